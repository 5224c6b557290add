/** The best tree over arc scores: the maximum spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967). */

/** Scores of arcs: `score[dependent * (n + 1) + head]`, dependents 0-based, heads with the root at 0 and word i at i + 1. */
export type ArcScores = Float32Array | Float64Array | number[];

/** Each word's best head (0 the root, word i is i + 1), whether or not that makes a tree. */
export function bestHeads(scores: ArcScores, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 0; d < n; d++) {
    const row = d * (n + 1);
    let best = -1;
    for (let h = 0; h <= n; h++) {
      if (h !== d + 1 && (best < 0 || scores[row + h]! > scores[row + best]!)) best = h;
    }
    heads[d] = best;
  }
  return heads;
}

/** Whether heads form a tree with exactly one word under the root. */
export function isTree(heads: Int32Array): boolean {
  const n = heads.length;
  const state = new Int32Array(n);
  let roots = 0;
  for (let i = 0; i < n; i++) {
    if (heads[i] === 0) roots++;
    let at = i;
    while (at >= 0 && state[at] === 0) {
      state[at] = i + 1;
      at = heads[at]! - 1;
    }
    if (at >= 0 && state[at] === i + 1) return false;
    for (let k = i; k >= 0 && state[k] === i + 1; k = heads[k]! - 1) state[k] = -1;
  }
  return roots === 1;
}

/** A cycle among nodes 1..m under `parent`, or undefined. */
function findCycle(parent: Int32Array, m: number): number[] | undefined {
  const mark = new Int32Array(m + 1);
  for (let i = 1; i <= m; i++) {
    let at = i;
    while (at > 0 && mark[at] === 0) {
      mark[at] = i;
      at = parent[at]!;
    }
    if (at > 0 && mark[at] === i) {
      const cycle = [at];
      for (let k = parent[at]!; k !== at; k = parent[k]!) cycle.push(k);
      return cycle;
    }
  }
  return undefined;
}

/** Maximum arborescence from node 0 over a dense (m+1)² matrix `w[head * (m + 1) + dependent]`. Contracts one cycle a call. */
function arborescence(w: Float64Array, m: number): Int32Array {
  const size = m + 1;
  const parent = new Int32Array(size).fill(-1);
  for (let d = 1; d <= m; d++) {
    for (let h = 0; h <= m; h++) {
      if (h !== d && (parent[d]! < 0 || w[h * size + d]! > w[parent[d]! * size + d]!)) parent[d] = h;
    }
  }
  const cycle = findCycle(parent, m);
  return cycle ? expand(w, m, parent, cycle) : parent;
}

function expand(w: Float64Array, m: number, parent: Int32Array, cycle: number[]): Int32Array {
  const size = m + 1;
  const inCycle = new Uint8Array(size);
  for (const node of cycle) inCycle[node] = 1;
  const outside = Array.from({ length: size }, (_, i) => i).filter((i) => !inCycle[i]);
  const c = outside.length;
  const small = new Float64Array((c + 1) * (c + 1)).fill(Number.NEGATIVE_INFINITY);
  const enter = new Int32Array(c);
  const leave = new Int32Array(c);
  outside.forEach((a, i) => {
    outside.forEach((b, j) => {
      small[i * (c + 1) + j] = w[a * size + b]!;
    });
    for (const node of cycle) {
      const gain = w[a * size + node]! - w[parent[node]! * size + node]!;
      if (gain > small[i * (c + 1) + c]!) {
        small[i * (c + 1) + c] = gain;
        enter[i] = node;
      }
      if (w[node * size + a]! > small[c * (c + 1) + i]!) {
        small[c * (c + 1) + i] = w[node * size + a]!;
        leave[i] = node;
      }
    }
  });
  const inner = arborescence(small, c);
  const out = parent.slice();
  outside.forEach((a, i) => {
    if (a !== 0) out[a] = inner[i] === c ? leave[i]! : outside[inner[i]!]!;
  });
  const from = inner[c]!;
  out[enter[from]!] = outside[from]!;
  return out;
}

/**
 * The best tree with exactly one root word. Greedy heads are taken when they already are one; otherwise the root is
 * fixed to each of the few best candidates in turn and the best total wins.
 */
export function bestTree(scores: ArcScores, n: number): Int32Array {
  const greedy = bestHeads(scores, n);
  if (isTree(greedy)) return greedy;
  const roots = Array.from({ length: n }, (_, i) => i)
    .sort((a, b) => rootGain(scores, n, b) - rootGain(scores, n, a) || a - b)
    .slice(0, 3);
  let best: { heads: Int32Array; total: number } | undefined;
  for (const root of roots) {
    const heads = treeFrom(scores, n, root);
    let total = 0;
    for (let d = 0; d < n; d++) total += scores[d * (n + 1) + heads[d]!]!;
    if (!best || total > best.total) best = { heads, total };
  }
  return best?.heads ?? greedy;
}

/** How much a word prefers the root over its best other head. */
function rootGain(scores: ArcScores, n: number, d: number): number {
  let other = Number.NEGATIVE_INFINITY;
  for (let h = 1; h <= n; h++) if (h !== d + 1) other = Math.max(other, scores[d * (n + 1) + h]!);
  return scores[d * (n + 1)]! - other;
}

function treeFrom(scores: ArcScores, n: number, root: number): Int32Array {
  const size = n + 1;
  const w = new Float64Array(size * size).fill(-1e9);
  for (let d = 0; d < n; d++) {
    for (let h = 0; h <= n; h++) {
      const allowed = h === 0 ? d === root : h !== d + 1 && d !== root;
      if (allowed) w[h * size + d + 1] = scores[d * size + h]!;
    }
  }
  return arborescence(w, n).slice(1);
}
