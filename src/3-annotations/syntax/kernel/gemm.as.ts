// @ts-nocheck: this file is AssemblyScript, compiled into models/kernel.wasm by `npm run build:kernel`.
// biome-ignore-all lint: AssemblyScript knows neither JavaScript constants nor iterables.
/**
 * Products of 16-bit integers. Matrices of weights lie in panels of eight columns: for each pair of inputs, eight columns of
 * two weights. Unrolling over pairs, or a function for each tile, made the compiled code slower by 10 to 30 %.
 */

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
