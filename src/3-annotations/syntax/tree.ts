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

/** Number of the group of each node under `parent`: the nodes of a cycle share one, every other node has its own, the root 0. */
function groupsOf(parent: Int32Array, m: number): { group: Int32Array; count: number; cycles: boolean } {
  const group = new Int32Array(m + 1).fill(-1);
  const mark = new Int32Array(m + 1);
  let count = 1;
  let cycles = false;
  group[0] = 0;
  for (let i = 1; i <= m; i++) {
    let at = i;
    while (at > 0 && mark[at] === 0) {
      mark[at] = i;
      at = parent[at]!;
    }
    if (at === 0 || mark[at] !== i || group[at]! >= 0) continue;
    cycles = true;
    for (let k = at; group[k]! < 0; k = parent[k]!) group[k] = count;
    count++;
  }
  for (let i = 1; i <= m; i++) if (group[i]! < 0) group[i] = count++;
  return { group, count, cycles };
}

/** Contractions within each other before the rest is grown greedily: prose needs a handful, a run of one mark its length. */
const deepest = 12;

/**
 * Maximum arborescence from node 0 over a dense (m+1)² matrix `w[head * (m + 1) + dependent]`. A call contracts all cycles
 * of the best heads at once; at most {@link deepest} calls stand within each other, so the whole takes O(m²).
 */
function arborescence(w: Float64Array, m: number, depth = 0): Int32Array {
  const size = m + 1;
  const parent = new Int32Array(size).fill(-1);
  for (let d = 1; d <= m; d++) {
    for (let h = 0; h <= m; h++) {
      if (h !== d && (parent[d]! < 0 || w[h * size + d]! > w[parent[d]! * size + d]!)) parent[d] = h;
    }
  }
  const { group, count, cycles } = groupsOf(parent, m);
  if (!cycles) return parent;
  return depth < deepest ? expand(w, m, parent, group, count, depth) : grow(w, m);
}

/** A tree, not always the best: node by node, always the arc from the tree that scores highest. */
function grow(w: Float64Array, m: number): Int32Array {
  const size = m + 1;
  const parent = new Int32Array(size);
  const open = new Uint8Array(size).fill(1);
  parent[0] = -1;
  open[0] = 0;
  for (let step = 0; step < m; step++) {
    let next = -1;
    for (let d = 1; d <= m; d++) {
      const better = next < 0 || w[parent[d]! * size + d]! > w[parent[next]! * size + next]!;
      if (open[d] && better) next = d;
    }
    open[next] = 0;
    for (let d = 1; d <= m; d++) if (open[d] && w[next * size + d]! > w[parent[d]! * size + d]!) parent[d] = next;
  }
  return parent;
}

/** Solves the problem over groups and breaks each cycle where its group's head enters. */
function expand(
  w: Float64Array,
  m: number,
  parent: Int32Array,
  group: Int32Array,
  count: number,
  depth: number,
): Int32Array {
  const size = m + 1;
  const small = new Float64Array(count * count).fill(Number.NEGATIVE_INFINITY);
  /** Head and dependent of the best arc between two groups. */
  const arcs = new Int32Array(count * count * 2);
  for (let d = 1; d <= m; d++) {
    const own = w[parent[d]! * size + d]!;
    for (let h = 0; h <= m; h++) {
      if (group[h] === group[d]) continue;
      const at = group[h]! * count + group[d]!;
      const gain = w[h * size + d]! - own;
      if (gain > small[at]!) {
        small[at] = gain;
        arcs[2 * at] = h;
        arcs[2 * at + 1] = d;
      }
    }
  }
  const inner = arborescence(small, count - 1, depth + 1);
  const out = parent.slice();
  for (let g = 1; g < count; g++) {
    const at = inner[g]! * count + g;
    out[arcs[2 * at + 1]!] = arcs[2 * at]!;
  }
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
