/** A thread's view of the shared memory: parameters and gradients by name, scratch for one batch. */
import type { Kernels } from '../kernels.ts';
import type { Layout, Parameter } from './layout.ts';

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

export class Workspace {
  readonly f32: Float32Array;
  readonly i32: Int32Array;
  private readonly where: ReadonlyMap<string, Parameter>;
  private at = 0;

  constructor(
    readonly k: Kernels,
    buffer: ArrayBufferLike,
    layout: Layout,
    readonly regions: Regions,
  ) {
    this.f32 = new Float32Array(buffer as ArrayBuffer);
    this.i32 = new Int32Array(buffer as ArrayBuffer);
    this.where = new Map(layout.parameters.map((parameter) => [parameter.name, parameter]));
  }

  /** First word of a parameter. */
  p(name: string): number {
    return this.regions.parameters + this.where.get(name)!.at;
  }

  /** First word of a parameter's gradient. */
  g(name: string): number {
    return this.regions.gradients + this.where.get(name)!.at;
  }

  /** Forgets everything allocated. */
  reset(): void {
    this.at = this.regions.scratch;
  }

  alloc(words: number, clear = false): number {
    const at = this.at;
    this.at += Math.ceil(words / 16) * 16;
    if (this.at > this.regions.scratchEnd) throw new Error('scratch memory is full: lower the batch size');
    if (clear) this.f32.fill(0, at, this.at);
    return at;
  }

  /** Runs `work` and frees what it allocated. */
  borrow<T>(work: () => T): T {
    const mark = this.at;
    const result = work();
    this.at = mark;
    return result;
  }

  ints(values: ArrayLike<number>): number {
    const at = this.alloc(values.length);
    this.i32.set(values, at);
    return at;
  }

  mask(rows: number, cols: number, drop: number, seed: number): number {
    const at = this.alloc(rows * cols);
    this.k.dropMask(at, rows * cols, 1 - drop, seed);
    return at;
  }

  /** y = x · W + bias for `m` rows; returns y (rows of `cols`). */
  linear(name: string, x: number, ldx: number, width: number, cols: number, m: number): number {
    const y = this.alloc(m * cols);
    this.k.gemm(y, cols, x, ldx, 1, this.p(name), cols, m, cols, width, 0);
    this.k.addBias(y, cols, this.p(`${name}Bias`), m, cols);
    return y;
  }

  /** Gradients of {@link linear}: W and bias get theirs, the gradient of x is returned (rows of `width`). */
  linearBack(name: string, x: number, ldx: number, width: number, dy: number, cols: number, m: number): number {
    const { k } = this;
    k.gemm(this.g(name), cols, x, 1, ldx, dy, cols, width, cols, m, 1);
    k.colSum(this.g(`${name}Bias`), dy, cols, m, cols);
    const turned = this.alloc(width * cols);
    k.transpose(turned, this.p(name), width, cols, cols, width);
    const dx = this.alloc(m * width);
    k.gemm(dx, width, dy, cols, 1, turned, width, m, width, cols, 0);
    return dx;
  }
}
