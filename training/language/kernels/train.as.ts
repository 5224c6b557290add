// @ts-nocheck: this file is AssemblyScript, compiled to train.wasm beside it by `npm run build:kernel`.
// biome-ignore-all lint: AssemblyScript knows neither JavaScript constants nor iterables.
/** The trainer's arithmetic over one shared memory; see kernels.ts for what each function does. Arguments are word indices. */

import { exp4 } from '../../../src/3-annotations/syntax/kernel/simd.as';
import { at } from './memory.as';

export { gemm, gemmPacked, pack, packTurned, usePacking } from './gemm.as';

function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}

function tanh4(x: v128): v128 {
  const two = f32x4.splat(2);
  return f32x4.sub(f32x4.splat(1), f32x4.div(two, f32x4.add(exp4(f32x4.mul(x, two)), f32x4.splat(1))));
}

function exp1(x: f32): f32 {
  return f32x4.extract_lane(exp4(f32x4.splat(x)), 0);
}

/** Natural logarithm by halving into [sqrt(1/2), sqrt(2)] and a series; for losses only. */
function log1(x: f64): f64 {
  return NativeMath.log(x);
}

export function transpose(to: i32, from: i32, rows: i32, cols: i32, ldFrom: i32, ldTo: i32): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) store<f32>(at(to + j * ldTo + i), load<f32>(at(from + i * ldFrom + j)));
  }
}

/** to[j] (+)= a[j] · b[j] for one row. */
function mulRow(to: usize, a: usize, b: usize, n: i32, add: i32): void {
  let j = 0;
  for (; j + 4 <= n; j += 4) {
    let v = f32x4.mul(v128.load(a), v128.load(b));
    if (add != 0) v = f32x4.add(v, v128.load(to));
    v128.store(to, v);
    to += 16;
    a += 16;
    b += 16;
  }
  for (; j < n; j++) {
    const v = load<f32>(a) * load<f32>(b);
    store<f32>(to, add != 0 ? load<f32>(to) + v : v);
    to += 4;
    a += 4;
    b += 4;
  }
}

function addRow(to: usize, a: usize, n: i32): void {
  let j = 0;
  for (; j + 4 <= n; j += 4) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(a)));
    to += 16;
    a += 16;
  }
  for (; j < n; j++) {
    store<f32>(to, load<f32>(to) + load<f32>(a));
    to += 4;
    a += 4;
  }
}

export function addBias(c: i32, ldc: i32, bias: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) addRow(at(c + i * ldc), at(bias), n);
}

export function colSum(to: i32, a: i32, lda: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) addRow(at(to), at(a + i * lda), n);
}

export function mul(to: i32, ld: i32, a: i32, lda: i32, b: i32, ldb: i32, m: i32, n: i32, add: i32): void {
  for (let i = 0; i < m; i++) mulRow(at(to + i * ld), at(a + i * lda), at(b + i * ldb), n, add);
}

export function add(to: i32, ld: i32, a: i32, lda: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) addRow(at(to + i * ld), at(a + i * lda), n);
}

export function lstm(
  gates: i32,
  cPast: i32,
  c: i32,
  tanhC: i32,
  h: i32,
  ldh: i32,
  hMasked: i32,
  mask: i32,
  H: i32,
  rows: i32,
  previous: i32,
  useMask: i32,
): void {
  const w = at(H);
  for (let r = 0; r < rows; r++) {
    const g = at(gates + r * 4 * H);
    const row = at(r * H);
    for (let j: usize = 0; j < w; j += 16) {
      const i = sigmoid4(v128.load(g + j));
      const f = sigmoid4(v128.load(g + w + j));
      const u = tanh4(v128.load(g + 2 * w + j));
      const o = sigmoid4(v128.load(g + 3 * w + j));
      v128.store(g + j, i);
      v128.store(g + w + j, f);
      v128.store(g + 2 * w + j, u);
      v128.store(g + 3 * w + j, o);
      let state = f32x4.mul(i, u);
      if (r < previous) state = f32x4.add(state, f32x4.mul(f, v128.load(at(cPast) + row + j)));
      const t = tanh4(state);
      const y = f32x4.mul(o, t);
      v128.store(at(c) + row + j, state);
      v128.store(at(tanhC) + row + j, t);
      v128.store(at(h + r * ldh) + j, y);
      v128.store(at(hMasked) + row + j, useMask != 0 ? f32x4.mul(y, v128.load(at(mask) + row + j)) : y);
    }
  }
}

export function lstmBack(
  gates: i32,
  cPast: i32,
  tanhC: i32,
  dh: i32,
  ldh: i32,
  dc: i32,
  dcPast: i32,
  H: i32,
  rows: i32,
  previous: i32,
): void {
  const w = at(H);
  const one = f32x4.splat(1);
  for (let r = 0; r < rows; r++) {
    const row = at(r * H);
    const g0 = at(gates + r * 4 * H);
    for (let j: usize = 0; j < w; j += 16) {
      const i = v128.load(g0 + j);
      const f = v128.load(g0 + w + j);
      const u = v128.load(g0 + 2 * w + j);
      const o = v128.load(g0 + 3 * w + j);
      const t = v128.load(at(tanhC) + row + j);
      const d = v128.load(at(dh + r * ldh) + j);
      const past = r < previous ? v128.load(at(cPast) + row + j) : f32x4.splat(0);
      const whole = f32x4.add(v128.load(at(dc) + row + j), f32x4.mul(f32x4.mul(d, o), f32x4.sub(one, f32x4.mul(t, t))));
      v128.store(g0 + 3 * w + j, f32x4.mul(f32x4.mul(d, t), f32x4.mul(o, f32x4.sub(one, o))));
      v128.store(g0 + j, f32x4.mul(f32x4.mul(whole, u), f32x4.mul(i, f32x4.sub(one, i))));
      v128.store(g0 + w + j, f32x4.mul(f32x4.mul(whole, past), f32x4.mul(f, f32x4.sub(one, f))));
      v128.store(g0 + 2 * w + j, f32x4.mul(f32x4.mul(whole, i), f32x4.sub(one, f32x4.mul(u, u))));
      if (r < previous) v128.store(at(dcPast) + row + j, f32x4.mul(whole, f));
    }
  }
}

export function lrelu(x: i32, ldx: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      const p = at(x + i * ldx + j);
      const v = load<f32>(p);
      if (v < 0) store<f32>(p, v * 0.1);
    }
  }
}

export function lreluBack(dx: i32, ldd: i32, y: i32, ldy: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      const p = at(dx + i * ldd + j);
      if (!(load<f32>(at(y + i * ldy + j)) > 0)) store<f32>(p, load<f32>(p) * 0.1);
    }
  }
}

export function xent(logits: i32, ld: i32, m: i32, n: i32, targets: i32, scale: f32, smoothing: f32): f64 {
  let loss: f64 = 0;
  for (let i = 0; i < m; i++) {
    const x = logits + i * ld;
    const target = load<i32>(at(targets + i));
    if (target < 0) {
      memory.fill(at(x), 0, at(n));
      continue;
    }
    let max: f32 = -1e30;
    let open: f32 = 0;
    for (let j = 0; j < n; j++) {
      const v = load<f32>(at(x + j));
      max = Mathf.max(max, v);
      if (v > -1e8) open += 1;
    }
    const gold = load<f32>(at(x + target));
    let sum: f32 = 0;
    for (let j = 0; j < n; j++) {
      const v = load<f32>(at(x + j));
      const e: f32 = v > -1e8 ? exp1(v - max) : 0;
      store<f32>(at(x + j), e);
      sum += e;
    }
    loss -= <f64>(gold - max) - log1(<f64>sum);
    const share = scale / sum;
    const less = (scale * smoothing) / open;
    for (let j = 0; j < n; j++) {
      let v = load<f32>(at(x + j)) * share;
      if (smoothing > 0 && v > 0) v -= less;
      store<f32>(at(x + j), v);
    }
    store<f32>(at(x + target), load<f32>(at(x + target)) - scale * (1 - smoothing));
  }
  return loss;
}

function mix(value: u32): u32 {
  let x = value;
  x ^= x >> 16;
  x *= 0x7feb352d;
  x ^= x >> 15;
  x *= 0x846ca68b;
  x ^= x >> 16;
  return x;
}

export function dropMask(to: i32, n: i32, keep: f32, seed: u32): void {
  const limit = <u32>(<f64>keep * 4294967040.0);
  const value: f32 = 1 / keep;
  for (let i = 0; i < n; i++) store<f32>(at(to + i), mix(seed + <u32>i * 0x9e3779b9) < limit ? value : 0);
}

export function gather(to: i32, ldTo: i32, table: i32, dim: i32, rows: i32, m: i32, adds: i32, ldTable: i32): void {
  for (let i = 0; i < m; i++) {
    const row = load<i32>(at(rows + i));
    const out = at(to + i * ldTo);
    if (row < 0) {
      if (adds == 0) memory.fill(out, 0, at(dim));
    } else if (adds != 0) addRow(out, at(table + row * ldTable), dim);
    else memory.copy(out, at(table + row * ldTable), at(dim));
  }
}

export function scatter(table: i32, dim: i32, from: i32, ldFrom: i32, rows: i32, m: i32, ldTable: i32): void {
  for (let i = 0; i < m; i++) {
    const row = load<i32>(at(rows + i));
    if (row >= 0) addRow(at(table + row * ldTable), at(from + i * ldFrom), dim);
  }
}

export function adam(
  p: i32,
  g: i32,
  m: i32,
  v: i32,
  mean: i32,
  n: i32,
  lr: f32,
  b1: f32,
  b2: f32,
  eps: f32,
  scale: f32,
  meanDecay: f32,
  weightDecay: f32,
): void {
  const sc = f32x4.splat(scale),
    c1 = f32x4.splat(b1),
    d1 = f32x4.splat(1 - b1),
    c2 = f32x4.splat(b2),
    d2 = f32x4.splat(1 - b2);
  const rate = f32x4.splat(lr),
    tiny = f32x4.splat(eps),
    keep = f32x4.splat(meanDecay),
    take = f32x4.splat(1 - meanDecay);
  const decay = f32x4.splat(weightDecay);
  const end = at(n);
  for (let i: usize = 0; i < end; i += 16) {
    const x = f32x4.mul(v128.load(at(g) + i), sc);
    const first = f32x4.add(f32x4.mul(c1, v128.load(at(m) + i)), f32x4.mul(d1, x));
    const second = f32x4.add(f32x4.mul(c2, v128.load(at(v) + i)), f32x4.mul(d2, f32x4.mul(x, x)));
    v128.store(at(m) + i, first);
    v128.store(at(v) + i, second);
    const old = v128.load(at(p) + i);
    const step = f32x4.add(f32x4.div(first, f32x4.add(f32x4.sqrt(second), tiny)), f32x4.mul(decay, old));
    const now = f32x4.sub(old, f32x4.mul(rate, step));
    v128.store(at(p) + i, now);
    v128.store(at(mean) + i, f32x4.add(f32x4.mul(keep, v128.load(at(mean) + i)), f32x4.mul(take, now)));
  }
}

export function sumSquares(x: i32, n: i32): f64 {
  let total: f64 = 0;
  for (let from = 0; from < n; from += 4096) {
    const end = from + 4096 < n ? from + 4096 : n;
    let sum: f32 = 0;
    for (let i = from; i < end; i++) {
      const v = load<f32>(at(x + i));
      sum += v * v;
    }
    total += sum;
  }
  return total;
}
