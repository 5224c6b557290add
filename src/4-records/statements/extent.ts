/** How far a cue's adjuncts and its content reach. */
import { isComma, isDash, isQuote, isStop } from './items.ts';
import { phraseEnd, startsPhrase } from './phrase.ts';
import type { Item } from './region.ts';
import { subjectBefore } from './subject.ts';
import { hasFinite, isFiniteVerb, verbGroup } from './verb-group.ts';
import * as w from './words.ts';

const adjunctPrepositions =
  /^(?:in|on|at|during|to|after|from|via|through|before|with|of|about|by|for|as|when|following|over|into|inside|outside|near|without|under)$/u;

/** "a day earlier", "two weeks ago". */
const isAgo = (items: readonly Item[], n: number): boolean =>
  /^(?:an?|one|two|three|four|five|six|several|few|some|\p{N}+)$/u.test(items[n]?.lower ?? '') &&
  /^(?:minute|hour|day|night|week|month|year|decade)s?$/u.test(items[n + 1]?.lower ?? '') &&
  /^(?:earlier|later|ago|before|after)$/u.test(items[n + 2]?.lower ?? '');

/** Index after the time expressions and adverbs at `i`. */
export function skipTimes(items: readonly Item[], i: number): number {
  let n = i;
  while (n < items.length) {
    const word = items[n]!.lower;
    if (items[n + 1]?.lower === "'s") break;
    if (w.weekdays.has(word) || w.timeWords.has(word)) n++;
    else if (word === 'on' && w.weekdays.has(items[n + 1]?.lower ?? '')) n += 2;
    else if (/^(?:morning|afternoon|evening|night|ago)$/u.test(word) && n > i) n++;
    else if (isAgo(items, n)) n += 3;
    else if (/^(?:several|many|two|three|four|five|numerous|multiple)$/u.test(word) && items[n + 1]?.lower === 'times')
      n += 2;
    else if (
      /^(?:last|this|earlier|late|early)$/u.test(word) &&
      /^(?:week|month|year|night|spring|summer|fall|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|in|morning|afternoon|evening)$/u.test(
        items[n + 1]?.lower ?? '',
      )
    )
      n += 2;
    else if (w.months.has(word) && items[n]!.capital && /^\p{N}{1,2}$/u.test(items[n + 1]?.text ?? '')) n += 2;
    else if (
      w.isAdverb(word) &&
      !/^(?:all|both|not|so|even|now|then|here|there|only)$/u.test(word) &&
      !isFiniteVerb(items, n + 1)
    )
      n++;
    else break;
  }
  return n;
}

const endsAdjuncts = (item: Item | undefined): boolean =>
  !item || isQuote(item) || isStop(item) || isComma(item) || /^(?:that|:|[—–]|--+|\))$/u.test(item.lower);

/**
 * Index after the adjuncts of a cue: times, adverbs and prepositional phrases. A prepositional phrase counts only when
 * the adjuncts then end in "that", a mark or a quotation, or when it names the occasion ("in a statement").
 */
export function skipAdjuncts(items: readonly Item[], i: number): number {
  let n = skipTimes(items, i);
  let safe = n;
  for (let guard = 0; guard < 8; guard++) {
    const word = items[n]?.lower ?? '';
    if (!adjunctPrepositions.test(word)) break;
    let end = phraseEnd(items, n + 1, true);
    if (end <= n + 1 || isFiniteVerb(items, end)) break;
    const occasion = w.occasions.has(items[end - 1]!.lower);
    end = skipTimes(items, end);
    n = end;
    if (occasion || endsAdjuncts(items[n])) safe = n;
  }
  const past = skipAside(items, safe);
  return past > safe ? past : safe;
}

/** Index after an insertion between commas that a that-clause or a quotation follows: "said, in part, that". */
function skipAside(items: readonly Item[], i: number): number {
  if (!isComma(items[i])) return i;
  for (let n = i + 2; n < Math.min(items.length - 1, i + 20); n++) {
    if (isQuote(items[n]) || isStop(items[n])) return i;
    if (isComma(items[n])) return items[n + 1]!.lower === 'that' || isQuote(items[n + 1]) ? n + 1 : i;
  }
  return i;
}

export interface Bracket {
  /** Item range of an attribution set off from the content it attributes: ", he said". */
  from: number;
  to: number;
}

/** True when a new saying begins after the mark at `i`: ", adding that", ", and he said", "; she said". */
function newSaying(items: readonly Item[], i: number, title: boolean): boolean {
  let n = i + 1;
  if (items[n]?.lower === 'with') return withSaying(items, n, title);
  const joined = w.conjunctions.has(items[n]?.lower ?? '');
  if (joined) n++;
  while (n < items.length && w.isAdverb(items[n]!.lower) && n < i + 4) n++;
  const item = items[n];
  if (!item) return false;
  for (const cue of item.cues) {
    if (cue.kind.thought) continue;
    const group = verbGroup(items, n, cue.form, title);
    if (!group) continue;
    if (group.kind === 'participle') return !joined && saysClause(cue.kind.frames);
    if (group.kind === 'finite' && joined) return true;
  }
  return joined && subjectSays(items, n, title);
}

/** ", with Boswell stating that …": an absolute clause with its own speaker. */
function withSaying(items: readonly Item[], i: number, title: boolean): boolean {
  if (!startsPhrase(items, i + 1)) return false;
  for (let n = i + 2; n < Math.min(items.length, i + 9); n++) {
    if (items[n]!.punct || isQuote(items[n]) || isFiniteVerb(items, n)) return false;
    const says = items[n]!.cues.some((cue) => cue.form === 'ing' && !cue.kind.thought && saysClause(cue.kind.frames));
    if (says) return verbGroup(items, n, 'ing', title)?.kind === 'participle';
  }
  return false;
}

const saysClause = (frames: readonly string[]): boolean =>
  frames.some((frame) => /^(?:clause|that|quote|person|judged|object)$/u.test(frame));

/** True when a noun phrase at `n` is the subject of a verb of saying. */
function subjectSays(items: readonly Item[], n: number, title: boolean): boolean {
  if (!startsPhrase(items, n)) return false;
  for (let k = n + 1; k < Math.min(items.length, n + 12); k++) {
    const item = items[k]!;
    if (item.punct || isQuote(item)) return false;
    const cue = item.cues.find((reading) => saysClause(reading.kind.frames) && !reading.kind.thought);
    const group = cue && verbGroup(items, k, cue.form, title);
    if (group?.kind === 'finite') {
      const subject = subjectBefore(items, group.first);
      return !!subject && subject.from <= n + 1 && subject.relative === undefined;
    }
    if (isFiniteVerb(items, k)) return false;
  }
  return false;
}

/** True when what stands at `i` begins a new saying, so that no clause before it may be taken further. */
export function stopsAtSaying(items: readonly Item[], i: number, title: boolean): boolean {
  const item = items[i];
  if (!item) return false;
  if (isComma(item) || items[i - 1]?.comma) return newSaying(items, isComma(item) ? i : i - 1, title);
  return /^(?:and|but)$/u.test(item.lower) && coordinatedSaying(items, i, title);
}

/** Trims punctuation that closes the sentence or clause from the end of an item range. */
export function trimEnd(items: readonly Item[], from: number, to: number): number {
  let end = to;
  while (end > from && items[end - 1]!.punct && !/^[)%\]]$/u.test(items[end - 1]!.text)) end--;
  return end;
}

/**
 * End (exclusive) of the clause that begins at `from`: the sentence's end, or before an attribution set off by a mark,
 * a semicolon, or a new saying.
 */
export function clauseEnd(items: readonly Item[], from: number, brackets: readonly Bracket[], title: boolean): number {
  // An attribution right behind "that" is inside the clause: "reported that, according to X, …".
  const bracket = brackets.find((b) => b.from > from + 1);
  const limit = bracket ? bracket.from : items.length;
  let depth = 0;
  for (let i = from; i < limit; i++) {
    const item = items[i]!;
    if (item.text === '(') depth++;
    if (item.text === ')' && --depth < 0) return trimEnd(items, from, i);
    if (item.text === ';' && i > from) return trimEnd(items, from, i);
    if (
      (isComma(item) || isDash(item) || item.comma) &&
      (newSaying(items, i, title) ||
        (!isDash(item) && /^(?:while|whereas|although|though)$/u.test(items[i + 1]?.lower ?? '')))
    )
      // The comma of a quotation stands inside its mark; the quotation is still part of the clause.
      return trimEnd(items, from, item.comma ? i + 1 : i);
    if (/^(?:and|but)$/u.test(item.lower) && i > from && coordinatedSaying(items, i, title))
      return trimEnd(items, from, i);
  }
  return trimEnd(items, from, limit);
}

/** "said X and said Y", "denied X and accused Y": a verb of saying joined without a comma. */
function coordinatedSaying(items: readonly Item[], i: number, title: boolean): boolean {
  if (w.isAdverb(items[i - 1]?.lower ?? '')) return false;
  let n = i + 1;
  // "called it false and in a careful reply said …"
  if (/^(?:in|at|on)$/u.test(items[n]?.lower ?? '') && startsPhrase(items, n + 1)) n = phraseEnd(items, n + 1);
  while (n < items.length && w.isAdverb(items[n]!.lower) && n < i + 3) n++;
  const item = items[n];
  if (!item) return false;
  return item.cues.some((cue) => {
    if (cue.kind.thought) return false;
    // "They said X and claim Y": only a tagger can tell the plain form from a noun.
    if (cue.form === 'base')
      return item.form === 'Fin' && cue.kind.frames.includes('clause') && startsPhrase(items, n + 1);
    return (cue.form === 'past' || cue.form === 's') && verbGroup(items, n, cue.form, title)?.kind === 'finite';
  });
}

/** End (exclusive) of the thing that a verb of object speech takes: one phrase or gerund, without a clause after a comma. */
export function objectEnd(items: readonly Item[], from: number, brackets: readonly Bracket[], title: boolean): number {
  const end = clauseEnd(items, from, brackets, title);
  for (let i = from; i < end; i++) {
    const item = items[i]!;
    if (isComma(item) && !inList(items, i, end)) return trimEnd(items, from, i);
    // "explained the figures this way: “…”": the quotation behind a colon is a statement of its own.
    if (item.text === ':' && i > from && isQuote(items[i + 1])) return trimEnd(items, from, i);
    if (/^(?:and|but)$/u.test(item.lower) && isFiniteVerb(items, i + 1 < items.length ? i + 1 : i))
      return trimEnd(items, from, i);
    if (/^(?:after|before|when|while|because|although|though|if|during|since)$/u.test(item.lower) && i > from + 1)
      return trimEnd(items, from, i);
    if (item.lower === 'as' && i > from && hasFinite(items, i, Math.min(end, i + 8))) return trimEnd(items, from, i);
  }
  return end;
}

/** True when the comma at `i` is one of a list that "and" or "or" ends: "grain, salt and cloth". */
function inList(items: readonly Item[], i: number, end: number): boolean {
  if (/^(?:who|which|where|when|whose|and|but|saying|calling)$/u.test(items[i + 1]?.lower ?? ''))
    return items[i + 1]?.lower === 'and' && !isFiniteVerb(items, i + 2 < items.length ? i + 2 : i);
  if (items[i + 1]?.lower === 'including' || (items[i + 1]?.lower === 'as' && items[i + 2]?.lower === 'well'))
    return true;
  for (let n = i + 1; n < Math.min(end, i + 14); n++) {
    if (/^(?:and|or)$/u.test(items[n]!.lower)) return true;
    if (isFiniteVerb(items, n) || (w.prepositions.has(items[n]!.lower) && items[n]!.lower !== 'of')) return false;
  }
  return false;
}

/** End (exclusive) of the verb group that begins at `i`: "had been closed" is one group. */
function groupEnd(items: readonly Item[], i: number): number {
  let n = i;
  while (n < items.length) {
    const word = items[n]!.lower;
    const auxiliary = w.be.has(word) || w.have.has(word) || w.modals.has(word);
    n++;
    if (!auxiliary) return n;
    while (n < items.length && (w.isAdverb(items[n]!.lower) || w.negations.has(items[n]!.lower))) n++;
    const next = items[n]?.lower ?? '';
    const goesOn =
      /(?:ed|en|ing)$/u.test(next) || w.be.has(next) || w.have.has(next) || (w.modals.has(word) && !items[n]!.punct);
    if (!goesOn) return n;
  }
  return n;
}

/**
 * Where the main clause's verb ends what a noun in subject position takes: "the claim that the road was open ‖ surprised
 * nobody". `own` is how many verbs belong to the content itself. Returns `end` when no verb follows.
 */
export function mainVerbStop(items: readonly Item[], from: number, end: number, own: number): number {
  let need = own;
  for (let i = from; i < end; i++) {
    const word = items[i]!.lower;
    if (i > from && (w.subordinators.has(word) || w.relatives.has(word))) need++;
    if (!isFiniteVerb(items, i)) continue;
    if (need === 0) return trimEnd(items, from, i);
    need--;
    i = groupEnd(items, i) - 1;
  }
  return end;
}

/** "told reporters after the talks that were held abroad": behind an adjunct, a "that" without a subject of its own. */
export const isRelative = (items: readonly Item[], that: number, after: number): boolean =>
  that > skipTimes(items, after) && !items[that - 1]!.punct && isFiniteVerb(items, that + 1);
