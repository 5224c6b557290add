// @ts-nocheck: this file is AssemblyScript, compiled to models/kernel.wasm by `npm run build:kernel`.
// biome-ignore-all lint: AssemblyScript knows neither JavaScript constants nor iterables.
/**
 * The parser's arithmetic. Weights lie as {@link gemm} wants them. Activations are 16-bit rows with one scale a row. Integer sums are exact and float
 * operations have a fixed order, so results are the same on every machine and for every batch. Pointers are bytes.
 */

import { gemm } from './gemm.as';
import { exp4 } from './simd.as';

export { gemm };

/** Rows of floats to 16-bit rows with one scale each (the largest magnitude becomes 32767). `n` is a multiple of 4. */
export function quantise(to: usize, ldTo: i32, scales: usize, from: usize, ldFrom: i32, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    const row = from + ((<usize>i * <usize>ldFrom) << 2);
    let top = f32x4.splat(0);
    for (let j: usize = 0; j < <usize>n; j += 4) top = f32x4.max(top, f32x4.abs(v128.load(row + (j << 2))));
    let max = f32x4.extract_lane(top, 0);
    max = Mathf.max(max, f32x4.extract_lane(top, 1));
    max = Mathf.max(max, f32x4.extract_lane(top, 2));
    max = Mathf.max(max, f32x4.extract_lane(top, 3));
    max = Mathf.max(max, 1e-20);
    store<f32>(scales + ((<usize>i) << 2), max / 32767);
    const factor = f32x4.splat(32767 / max);
    const out = to + ((<usize>i * <usize>ldTo) << 1);
    for (let j: usize = 0; j < <usize>n; j += 4) {
      const v = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(row + (j << 2)), factor)));
      v128.store64_lane(out + (j << 1), i16x8.narrow_i32x4_s(v, v), 0);
    }
  }
}

/** σ(x) · tanh(y) with one division: (e^2y - 1) / ((1 + e^-x)(e^2y + 1)). */
function gated4(x: v128, y: v128): v128 {
  const one = f32x4.splat(1);
  const e = exp4(f32x4.add(y, y));
  return f32x4.div(f32x4.sub(e, one), f32x4.mul(f32x4.add(one, exp4(f32x4.neg(x))), f32x4.add(e, one)));
}

/** One step of the cell for one row: gates [4H] floats, cell state updated in place, h written as 16-bit at scale 1/32767. */
function cell(gates: usize, c: usize, h: usize, H: usize): void {
  const f = gates + (H << 2);
  const g = gates + (H << 3);
  const o = g + (H << 2);
  const one = f32x4.splat(1);
  for (let j: usize = 0; j < H; j += 4) {
    const at = j << 2;
    const kept = f32x4.div(v128.load(c + at), f32x4.add(one, exp4(f32x4.neg(v128.load(f + at)))));
    const state = f32x4.add(kept, gated4(v128.load(gates + at), v128.load(g + at)));
    v128.store(c + at, state);
    const y = gated4(v128.load(o + at), state);
    const q = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(y, f32x4.splat(32767))));
    v128.store64_lane(h + (j << 1), i16x8.narrow_i32x4_s(q, q), 0);
  }
}

/**
 * One direction of an LSTM over time-packed sentences: `offsets[t]` is the first row of step t and `active[t]` its rows.
 * `gates` are rows of `ldg` floats, h goes to rows of `ldh` 16-bit values at `h`. `state` is scratch of B × H floats.
 */
export function lstm(
  gates: usize,
  ldg: i32,
  h: usize,
  ldh: i32,
  w: usize,
  columnScales: usize,
  unit: usize,
  state: usize,
  offsets: usize,
  active: usize,
  steps: i32,
  H: i32,
  backward: i32,
): void {
  const rowG = (<usize>ldg) << 2;
  const rowH = (<usize>ldh) << 1;
  memory.fill(state, 0, (<usize>load<i32>(active) * <usize>H) << 2);
  let previous: i32 = 0;
  let past: usize = 0;
  for (let step = 0; step < steps; step++) {
    const t = <usize>(backward ? steps - 1 - step : step);
    const rows = load<i32>(active + (t << 2));
    const at = <usize>load<i32>(offsets + (t << 2));
    const going = previous < rows ? previous : rows;
    if (going > 0) gemm(gates + at * rowG, ldg, past, ldh, unit, w, columnScales, 0, going, H << 2, H >> 1, 1);
    for (let r: usize = 0; r < <usize>rows; r++)
      cell(gates + (at + r) * rowG, state + ((r * <usize>H) << 2), h + (at + r) * rowH, <usize>H);
    previous = rows;
    past = h + at * rowH;
  }
}

/** scores[i, j] = dep_i · head_j for n words and n + 1 heads (head row 0 is the root); `width` is a multiple of 4. */
export function arcs(scores: usize, dep: usize, ldd: i32, head: usize, ldh: i32, n: i32, width: i32): void {
  for (let i = 0; i < n; i++) {
    const d = dep + ((<usize>i * <usize>ldd) << 2);
    for (let j = 0; j <= n; j++) {
      const h = head + ((<usize>j * <usize>ldh) << 2);
      let sum = f32x4.splat(0);
      for (let k: usize = 0; k < <usize>width; k += 4)
        sum = f32x4.add(sum, f32x4.mul(v128.load(d + (k << 2)), v128.load(h + (k << 2))));
      const total =
        f32x4.extract_lane(sum, 0) +
        f32x4.extract_lane(sum, 1) +
        (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
      store<f32>(scores + ((<usize>i * <usize>(n + 1) + <usize>j) << 2), total);
    }
  }
}

/** to[width × 3] = [dep ⊙ head, dep, head] for one word. */
export function views(to: usize, dep: usize, head: usize, width: i32): void {
  const w = (<usize>width) << 2;
  for (let k: usize = 0; k < w; k += 16) {
    const d = v128.load(dep + k);
    const h = v128.load(head + k);
    v128.store(to + k, f32x4.mul(d, h));
    v128.store(to + w + k, d);
    v128.store(to + 2 * w + k, h);
  }
}
