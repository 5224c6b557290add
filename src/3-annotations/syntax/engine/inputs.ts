/** Input rows of word types, projected through the first layer once and kept. */
import { knownMap, unknownWord, type Vocabulary, type WordFeatures, wordFeatures } from '../features.ts';
import type { VectorTable } from '../model-file.ts';
import { type Memory, up } from './kernel.ts';
import type { Weights } from './weights.ts';

/** Most words in one batch, and most word types kept projected. */
export const batchWords = 384;
const cacheRows = 4096;

export type Vectors = VectorTable & { rows: ReadonlyMap<string, number> };

export class Inputs {
  private readonly vocabulary: Vocabulary;
  private readonly rows = new Map<string, number>();
  private readonly width: number;
  private readonly cache: number;

  constructor(
    private readonly memory: Memory,
    private readonly weights: Weights,
    private readonly vectors: Vectors,
  ) {
    const { sizes: s, words, known } = weights.header;
    this.width = s.vector + s.word + s.suffix + s.prefix + s.shape + (s.known ?? 0);
    this.vocabulary = {
      vectors: vectors.rows,
      words: new Map(words.map((word, i) => [word, i])),
      known: knownMap(known ?? {}),
    };
    this.cache = memory.alloc((cacheRows + batchWords) * s.hidden * 8 * 4);
  }

  /** Copies the projected row of each form (8 × hidden floats) to `to`. */
  write(to: number, forms: readonly string[]): void {
    this.project(forms);
    const { f32 } = this.memory;
    const width = 8 * this.weights.header.sizes.hidden;
    for (const [i, form] of forms.entries()) {
      const from = (this.cache >> 2) + this.rows.get(form)! * width;
      f32.copyWithin((to >> 2) + i * width, from, from + width);
    }
  }

  /** Projects the types that are not kept yet; when there is no room for them, all are forgotten first. */
  private project(forms: readonly string[]): void {
    let unseen = [...new Set(forms)].filter((form) => !this.rows.has(form));
    if (this.rows.size + unseen.length > cacheRows + batchWords) {
      this.rows.clear();
      unseen = [...new Set(forms)];
    }
    if (unseen.length === 0) return;
    const { memory } = this;
    memory.borrow(() => {
      const width = up(this.width, 4);
      const input = memory.alloc(unseen.length * width * 4);
      for (const [i, form] of unseen.entries())
        this.writeFeatures((input >> 2) + i * width, wordFeatures(form, this.vocabulary));
      const matrix = this.weights.layers[0]!.input;
      const to = this.cache + this.rows.size * matrix.cols * 4;
      this.weights.productAt(to, input, width, width, matrix, unseen.length);
    });
    for (const form of unseen) this.rows.set(form, this.rows.size);
  }

  private addEmbedding(at: number, table: string, row: number): void {
    const { values, scales, cols } = this.weights.embeddings.get(table)!;
    if (row < 0) return;
    const { f32 } = this.memory;
    const scale = scales[row]!;
    for (let j = 0; j < cols; j++) f32[at + j]! += values[row * cols + j]! * scale;
  }

  /** Writes the input row of one word type; `at` counts floats. */
  private writeFeatures(at: number, features: WordFeatures): void {
    const s = this.weights.header.sizes;
    const { f32 } = this.memory;
    f32.fill(0, at, at + up(this.width, 4));
    if (features.vector >= 0) {
      const scale = this.vectors.scales[features.vector]!;
      const from = features.vector * s.vector;
      for (let j = 0; j < s.vector; j++) f32[at + j] = this.vectors.values[from + j]! * scale;
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
}
