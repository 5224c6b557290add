/** What follows a cue and is its content, by the frames of the cue. */
import { has } from './candidates.ts';
import { adverbsFirst, clauseStarts } from './clause-start.ts';
import { type Bracket, clauseEnd, isRelative, objectEnd, skipAdjuncts, skipTimes } from './extent.ts';
import type { Reading } from './found.ts';
import { isComma, isQuote, isStop } from './items.ts';
import type { VerbReading } from './lexicon/index.ts';
import { phraseEnd, startsPhrase } from './phrase.ts';
import type { Item, Region } from './region.ts';
import { hasFinite, isFiniteVerb } from './verb-group.ts';
import * as w from './words.ts';

export interface Content {
  range: [number, number];
  addressee: [number, number] | null;
  rule: string;
}

/** What follows a cue and is its content, by the cue's frames; null when nothing fits. */
export function contentAfter(
  reading: Reading,
  region: Region,
  cue: VerbReading,
  after: number,
  brackets: readonly Bracket[],
  title: boolean,
): Content | null {
  const { items } = region;
  const clause = (n: number): [number, number] => [n, clauseEnd(items, n, brackets, title)];
  const make = (range: [number, number], rule: string, addressee: [number, number] | null = null): Content | null =>
    range[1] > range[0] ? { range, addressee, rule } : null;
  let n = skipAdjuncts(items, after);
  const toWhom: [number, number] | null =
    items[after]?.lower === 'to' && n > after && startsPhrase(items, after + 1)
      ? [after + 1, phraseEnd(items, after + 1)]
      : null;
  const word = items[n]?.lower ?? '';
  if (has(cue, 'clause', 'that', 'quote', 'person', 'wh')) {
    const mark = /^[:,]$/u.test(items[n]?.text ?? '') && isQuote(items[n + 1]) ? 1 : 0;
    if (isQuote(items[n + mark]))
      return make(quoteExtent(reading, items, n + mark, brackets, title, has(cue, 'object')), 'quote-after', toWhom);
  }
  if (has(cue, 'clause', 'person') && items[n]?.text === ':' && items[n + 1])
    return make(clause(n + 1), 'colon', toWhom);
  // "spoke in a house that …": where a verb takes "that" but no bare clause, only times may stand between.
  const near = has(cue, 'clause', 'person') || toWhom !== null || n === skipTimes(items, after);
  const told = word === 'that' && near && n + 1 < items.length && !isRelative(items, n, after);
  if (has(cue, 'clause', 'that', 'person') && told) return make(clause(n), 'that', toWhom);
  if (has(cue, 'wh') && w.questionWords.has(word)) return make(clause(n), 'wh', toWhom);
  if (has(cue, 'clause') && /^(?:how|what|why|whether)$/u.test(word)) return make(clause(n), 'wh', toWhom);
  const as = behindAs(items, after, cue);
  if (as) return make(clause(as.from), 'clause', as.addressee ?? toWhom);
  n = skipTimes(items, after);
  const plain = items[n]?.lower ?? '';
  if (has(cue, 'to') && plain === 'to' && items[n + 1] && !items[n + 1]!.punct) return make(clause(n), 'to');
  if (has(cue, 'person', 'person-to') && startsPhrase(items, n) && !(cue.lemma === 'warn' && plain === 'of')) {
    const content = afterPerson(reading, region, cue, n, brackets, title);
    if (content) return content;
  }
  if (has(cue, 'clause')) {
    const from = skipAdjuncts(items, after);
    const early = adverbsFirst(items, after, n);
    if (early) return make(clause(early), 'clause', toWhom);
    for (const m of from === n ? [n] : [from, n]) {
      const end = clauseEnd(items, m, brackets, title);
      if (isOccasion(items, m, end) || (cue.lemma === 'add' && isAmount(items, m))) continue;
      if (clauseStarts(items, m, end, has(cue, 'object') || cue.lemma === 'add', cue.lemma === 'say'))
        return make([m, end], 'clause', toWhom);
    }
  }
  if (has(cue, 'judged')) {
    if (cue.lemma === 'call' && isSummons(items, n)) return null;
    return named(items, cue, judged(items, n, brackets, title));
  }
  if (has(cue, 'object')) return object(items, n, brackets, title, cue.kind.id === 'call-for');
  return null;
}

/** "what she said when she resigned": the time of saying, not what was said, unless a comma and a clause follow. */
const isOccasion = (items: readonly Item[], from: number, end: number): boolean =>
  /^(?:when|while|after|before|as|since|until)$/u.test(items[from]?.lower ?? '') &&
  !items.slice(from, end).some((item) => isComma(item) || isQuote(item));

/** "added 0.1 per cent", "added $2 a barrel". */
const isAmount = (items: readonly Item[], n: number): boolean =>
  /^[$€£]?\p{N}/u.test(items[n]?.text ?? '') && !/^\p{L}+s$/u.test(items[n + 1]?.text ?? '');

/** "As the envoy told the paper, the road is open": where the clause begins behind the comma. */
function behindAs(
  items: readonly Item[],
  after: number,
  cue: VerbReading,
): { from: number; addressee: [number, number] | null } | null {
  const first = w.conjunctions.has(items[0]?.lower ?? '') ? 1 : 0;
  if (items[first]?.lower !== 'as' || after > first + 14 || !has(cue, 'clause', 'person')) return null;
  let n = skipTimes(items, after);
  let addressee: [number, number] | null = null;
  if (has(cue, 'person') && startsPhrase(items, n)) {
    addressee = [n, phraseEnd(items, n, true)];
    n = addressee[1];
  }
  n = skipAdjuncts(items, n);
  if (!isComma(items[n]) || !startsPhrase(items, n + 1)) return null;
  return hasFinite(items, n + 1, Math.min(items.length, n + 25)) ? { from: n + 1, addressee } : null;
}

/** A quotation after its cue: alone when it is a sentence of its own, with its clause when the clause goes on. */
function quoteExtent(
  reading: Reading,
  items: readonly Item[],
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
  thing = false,
): [number, number] {
  const quotation = reading.quotations[items[n]!.quote]!;
  const inside = reading.text.slice(quotation.start, items[n]!.end);
  const whole = /^\W*\p{Lu}/u.test(inside) && /[.?!,…—–-]\W*$/u.test(inside);
  const upper = /^\W*\p{Lu}/u.test(inside) && !isFiniteVerb(items, n + 1);
  if (whole || upper || isComma(items[n + 1])) {
    const next = isComma(items[n + 1]) && isQuote(items[n + 2]) ? n + 3 : n + 1;
    return [n, next];
  }
  return [n, thing ? objectEnd(items, n, brackets, title) : clauseEnd(items, n, brackets, title)];
}

/** "told Y that …", "warned Y not to …", "asked Y about …": the addressee, then the content. */
function afterPerson(
  reading: Reading,
  region: Region,
  cue: VerbReading,
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
): Content | null {
  const { items } = region;
  let to = phraseEnd(items, n);
  // "asked the ambassador to Canada for clemency": the "to" of a post, not of an infinitive.
  if (items[to]?.lower === 'to' && items[to + 1]?.capital) to = phraseEnd(items, to + 1);
  const addressee: [number, number] = [n, to];
  const m = skipAdjuncts(items, to);
  const next = items[m]?.lower ?? '';
  const clause = (from: number): [number, number] => [from, clauseEnd(items, from, brackets, title)];
  const give = (range: [number, number], rule: string): Content | null =>
    range[1] > range[0] ? { range, addressee, rule } : null;
  const mark = /^[:,]$/u.test(items[m]?.text ?? '') && isQuote(items[m + 1]) ? 1 : 0;
  if (isQuote(items[m + mark])) return give(quoteExtent(reading, items, m + mark, brackets, title), 'told-quote');
  if (items[m]?.text === ':' && items[m + 1]) return give(clause(m + 1), 'told-colon');
  if (next === 'that') return isRelative(items, m, to) ? null : give(clause(m), 'told-that');
  if (w.questionWords.has(next)) return give(clause(m), 'told-wh');
  const close = skipTimes(items, to);
  if (
    has(cue, 'person-to') &&
    (isInfinitive(items, close) || (items[close]?.lower === 'not' && items[close + 1]?.lower === 'to'))
  )
    return give(clause(close), 'told-to');
  if (cue.lemma === 'tell' && isInfinitive(items, close)) return give(clause(close), 'told-to');
  const things = /^(?:stor(?:y|ies)|tales?|jokes?|lies?|truth)$/u.test(items[to - 1]!.lower);
  if (
    /^(?:about|of|against|for)$/u.test(items[close]?.lower ?? '') &&
    has(cue, 'person') &&
    !things &&
    items[close + 1]
  )
    return give([close, objectEnd(items, close, brackets, title)], 'told-about');
  // "asked Smith several questions": the person, then the thing.
  if (cue.lemma === 'ask' && to - n <= 4 && startsPhrase(items, to) && !w.pronouns.has(items[to]!.lower))
    return give([to, objectEnd(items, to, brackets, title)], 'told-object');
  const end = clauseEnd(items, m, brackets, title);
  const clausal = hasFinite(items, m + 1, end) || (cue.kind.id === 'tell' && end - m >= 5);
  if (has(cue, 'person') && cue.lemma !== 'ask' && m < end && startsPhrase(items, m) && clausal)
    return give([m, end], 'told-clause');
  return null;
}

const isInfinitive = (items: readonly Item[], i: number): boolean =>
  items[i]?.lower === 'to' && !!items[i + 1] && !items[i + 1]!.capital && !w.determiners.has(items[i + 1]!.lower);

/** "accused Y of …", "described Y as …", "called Y a liar". */
export function judged(
  items: readonly Item[],
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
): Content | null {
  if (!startsPhrase(items, n) && !isQuote(items[n])) return null;
  const end = objectEnd(items, n, brackets, title);
  const first = phraseEnd(items, n);
  const more = end > first || items.slice(n, end).length > 1;
  return more && end > n ? { range: [n, end], addressee: null, rule: 'judged' } : null;
}

/** "called his boss on Thursday", "was called up": a telephone or a summons, since no noun, adjective or quotation follows. */
function isSummons(items: readonly Item[], n: number): boolean {
  if (/^(?:up|in|off|out|back|on|upon)$/u.test(items[n]?.lower ?? '')) return true;
  const end = phraseEnd(items, n);
  const next = items[end];
  // A gap wider than a space is the mark of a quoted label: "called the charge “false” on Thursday".
  const marked = items.slice(n + 1, end + 1).some((item, i) => item.start > items[n + i]!.end + 1);
  if (!next || marked || items[end - 1]?.upos === 'ADJ') return false;
  return /^(?:to|at|on|from)$/u.test(next.lower) || w.weekdays.has(next.lower) || w.timeWords.has(next.lower);
}

/** "called it a trap", "described him as a friend": what a thing is said to be stands in the content. */
function named(items: readonly Item[], cue: VerbReading, content: Content | null): Content | null {
  if (!content || !/^(?:call|describe)$/u.test(cue.kind.id)) return content;
  const [from, to] = content.range;
  const said =
    cue.kind.id === 'call'
      ? phraseEnd(items, from) < to
      : items.slice(from + 1, to).some((item) => item.lower === 'as');
  return said ? { ...content, rule: 'called' } : content;
}

export function object(
  items: readonly Item[],
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
  calls: boolean,
): Content | null {
  const item = items[n];
  if (!item || item.punct) return null;
  const gerund = /ing$/u.test(item.lower);
  if (!gerund && !isQuote(item) && !startsPhrase(items, n) && !/^(?:to|for|against|on)$/u.test(item.lower)) return null;
  if (/^(?:that|it|himself|herself|themselves|itself)$/u.test(item.lower) && isStop(items[n + 1])) return null;
  const end = objectEnd(items, n, brackets, title);
  const phrase = gerund ? n : phraseEnd(items, n);
  const addressee: [number, number] | null = calls && phrase > n && items[phrase]?.lower === 'to' ? [n, phrase] : null;
  return end > n ? { range: [n, end], addressee, rule: gerund ? 'gerund' : 'object' } : null;
}
