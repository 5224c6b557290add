/**
 * The arithmetic the trainer runs on. All arguments that name memory are indices of 32-bit words in one shared memory;
 * `ld…` is the distance between rows. The implementation is the compiled `kernels/train.wasm`.
 */
import { readFileSync } from 'node:fs';

export interface Kernels {
  /** c[m,n] (+)= a[m,k] · b[k,n]; a is read at i * ars + p * acs, so a transposed a costs nothing. */
  gemm(
    c: number,
    ldc: number,
    a: number,
    ars: number,
    acs: number,
    b: number,
    ldb: number,
    m: number,
    n: number,
    k: number,
    add: number,
  ): void;
  /** Gives this thread room for packed operands: 8 k + m k words of the largest product it will see. */
  usePacking(at: number): void;
  /** Lays b[k,n] out in panels for {@link Kernels.gemmPacked}; n is a multiple of 8. */
  pack(to: number, b: number, ldb: number, k: number, n: number): void;
  /** Lays the transpose of w[n,k] out in panels. */
  packTurned(to: number, w: number, ldw: number, k: number, n: number): void;
  /** c[m,n] (+)= a[m,k] · b, b packed. */
  gemmPacked(
    c: number,
    ldc: number,
    a: number,
    lda: number,
    b: number,
    m: number,
    n: number,
    k: number,
    add: number,
  ): void;
  transpose(to: number, from: number, rows: number, cols: number, ldFrom: number, ldTo: number): void;
  addBias(c: number, ldc: number, bias: number, m: number, n: number): void;
  /** to[n] += column sums of a[m,n]. */
  colSum(to: number, a: number, lda: number, m: number, n: number): void;
  /** to[m,n] (+)= a ⊙ b; a row distance of 0 repeats one row. */
  mul(to: number, ld: number, a: number, lda: number, b: number, ldb: number, m: number, n: number, add: number): void;
  add(to: number, ld: number, a: number, lda: number, m: number, n: number): void;
  /** One step: gates[rows,4H] become activations; c, tanh(c), h and the masked h are written. The first `previous` rows have a past. */
  lstm(
    gates: number,
    cPast: number,
    c: number,
    tanhC: number,
    h: number,
    ldh: number,
    hMasked: number,
    mask: number,
    H: number,
    rows: number,
    previous: number,
    useMask: number,
  ): void;
  /** Turns gate activations into gate gradients; dcPast receives the gradient of the past cell. */
  lstmBack(
    gates: number,
    cPast: number,
    tanhC: number,
    dh: number,
    ldh: number,
    dc: number,
    dcPast: number,
    H: number,
    rows: number,
    previous: number,
  ): void;
  lrelu(x: number, ldx: number, m: number, n: number): void;
  lreluBack(dx: number, ldd: number, y: number, ldy: number, m: number, n: number): void;
  /** Softmax cross-entropy in place: logits become scaled gradients. A target of -1 makes a row of zeros. Returns the summed loss. */
  xent(logits: number, ld: number, m: number, n: number, targets: number, scale: number, smoothing: number): number;
  /** 0 or 1/keep, from a hash of seed and position. */
  dropMask(to: number, n: number, keep: number, seed: number): void;
  gather(
    to: number,
    ldTo: number,
    table: number,
    dim: number,
    rows: number,
    m: number,
    add: number,
    ldTable: number,
  ): void;
  scatter(table: number, dim: number, from: number, ldFrom: number, rows: number, m: number, ldTable: number): void;
  adam(
    p: number,
    g: number,
    m: number,
    v: number,
    mean: number,
    n: number,
    lr: number,
    b1: number,
    b2: number,
    eps: number,
    scale: number,
    meanDecay: number,
    weightDecay: number,
  ): void;
  sumSquares(x: number, n: number): number;
}

/** Kernels over a shared WebAssembly memory. */
export function wasmKernels(memory: WebAssembly.Memory): Kernels {
  const bytes = readFileSync(new URL('./kernels/train.wasm', import.meta.url));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory, abort: () => undefined } });
  return instance.exports as unknown as Kernels;
}
