/** Reports by a noun: "X's claim that …", "a warning from X that …". */
import { base } from './blank.ts';
import { type Bracket, clauseEnd, mainVerbStop, objectEnd } from './extent.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import { type CueClass, nounReadings } from './lexicon/index.ts';
import { phraseEnd, phraseStart, startsPhrase } from './phrase.ts';
import type { Item, Region } from './region.ts';
import { hasFinite } from './verb-group.ts';
import * as w from './words.ts';

interface NounSource {
  range: [number, number] | null;
  /** Where the content may begin. */
  next: number;
}

/** The speaker of a noun of saying: the possessor before it, or who follows "from" or "by". */
function nounSource(items: readonly Item[], noun: number): NounSource {
  let next = noun + 1;
  let range: [number, number] | null = null;
  if (/^(?:from|by)$/u.test(items[next]?.lower ?? '') && startsPhrase(items, next + 1)) {
    const end = phraseEnd(items, next + 1, true);
    range = [next + 1, end];
    next = end;
  }
  if (range) return { range, next };
  let i = noun - 1;
  // An adjective or two may stand between: "the envoy's latest claim".
  for (let skipped = 0; i >= 0 && skipped < 3 && !items[i]!.punct; skipped++, i--) {
    const word = items[i]!.lower;
    if (/^(?:his|her|their|its|my|our)$/u.test(word)) return { range: [i, i + 1], next };
    if (word === "'s" || /s['’]$/u.test(word)) break;
    if (w.determiners.has(word) || w.prepositions.has(word)) return { range: modifier(items, noun), next };
  }
  if (items[i]?.lower !== "'s" && !isApostrophe(items, i)) return { range: modifier(items, noun), next };
  const from = phraseStart(items, i - 1);
  return { range: from >= 0 ? [from, i] : null, next };
}

/** Whose saying it is in "a newspaper report", "the Interfax report". */
function modifier(items: readonly Item[], noun: number): [number, number] | null {
  let from = noun;
  while (
    from > 0 &&
    (items[from - 1]!.capital || w.media.has(items[from - 1]!.lower)) &&
    !w.determiners.has(items[from - 1]!.lower)
  )
    from--;
  return from < noun && from > 0 ? [from, noun] : null;
}

const isApostrophe = (items: readonly Item[], i: number): boolean =>
  /^['’]$/u.test(items[i]?.text ?? '') && /s$/u.test(items[i - 1]?.lower ?? '');

function nounContent(
  items: readonly Item[],
  noun: number,
  kind: CueClass,
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
): [number, number] | null {
  const word = items[n]?.lower ?? '';
  const has = (frame: CueClass['frames'][number]): boolean => kind.frames.includes(frame);
  // A noun before the clause's verb is its subject; the verb then ends what the noun takes.
  const subject = !hasFinite(items, clauseStart(items, noun), noun);
  const bound = (from: number, end: number, own: number): [number, number] => [
    from,
    subject ? mainVerbStop(items, from, end, own) : end,
  ];
  if (word === 'that' && has('that') && hasFinite(items, n + 2, Math.min(items.length, n + 25)))
    return bound(n, clauseEnd(items, n, brackets, title), 1);
  if (word === 'to' && has('to') && items[n + 1] && !w.determiners.has(items[n + 1]!.lower))
    return bound(n, objectEnd(items, n, brackets, title), 0);
  const object = startsPhrase(items, n + 1) || /ing$/u.test(items[n + 1]?.lower ?? '');
  if (has('object') && /^(?:of|for|on|against)$/u.test(word) && object)
    return bound(n + 1, objectEnd(items, n + 1, brackets, title), 0);
  return null;
}

function clauseStart(items: readonly Item[], i: number): number {
  let n = i;
  while (n > 0 && !items[n - 1]!.punct && items[n - 1]!.quote < 0 && !/^(?:that|and|but)$/u.test(items[n - 1]!.lower))
    n--;
  return n;
}

/** "X's claim that …", "a warning from X that …". */
export function nominal(reading: Reading, region: Region, brackets: readonly Bracket[]): Found[] {
  const { items } = region;
  const title = reading.title(region.block);
  const out: Found[] = [];
  items.forEach((item, noun) => {
    if (noun === 0 || (item.capital && !title)) return;
    for (const { kind, lemma } of nounReadings(item.lower)) {
      const { range, next } = nounSource(items, noun);
      const content = nounContent(items, noun, kind, next, brackets, title);
      if (!content || content[1] <= content[0] || range === null) continue;
      out.push({
        ...base(
          region,
          kind,
          `noun-${items[content[0]]!.lower === 'that' ? 'that' : items[content[0]]!.lower === 'to' ? 'to' : 'of'}`,
        ),
        lemma,
        cue: rangeOf(reading, items, noun, noun + 1),
        source: rangeOf(reading, items, ...range),
        content: [rangeOf(reading, items, ...content)],
        saying: rangeOf(reading, items, noun, content[0]),
      });
      return;
    }
  });
  return out;
}
