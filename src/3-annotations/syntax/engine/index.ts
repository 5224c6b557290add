/** The network on the WASM kernel: words in, arc, label, tag and name scores out. */
import type { ModelFile, ModelHeader } from '../model-file.ts';
import { batchWords, Inputs, type Vectors } from './inputs.ts';
import { Memory } from './kernel.ts';
import { leaky, type Matrix, type Product, Weights } from './weights.ts';

export { batchWords } from './inputs.ts';

/** Score tables of a batch: `values[at + row * cols + class]`. */
export interface ScoreTables {
  values: Float32Array;
  label: Product;
  tag: Product;
  name: Product;
}

/** Picks heads from arc scores (0 the root). */
export type Choose = (arcs: Float32Array, n: number) => ArrayLike<number>;
/** Receives a sentence's heads and its place in the score tables. */
export type Take = (sentence: number, heads: ArrayLike<number>, tables: ScoreTables, firstRow: number) => void;

/** Sentences sorted by falling length. Row `offsets[t] + b` is word t of the b-th; `starts[b]` is its root's row in order. */
interface Packing {
  order: number[];
  lengths: number[];
  active: number[];
  offsets: number[];
  starts: number[];
  words: number;
}

function packingOf(sentences: readonly (readonly string[])[]): Packing {
  const order = sentences.map((_, i) => i).sort((a, b) => sentences[b]!.length - sentences[a]!.length || a - b);
  const lengths = order.map((i) => sentences[i]!.length);
  const active = Array.from({ length: lengths[0] ?? 0 }, (_, t) => lengths.filter((n) => n > t).length);
  const offsets: number[] = [];
  let words = 0;
  for (const rows of active) {
    offsets.push(words);
    words += rows;
  }
  let at = 0;
  const starts = lengths.map((n) => {
    at += n + 1;
    return at - n - 1;
  });
  return { order, lengths, active, offsets, starts, words };
}

export class Engine {
  readonly header: ModelHeader;
  private readonly memory = new Memory();
  private readonly weights: Weights;
  private readonly inputs: Inputs;
  /** Scales of the encoder's rows, all one 32767th. */
  private readonly unit: number;
  private readonly rootViews: Float32Array;

  constructor(model: ModelFile, vectors: Vectors) {
    this.header = model.header;
    this.weights = new Weights(this.memory, model);
    this.unit = this.memory.alloc(batchWords * 8);
    this.memory.f32.fill(1 / 32767, this.unit >> 2, (this.unit >> 2) + batchWords * 2);
    this.inputs = new Inputs(this.memory, this.weights, vectors);
    this.memory.keep();
    this.rootViews = this.projectRoot();
  }

  /** Scores sentences that hold at most {@link batchWords} words together; labels are scored for the heads chosen. */
  run(sentences: readonly (readonly string[])[], choose: Choose, take: Take): void {
    const { memory } = this;
    memory.release();
    const packing = packingOf(sentences);
    const rows = packing.words + packing.order.length;
    const ordered = this.inOrder(this.encode(sentences, packing), packing, rows);
    const mlp = this.weights.matrix('mlp');
    const views = memory.alloc(rows * mlp.cols * 4);
    const width = 2 * this.header.sizes.hidden;
    this.weights.multiply(views, mlp.cols, ordered, width, this.unit, mlp, rows, leaky);
    for (const start of packing.starts) memory.f32.set(this.rootViews, (views >> 2) + start * mlp.cols);
    this.score(packing, { at: views, cols: mlp.cols }, rows, choose, take);
  }

  /** The root's row of the views, which no word changes. */
  private projectRoot(): Float32Array {
    const { memory } = this;
    const width = 2 * this.header.sizes.hidden;
    memory.release();
    const row = memory.alloc(width * 4);
    memory.f32.set(this.weights.floats('root'), row >> 2);
    const { at, cols } = this.weights.product(row, width, width, this.weights.matrix('mlp'), 1, leaky);
    return memory.f32.slice(at >> 2, (at >> 2) + cols);
  }

  /** The encoder's rows (16-bit, 2 × hidden), time-packed. */
  private encode(sentences: readonly (readonly string[])[], { order, active, offsets, words }: Packing): number {
    const { memory } = this;
    const H = this.header.sizes.hidden;
    const packed: string[] = new Array(words);
    for (const [b, i] of order.entries())
      for (const [t, form] of sentences[i]!.entries()) packed[offsets[t]! + b] = form;
    const activeAt = memory.ints(active);
    const offsetsAt = memory.ints(offsets);
    const state = memory.alloc(order.length * H * 4);
    const gates = memory.alloc(words * 8 * H * 4);
    this.inputs.write(gates, packed);
    let rows = 0;
    for (const [l, layer] of this.weights.layers.entries()) {
      if (l > 0) this.weights.multiply(gates, 8 * H, rows, 2 * H, this.unit, layer.input, words);
      const out = memory.alloc(words * 2 * H * 2);
      const direct = (from: number, to: number, w: Matrix, backward: number): void =>
        memory.kernel.lstm(
          from,
          8 * H,
          to,
          2 * H,
          w.at,
          w.scales,
          this.unit,
          state,
          offsetsAt,
          activeAt,
          active.length,
          H,
          backward,
        );
      direct(gates, out, layer.forward, 0);
      direct(gates + 4 * H * 4, out + H * 2, layer.backward, 1);
      rows = out;
    }
    return rows;
  }

  /** The encoder's rows sentence by sentence, an empty row for the root before each. */
  private inOrder(encoded: number, { lengths, offsets, starts }: Packing, rows: number): number {
    const { memory } = this;
    const width = 2 * this.header.sizes.hidden;
    const ordered = memory.alloc(rows * width * 2);
    for (const [b, start] of starts.entries()) {
      const to = (ordered >> 1) + start * width;
      memory.i16.fill(0, to, to + width);
      for (let t = 0; t < lengths[b]!; t++) {
        const from = (encoded >> 1) + (offsets[t]! + b) * width;
        memory.i16.copyWithin(to + (t + 1) * width, from, from + width);
      }
    }
    return ordered;
  }

  private score(packing: Packing, views: Product, rows: number, choose: Choose, take: Take): void {
    const { order, starts } = packing;
    const { arc, label: L, tag: T, name: N } = this.header.sizes;
    const { chosen, labelViews } = this.chooseHeads(packing, views, rows, choose);
    const of = (name: string, from: number, ld: number, width: number): Product => {
      const { at, cols } = this.weights.product(from, ld, width, this.weights.matrix(name), rows);
      return { at: at >> 2, cols };
    };
    const tagViews = views.at + (2 * arc + 2 * L) * 4;
    const label = of('label', labelViews, 3 * L, 3 * L);
    const tag = of('tag', tagViews, views.cols, T);
    const name = of('name', tagViews + T * 4, views.cols, N);
    const tables: ScoreTables = { values: this.memory.f32, label, tag, name };
    for (const [b, sentence] of order.entries()) take(sentence, chosen[b]!, tables, starts[b]! + 1);
  }

  /** Heads of each sentence, and for each word the views its label is scored from. */
  private chooseHeads({ lengths, starts }: Packing, views: Product, rows: number, choose: Choose) {
    const { memory, weights } = this;
    const { arc, label: L } = this.header.sizes;
    const dep = weights.product(views.at, views.cols, arc, weights.matrix('arc'), rows);
    const longest = lengths[0] ?? 0;
    const scores = memory.alloc(longest * (longest + 1) * 4 + 16);
    const labelViews = memory.alloc(rows * 3 * L * 4);
    const dependents = views.at + 2 * arc * 4;
    const row = views.cols * 4;
    const chosen = lengths.map((n, b) => {
      const start = starts[b]!;
      const own = dep.at + (start + 1) * dep.cols * 4;
      memory.kernel.arcs(scores, own, dep.cols, views.at + start * row + arc * 4, views.cols, n, arc);
      const heads = choose(memory.f32.subarray(scores >> 2, (scores >> 2) + n * (n + 1)), n);
      memory.f32.fill(0, (labelViews >> 2) + start * 3 * L, (labelViews >> 2) + (start + 1) * 3 * L);
      for (let i = 0; i < n; i++) {
        const to = labelViews + (start + 1 + i) * 3 * L * 4;
        const head = dependents + (start + heads[i]!) * row + L * 4;
        memory.kernel.views(to, dependents + (start + 1 + i) * row, head, L);
      }
      return heads;
    });
    return { chosen, labelViews };
  }
}
