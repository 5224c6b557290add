import { describe, expect, it } from 'vitest';
import { bestHeads, bestTree, isTree } from './tree.ts';

/** Best tree by trying every assignment of heads. */
function bruteForce(scores: number[], n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Int32Array(n);
  const visit = (d: number, total: number): void => {
    if (d === n) {
      if (isTree(heads)) best = Math.max(best, total);
      return;
    }
    for (let h = 0; h <= n; h++) {
      if (h === d + 1) continue;
      heads[d] = h;
      visit(d + 1, total + scores[d * (n + 1) + h]!);
    }
  };
  visit(0, 0);
  return best;
}

const total = (scores: number[], heads: Int32Array): number =>
  [...heads].reduce((sum, h, d) => sum + scores[d * (heads.length + 1) + h]!, 0);

describe('isTree', () => {
  it.each([
    [[0], true],
    [[2, 0], true],
    [[2, 1], false],
    [[0, 0], false],
    [[2, 3, 2], false],
    [[2, 0, 2, 3], true],
  ])('%j is %s', (heads, expected) => {
    expect(isTree(Int32Array.from(heads))).toBe(expected);
  });
});

it('finds the best single-rooted tree, as trying all of them does', () => {
  let seed = 5;
  const next = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % 1000;
  };
  let notGreedy = 0;
  for (let round = 0; round < 80; round++) {
    const n = 2 + (round % 5);
    const scores = Array.from({ length: n * (n + 1) }, next);
    const heads = bestTree(scores, n);
    expect(isTree(heads)).toBe(true);
    if (!isTree(bestHeads(scores, n))) notGreedy++;
    if (n <= 3) expect(total(scores, heads)).toBe(bruteForce(scores, n));
    else expect(total(scores, heads)).toBeGreaterThanOrEqual(bruteForce(scores, n) - 1e-9);
  }
  expect(notGreedy).toBeGreaterThan(10);
});

it('still finds a tree with one root where cycles lie within cycles beyond all measure', () => {
  const n = 120;
  // Each word likes the one before it best, the first the second, and every contraction makes a new pair.
  const scores = Array.from({ length: n * (n + 1) }, (_, at) => {
    const [d, h] = [Math.floor(at / (n + 1)), at % (n + 1)];
    return h === 0 ? -50 - d : -Math.abs(h - 1 - d) - (h - 1 > d ? 0.5 * d : 0);
  });
  expect(isTree(bestHeads(scores, n))).toBe(false);
  expect(isTree(bestTree(scores, n))).toBe(true);
});
