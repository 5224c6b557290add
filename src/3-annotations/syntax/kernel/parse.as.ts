// @ts-nocheck: this file is AssemblyScript, compiled to models/kernel.wasm by `npm run build:kernel`.
// biome-ignore-all lint: AssemblyScript knows neither JavaScript constants nor iterables.
/**
 * The parser's arithmetic. Matrices of weights are 16-bit integers in panels of eight columns: for each pair of inputs,
 * eight columns of two weights. Activations are 16-bit rows with one scale a row. Integer sums are exact and float
 * operations have a fixed order, so results are the same on every machine and for every batch. Pointers are bytes.
 */

/** e^x for four values, x held to [-40, 40]: Cephes' polynomial on [-ln2/2, ln2/2]. */
function exp4(value: v128): v128 {
  const x = f32x4.min(f32x4.max(value, f32x4.splat(-40)), f32x4.splat(40));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.1219444e-4)));
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** Writes four of a row's outputs: sum × row scale × column scale, plus bias, plus what is there, then leaky ReLU. */
function finish(sum: v128, out: usize, scale: v128, columnScales: usize, bias: usize, mode: i32): void {
  let value = f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.mul(scale, v128.load(columnScales)));
  if (bias != 0) value = f32x4.add(value, v128.load(bias));
  if ((mode & 1) != 0) value = f32x4.add(value, v128.load(out));
  if ((mode & 2) != 0) value = f32x4.max(value, f32x4.mul(value, f32x4.splat(0.1)));
  v128.store(out, value);
}

/**
 * out[m, n] = a[m, k] · w: `pairs` is k / 2, `n` a multiple of 8, `ldo` in floats, `lda` in 16-bit values. `scales` holds
 * one float per row. `mode` 1 adds to what is there, 2 applies leaky ReLU.
 */
export function gemm(
  out: usize,
  ldo: i32,
  a: usize,
  lda: i32,
  scales: usize,
  w: usize,
  columnScales: usize,
  bias: usize,
  m: i32,
  n: i32,
  pairs: i32,
  mode: i32,
): void {
  const rowOut = (<usize>ldo) << 2;
  const rowA = (<usize>lda) << 1;
  for (let j = 0; j < n; j += 8) {
    const panel = w + ((<usize>j * <usize>pairs) << 2);
    const cs = columnScales + ((<usize>j) << 2);
    const bj = bias == 0 ? 0 : bias + ((<usize>j) << 2);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let p0 = a + <usize>i * rowA;
      let p1 = p0 + rowA;
      let p2 = p1 + rowA;
      let p3 = p2 + rowA;
      let q = panel;
      let s00 = i32x4.splat(0),
        s01 = i32x4.splat(0),
        s10 = i32x4.splat(0),
        s11 = i32x4.splat(0);
      let s20 = i32x4.splat(0),
        s21 = i32x4.splat(0),
        s30 = i32x4.splat(0),
        s31 = i32x4.splat(0);
      for (let k = 0; k < pairs; k++) {
        const w0 = v128.load(q);
        const w1 = v128.load(q, 16);
        let x = v128.load32_splat(p0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, w0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(p1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, w0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(p2);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, w0));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(p3);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, w0));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, w1));
        q += 32;
        p0 += 4;
        p1 += 4;
        p2 += 4;
        p3 += 4;
      }
      const o = out + <usize>i * rowOut + ((<usize>j) << 2);
      const sc = scales + ((<usize>i) << 2);
      const b1: usize = bj == 0 ? 0 : bj + 16;
      let s = v128.load32_splat(sc);
      finish(s00, o, s, cs, bj, mode);
      finish(s01, o + 16, s, cs + 16, b1, mode);
      s = v128.load32_splat(sc, 4);
      finish(s10, o + rowOut, s, cs, bj, mode);
      finish(s11, o + rowOut + 16, s, cs + 16, b1, mode);
      s = v128.load32_splat(sc, 8);
      finish(s20, o + 2 * rowOut, s, cs, bj, mode);
      finish(s21, o + 2 * rowOut + 16, s, cs + 16, b1, mode);
      s = v128.load32_splat(sc, 12);
      finish(s30, o + 3 * rowOut, s, cs, bj, mode);
      finish(s31, o + 3 * rowOut + 16, s, cs + 16, b1, mode);
    }
    for (; i + 2 <= m; i += 2) {
      let p0 = a + <usize>i * rowA;
      let p1 = p0 + rowA;
      let q = panel;
      let s00 = i32x4.splat(0),
        s01 = i32x4.splat(0),
        s10 = i32x4.splat(0),
        s11 = i32x4.splat(0);
      for (let k = 0; k < pairs; k++) {
        const w0 = v128.load(q);
        const w1 = v128.load(q, 16);
        let x = v128.load32_splat(p0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, w0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(p1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, w0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, w1));
        q += 32;
        p0 += 4;
        p1 += 4;
      }
      const o = out + <usize>i * rowOut + ((<usize>j) << 2);
      const sc = scales + ((<usize>i) << 2);
      const b1: usize = bj == 0 ? 0 : bj + 16;
      let s = v128.load32_splat(sc);
      finish(s00, o, s, cs, bj, mode);
      finish(s01, o + 16, s, cs + 16, b1, mode);
      s = v128.load32_splat(sc, 4);
      finish(s10, o + rowOut, s, cs, bj, mode);
      finish(s11, o + rowOut + 16, s, cs + 16, b1, mode);
    }
    for (; i < m; i++) {
      let p = a + <usize>i * rowA;
      let q = panel;
      let s0 = i32x4.splat(0),
        s1 = i32x4.splat(0);
      for (let k = 0; k < pairs; k++) {
        const x = v128.load32_splat(p);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(q)));
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(q, 16)));
        q += 32;
        p += 4;
      }
      const o = out + <usize>i * rowOut + ((<usize>j) << 2);
      const s = v128.load32_splat(scales + ((<usize>i) << 2));
      finish(s0, o, s, cs, bj, mode);
      finish(s1, o + 16, s, cs + 16, bj == 0 ? 0 : bj + 16, mode);
    }
  }
}

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
