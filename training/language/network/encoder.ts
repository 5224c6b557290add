/** Inputs and the BiLSTM layers: forward and gradients. Rows are time-packed (see batch.ts). */
import type { Batch } from '../batch.ts';
import { type EncoderSizes, inputSize } from './layout.ts';
import type { Workspace } from './workspace.ts';

export interface Dropout {
  input: number;
  layer: number;
  recurrent: number;
  mlp: number;
}

interface Slot {
  table: string;
  dim: number;
  column: number;
  rows: number;
}

interface Direction {
  gates: number;
  c: number;
  tanhC: number;
  hMasked: number;
  mask: number;
}

/** What a forward pass leaves for the backward pass. */
export interface Encoded {
  slots: Slot[];
  inputMask: number;
  /** Inputs of each layer, and the output of the last one. */
  outputs: number[];
  directions: Direction[][];
  layerMasks: number[];
}

/** Runs of steps in the order a direction takes them, each with the step before it (or none). */
function stepsOf(batch: Batch, backward: boolean) {
  const T = batch.active.length;
  return batch.active.map((_, step) => {
    const t = backward ? T - 1 - step : step;
    const before = backward ? t + 1 : t - 1;
    const rows = batch.active[t]!;
    const previous = before < 0 || before >= T ? 0 : Math.min(rows, batch.active[before]!);
    const at = batch.offsets[t]!;
    return { rows, previous, at, from: previous > 0 ? batch.offsets[before]! : at };
  });
}

export class Encoder {
  constructor(
    private readonly w: Workspace,
    private readonly sizes: EncoderSizes,
  ) {}

  forward(batch: Batch, dropout: Dropout | undefined, seed: number): Encoded {
    const { w, sizes: s } = this;
    const width = inputSize(s);
    const slots = this.slots(batch);
    const x = w.alloc(batch.tokens * width, true);
    w.k.gather(x, width, w.regions.vectors, s.vector, w.ints(batch.vectors), batch.tokens, 0, s.vector);
    for (const { table, dim, column, rows } of slots)
      w.k.gather(x + column, width, w.p(table), dim, rows, batch.tokens, 1, dim);
    const inputMask = dropout ? w.mask(batch.lengths.length, width, dropout.input, seed ^ 0x1001) : 0;
    if (dropout) this.maskSteps(x, width, inputMask, batch);
    const encoded: Encoded = { slots, inputMask, outputs: [x], directions: [], layerMasks: [] };
    for (let l = 0; l < s.layers; l++) this.layer(l, batch, encoded, dropout, seed);
    return encoded;
  }

  /** `douts[l]` is the gradient of the output of layer l from its exits, 0 where it has none. */
  backward(batch: Batch, encoded: Encoded, douts: readonly number[]): void {
    const { w, sizes: s } = this;
    const H2 = 2 * s.hidden;
    let below = 0;
    for (let l = s.layers - 1; l >= 0; l--) {
      const dout = below || w.alloc(batch.tokens * H2, true);
      if (douts[l]) w.k.add(dout, H2, douts[l]!, H2, batch.tokens, H2);
      this.maskSteps(dout, H2, encoded.layerMasks[l]!, batch);
      const width = l === 0 ? inputSize(s) : H2;
      below = w.alloc(batch.tokens * width, true);
      for (const d of [0, 1]) this.directionBack(l, d, batch, encoded, dout, below);
    }
    const width = inputSize(s);
    this.maskSteps(below, width, encoded.inputMask, batch);
    for (const { table, dim, column, rows } of encoded.slots)
      w.k.scatter(w.g(table), dim, below + column, width, rows, batch.tokens, dim);
  }

  private slots(batch: Batch): Slot[] {
    const { w, sizes: s } = this;
    let column = s.vector;
    const group = (tables: readonly (readonly [string, Int32Array])[], dim: number): Slot[] => {
      const own = tables.map(([table, rows]) => ({ table, dim, column, rows: w.ints(rows) }));
      column += dim;
      return own;
    };
    const numbered = (name: string, list: Int32Array[]) => list.map((rows, i) => [`${name}${i + 1}`, rows] as const);
    return [
      ...group([['word', batch.words]], s.word),
      ...group(numbered('suffix', batch.suffixes), s.suffix),
      ...group(numbered('prefix', batch.prefixes), s.prefix),
      ...group([['shape', batch.shapes]], s.shape),
      ...group([['known', batch.known]], s.known),
    ];
  }

  /** Multiplies time-packed rows by their sentence's mask. */
  private maskSteps(x: number, width: number, mask: number, batch: Batch): void {
    for (const [t, rows] of batch.active.entries()) {
      const row = x + batch.offsets[t]! * width;
      this.w.k.mul(row, width, row, width, mask, width, rows, width, 0);
    }
  }

  private layer(l: number, batch: Batch, encoded: Encoded, dropout: Dropout | undefined, seed: number): void {
    const { w } = this;
    const H = this.sizes.hidden;
    const B = batch.lengths.length;
    const out = w.alloc(batch.tokens * 2 * H);
    encoded.directions.push(
      [0, 1].map((d) => {
        const mask = dropout ? w.mask(B, H, dropout.recurrent, seed ^ (0x2000 + l * 16 + d)) : 0;
        return this.direction(l, d, batch, encoded.outputs[l]!, out, mask);
      }),
    );
    const mask = dropout ? w.mask(B, 2 * H, dropout.layer, seed ^ (0x3000 + l)) : 0;
    if (dropout) this.maskSteps(out, 2 * H, mask, batch);
    encoded.layerMasks.push(mask);
    encoded.outputs.push(out);
  }

  private direction(l: number, d: number, batch: Batch, x: number, out: number, mask: number): Direction {
    const { w, sizes: s } = this;
    const { k } = w;
    const [N, H, G] = [batch.tokens, s.hidden, 4 * s.hidden];
    const width = l === 0 ? inputSize(s) : 2 * H;
    const key = `${l}${d === 0 ? 'f' : 'b'}`;
    const alloc = (units: number): number => w.alloc(N * units);
    const run: Direction = { gates: alloc(G), c: alloc(H), tanhC: alloc(H), hMasked: alloc(H), mask };
    k.gemm(run.gates, G, x, width, 1, w.p(`w${key}`), G, N, G, width, 0);
    k.addBias(run.gates, G, w.p(`z${key}`), N, G);
    const panels = w.alloc(H * G);
    k.pack(panels, w.p(`u${key}`), G, H, G);
    for (const { rows, previous, at, from } of stepsOf(batch, d === 1)) {
      if (previous > 0) k.gemmPacked(run.gates + at * G, G, run.hMasked + from * H, H, panels, previous, G, H, 1);
      k.lstm(
        run.gates + at * G,
        run.c + from * H,
        run.c + at * H,
        run.tanhC + at * H,
        out + at * 2 * H + d * H,
        2 * H,
        run.hMasked + at * H,
        mask,
        H,
        rows,
        previous,
        mask === 0 ? 0 : 1,
      );
    }
    return run;
  }

  /** Gradients of one direction; adds the gradient of the layer's input to `dx`. Gates become their gradients. */
  private directionBack(l: number, d: number, batch: Batch, encoded: Encoded, dout: number, dx: number): void {
    const { w, sizes: s } = this;
    const { k } = w;
    const [N, H, G] = [batch.tokens, s.hidden, 4 * s.hidden];
    const width = l === 0 ? inputSize(s) : 2 * H;
    const key = `${l}${d === 0 ? 'f' : 'b'}`;
    const run = encoded.directions[l]![d]!;
    const x = encoded.outputs[l]!;
    const past = this.unroll(key, batch, run, d, dout);
    k.gemm(w.g(`u${key}`), G, past, 1, H, run.gates, G, H, G, N, 1);
    k.gemm(w.g(`w${key}`), G, x, 1, width, run.gates, G, width, G, N, 1);
    k.colSum(w.g(`z${key}`), run.gates, G, N, G);
    const turned = w.alloc(width * G);
    k.transpose(turned, w.p(`w${key}`), width, G, G, width);
    k.gemm(dx, width, run.gates, G, 1, turned, width, N, width, G, 1);
  }

  /** Takes the steps back; returns what each row saw of the step before it. */
  private unroll(key: string, batch: Batch, run: Direction, d: number, dout: number): number {
    const { w } = this;
    const { k } = w;
    const H = this.sizes.hidden;
    const B = batch.lengths.length;
    const panels = w.alloc(4 * H * H);
    k.packTurned(panels, w.p(`u${key}`), 4 * H, 4 * H, H);
    let dc = w.alloc(B * H, true);
    let dcPast = w.alloc(B * H, true);
    const dh = w.alloc(B * H);
    const past = w.alloc(batch.tokens * H, true);
    for (const { rows, previous, at, from } of stepsOf(batch, d === 1).reverse()) {
      const gates = run.gates + at * 4 * H;
      w.f32.fill(0, dcPast, dcPast + B * H);
      const dhAt = dout + at * 2 * H + d * H;
      k.lstmBack(gates, run.c + from * H, run.tanhC + at * H, dhAt, 2 * H, dc, dcPast, H, rows, previous);
      [dc, dcPast] = [dcPast, dc];
      if (previous === 0) continue;
      w.f32.copyWithin(past + at * H, run.hMasked + from * H, run.hMasked + (from + previous) * H);
      k.gemmPacked(dh, H, gates, 4 * H, panels, previous, H, 4 * H, 0);
      k.mul(dout + from * 2 * H + d * H, 2 * H, dh, H, run.mask, H, previous, H, 1);
    }
    return past;
  }
}
