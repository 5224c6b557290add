/** Where a clause without "that" begins behind a cue. */
import { isComma, isQuote } from './items.ts';
import { phraseEnd, startsPhrase } from './phrase.ts';
import type { Item } from './region.ts';
import { hasFinite, isFiniteVerb } from './verb-group.ts';
import * as w from './words.ts';

/** "said often, patients wait": adverbs that a comma parts from the clause they open; 0 when there are none. */
export function adverbsFirst(items: readonly Item[], after: number, n: number): number {
  if (n === after || n - after > 4 || !isComma(items[n]) || !startsPhrase(items, n + 1)) return 0;
  if (/ing$/u.test(items[n + 1]!.lower) || w.weekdays.has(items[after]!.lower) || w.timeWords.has(items[after]!.lower))
    return 0;
  return hasFinite(items, n + 1, Math.min(items.length, n + 25)) ? after : 0;
}

/** True when a clause without "that" can begin at `n`: a noun phrase or an adjunct and, further on, a finite verb. */
export function clauseStarts(items: readonly Item[], n: number, end: number, strict: boolean, say: boolean): boolean {
  const item = items[n];
  if (!item || item.punct) return false;
  if (/^(?:of|about|to|by|than|and|or|nor|who|which|so)$/u.test(item.lower)) return false;
  if (item.quote >= 0) return end > n + 1;
  if (/^(?:i|he|she|we|they|it|there)$/u.test(item.lower)) return end > n + 1;
  const phrase = startsPhrase(items, n) ? phraseEnd(items, n, true) : n;
  // "explained the reasons why": a question right behind the phrase makes it an object.
  if (phrase > n && /^(?:how|why|what|when|where|whether)$/u.test(items[phrase]?.lower ?? '')) return false;
  const limit = Math.min(end, n + 40);
  if (w.subordinators.has(item.lower)) return hasFinite(items, n + 1, limit);
  if (strict) return hasOwnVerb(items, n, limit, true);
  return hasOwnVerb(items, n, limit, false) || hasShortVerb(items, n, limit) || (say && isLong(items, n, end));
}

/**
 * True when a finite verb follows that is neither a relative clause's nor, where the cue also takes a thing, a participle
 * before a preposition ("a series of measures aimed at").
 */
function hasOwnVerb(items: readonly Item[], n: number, end: number, strict: boolean): boolean {
  let relatives = 0;
  for (let i = n + 1; i < end; i++) {
    const word = items[i]!.lower;
    if (strict && items[i]!.text === ':') return false;
    if (w.relatives.has(word) || (w.subordinators.has(word) && word !== 'so')) relatives++;
    if (isQuote(items[i]) && relatives === 0) return true;
    if (!isFiniteVerb(items, i)) continue;
    const participle = /ed$/u.test(word) && w.prepositions.has(items[i + 1]?.lower ?? '');
    if (strict && participle) continue;
    if (relatives === 0) return true;
    relatives--;
    while (i + 1 < end && isFiniteVerb(items, i + 1)) i++;
  }
  return false;
}

/** After "say" a long phrase can only be a clause, though its verb is unknown: "said the remarks raise questions". */
const isLong = (items: readonly Item[], n: number, end: number): boolean =>
  end - n >= 5 &&
  startsPhrase(items, n) &&
  !/^(?:yes|no|so|nothing|something|anything|much|little|more|hello|goodbye)$/u.test(items[n]!.lower);

/** "Smith's a liar", "the accord deals with grain": a contracted or a present verb after the first noun phrase. */
function hasShortVerb(items: readonly Item[], n: number, end: number): boolean {
  if (!startsPhrase(items, n)) return false;
  const phrase = phraseEnd(items, n, true);
  const next = items[phrase];
  const last = items[phrase - 1];
  return (
    (phrase < end && !!next && /ly$/u.test(next.lower)) ||
    (!!last &&
      phrase - n > 1 &&
      (last.upos === undefined || last.upos === 'VERB') &&
      /[a-z]{3}s$/u.test(last.lower) &&
      w.prepositions.has(next?.lower ?? ''))
  );
}
