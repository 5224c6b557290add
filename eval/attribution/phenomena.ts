/** Errors by phenomenon: what reported speech looks like in the gold, and how much of each kind is found. */
import type { DocumentScore, GoldAttribution, GoldDocument, Offsets } from '../score/attribution.ts';

interface View {
  text: string;
  gold: GoldAttribution;
  source: string;
  cue: string;
  content: string;
  /** Where each begins; the source and the cue -1 where the gold has none. */
  at: { source: number; cue: number; content: number };
}

interface Phenomenon {
  name: string;
  test(view: View): boolean;
}

const words = (text: string, spans: Offsets): string => spans.map(([a, b]) => text.slice(a, b)).join(' ');
const start = (spans: Offsets): number => (spans.length > 0 ? Math.min(...spans.map(([a]) => a)) : -1);

const speech =
  /\b(?:said|says|say|saying|told|tells|asked|asks|added|adds|claimed|claims|warned|denied|announced|insisted|argued|noted|promised|vowed|called for)\b/iu;
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;

/** The checklist of reported speech in news, in its order. */
const phenomena: Phenomenon[] = [
  { name: 'direct', test: ({ gold }) => gold.type === 'direct' },
  { name: 'mixed', test: ({ gold }) => gold.type === 'mixed' },
  { name: 'indirect', test: ({ gold }) => gold.type === 'indirect' },
  { name: 'floating: no source, no cue', test: ({ at }) => at.source < 0 && at.cue < 0 },
  { name: 'discontinuous content', test: ({ gold }) => gold.content.length > 1 },
  { name: 'goes on in a later sentence', test: ({ content }) => /[.?!]["”’']*\s+["“‘]?\p{Lu}/u.test(content) },
  { name: 'goes on in a later paragraph', test: ({ content }) => content.trim().includes('\n') },
  { name: 'source, cue, content', test: ({ at }) => at.source >= 0 && at.source < at.cue && at.cue < at.content },
  { name: 'content, source, cue', test: ({ at }) => at.content < at.source && at.source < at.cue },
  {
    name: 'inverted: content, cue, source',
    test: ({ at }) => at.cue >= 0 && at.content < at.cue && at.cue < at.source,
  },
  { name: 'speaker is he, she, it ...', test: ({ source }) => /^(?:he|she|it|they|we|i)$/iu.test(source) },
  { name: 'speaker is who, that', test: ({ source }) => /\b(?:who|that|which)$/iu.test(source) },
  {
    name: 'speaker is an institution',
    test: ({ source }) =>
      /\b(?:ministry|government|department|company|agency|office|council|committee|commission|party|campaign|court|bank|group|union|university|police|association|institute|embassy|team)\b/iu.test(
        source,
      ),
  },
  {
    name: 'speaker is several people',
    test: ({ source }) =>
      /\b(?:officials|critics|experts|analysts|lawmakers|leaders|supporters|sources|people|economists|researchers|residents|authorities|democrats|republicans|aides|advisers|members|some|many|others)\b/iu.test(
        source,
      ),
  },
  {
    name: 'speaker is a document or a poll',
    test: ({ source }) =>
      /\b(?:report|poll|survey|study|statement|letter|documents?|data|figures|lawsuit|filing|article|e-?mails?|ad|book|memo|release)\b/iu.test(
        source,
      ),
  },
  { name: 'no source beside a cue', test: ({ at }) => at.source < 0 && at.cue >= 0 },
  { name: 'coordinated speakers', test: ({ source }) => /\p{L} and \p{L}/u.test(source) },
  { name: 'that-clause', test: ({ content }) => /^that\b/iu.test(content) },
  { name: 'infinitive', test: ({ content }) => /^(?:not )?to \p{Ll}/u.test(content) },
  { name: 'wh-clause', test: ({ content }) => /^(?:what|who|why|how|when|where|whether|if|which)\b/u.test(content) },
  { name: '"according to"', test: ({ cue }) => /according to/iu.test(cue) },
  {
    name: 'told, asked, urged ...',
    test: ({ cue }) => /\b(?:told|tell|tells|telling|asked|urged|warned|informed|assured|reminded)\b/iu.test(cue),
  },
  {
    name: 'weekday near the cue',
    test: ({ text, at }) => at.cue >= 0 && weekday.test(text.slice(Math.max(0, at.cue - 25), at.cue + 35)),
  },
  {
    name: 'colon before the content',
    test: ({ text, at }) =>
      /:\s*["“”‘'`]*$/u.test(text.slice(Math.max(0, at.content - 4), at.content)) ||
      /^[:]$/u.test(text.slice(at.cue, at.cue + 1)),
  },
  { name: 'ellipsis', test: ({ content }) => /\.\.\.|…/u.test(content) },
  { name: 'brackets', test: ({ content }) => /\[[^\]]*\]/u.test(content) },
  { name: 'speech verb in the content', test: ({ content }) => speech.test(content) },
  {
    name: 'quotation of one to three words',
    test: ({ gold, content }) => gold.type === 'direct' && content.split(/\s+/u).length <= 3,
  },
  { name: 'over 60 words', test: ({ content }) => content.split(/\s+/u).length > 60 },
];

function viewOf({ text }: GoldDocument, gold: GoldAttribution): View {
  const content = [...gold.content].sort((a, b) => a[0] - b[0]);
  return {
    text,
    gold,
    source: words(text, gold.source),
    cue: words(text, gold.cue),
    content: words(text, content),
    at: { source: start(gold.source), cue: start(gold.cue), content: start(content) },
  };
}

interface Line {
  name: string;
  gold: number;
  found: number;
  source: number;
}

const touch = (a: Offsets, b: Offsets): boolean => a.some(([s, e]) => b.some(([t, f]) => s < f && t < e));

/** Counts gold attributions of each phenomenon, those found (half of the letters), and those with their source right. */
export function countPhenomena(documents: readonly GoldDocument[], scores: readonly DocumentScore[]): Line[] {
  const lines = [{ name: 'all', test: () => true }, ...phenomena].map(({ name }) => ({
    name,
    gold: 0,
    found: 0,
    source: 0,
  }));
  documents.forEach((document, i) => {
    const { matched, missed } = scores[i]!;
    const said = new Map(matched.map((pair) => [pair.gold, pair.said]));
    for (const gold of [...said.keys(), ...missed]) {
      const view = viewOf(document, gold);
      [true, ...phenomena.map(({ test }) => test(view))].forEach((holds, n) => {
        if (!holds) return;
        const line = lines[n]!;
        line.gold++;
        const answer = said.get(gold);
        if (!answer) return;
        line.found++;
        if (touch(gold.source, answer.source) || (gold.source.length === 0 && answer.source.length === 0))
          line.source++;
      });
    }
  });
  return lines;
}

const percent = (part: number, whole: number): string => (whole > 0 ? ((100 * part) / whole).toFixed(0) : '–');

/** The table: how many the gold has, how many of them are found, and of those how many with the right source. */
export function phenomenaTable(corpus: string, lines: readonly Line[]): string {
  const head = `${corpus.padEnd(34)} ${'gold'.padStart(6)} ${'found %'.padStart(8)} ${'source %'.padStart(9)}`;
  return [
    head,
    ...lines.map(
      ({ name, gold, found, source }) =>
        `  ${name.padEnd(32)} ${String(gold).padStart(6)} ${percent(found, gold).padStart(8)} ${percent(source, found).padStart(9)}`,
    ),
  ].join('\n');
}

/** What was said and is not in the gold, by the rule that said it, the commonest first. */
export function spuriousTable(
  corpus: string,
  scores: readonly DocumentScore[],
  all: ReadonlyMap<string, number>,
): string {
  const counts = new Map<string, number>();
  for (const { spurious } of scores)
    for (const { rule } of spurious as { rule?: string }[]) counts.set(rule ?? '?', (counts.get(rule ?? '?') ?? 0) + 1);
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12);
  return [
    `${`${corpus}: not in the gold, by rule`.padEnd(41)} ${'of'.padStart(8)}`,
    ...rows.map(
      ([rule, n]) => `  ${rule.padEnd(32)} ${String(n).padStart(6)} ${String(all.get(rule) ?? n).padStart(8)}`,
    ),
  ].join('\n');
}
