// @ts-nocheck: this file is AssemblyScript, part of train.wasm; see `npm run build:kernel`.
// biome-ignore-all lint: AssemblyScript knows neither JavaScript constants nor iterables.
/**
 * Products of 32-bit float matrices, four rows by eight columns at a time. The eight columns of b are first laid side by
 * side ("packed"): rows of a matrix that is a power of two wide fall into a few sets of the cache and push each other out.
 */
import { at } from './memory.as';

/** First byte of this thread's room for packed operands. */
let room: usize = 0;

/** Gives this thread its room, as a word index. */
export function usePacking(index: i32): void {
  room = at(index);
}

/** Rows i..i+3 of a product: `b` is packed in rows of `stepB` bytes, a is read at four places `rowA` apart. */
function tile4(
  c: usize,
  ldc: usize,
  a: usize,
  rowA: usize,
  stepA: usize,
  b: usize,
  stepB: usize,
  k: i32,
  add: i32,
): void {
  const c1 = c + ldc,
    c2 = c1 + ldc,
    c3 = c2 + ldc;
  let s00 = f32x4.splat(0),
    s01 = s00,
    s10 = s00,
    s11 = s00,
    s20 = s00,
    s21 = s00,
    s30 = s00,
    s31 = s00;
  if (add != 0) {
    s00 = v128.load(c);
    s01 = v128.load(c, 16);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s30 = v128.load(c3);
    s31 = v128.load(c3, 16);
  }
  let p0 = a,
    p1 = a + rowA,
    p2 = p1 + rowA,
    p3 = p2 + rowA;
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load32_splat(p0);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load32_splat(p1);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load32_splat(p2);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load32_splat(p3);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    p0 += stepA;
    p1 += stepA;
    p2 += stepA;
    p3 += stepA;
    b += stepB;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

function tile1(c: usize, a: usize, stepA: usize, b: usize, stepB: usize, k: i32, add: i32): void {
  let s0 = add != 0 ? v128.load(c) : f32x4.splat(0);
  let s1 = add != 0 ? v128.load(c, 16) : f32x4.splat(0);
  for (let p = 0; p < k; p++) {
    const x = v128.load32_splat(a);
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(b)));
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(b, 16)));
    a += stepA;
    b += stepB;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

/** Eight columns of b[k, …] from `from` on, row under row of 32 bytes at `to`. */
function packPanel(to: usize, from: usize, rowB: usize, k: i32): void {
  for (let p = 0; p < k; p++) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    to += 32;
    from += rowB;
  }
}

/** Quads of rows of a[m, k] whose rows lie one word apart, k under k of 16 bytes; m is a multiple of 4. */
function packQuads(to: usize, from: usize, stepA: usize, m: i32, k: i32): void {
  for (let i = 0; i < m; i += 4) {
    let x = from + ((<usize>i) << 2);
    for (let p = 0; p < k; p++) {
      v128.store(to, v128.load(x));
      to += 16;
      x += stepA;
    }
  }
}

/** One panel of eight columns of the product. */
function panel(
  c: usize,
  rowC: usize,
  a: usize,
  rowA: usize,
  stepA: usize,
  b: usize,
  stepB: usize,
  m: i32,
  k: i32,
  add: i32,
): void {
  let i = 0;
  for (; i + 4 <= m; i += 4) tile4(c + <usize>i * rowC, rowC, a + <usize>i * rowA, rowA, stepA, b, stepB, k, add);
  for (; i < m; i++) tile1(c + <usize>i * rowC, a + <usize>i * rowA, stepA, b, stepB, k, add);
}

/** As {@link panel}, rows of a packed by {@link packQuads} as far as they fill quads. */
function panelOfQuads(
  c: usize,
  rowC: usize,
  quads: usize,
  a: usize,
  stepA: usize,
  b: usize,
  m: i32,
  k: i32,
  add: i32,
): void {
  let i = 0;
  for (; i + 4 <= m; i += 4)
    tile4(c + <usize>i * rowC, rowC, quads + ((<usize>i * <usize>k) << 2), 4, 16, b, 32, k, add);
  for (; i < m; i++) tile1(c + <usize>i * rowC, a + ((<usize>i) << 2), stepA, b, 32, k, add);
}

/** The columns that fill no panel. */
function lastColumns(
  c: usize,
  rowC: usize,
  a: usize,
  rowA: usize,
  stepA: usize,
  b: usize,
  rowB: usize,
  from: i32,
  m: i32,
  n: i32,
  k: i32,
  add: i32,
): void {
  for (let j = from; j < n; j++) {
    for (let i = 0; i < m; i++) {
      const to = c + <usize>i * rowC + ((<usize>j) << 2);
      let sum: f32 = add != 0 ? load<f32>(to) : 0;
      let x = a + <usize>i * rowA;
      let y = b + ((<usize>j) << 2);
      for (let p = 0; p < k; p++) {
        sum += load<f32>(x) * load<f32>(y);
        x += stepA;
        y += rowB;
      }
      store<f32>(to, sum);
    }
  }
}

export function gemm(
  c: i32,
  ldc: i32,
  a: i32,
  ars: i32,
  acs: i32,
  b: i32,
  ldb: i32,
  m: i32,
  n: i32,
  k: i32,
  add: i32,
): void {
  const rowC = at(ldc),
    rowA = at(ars),
    stepA = at(acs),
    rowB = at(ldb),
    full = n & ~7;
  const turned = ars == 1 && m >= 4 && full >= 16;
  const quads = room + 32 * <usize>k;
  if (turned) packQuads(quads, at(a), stepA, m & ~3, k);
  for (let j = 0; j < full; j += 8) {
    const to = at(c + j);
    if (m < 12 && !turned) {
      panel(to, rowC, at(a), rowA, stepA, at(b + j), rowB, m, k, add);
      continue;
    }
    packPanel(room, at(b + j), rowB, k);
    if (turned) panelOfQuads(to, rowC, quads, at(a), stepA, room, m, k, add);
    else panel(to, rowC, at(a), rowA, stepA, room, 32, m, k, add);
  }
  lastColumns(at(c), rowC, at(a), rowA, stepA, at(b), rowB, full, m, n, k, add);
}

/** Lays all columns of b[k, n] out in panels for {@link gemmPacked}; n is a multiple of 8. */
export function pack(to: i32, b: i32, ldb: i32, k: i32, n: i32): void {
  for (let j = 0; j < n; j += 8) packPanel(at(to + j * k), at(b + j), at(ldb), k);
}

/** Lays the columns of the transpose of w[n, k] out in panels; n is a multiple of 8. */
export function packTurned(to: i32, w: i32, ldw: i32, k: i32, n: i32): void {
  for (let j = 0; j < n; j++) {
    let from = at(w + j * ldw);
    let out = at(to + (j >> 3) * 8 * k + (j & 7));
    for (let p = 0; p < k; p++) {
      store<f32>(out, load<f32>(from));
      from += 4;
      out += 32;
    }
  }
}

/** c[m, n] (+)= a[m, k] · b, b laid out in panels before. */
export function gemmPacked(c: i32, ldc: i32, a: i32, lda: i32, b: i32, m: i32, n: i32, k: i32, add: i32): void {
  for (let j = 0; j < n; j += 8) panel(at(c + j), at(ldc), at(a), at(lda), 4, at(b + j * k), 32, m, k, add);
}
