/** The joint network: two BiLSTM layers shared by arcs, labels, tags and names. Forward, losses and gradients, by hand. */
import { prefixRows, shapeRows, suffixRows } from '../../src/3-annotations/syntax/features.ts';
import type { ModelSizes as Sizes } from '../../src/3-annotations/syntax/model-file.ts';
import type { Batch } from './batch.ts';
import type { Kernels } from './kernels.ts';

export type { Sizes };

export interface Classes {
  words: number;
  labels: number;
  upos: number;
  xpos: number;
  feats: number;
  names: number;
}

export interface Dropout {
  input: number;
  layer: number;
  recurrent: number;
  mlp: number;
}

export interface Parameter {
  name: string;
  at: number;
  rows: number;
  cols: number;
  /** Standard deviation of the first values; 0 for biases. */
  scale: number;
}

export interface Layout {
  parameters: Parameter[];
  total: number;
}

const inputSize = (s: Sizes) => s.vector + s.word + s.suffix + s.prefix + s.shape;
const mlpSize = (s: Sizes) => 2 * s.arc + 2 * s.label + s.tag + s.name;

/** Where every parameter lies, in words from the start of a parameter region. The order is the order of the model file. */
export function layoutOf(s: Sizes, c: Classes): Layout {
  const parameters: Parameter[] = [];
  let total = 0;
  const add = (name: string, rows: number, cols: number, scale: number) => {
    parameters.push({ name, at: total, rows, cols, scale });
    total += Math.ceil((rows * cols) / 16) * 16;
  };
  add('word', c.words, s.word, 0.1);
  for (const [i, rows] of suffixRows.entries()) add(`suffix${i + 1}`, rows, s.suffix, 0.1);
  for (const [i, rows] of prefixRows.entries()) add(`prefix${i + 1}`, rows, s.prefix, 0.1);
  add('shape', shapeRows, s.shape, 0.1);
  for (let l = 0; l < s.layers; l++) {
    const width = l === 0 ? inputSize(s) : 2 * s.hidden;
    for (const d of ['f', 'b']) {
      add(`w${l}${d}`, width, 4 * s.hidden, Math.sqrt(1 / width));
      add(`u${l}${d}`, s.hidden, 4 * s.hidden, Math.sqrt(1 / s.hidden));
      add(`z${l}${d}`, 1, 4 * s.hidden, 0);
    }
  }
  add('root', 1, 2 * s.hidden, 0.1);
  add('mlp', 2 * s.hidden, mlpSize(s), Math.sqrt(1 / (2 * s.hidden)));
  add('mlpBias', 1, mlpSize(s), 0);
  add('arc', s.arc, s.arc, 0.05);
  add('arcBias', 1, s.arc, 0);
  add('label', 3 * s.label, c.labels, Math.sqrt(1 / (3 * s.label)));
  add('labelBias', 1, c.labels, 0);
  add('tag', s.tag, c.upos + c.xpos + c.feats, Math.sqrt(1 / s.tag));
  add('tagBias', 1, c.upos + c.xpos + c.feats, 0);
  add('name', s.name, c.names, Math.sqrt(1 / s.name));
  add('nameBias', 1, c.names, 0);
  return { parameters, total };
}

export interface Scores {
  /** One matrix of words × (words + 1) per sentence of the batch. */
  arcs: Float32Array[];
  /** Where label, tag and name logits lie: rows in sentence order, roots included. */
  labelRows: number;
  tagRows: number;
  nameRows: number;
}

export interface Losses {
  arc: number;
  label: number;
  tag: number;
  name: number;
}

interface Direction {
  gates: number;
  c: number;
  tanhC: number;
  hMasked: number;
  mask: number;
}

export interface Regions {
  /** Parameters read by forward. */
  parameters: number;
  /** Gradients written by backward. */
  gradients: number;
  /** Vector table (rows of `sizes.vector`). */
  vectors: number;
  /** Scratch memory: first word and end. */
  scratch: number;
  scratchEnd: number;
}

export class Network {
  private at = 0;
  private readonly where = new Map<string, Parameter>();
  private readonly f32: Float32Array;
  private readonly i32: Int32Array;

  constructor(
    private readonly k: Kernels,
    buffer: ArrayBufferLike,
    private readonly sizes: Sizes,
    private readonly classes: Classes,
    readonly layout: Layout,
    private readonly regions: Regions,
  ) {
    this.f32 = new Float32Array(buffer as ArrayBuffer);
    this.i32 = new Int32Array(buffer as ArrayBuffer);
    for (const parameter of layout.parameters) this.where.set(parameter.name, parameter);
  }

  /** Which copy of the parameters forward reads: the trained ones or their running mean. */
  use(parameters: number): void {
    this.regions.parameters = parameters;
  }

  private p(name: string): number {
    return this.regions.parameters + this.where.get(name)!.at;
  }

  private g(name: string): number {
    return this.regions.gradients + this.where.get(name)!.at;
  }

  private alloc(words: number, clear = false): number {
    const at = this.at;
    this.at += Math.ceil(words / 16) * 16;
    if (this.at > this.regions.scratchEnd) throw new Error('scratch memory is full: lower the batch size');
    if (clear) this.f32.fill(0, at, this.at);
    return at;
  }

  private ints(values: ArrayLike<number>): number {
    const at = this.alloc(values.length);
    this.i32.set(values, at);
    return at;
  }

  private slots(batch: Batch): { table: string; dim: number; column: number; rows: number }[] {
    const s = this.sizes;
    const out = [{ table: 'word', dim: s.word, column: s.vector, rows: this.ints(batch.words) }];
    let column = s.vector + s.word;
    for (const [i, rows] of batch.suffixes.entries())
      out.push({ table: `suffix${i + 1}`, dim: s.suffix, column, rows: this.ints(rows) });
    column += s.suffix;
    for (const [i, rows] of batch.prefixes.entries())
      out.push({ table: `prefix${i + 1}`, dim: s.prefix, column, rows: this.ints(rows) });
    column += s.prefix;
    out.push({ table: 'shape', dim: s.shape, column, rows: this.ints(batch.shapes) });
    return out;
  }

  private mask(rows: number, cols: number, drop: number, seed: number): number {
    const at = this.alloc(rows * cols);
    this.k.dropMask(at, rows * cols, 1 - drop, seed);
    return at;
  }

  /** Multiplies time-packed rows by their sentence's mask. */
  private maskSteps(x: number, width: number, mask: number, batch: Batch): void {
    for (let t = 0; t < batch.active.length; t++)
      this.k.mul(
        x + batch.offsets[t]! * width,
        width,
        x + batch.offsets[t]! * width,
        width,
        mask,
        width,
        batch.active[t]!,
        width,
        0,
      );
  }

  /**
   * Runs a batch. With `dropout` it also computes losses and adds gradients, each word weighing `scale`; without, it
   * returns scores (labels for the heads that `chooseHeads` picks from the arc scores).
   */
  run(
    batch: Batch,
    training?: { dropout: Dropout; seed: number; scale: number; smoothing: number },
    chooseHeads?: (arcs: Float32Array, n: number, sentence: number) => ArrayLike<number>,
  ): { losses: Losses; scores: Scores } {
    const { k, sizes: s, classes: c } = this;
    const H = s.hidden;
    const N = batch.tokens;
    const B = batch.lengths.length;
    const T = batch.active.length;
    const W0 = inputSize(s);
    const M = mlpSize(s);
    const drop = training?.dropout;
    const seed = training?.seed ?? 0;
    this.at = this.regions.scratch;

    // Input
    const slots = this.slots(batch);
    const x0 = this.alloc(N * W0, true);
    k.gather(x0, W0, this.regions.vectors, s.vector, this.ints(batch.vectors), N, 0, s.vector);
    for (const slot of slots) k.gather(x0 + slot.column, W0, this.p(slot.table), slot.dim, slot.rows, N, 1, slot.dim);
    const inputMask = drop ? this.mask(B, W0, drop.input, seed ^ 0x1001) : 0;
    if (drop) this.maskSteps(x0, W0, inputMask, batch);

    // Encoder
    const inputs = [x0];
    const directions: Direction[][] = [];
    const layerMasks: number[] = [];
    for (let l = 0; l < s.layers; l++) {
      const width = l === 0 ? W0 : 2 * H;
      const out = this.alloc(N * 2 * H);
      directions.push(
        [0, 1].map((d) => {
          const key = `${l}${d === 0 ? 'f' : 'b'}`;
          const run: Direction = {
            gates: this.alloc(N * 4 * H),
            c: this.alloc(N * H),
            tanhC: this.alloc(N * H),
            hMasked: this.alloc(N * H),
            mask: drop ? this.mask(B, H, drop.recurrent, seed ^ (0x2000 + l * 16 + d)) : 0,
          };
          k.gemm(run.gates, 4 * H, inputs[l]!, width, 1, this.p(`w${key}`), 4 * H, N, 4 * H, width, 0);
          k.addBias(run.gates, 4 * H, this.p(`z${key}`), N, 4 * H);
          for (let step = 0; step < T; step++) {
            const t = d === 0 ? step : T - 1 - step;
            const rows = batch.active[t]!;
            const past = d === 0 ? t - 1 : t + 1;
            const previous = past < 0 || past >= T ? 0 : Math.min(rows, batch.active[past]!);
            const at = batch.offsets[t]!;
            const before = previous > 0 ? batch.offsets[past]! : at;
            if (previous > 0)
              k.gemm(
                run.gates + at * 4 * H,
                4 * H,
                run.hMasked + before * H,
                H,
                1,
                this.p(`u${key}`),
                4 * H,
                previous,
                4 * H,
                H,
                1,
              );
            k.lstm(
              run.gates + at * 4 * H,
              run.c + before * H,
              run.c + at * H,
              run.tanhC + at * H,
              out + at * 2 * H + d * H,
              2 * H,
              run.hMasked + at * H,
              run.mask,
              H,
              rows,
              previous,
              drop ? 1 : 0,
            );
          }
          return run;
        }),
      );
      layerMasks.push(drop ? this.mask(B, 2 * H, drop.layer, seed ^ (0x3000 + l)) : 0);
      if (drop) this.maskSteps(out, 2 * H, layerMasks[l]!, batch);
      inputs.push(out);
    }

    // Sentence order, with a root row before each sentence
    const R = N + B;
    const top = this.alloc(R * 2 * H);
    k.gather(top, 2 * H, inputs[s.layers]!, 2 * H, this.ints(batch.packedRow), R, 0, 2 * H);
    for (let b = 0; b < B; b++)
      this.f32.copyWithin(top + batch.starts[b]! * 2 * H, this.p('root'), this.p('root') + 2 * H);
    const z = this.alloc(R * M);
    k.gemm(z, M, top, 2 * H, 1, this.p('mlp'), M, R, M, 2 * H, 0);
    k.addBias(z, M, this.p('mlpBias'), R, M);
    k.lrelu(z, M, R, M);
    const mlpMask = drop ? this.mask(B, M, drop.mlp, seed ^ 0x4001) : 0;
    const rowsOf = (b: number) => batch.lengths[b]! + 1;
    const maskMlp = (x: number) => {
      for (let b = 0; b < B; b++) {
        const row = x + batch.starts[b]! * M;
        k.mul(row, M, row, M, mlpMask + b * M, 0, rowsOf(b), M, 0);
      }
    };
    if (drop) maskMlp(z);
    const dz = training ? this.alloc(R * M, true) : 0;
    const losses: Losses = { arc: 0, label: 0, tag: 0, name: 0 };

    // Arcs
    const A = s.arc;
    const dw = this.alloc(R * A);
    k.gemm(dw, A, z, M, 1, this.p('arc'), A, R, A, A, 0);
    k.addBias(dw, A, this.p('arcBias'), R, A);
    const ddw = training ? this.alloc(R * A, true) : 0;
    const heads = new Int32Array(R).fill(-1);
    const arcs: Float32Array[] = [];
    for (let b = 0; b < B; b++) {
      const n = batch.lengths[b]!;
      const mark = this.at;
      const start = batch.starts[b]!;
      const headRows = z + start * M + A;
      const turned = this.alloc(A * (n + 1));
      k.transpose(turned, headRows, n + 1, A, M, n + 1);
      const scores = this.alloc(n * (n + 1));
      const dep = dw + (start + 1) * A;
      k.gemm(scores, n + 1, dep, A, 1, turned, n + 1, n, n + 1, A, 0);
      for (let i = 0; i < n; i++) this.f32[scores + i * (n + 1) + i + 1] = -1e9;
      if (training) {
        const gold = batch.heads.subarray(start + 1, start + 1 + n);
        losses.arc += k.xent(scores, n + 1, n, n + 1, this.ints(gold), training.scale, training.smoothing);
        k.gemm(ddw + (start + 1) * A, A, scores, n + 1, 1, headRows, M, n, A, n + 1, 0);
        k.gemm(dz + start * M + A, M, scores, 1, n + 1, dep, A, n + 1, A, n, 1);
        for (let i = 0; i < n; i++) heads[start + 1 + i] = start + Math.max(0, gold[i]!);
      } else {
        const matrix = this.f32.slice(scores, scores + n * (n + 1));
        arcs.push(matrix);
        const chosen = chooseHeads!(matrix, n, b);
        for (let i = 0; i < n; i++) heads[start + 1 + i] = start + chosen[i]!;
      }
      this.at = mark;
    }
    if (training) {
      const turned = this.alloc(A * A);
      k.transpose(turned, this.p('arc'), A, A, A, A);
      k.gemm(dz, M, ddw, A, 1, turned, A, R, A, A, 1);
      k.gemm(this.g('arc'), A, z, 1, M, ddw, A, A, A, R, 1);
      k.colSum(this.g('arcBias'), ddw, A, R, A);
    }

    // Labels: product of dependent and head views, and both views
    const L = s.label;
    const depView = z + 2 * A;
    const headView = z + 2 * A + L;
    const headRow = this.ints(heads);
    const view = this.alloc(R * 3 * L);
    this.k.gather(view + 2 * L, 3 * L, headView, L, headRow, R, 0, M);
    k.mul(view, 3 * L, depView, M, view + 2 * L, 3 * L, R, L, 0);
    this.clear(view + L, 3 * L, R, L);
    k.add(view + L, 3 * L, depView, M, R, L);
    const labels = this.alloc(R * c.labels);
    k.gemm(labels, c.labels, view, 3 * L, 1, this.p('label'), c.labels, R, c.labels, 3 * L, 0);
    k.addBias(labels, c.labels, this.p('labelBias'), R, c.labels);
    if (training) {
      losses.label += k.xent(
        labels,
        c.labels,
        R,
        c.labels,
        this.ints(batch.labels),
        training.scale,
        training.smoothing,
      );
      const dview = this.outer('label', view, 3 * L, 3 * L, labels, c.labels, R);
      k.mul(dz + 2 * A, M, dview, 3 * L, view + 2 * L, 3 * L, R, L, 1);
      k.add(dz + 2 * A, M, dview + L, 3 * L, R, L);
      k.mul(dview + 2 * L, 3 * L, dview, 3 * L, depView, M, R, L, 1);
      k.scatter(dz + 2 * A + L, L, dview + 2 * L, 3 * L, headRow, R, M);
    }

    // Tags
    const tagAt = 2 * A + 2 * L;
    const tagWidth = c.upos + c.xpos + c.feats;
    const tags = this.alloc(R * tagWidth);
    k.gemm(tags, tagWidth, z + tagAt, M, 1, this.p('tag'), tagWidth, R, tagWidth, s.tag, 0);
    k.addBias(tags, tagWidth, this.p('tagBias'), R, tagWidth);
    if (training) {
      let column = tags;
      for (const [targets, width] of [
        [batch.upos, c.upos],
        [batch.xpos, c.xpos],
        [batch.feats, c.feats],
      ] as const) {
        losses.tag += k.xent(column, tagWidth, R, width, this.ints(targets), training.scale, training.smoothing);
        column += width;
      }
      const dtag = this.outer('tag', z + tagAt, M, s.tag, tags, tagWidth, R);
      k.add(dz + tagAt, M, dtag, s.tag, R, s.tag);
    }

    // Names
    const nameAt = tagAt + s.tag;
    const names = this.alloc(R * c.names);
    k.gemm(names, c.names, z + nameAt, M, 1, this.p('name'), c.names, R, c.names, s.name, 0);
    k.addBias(names, c.names, this.p('nameBias'), R, c.names);
    if (training) {
      losses.name += k.xent(names, c.names, R, c.names, this.ints(batch.names), training.scale, training.smoothing);
      const dname = this.outer('name', z + nameAt, M, s.name, names, c.names, R);
      k.add(dz + nameAt, M, dname, s.name, R, s.name);
    }
    const scores: Scores = { arcs, labelRows: labels, tagRows: tags, nameRows: names };
    if (!training) return { losses, scores };

    // Back through the views and the encoder
    maskMlp(dz);
    k.lreluBack(dz, M, z, M, R, M);
    const dtop = this.outer('mlp', top, 2 * H, 2 * H, dz, M, R);
    for (let b = 0; b < B; b++) k.add(this.g('root'), 2 * H, dtop + batch.starts[b]! * 2 * H, 2 * H, 1, 2 * H);
    let dout = this.alloc(N * 2 * H);
    k.gather(dout, 2 * H, dtop, 2 * H, this.ints(batch.orderedRow), N, 0, 2 * H);
    for (let l = s.layers - 1; l >= 0; l--) {
      const width = l === 0 ? W0 : 2 * H;
      this.maskSteps(dout, 2 * H, layerMasks[l]!, batch);
      const dx = this.alloc(N * width, true);
      for (const d of [0, 1])
        this.back(batch, directions[l]![d]!, d, `${l}${d === 0 ? 'f' : 'b'}`, inputs[l]!, width, dout, dx);
      dout = dx;
    }
    this.maskSteps(dout, W0, inputMask, batch);
    for (const slot of slots) k.scatter(this.g(slot.table), slot.dim, dout + slot.column, W0, slot.rows, N, slot.dim);
    return { losses, scores };
  }

  private clear(x: number, ld: number, m: number, n: number): void {
    for (let i = 0; i < m; i++) this.f32.fill(0, x + i * ld, x + i * ld + n);
  }

  /** Gradients of `y = x · W + bias`: W and bias get theirs, the gradient of x is returned (rows of `width`). */
  private outer(name: string, x: number, ldx: number, width: number, dy: number, cols: number, m: number): number {
    const { k } = this;
    k.gemm(this.g(name), cols, x, 1, ldx, dy, cols, width, cols, m, 1);
    k.colSum(this.g(`${name}Bias`), dy, cols, m, cols);
    const turned = this.alloc(width * cols);
    k.transpose(turned, this.p(name), width, cols, cols, width);
    const dx = this.alloc(m * width);
    k.gemm(dx, width, dy, cols, 1, turned, width, m, width, cols, 0);
    return dx;
  }

  private back(
    batch: Batch,
    run: Direction,
    d: number,
    key: string,
    x: number,
    width: number,
    dout: number,
    dx: number,
  ): void {
    const { k } = this;
    const H = this.sizes.hidden;
    const N = batch.tokens;
    const T = batch.active.length;
    const B = batch.lengths.length;
    const turned = this.alloc(4 * H * H);
    k.transpose(turned, this.p(`u${key}`), H, 4 * H, 4 * H, H);
    let dc = this.alloc(B * H, true);
    let dcPast = this.alloc(B * H, true);
    const dh = this.alloc(B * H);
    const past = this.alloc(N * H, true);
    for (let step = 0; step < T; step++) {
      const t = d === 0 ? T - 1 - step : step;
      const before = d === 0 ? t - 1 : t + 1;
      const rows = batch.active[t]!;
      const previous = before < 0 || before >= T ? 0 : Math.min(rows, batch.active[before]!);
      const at = batch.offsets[t]!;
      const from = previous > 0 ? batch.offsets[before]! : at;
      this.f32.fill(0, dcPast, dcPast + B * H);
      k.lstmBack(
        run.gates + at * 4 * H,
        run.c + from * H,
        run.tanhC + at * H,
        dout + at * 2 * H + d * H,
        2 * H,
        dc,
        dcPast,
        H,
        rows,
        previous,
      );
      [dc, dcPast] = [dcPast, dc];
      if (previous === 0) continue;
      this.f32.copyWithin(past + at * H, run.hMasked + from * H, run.hMasked + (from + previous) * H);
      k.gemm(dh, H, run.gates + at * 4 * H, 4 * H, 1, turned, H, previous, H, 4 * H, 0);
      k.mul(dout + from * 2 * H + d * H, 2 * H, dh, H, run.mask, H, previous, H, 1);
    }
    k.gemm(this.g(`u${key}`), 4 * H, past, 1, H, run.gates, 4 * H, H, 4 * H, N, 1);
    k.gemm(this.g(`w${key}`), 4 * H, x, 1, width, run.gates, 4 * H, width, 4 * H, N, 1);
    k.colSum(this.g(`z${key}`), run.gates, 4 * H, N, 4 * H);
    const turnedW = this.alloc(width * 4 * H);
    k.transpose(turnedW, this.p(`w${key}`), width, 4 * H, 4 * H, width);
    k.gemm(dx, width, run.gates, 4 * H, 1, turnedW, width, N, width, 4 * H, 1);
  }
}
