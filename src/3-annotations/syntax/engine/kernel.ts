/** The compiled kernel and the memory it works in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../0-model/index.ts';

/** Functions of `kernel/parse.as.ts`; pointers are bytes, `ld…` the distance between rows. */
export interface Kernel {
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

export const up = (n: number, to: number): number => Math.ceil(n / to) * to;

let compiled: WebAssembly.Module | undefined;

/** Memory that grows as it is taken; everything after {@link Memory.keep} is given back by {@link Memory.release}. */
export class Memory {
  readonly kernel: Kernel;
  f32 = new Float32Array(0);
  i32 = new Int32Array(0);
  i16 = new Int16Array(0);
  private readonly memory = new WebAssembly.Memory({ initial: 256 });
  /** The kernel's own data lies below. */
  private top = 65536;
  private kept = 0;

  constructor() {
    compiled ??= new WebAssembly.Module(readFileSync(path.join(packageRoot, 'models', 'kernel.wasm')));
    this.kernel = new WebAssembly.Instance(compiled, { env: { memory: this.memory } }).exports as unknown as Kernel;
  }

  /** Address of `bytes` bytes, a multiple of 16; their content is whatever stood there. */
  alloc(bytes: number): number {
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

  /** Copies integers; returns their address. */
  ints(values: readonly number[]): number {
    const at = this.alloc(values.length * 4 + 16);
    this.i32.set(values, at >> 2);
    return at;
  }

  keep(): void {
    this.kept = this.top;
  }

  release(): void {
    this.top = this.kept;
  }

  /** Runs `work` and gives back what it took. */
  borrow<T>(work: () => T): T {
    const mark = this.top;
    const result = work();
    this.top = mark;
    return result;
  }
}
