/**
 * Scores of coreference: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF over entities with φ₄ (Luo 2005)
 * and their mean, the CoNLL F1 of the shared tasks 2011/12; and the accuracy of pronouns.
 *
 * Mentions are matched by their heads, as in CorefUD's primary score: spans that are equal, then a response whose head
 * lies in the gold mention's minimal span, one to one. Entities with one mention are left out on both sides.
 */
export interface Ratio {
  precision: number;
  recall: number;
  f1: number;
}

/** Entities as sets of mentions; a mention of both sides has one key. */
export type Clusters = string[][];

const ratio = (tp: number, pn: number, tr: number, rn: number): Ratio => {
  const precision = pn === 0 ? 0 : tp / pn;
  const recall = rn === 0 ? 0 : tr / rn;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

const owners = (clusters: Clusters): Map<string, number> =>
  new Map(clusters.flatMap((cluster, i) => cluster.map((key) => [key, i] as const)));

function links(clusters: Clusters, other: Map<string, number>): { right: number; all: number } {
  let right = 0;
  let all = 0;
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((key, i) => other.get(key) ?? `alone ${i}`));
    right += cluster.length - parts.size;
    all += cluster.length - 1;
  }
  return { right, all };
}

export function muc(gold: Clusters, said: Clusters): Ratio {
  const recall = links(gold, owners(said));
  const precision = links(said, owners(gold));
  return ratio(precision.right, precision.all, recall.right, recall.all);
}

function overlap(clusters: Clusters, others: Clusters): { sum: number; mentions: number } {
  const owner = owners(others);
  let sum = 0;
  let mentions = 0;
  for (const cluster of clusters) {
    mentions += cluster.length;
    const shared = new Map<number, number>();
    for (const key of cluster) {
      const at = owner.get(key);
      if (at !== undefined) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    for (const count of shared.values()) sum += (count * count) / cluster.length;
  }
  return { sum, mentions };
}

export function bCubed(gold: Clusters, said: Clusters): Ratio {
  const recall = overlap(gold, said);
  const precision = overlap(said, gold);
  return ratio(precision.sum, precision.mentions, recall.sum, recall.mentions);
}

export function ceafEntities(gold: Clusters, said: Clusters): Ratio {
  const sets = said.map((cluster) => new Set(cluster));
  const alike = gold.map((cluster) =>
    sets.map((set) => (2 * cluster.filter((key) => set.has(key)).length) / (cluster.length + set.size)),
  );
  const best = bestAssignment(alike);
  return ratio(best, said.length, best, gold.length);
}

/** The greatest sum of one-to-one pairs of rows and columns (Kuhn and Munkres, with potentials). */
export function bestAssignment(values: number[][]): number {
  const n = Math.max(values.length, values[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(values[row]?.[column] ?? 0);
  const u = new Array<number>(n + 1).fill(0);
  const v = new Array<number>(n + 1).fill(0);
  const match = new Array<number>(n + 1).fill(0);
  for (let row = 1; row <= n; row++) augment(row, n, cost, u, v, match);
  let sum = 0;
  for (let column = 1; column <= n; column++) sum -= cost(match[column]! - 1, column - 1);
  return sum;
}

function augment(
  row: number,
  n: number,
  cost: (row: number, column: number) => number,
  u: number[],
  v: number[],
  match: number[],
): void {
  const least = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
  const used = new Array<boolean>(n + 1).fill(false);
  const way = new Array<number>(n + 1).fill(0);
  match[0] = row;
  let at = 0;
  do {
    used[at] = true;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let column = 1; column <= n; column++) {
      if (used[column]) continue;
      const reduced = cost(match[at]! - 1, column - 1) - u[match[at]!]! - v[column]!;
      if (reduced < least[column]!) {
        least[column] = reduced;
        way[column] = at;
      }
      if (least[column]! < delta) {
        delta = least[column]!;
        next = column;
      }
    }
    for (let column = 0; column <= n; column++) {
      if (used[column]) {
        u[match[column]!] = u[match[column]!]! + delta;
        v[column] = v[column]! - delta;
      } else least[column] = least[column]! - delta;
    }
    at = next;
  } while (match[at] !== 0);
  for (; at !== 0; at = way[at]!) match[at] = match[way[at]!]!;
}

export interface Conll {
  muc: Ratio;
  bCubed: Ratio;
  ceaf: Ratio;
  f1: number;
}

export function conll(gold: Clusters, said: Clusters): Conll {
  const scores = { muc: muc(gold, said), bCubed: bCubed(gold, said), ceaf: ceafEntities(gold, said) };
  return { ...scores, f1: (scores.muc.f1 + scores.bCubed.f1 + scores.ceaf.f1) / 3 };
}
