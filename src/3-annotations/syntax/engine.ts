/** The network on the WASM kernel: words in, arc, label, tag and name scores out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../0-model/index.ts';
import { knownMap, unknownWord, type Vocabulary, type WordFeatures, wordFeatures } from './features.ts';
import type { ModelFile, ModelHeader, Tensor, VectorTable } from './model-file.ts';

interface Kernel {
  gemm(
    out: number,
    ldo: number,
    a: number,
    lda: number,
    scales: number,
    w: number,
    columnScales: number,
    bias: number,
    m: number,
    n: number,
    pairs: number,
    mode: number,
  ): void;
  quantise(to: number, ldTo: number, scales: number, from: number, ldFrom: number, m: number, n: number): void;
  lstm(
    gates: number,
    ldg: number,
    h: number,
    ldh: number,
    w: number,
    columnScales: number,
    unit: number,
    state: number,
    offsets: number,
    active: number,
    steps: number,
    H: number,
    backward: number,
  ): void;
  arcs(scores: number, dep: number, ldd: number, head: number, ldh: number, n: number, width: number): void;
  views(to: number, dep: number, head: number, width: number): void;
}

/** A weight matrix in the kernel's panels. */
interface Matrix {
  at: number;
  scales: number;
  bias: number;
  /** Columns, padded to a multiple of 8, and input pairs. */
  cols: number;
  pairs: number;
}

interface Layer {
  input: Matrix;
  forward: Matrix;
  backward: Matrix;
}

const up = (n: number, to: number) => Math.ceil(n / to) * to;

/** Most words in one batch, and most word types kept projected. */
export const batchWords = 384;
const cacheRows = 4096;

let compiled: WebAssembly.Module | undefined;

export class Engine {
  readonly header: ModelHeader;
  private readonly memory = new WebAssembly.Memory({ initial: 256 });
  private readonly kernel: Kernel;
  private readonly layers: Layer[] = [];
  private readonly matrices = new Map<string, Matrix>();
  private readonly embeddings = new Map<string, { values: Int8Array; scales: Float32Array; cols: number }>();
  private readonly vocabulary: Vocabulary;
  private readonly cache = new Map<string, number>();
  private top = 65536;
  private f32 = new Float32Array(0);
  private i32 = new Int32Array(0);
  private i16 = new Int16Array(0);
  private readonly inputWidth: number;
  private readonly mlpWidth: number;
  private readonly cacheAt: number;
  private readonly unit: number;
  private readonly rootViews: Float32Array;
  private readonly scratch: number;

  constructor(
    model: ModelFile,
    private readonly vectors: VectorTable & { rows: ReadonlyMap<string, number> },
  ) {
    this.header = model.header;
    const s = this.header.sizes;
    compiled ??= new WebAssembly.Module(readFileSync(path.join(packageRoot, 'models', 'kernel.wasm')));
    this.kernel = new WebAssembly.Instance(compiled, { env: { memory: this.memory } }).exports as unknown as Kernel;
    this.inputWidth = s.vector + s.word + s.suffix + s.prefix + s.shape + (s.known ?? 0);
    this.mlpWidth = up(2 * s.arc + 2 * s.label + s.tag + s.name, 8);
    this.vocabulary = {
      vectors: vectors.rows,
      words: new Map(this.header.words.map((word, i) => [word, i])),
      known: knownMap(this.header.known ?? {}),
    };
    this.loadWeights(model);
    this.unit = this.alloc(batchWords * 8);
    this.f32.fill(1 / 32767, this.unit >> 2, (this.unit >> 2) + batchWords * 2);
    this.cacheAt = this.alloc((cacheRows + batchWords) * s.hidden * 8 * 4);
    this.scratch = this.top;
    this.rootViews = this.projectRoot(model);
  }

  private alloc(bytes: number): number {
    const at = this.top;
    this.top = up(at + bytes, 16);
    const missing = this.top - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / 65536) + 16);
    if (this.f32.buffer !== this.memory.buffer) {
      this.f32 = new Float32Array(this.memory.buffer);
      this.i32 = new Int32Array(this.memory.buffer);
      this.i16 = new Int16Array(this.memory.buffer);
    }
    return at;
  }

  private tensor(model: ModelFile, name: string): Tensor {
    const found = model.header.tensors.find((tensor) => tensor.name === name);
    if (!found) throw new Error(`the language model lacks "${name}"`);
    return found;
  }

  private floats(model: ModelFile, name: string): Float32Array {
    const { at, rows, cols } = this.tensor(model, name);
    return new Float32Array(model.body.buffer, model.body.byteOffset + at, rows * cols);
  }

  /** Packs matrices side by side into panels of eight columns, with their bias. */
  private pack(model: ModelFile, names: string[], biases: string[]): Matrix {
    const parts = names.map((name) => this.tensor(model, name));
    const rows = parts[0]!.rows;
    const used = parts.reduce((sum, part) => sum + part.cols, 0);
    const cols = up(used, 8);
    const pairs = Math.ceil(rows / 2);
    const at = this.alloc(cols * pairs * 4);
    const scales = this.alloc(cols * 4);
    const bias = this.alloc(cols * 4);
    this.i16.fill(0, at >> 1, (at >> 1) + cols * pairs * 2);
    this.f32.fill(0, scales >> 2, (scales >> 2) + cols);
    this.f32.fill(0, bias >> 2, (bias >> 2) + cols);
    let column = 0;
    parts.forEach((part, index) => {
      const values = new Int8Array(model.body.buffer, model.body.byteOffset + part.at, part.rows * part.cols);
      this.f32.set(
        new Float32Array(model.body.buffer, model.body.byteOffset + part.scales!, part.cols),
        (scales >> 2) + column,
      );
      if (biases[index]) this.f32.set(this.floats(model, biases[index]!), (bias >> 2) + column);
      for (let i = 0; i < part.rows; i++) {
        for (let j = 0; j < part.cols; j++) {
          const c = column + j;
          this.i16[(at >> 1) + ((c >> 3) * pairs + (i >> 1)) * 16 + (c & 7) * 2 + (i & 1)] = values[i * part.cols + j]!;
        }
      }
      column += part.cols;
    });
    return { at, scales, bias: biases.length > 0 ? bias : 0, cols, pairs };
  }

  private loadWeights(model: ModelFile): void {
    for (let l = 0; l < this.header.sizes.layers; l++) {
      this.layers.push({
        input: this.pack(model, [`w${l}f`, `w${l}b`], [`z${l}f`, `z${l}b`]),
        forward: this.pack(model, [`u${l}f`], []),
        backward: this.pack(model, [`u${l}b`], []),
      });
    }
    for (const name of ['mlp', 'arc', 'label', 'tag', 'name'])
      this.matrices.set(name, this.pack(model, [name], [`${name}Bias`]));
    for (const tensor of model.header.tensors) {
      if (tensor.kind !== 'rows') continue;
      this.embeddings.set(tensor.name, {
        values: new Int8Array(model.body.buffer, model.body.byteOffset + tensor.at, tensor.rows * tensor.cols),
        scales: new Float32Array(model.body.buffer, model.body.byteOffset + tensor.scales!, tensor.rows),
        cols: tensor.cols,
      });
    }
  }

  private multiply(
    out: number,
    ldo: number,
    a: number,
    lda: number,
    scales: number,
    matrix: Matrix,
    m: number,
    mode = 0,
  ): void {
    this.kernel.gemm(
      out,
      ldo,
      a,
      lda,
      scales,
      matrix.at,
      matrix.scales,
      matrix.bias,
      m,
      matrix.cols,
      matrix.pairs,
      mode,
    );
  }

  /** Quantises rows of floats and multiplies them. Returns the address of the product. */
  private product(from: number, ldFrom: number, width: number, name: string, m: number): { at: number; cols: number } {
    const matrix = this.matrices.get(name)!;
    const rows = this.alloc(m * matrix.pairs * 4);
    const scales = this.alloc(m * 4);
    const at = this.alloc(m * matrix.cols * 4);
    this.kernel.quantise(rows, matrix.pairs * 2, scales, from, ldFrom, m, width);
    this.multiply(at, matrix.cols, rows, matrix.pairs * 2, scales, matrix, m);
    return { at, cols: matrix.cols };
  }

  /** The root's row of the views, which no word changes. */
  private projectRoot(model: ModelFile): Float32Array {
    const width = 2 * this.header.sizes.hidden;
    this.top = this.scratch;
    const row = this.alloc(width * 4);
    this.f32.set(this.floats(model, 'root'), row >> 2);
    const quantised = this.alloc(width * 2);
    const scales = this.alloc(16);
    const out = this.alloc(this.mlpWidth * 4);
    this.kernel.quantise(quantised, width, scales, row, width, 1, width);
    this.multiply(out, this.mlpWidth, quantised, width, scales, this.matrices.get('mlp')!, 1, 2);
    return this.f32.slice(out >> 2, (out >> 2) + this.mlpWidth);
  }

  private addEmbedding(at: number, table: string, row: number): void {
    const { values, scales, cols } = this.embeddings.get(table)!;
    if (row < 0) return;
    const scale = scales[row]!;
    for (let j = 0; j < cols; j++) this.f32[at + j]! += values[row * cols + j]! * scale;
  }

  /** Writes the input row of one word type. */
  private writeInput(at: number, features: WordFeatures): void {
    const s = this.header.sizes;
    this.f32.fill(0, at, at + this.inputWidth);
    if (features.vector >= 0) {
      const scale = this.vectors.scales[features.vector]!;
      const from = features.vector * s.vector;
      for (let j = 0; j < s.vector; j++) this.f32[at + j] = this.vectors.values[from + j]! * scale;
    }
    let column = at + s.vector;
    this.addEmbedding(column, 'word', features.word ?? unknownWord);
    column += s.word;
    for (const [i, row] of features.suffixes.entries()) this.addEmbedding(column, `suffix${i + 1}`, row);
    column += s.suffix;
    for (const [i, row] of features.prefixes.entries()) this.addEmbedding(column, `prefix${i + 1}`, row);
    column += s.prefix;
    this.addEmbedding(column, 'shape', features.shape);
    if (s.known) this.addEmbedding(column + s.shape, 'known', features.known);
  }

  /** Row in the cache of each form; types not there yet are projected through the first layer now. */
  private project(forms: readonly string[]): Int32Array {
    const unseen = [...new Set(forms)].filter((form) => !this.cache.has(form));
    if (this.cache.size + unseen.length > cacheRows + batchWords) {
      this.cache.clear();
      return this.project(forms);
    }
    const mark = this.top;
    const width = up(this.inputWidth, 4);
    const matrix = this.layers[0]!.input;
    const input = this.alloc(unseen.length * width * 4);
    const rows = this.alloc(unseen.length * matrix.pairs * 4 + 16);
    const scales = this.alloc(unseen.length * 4 + 16);
    for (const [i, form] of unseen.entries())
      this.writeInput((input >> 2) + i * width, wordFeatures(form, this.vocabulary));
    this.kernel.quantise(rows, matrix.pairs * 2, scales, input, width, unseen.length, width);
    const first = this.cache.size;
    this.multiply(
      this.cacheAt + first * matrix.cols * 4,
      matrix.cols,
      rows,
      matrix.pairs * 2,
      scales,
      matrix,
      unseen.length,
    );
    for (const [i, form] of unseen.entries()) this.cache.set(form, first + i);
    this.top = mark;
    return Int32Array.from(forms, (form) => this.cache.get(form)!);
  }

  /**
   * Scores sentences that hold at most {@link batchWords} words together. `choose` picks heads from arc scores
   * (0 the root); labels are scored for those. `take` receives each sentence's place in the score tables.
   */
  run(
    sentences: readonly (readonly string[])[],
    choose: (arcs: Float32Array, n: number) => ArrayLike<number>,
    take: (sentence: number, heads: ArrayLike<number>, tables: ScoreTables, firstRow: number) => void,
  ): void {
    this.top = this.scratch;
    const s = this.header.sizes;
    const order = sentences.map((_, i) => i).sort((a, b) => sentences[b]!.length - sentences[a]!.length || a - b);
    const lengths = order.map((i) => sentences[i]!.length);
    const steps = lengths[0] ?? 0;
    const active = Array.from({ length: steps }, (_, t) => lengths.filter((n) => n > t).length);
    const offsets: number[] = [];
    let words = 0;
    for (const rows of active) {
      offsets.push(words);
      words += rows;
    }
    const encoded = this.encode(
      order.map((i) => sentences[i]!),
      words,
      active,
      offsets,
    );
    const H2 = 2 * s.hidden;
    const rows = words + order.length;
    const ordered = this.alloc(rows * H2 * 2);
    const starts: number[] = [];
    let at = 0;
    order.forEach((_, b) => {
      starts.push(at);
      this.i16.fill(0, (ordered >> 1) + at * H2, (ordered >> 1) + (at + 1) * H2);
      for (let t = 0; t < lengths[b]!; t++) {
        const from = (encoded >> 1) + (offsets[t]! + b) * H2;
        this.i16.copyWithin((ordered >> 1) + (at + 1 + t) * H2, from, from + H2);
      }
      at += lengths[b]! + 1;
    });
    const M = this.mlpWidth;
    const z = this.alloc(rows * M * 4);
    this.multiply(z, M, ordered, H2, this.unit, this.matrices.get('mlp')!, rows, 2);
    for (const start of starts) this.f32.set(this.rootViews, (z >> 2) + start * M);
    this.score(order, lengths, starts, z, rows, choose, take);
  }

  private encode(
    sentences: readonly (readonly string[])[],
    words: number,
    active: number[],
    offsets: number[],
  ): number {
    const { hidden: H, layers } = this.header.sizes;
    const packed: string[] = new Array(words);
    for (const [b, forms] of sentences.entries())
      for (const [t, form] of forms.entries()) packed[offsets[t]! + b] = form;
    const rows = this.project(packed);
    const activeAt = this.alloc(active.length * 4 + 16);
    const offsetsAt = this.alloc(offsets.length * 4 + 16);
    this.i32.set(active, activeAt >> 2);
    this.i32.set(offsets, offsetsAt >> 2);
    const state = this.alloc(sentences.length * H * 4);
    const gates = this.alloc(words * 8 * H * 4);
    for (let i = 0; i < words; i++) {
      const from = (this.cacheAt >> 2) + rows[i]! * 8 * H;
      this.f32.copyWithin((gates >> 2) + i * 8 * H, from, from + 8 * H);
    }
    let h = 0;
    for (let l = 0; l < layers; l++) {
      const layer = this.layers[l]!;
      if (l > 0) this.multiply(gates, 8 * H, h, 2 * H, this.unit, layer.input, words);
      h = this.alloc(words * 2 * H * 2);
      const { forward: f, backward: b } = layer;
      this.kernel.lstm(
        gates,
        8 * H,
        h,
        2 * H,
        f.at,
        f.scales,
        this.unit,
        state,
        offsetsAt,
        activeAt,
        active.length,
        H,
        0,
      );
      this.kernel.lstm(
        gates + 4 * H * 4,
        8 * H,
        h + H * 2,
        2 * H,
        b.at,
        b.scales,
        this.unit,
        state,
        offsetsAt,
        activeAt,
        active.length,
        H,
        1,
      );
    }
    return h;
  }

  private score(
    order: number[],
    lengths: number[],
    starts: number[],
    z: number,
    rows: number,
    choose: (arcs: Float32Array, n: number) => ArrayLike<number>,
    take: (sentence: number, heads: ArrayLike<number>, tables: ScoreTables, firstRow: number) => void,
  ): void {
    const s = this.header.sizes;
    const M = this.mlpWidth;
    const dep = this.product(z, M, s.arc, 'arc', rows);
    const longest = lengths[0] ?? 0;
    const scores = this.alloc(longest * (longest + 1) * 4 + 16);
    const view = this.alloc(rows * 3 * s.label * 4);
    const depView = z + 2 * s.arc * 4;
    const chosen = lengths.map((n, b) => {
      const start = starts[b]!;
      this.kernel.arcs(scores, dep.at + (start + 1) * dep.cols * 4, dep.cols, z + (start * M + s.arc) * 4, M, n, s.arc);
      const matrix = this.f32.subarray(scores >> 2, (scores >> 2) + n * (n + 1));
      const heads = choose(matrix, n);
      this.f32.fill(0, (view >> 2) + start * 3 * s.label, (view >> 2) + (start + 1) * 3 * s.label);
      for (let i = 0; i < n; i++) {
        const headView = depView + ((start + heads[i]!) * M + s.label) * 4;
        this.kernel.views(
          view + (start + 1 + i) * 3 * s.label * 4,
          depView + (start + 1 + i) * M * 4,
          headView,
          s.label,
        );
      }
      return heads;
    });
    const label = this.product(view, 3 * s.label, 3 * s.label, 'label', rows);
    const tag = this.product(z + (2 * s.arc + 2 * s.label) * 4, M, s.tag, 'tag', rows);
    const name = this.product(z + (2 * s.arc + 2 * s.label + s.tag) * 4, M, s.name, 'name', rows);
    const table = (part: { at: number; cols: number }) => ({ at: part.at >> 2, cols: part.cols });
    const tables: ScoreTables = { values: this.f32, label: table(label), tag: table(tag), name: table(name) };
    for (const [b, sentence] of order.entries()) take(sentence, chosen[b]!, tables, starts[b]! + 1);
  }
}

/** Score tables of a batch: `values[at + row * cols + class]`. */
export interface ScoreTables {
  values: Float32Array;
  label: { at: number; cols: number };
  tag: { at: number; cols: number };
  name: { at: number; cols: number };
}
