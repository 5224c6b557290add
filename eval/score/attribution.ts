/**
 * Scores attributions against marked corpora: a port of the shared scorer `eval/score-attribution.mjs`, whose header
 * defines the metrics; a test holds the two equal. Offsets are UTF-16 code units.
 */
export type Offsets = [number, number][];

export interface GoldAttribution {
  content: Offsets;
  source: Offsets;
  cue: Offsets;
  type: string;
  speech?: boolean;
  speaker?: string | null;
}
export interface GoldDocument {
  id: string;
  text: string;
  meta?: { title?: string | null; date?: string | null };
  attributions: GoldAttribution[];
}
export interface Said {
  content: Offsets;
  source: Offsets;
  cue: Offsets;
  type: string;
  speaker: string | null;
}

/** Sums of hits, predictions and gold items (three numbers), or of hits and chances (two). */
export type Tally = Record<string, number[]>;

const alnum = /[\p{L}\p{N}]/u;

function positions(text: string, spans: Offsets): Set<number> {
  const out = new Set<number>();
  for (const [a, b] of spans) for (let i = a; i < b; i++) if (alnum.test(text[i] ?? '')) out.add(i);
  return out;
}
function shared(a: Set<number>, b: Set<number>): number {
  let n = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) n++;
  return n;
}
const touch = (f: Offsets, g: Offsets): boolean => f.some(([a, b]) => g.some(([c, d]) => a < d && c < b));
const hull = (f: Offsets): [number, number] => [Math.min(...f.map((x) => x[0])), Math.max(...f.map((x) => x[1]))];

const titles =
  /\b(mr|mrs|ms|dr|sen|rep|gov|gen|president|prime minister|minister|secretary|senator|chief|spokesman|spokeswoman|spokesperson|the|sir|lord|judge|justice|of state|foreign|then)\b\.?/gi;
const plainName = (name: string | null | undefined): string =>
  (name ?? '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(titles, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
  const x = plainName(a);
  const y = plainName(b);
  if (!x || !y) return (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase() && !!a;
  if (x === y) return true;
  const [s, l] =
    x.split(' ').length <= y.split(' ').length ? [x.split(' '), y.split(' ')] : [y.split(' '), x.split(' ')];
  return s!.every((t) => l!.includes(t)) && (s!.at(-1) === l!.at(-1) || s!.length >= 2);
}

interface Pair {
  g: number;
  r: number;
  v: number;
}

function greedy(pairs: readonly Pair[], threshold: number): Pair[] {
  const gold = new Set<number>();
  const said = new Set<number>();
  const out: Pair[] = [];
  for (const pair of pairs.filter((p) => p.v >= threshold).sort((a, b) => b.v - a.v)) {
    if (gold.has(pair.g) || said.has(pair.r)) continue;
    gold.add(pair.g);
    said.add(pair.r);
    out.push(pair);
  }
  return out;
}

const sourceRight = (g: GoldAttribution, r: Said): boolean =>
  touch(g.source, r.source) || (g.source.length === 0 && r.source.length === 0);

/** The Gender Gap Tracker's own measure: share of the gold hull covered, in gold order. */
function coverage(
  golds: { gold: GoldAttribution; live: boolean }[],
  said: Said[],
  neutral: Set<number>,
  threshold: number,
): number[] {
  let rest = said.map((_, j) => j).filter((j) => !neutral.has(j));
  let hits = 0;
  let sources = 0;
  for (const { gold, live } of golds) {
    if (!live) continue;
    const [a, b] = hull(gold.content);
    let best = -1;
    let most = 0;
    for (const j of rest) {
      const [c, d] = hull(said[j]!.content);
      const v = Math.max(0, Math.min(b, d) - Math.max(a, c)) / (b - a);
      if (v > threshold && v > most) {
        most = v;
        best = j;
      }
    }
    if (best < 0) continue;
    hits++;
    rest = rest.filter((j) => j !== best);
    if (sourceRight(gold, said[best]!)) sources++;
  }
  return [hits, hits + rest.length, golds.filter((x) => x.live).length, sources];
}

export interface Options {
  /** Gold items whose cue is no act of communication neither count nor, when matched, count against. */
  speech?: boolean;
}

export interface DocumentScore {
  tally: Tally;
  missed: GoldAttribution[];
  spurious: Said[];
  matched: { gold: GoldAttribution; said: Said }[];
}

export function scoreDocument(
  document: GoldDocument,
  predicted: readonly Said[],
  options: Options = {},
): DocumentScore {
  const { text } = document;
  const gold = document.attributions;
  const said = predicted.filter((x) => x.content.length > 0);
  const gs = gold.map((x) => positions(text, x.content));
  const rs = said.map((x) => positions(text, x.content));
  const live = gold.map((x) => !options.speech || x.speech !== false);
  const pairs: Pair[] = [];
  gs.forEach((a, g) => {
    rs.forEach((b, r) => {
      const n = shared(a, b);
      if (n > 0) pairs.push({ g, r, v: n / (a.size + b.size - n) });
    });
  });
  const neutral = new Set<number>();
  if (options.speech) for (const p of greedy(pairs, 0.3)) if (!live[p.g]) neutral.add(p.r);
  const nR = said.length - neutral.size;
  const nG = live.filter(Boolean).length;
  const open = pairs.filter((p) => live[p.g] && !neutral.has(p.r));
  const m50 = greedy(open, 0.5);
  const golds = gold.map((x, i) => ({ gold: x, live: live[i]! }));
  const c30 = coverage(golds, said, neutral, 0.3);
  const c80 = coverage(golds, said, neutral, 0.8);
  const named = (x: GoldAttribution): boolean => !!x.speaker;
  const right = m50.filter((p) => sourceRight(gold[p.g]!, said[p.r]!));
  const spoken = m50.filter((p) => named(gold[p.g]!) && sameName(gold[p.g]!.speaker, said[p.r]!.speaker));
  return {
    tally: {
      iou50: [m50.length, nR, nG],
      iou80: [greedy(open, 0.8).length, nR, nG],
      ggt30: c30.slice(0, 3),
      ggt80: c80.slice(0, 3),
      ggt30s: [c30[3]!, c30[0]!],
      e2e: [right.length, nR, nG],
      e2eSpk: [spoken.length, nR, gold.filter((x, i) => live[i] && named(x)).length],
    },
    missed: gold.filter((_, i) => live[i] && !m50.some((p) => p.g === i)),
    spurious: said.filter((_, j) => !neutral.has(j) && !m50.some((p) => p.r === j)),
    matched: m50.map((p) => ({ gold: gold[p.g]!, said: said[p.r]! })),
  };
}

export interface Result {
  precision: number;
  recall: number;
  /** F1 in percent, or accuracy where there is nothing but hits and chances. */
  value: number;
  count: number;
}

/** Sums the tallies of all documents and turns them into percentages. */
export function summarise(scores: readonly DocumentScore[]): Record<string, Result> {
  const sums: Tally = {};
  for (const { tally } of scores) {
    for (const [key, values] of Object.entries(tally)) {
      sums[key] ??= values.map(() => 0);
      const sum = sums[key];
      values.forEach((v, i) => {
        sum[i]! += v;
      });
    }
  }
  return Object.fromEntries(Object.entries(sums).map(([key, values]) => [key, result(values)]));
}

function result(values: number[]): Result {
  const [hits = 0, said = 0, gold] = values;
  const precision = said > 0 ? (100 * hits) / said : 0;
  if (gold === undefined) return { precision, recall: precision, value: precision, count: said };
  const recall = gold > 0 ? (100 * hits) / gold : 0;
  const value = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, value, count: gold };
}
