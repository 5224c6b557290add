/** "According to X", and "was quoted as saying by Y". */
import { base } from './blank.ts';
import { type Bracket, trimEnd } from './extent.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import { isComma, isDash, isQuote, isStop } from './items.ts';
import type { CueClass } from './lexicon/index.ts';
import { phraseEnd, phraseStart, startsPhrase } from './phrase.ts';
import type { Item, Region } from './region.ts';
import { hasFinite } from './verb-group.ts';
import * as w from './words.ts';

export const accordingClass: CueClass = {
  id: 'according',
  act: 'state',
  frames: ['clause'],
  reason: '"According to X" makes the clause beside it X’s.',
  example: ['According to the ministry, the road is open.', '                           ^^^^^^^^^^^^^^^^'].join('\n'),
  words: 'according',
};

export interface Set extends Bracket {
  found: Found;
}

/** End (exclusive) of the speaker after "according to": all up to a mark, or to the clause when it opens the sentence. */
function accordingEnd(items: readonly Item[], from: number): number {
  let i = from;
  while (
    i < items.length &&
    !isStop(items[i]) &&
    !isComma(items[i]) &&
    !isQuote(items[i]) &&
    !/^[;:)]$/u.test(items[i]!.text) &&
    !isDash(items[i])
  )
    i++;
  return i;
}

/** "According to X, …" and "…, according to X". */
export function according(reading: Reading, region: Region): Set[] {
  const { items } = region;
  const out: Set[] = [];
  items.forEach((item, i) => {
    if (item.lower !== 'according' || items[i + 1]?.lower !== 'to') return;
    const from = i + 2;
    if (!startsPhrase(items, from)) return;
    const end = accordingEnd(items, from);
    const start = Math.max(0, ...out.map((set) => set.to));
    const content = accordingContent(items, i, end, start);
    if (content.length === 0) return;
    const ranges = content.map(([a, b]) => rangeOf(reading, items, a, b));
    out.push({
      from: i > start && (isComma(items[i - 1]) || isDash(items[i - 1])) ? i - 1 : i,
      to: end,
      found: {
        ...base(region, accordingClass, 'according-to'),
        cue: rangeOf(reading, items, i, i + 2),
        source: rangeOf(reading, items, from, end),
        content: ranges,
        saying: rangeOf(reading, items, i, end),
      },
    });
  });
  return out;
}

function accordingContent(items: readonly Item[], i: number, end: number, start: number): [number, number][] {
  const leads = i === start || (i - start <= 2 && w.conjunctions.has(items[start]?.lower ?? ''));
  if (leads) {
    const from = isComma(items[end]) ? end + 1 : end;
    const to = trimEnd(items, from, items.length);
    return to > from ? [[from, to]] : [];
  }
  const front: [number, number] = [start, trimEnd(items, start, i)];
  const out: [number, number][] = front[1] > front[0] ? [front] : [];
  // Inside its clause: "The road, according to X, is open."
  if (isComma(items[end]) && isComma(items[i - 1]) && end + 1 < items.length) {
    const to = trimEnd(items, end + 1, items.length);
    const rest = items[end + 1]!;
    if (!hasFinite(items, front[0], front[1]) && !/^(?:which|who)$/u.test(rest.lower) && to > end + 1)
      out.push([end + 1, to]);
  }
  return out;
}

export const relay = /^(?:quoted|cited)$/u;

/** "“…,” Smith was quoted as saying by the agency": the outlet relays, Smith says; two statements over one content. */
export function relayed(reading: Reading, region: Region): (Set & { outer: Found | null })[] {
  const { items } = region;
  const out: (Set & { outer: Found | null })[] = [];
  items.forEach((item, i) => {
    if (!relay.test(item.lower) || items[i + 1]?.lower !== 'as' || items[i + 2]?.lower !== 'saying') return;
    if (!w.be.has(items[i - 1]?.lower ?? '')) return;
    const subjectFrom = phraseStart(items, i - 2);
    if (subjectFrom < 0) return;
    const by = items[i + 3]?.lower === 'by' && startsPhrase(items, i + 4);
    const outlet: [number, number] | null = by ? [i + 4, phraseEnd(items, i + 4, true)] : null;
    const tail = outlet ? outlet[1] : i + 3;
    const before = items[subjectFrom - 1];
    const content: [number, number] | null =
      before && (isQuote(before) || isComma(before))
        ? [0, isQuote(before) ? subjectFrom : trimEnd(items, 0, subjectFrom)]
        : tail < items.length
          ? [isComma(items[tail]) || items[tail]!.text === ':' ? tail + 1 : tail, trimEnd(items, tail, items.length)]
          : null;
    if (!content || content[1] <= content[0]) return;
    const ranges = [rangeOf(reading, items, ...content)];
    const saying = rangeOf(reading, items, subjectFrom, tail);
    const cue = rangeOf(reading, items, i - 1, i + 3);
    const quote: CueClass = { ...accordingClass, words: 'quote' };
    const inner: Found = {
      ...base(region, quote, 'quoted-as-saying'),
      cue,
      source: rangeOf(reading, items, subjectFrom, i - 1),
      content: ranges,
      saying,
    };
    const outer: Found | null = outlet
      ? {
          ...base(region, quote, 'relayed-by'),
          cue: rangeOf(reading, items, i, i + 1),
          source: rangeOf(reading, items, ...outlet),
          content: ranges,
          saying,
        }
      : null;
    out.push({ from: isComma(before) ? subjectFrom - 1 : subjectFrom, to: tail, found: inner, outer });
  });
  return out;
}
