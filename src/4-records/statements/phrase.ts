/** Noun phrases by closed word classes, capitals and position. */
import { at, auxiliary, isAdverbItem, saysFinitely } from './items.ts';
import type { Item } from './region.ts';
import { adjectival, isFiniteVerb, nominalBefore } from './verb-group.ts';
import * as w from './words.ts';

/** True when a noun phrase can begin at `i`. */
export function startsPhrase(items: readonly Item[], i: number): boolean {
  const item = at(items, i);
  if (!item || item.punct || item.quote >= 0) return false;
  const word = item.lower;
  if (w.determiners.has(word) || w.pronouns.has(word) || word === 'there') return true;
  if (w.weekdays.has(word) || w.timeWords.has(word)) return false;
  return !(
    w.prepositions.has(word) ||
    w.conjunctions.has(word) ||
    auxiliary(word) ||
    w.subordinators.has(word) ||
    isAdverbItem(items, i)
  );
}

/**
 * End (exclusive) of the noun phrase that begins at `start`: up to punctuation, a verb, a preposition other than "of",
 * the start of another noun phrase. `wide` also takes prepositional phrases that belong to a title ("for", "from").
 */
export function phraseEnd(items: readonly Item[], start: number, wide = false): number {
  let i = start;
  for (; i < items.length; i++) {
    const item = items[i]!;
    const before = items[i - 1];
    const word = item.lower;
    if (item.quote >= 0 || (item.punct && !/^(?:['’&/.]|-)$/u.test(item.text)) || item.text === '.') break;
    if (i === start) {
      if (w.subjectPronouns.has(word) || /^(?:him|them|me|us)$/u.test(word)) return i + 1;
      if (w.weekdays.has(word)) return i + 1;
      continue;
    }
    const linked = /^(?:of|and|or|&)$/u.test(before!.lower) || (wide && /^(?:for|from)$/u.test(before!.lower));
    if (word === 'of' || word === "'s" || word === "'") continue;
    if (word === 'and' || word === 'or') {
      if (startsPhrase(items, i + 1) && !w.pronouns.has(items[i + 1]!.lower) && items[i + 1]!.cues.length === 0)
        continue;
      break;
    }
    if (wide && /^(?:for|from)$/u.test(word) && items[i + 1]?.capital) continue;
    if (w.prepositions.has(word) || w.subordinators.has(word) || w.relatives.has(word)) break;
    if ((w.determiners.has(word) || w.pronouns.has(word)) && !linked && !w.determiners.has(before!.lower)) break;
    if (w.weekdays.has(word) || w.timeWords.has(word) || auxiliary(word) || w.negations.has(word)) break;
    if (isAdverbItem(items, i) && !w.determiners.has(before!.lower)) break;
    if (isFiniteVerb(items, i)) break;
    if (item.capital && !wide && !linked && isCommonNoun(before!) && !w.titleNouns.has(before!.lower)) break;
  }
  while (i > start + 1 && /^(?:of|and|or|for|from|'|&)$/u.test(items[i - 1]!.lower)) i--;
  return i;
}

const isCommonNoun = (item: Item): boolean =>
  !item.capital &&
  !w.determiners.has(item.lower) &&
  !w.prepositions.has(item.lower) &&
  item.lower !== "'s" &&
  !adjectival.test(item.lower) &&
  !/^\p{N}/u.test(item.text) &&
  !/^(?:former|current|then|top|senior|republican|democratic|vice|late|fellow|american|incoming|outgoing|longtime|veteran|ex|deputy)$/u.test(
    item.lower,
  );

/** A word that ends the search for the start of a noun phrase to the left. */
export function blocks(items: readonly Item[], i: number, end: number): boolean {
  const item = items[i]!;
  const word = item.lower;
  if (item.quote >= 0 || (item.punct && !/^[&/]$/u.test(item.text))) return true;
  if (
    /^(?:who|which|that|because|if|when|while|although|though|whether|where|since|until|unless|how|why|what|whereas|than|but|as|so|whom|after|before)$/u.test(
      word,
    )
  )
    return true;
  if (i === end) return false;
  if (w.subjectPronouns.has(word) && word !== 'it' && word !== 'you') return true;
  if (word === "'s") return false;
  if (auxiliary(word) || w.finiteVerbs.has(word)) return !(item.capital && /^(?:may|will)$/u.test(word));
  const next = items[i + 1]!;
  const said = !item.capital && saysFinitely(word);
  // "An expert cited in the report": a participle before a preposition belongs to the noun phrase.
  if (said) return !nominalBefore(items[i - 1]) && !(reducible.test(next.lower) && !/^(?:said|says|told)$/u.test(word));
  return (
    !item.capital &&
    /[a-z]{2}ed$/u.test(word) &&
    i > 0 &&
    !nominalBefore(items[i - 1]) &&
    (w.determiners.has(next.lower) || w.pronouns.has(next.lower) || w.possessives.has(next.lower) || next.capital)
  );
}

/** Prepositions that follow a participle inside a noun phrase. */
const reducible = /^(?:by|in|for|from|on|at|with|near|after|under)$/u;

/** Drops what stands before the noun phrase in `[start, end)`: adverbs, times, and a leading prepositional phrase. */
export function dropAdjuncts(items: readonly Item[], start: number, end: number): number {
  let from = start;
  while (from < end) {
    const word = items[from]!.lower;
    if (w.weekdays.has(word) && from + 1 < end) from++;
    else if (
      w.conjunctions.has(word) ||
      (isAdverbItem(items, from) && from + 1 < end && !/^(?:both|all|either|only)$/u.test(word))
    )
      from++;
    else if (isQuantifier(items, from)) break;
    else if (w.prepositions.has(word)) {
      const next = phraseEnd(items, from + 1);
      if (next >= end) return lastName(items, from + 1, end);
      from = Math.max(next, from + 1);
    } else break;
  }
  return from;
}

/** "At least 48 people", "about 300 troops": a preposition that belongs to a number. */
const isQuantifier = (items: readonly Item[], i: number): boolean =>
  (/^at$/u.test(items[i]!.lower) && /^(?:least|most)$/u.test(items[i + 1]?.lower ?? '')) ||
  (/^(?:about|around|over|under|nearly|between)$/u.test(items[i]!.lower) &&
    /^(?:\p{N}|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|hundreds|thousands|half|dozens)$)/u.test(
      items[i + 1]?.lower ?? '',
    ));

/** Start of the capitalised run that ends at `end`, when it does not reach back to `from`; otherwise `end`. */
function lastName(items: readonly Item[], from: number, end: number): number {
  let i = end;
  while (i > from && items[i - 1]!.capital) i--;
  return i > from && i < end ? i : end;
}

/** Start of the noun phrase whose last item is `last`; -1 when none ends there. */
export function phraseStart(items: readonly Item[], last: number): number {
  if (last < 0 || blocks(items, last, last)) return -1;
  const word = items[last]!.lower;
  if (w.subjectPronouns.has(word)) return last;
  let i = last;
  while (i > 0 && !blocks(items, i - 1, last)) {
    const before = items[i - 1]!.lower;
    if (before === 'and' || before === 'or') {
      // A second subject is coordinated only when nothing but the first stands before it in its clause.
      const left = phraseStart(items, i - 2);
      if (left < 0 || (left > 0 && !boundary(items[left - 1]!))) break;
      i = left;
      break;
    }
    i--;
  }
  const from = dropAdjuncts(items, i, last + 1);
  if (from > last || (from === last && w.weekdays.has(items[last]!.lower))) return -1;
  return from;
}

export const boundary = (item: Item): boolean =>
  item.punct || item.quote >= 0 || /^(?:that|when|while|as|because|after|before|if|where|and|but)$/u.test(item.lower);
