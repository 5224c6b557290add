/** Weight matrices of a model file laid out for the kernel, and products with them. */
import type { ModelFile, ModelHeader, Tensor } from '../model-file.ts';
import { type Memory, up } from './kernel.ts';

/** A weight matrix in the kernel's panels. */
export interface Matrix {
  at: number;
  scales: number;
  bias: number;
  /** Columns, padded to a multiple of 8, and input pairs. */
  cols: number;
  pairs: number;
}

export interface Layer {
  input: Matrix;
  forward: Matrix;
  backward: Matrix;
}

export interface Embedding {
  values: Int8Array;
  scales: Float32Array;
  cols: number;
}

/** A product: `cols` floats a row at the address `at`. */
export interface Product {
  at: number;
  cols: number;
}

/** What the kernel does to a product beside adding the bias. */
export const leaky = 2;

export class Weights {
  readonly layers: Layer[] = [];
  readonly embeddings = new Map<string, Embedding>();
  private readonly matrices = new Map<string, Matrix>();

  constructor(
    private readonly memory: Memory,
    private readonly model: ModelFile,
  ) {
    for (let l = 0; l < this.header.sizes.layers; l++) {
      this.layers.push({
        input: this.pack([`w${l}f`, `w${l}b`], [`z${l}f`, `z${l}b`]),
        forward: this.pack([`u${l}f`], []),
        backward: this.pack([`u${l}b`], []),
      });
    }
    for (const name of ['mlp', 'arc', 'label', 'tag', 'name'])
      this.matrices.set(name, this.pack([name], [`${name}Bias`]));
    for (const { kind, name, at, scales, rows, cols } of this.header.tensors) {
      if (kind !== 'rows') continue;
      const values = new Int8Array(model.body.buffer, model.body.byteOffset + at, rows * cols);
      this.embeddings.set(name, { values, scales: this.view(scales!, rows), cols });
    }
  }

  get header(): ModelHeader {
    return this.model.header;
  }

  matrix(name: string): Matrix {
    return this.matrices.get(name)!;
  }

  floats(name: string): Float32Array {
    const { at, rows, cols } = this.tensor(name);
    return this.view(at, rows * cols);
  }

  /** out (+)= a · w for `m` rows of 16-bit values with one scale each. */
  multiply(out: number, ldo: number, a: number, lda: number, scales: number, w: Matrix, m: number, mode = 0): void {
    this.memory.kernel.gemm(out, ldo, a, lda, scales, w.at, w.scales, w.bias, m, w.cols, w.pairs, mode);
  }

  /** Quantises rows of floats and multiplies them. */
  product(from: number, ldFrom: number, width: number, matrix: Matrix, m: number, mode = 0): Product {
    const at = this.memory.alloc(m * matrix.cols * 4);
    this.productAt(at, from, ldFrom, width, matrix, m, mode);
    return { at, cols: matrix.cols };
  }

  /** As {@link product}, to an address given. */
  productAt(at: number, from: number, ldFrom: number, width: number, matrix: Matrix, m: number, mode = 0): void {
    const rows = this.memory.alloc(m * matrix.pairs * 4 + 16);
    const scales = this.memory.alloc(m * 4 + 16);
    this.memory.kernel.quantise(rows, matrix.pairs * 2, scales, from, ldFrom, m, width);
    this.multiply(at, matrix.cols, rows, matrix.pairs * 2, scales, matrix, m, mode);
  }

  private view(at: number, n: number): Float32Array {
    return new Float32Array(this.model.body.buffer, this.model.body.byteOffset + at, n);
  }

  private tensor(name: string): Tensor {
    const found = this.header.tensors.find((tensor) => tensor.name === name);
    if (!found) throw new Error(`the language model lacks "${name}"`);
    return found;
  }

  /** Packs matrices side by side into panels of eight columns, with their bias. */
  private pack(names: readonly string[], biases: readonly string[]): Matrix {
    const parts = names.map((name) => this.tensor(name));
    const { rows } = parts[0]!;
    const cols = up(
      parts.reduce((sum, part) => sum + part.cols, 0),
      8,
    );
    const pairs = Math.ceil(rows / 2);
    const matrix = { ...this.emptyMatrix(cols, pairs), cols, pairs };
    let column = 0;
    parts.forEach((part, index) => {
      this.memory.f32.set(this.view(part.scales!, part.cols), (matrix.scales >> 2) + column);
      if (biases[index]) this.memory.f32.set(this.floats(biases[index]!), (matrix.bias >> 2) + column);
      this.packPart(part, matrix, column);
      column += part.cols;
    });
    return biases.length > 0 ? matrix : { ...matrix, bias: 0 };
  }

  private emptyMatrix(cols: number, pairs: number): { at: number; scales: number; bias: number } {
    const { memory } = this;
    const at = memory.alloc(cols * pairs * 4);
    const scales = memory.alloc(cols * 4);
    const bias = memory.alloc(cols * 4);
    memory.i16.fill(0, at >> 1, (at >> 1) + cols * pairs * 2);
    memory.f32.fill(0, scales >> 2, (scales >> 2) + cols);
    memory.f32.fill(0, bias >> 2, (bias >> 2) + cols);
    return { at, scales, bias };
  }

  /** Writes the columns of one tensor from `column` on. */
  private packPart(part: Tensor, { at, pairs }: Matrix, column: number): void {
    const values = new Int8Array(this.model.body.buffer, this.model.body.byteOffset + part.at, part.rows * part.cols);
    const { i16 } = this.memory;
    for (let i = 0; i < part.rows; i++) {
      for (let j = 0; j < part.cols; j++) {
        const c = column + j;
        i16[(at >> 1) + ((c >> 3) * pairs + (i >> 1)) * 16 + (c & 7) * 2 + (i & 1)] = values[i * part.cols + j]!;
      }
    }
  }
}
