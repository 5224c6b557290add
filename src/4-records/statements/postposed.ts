/** Attributions after or inside their content: “…,” he said; …, said Smith; “…,” he said, “…”. */
import { type Candidate, has } from './candidates.ts';
import { type Bracket, clauseEnd, isRelative, skipAdjuncts, skipTimes, trimEnd } from './extent.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import { isComma, isDash, isQuote, isStop } from './items.ts';
import type { VerbReading } from './lexicon/index.ts';
import { phraseEnd, startsPhrase } from './phrase.ts';
import type { Item, Region } from './region.ts';
import { clauseSubject, type Subject, subjectBefore } from './subject.ts';
import { hasFinite, hasMainVerb, isFiniteVerb, type VerbGroup } from './verb-group.ts';
import * as w from './words.ts';

export interface Postposed extends Bracket {
  found: Found;
  verb: number;
}

/** The tail of an attribution set off from its content: addressee and adjuncts, up to a mark; -1 when a clause follows. */
function tailEnd(
  items: readonly Item[],
  cue: VerbReading,
  after: number,
  quoted: boolean,
): { end: number; addressee: [number, number] | null } {
  let n = skipTimes(items, after);
  let addressee: [number, number] | null = null;
  if (has(cue, 'person', 'person-to') && startsPhrase(items, n)) {
    const end = phraseEnd(items, n);
    addressee = [n, end];
    n = end;
  } else if (items[n]?.lower === 'to' && startsPhrase(items, n + 1)) {
    addressee = [n + 1, phraseEnd(items, n + 1)];
  }
  n = skipAdjuncts(items, n);
  if (closesTail(items, n)) return { end: n, addressee };
  const relative = quoted && isRelative(items, n, addressee?.[1] ?? after);
  if ((items[n]?.lower === 'that' && !relative) || (startsPhrase(items, n) && !quoted)) return { end: -1, addressee };
  // "… he said as he left": the rest of the clause belongs to the saying.
  let end = n;
  while (
    end < items.length &&
    !isStop(items[end]) &&
    !isComma(items[end]) &&
    !isQuote(items[end]) &&
    items[end]!.text !== ';'
  )
    end++;
  const free =
    quoted ||
    /^(?:as|when|while|after|before|in|on|at|during|of|about|to|from|with|by|for|following|through|via|over)$/u.test(
      items[n]!.lower,
    ) ||
    /ing$/u.test(items[n]!.lower);
  return { end: free && !thatAhead(items, n, end) ? end : -1, addressee };
}

const closesTail = (items: readonly Item[], n: number): boolean =>
  n >= items.length ||
  isStop(items[n]) ||
  isComma(items[n]) ||
  isDash(items[n]) ||
  isQuote(items[n]) ||
  /^[;:)]$/u.test(items[n]!.text);

const thatAhead = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).some((item) => item.lower === 'that') && !hasFinite(items, from, Math.min(to, from + 3));

/** The words before a set-off attribution that are its content; null when they are an adjunct only. */
function frontContent(items: readonly Item[], subjectFrom: number, start: number): [number, number] | null {
  const mark = subjectFrom - 1;
  if (mark < start) return null;
  if (isQuote(items[mark])) return [start, mark + 1];
  if (isStop(items[mark]) && isQuote(items[mark - 1])) return [start, mark];
  if (!isComma(items[mark]) && !isDash(items[mark])) return null;
  const end = trimEnd(items, start, mark);
  if (end <= start) return null;
  const quoted = items.slice(start, end).some((item) => item.quote >= 0);
  if (!quoted && !isClause(items, start, end)) return null;
  return [start, end];
}

/** True when `[from, to)` has a main clause, not only an adverbial one: "as they left, the guns fell silent". */
function isClause(items: readonly Item[], from: number, to: number): boolean {
  const adverbial = /^(?:when|if|after|as|while|although|though|because|since|before|until|once|asked)$/u;
  if (!adverbial.test(items[from]!.lower))
    return clauseSubject(items, from, to) !== null || (startsPhrase(items, from) && hasMainVerb(items, from + 1, to));
  const comma = items.findIndex((item, i) => i > from && isComma(item));
  return comma > 0 && comma + 1 < to && isClause(items, comma + 1, to);
}

/** The words after a set-off attribution that go on with its content. */
function continued(
  reading: Reading,
  items: readonly Item[],
  end: number,
  front: [number, number],
  brackets: readonly Bracket[],
): [number, number] | null {
  const quotedFront = isQuote(items[front[1] - 1]);
  let n = end;
  if (isComma(items[n]) || isDash(items[n]) || items[n]?.text === ':') n++;
  if (/^(?:and|but)$/u.test(items[n]?.lower ?? '') && isQuote(items[n + 1])) n++;
  if (isQuote(items[n])) {
    const quotation = reading.quotations[items[n]!.quote]!;
    const lower = /^\p{Ll}/u.test(reading.text.slice(quotation.parts[0]!.start, quotation.parts[0]!.start + 1));
    return quotedFront || lower ? [n, clauseEnd(items, n, brackets, false)] : [n, n + 1];
  }
  if (quotedFront || n === end || n >= items.length) return null;
  const word = items[n]!.lower;
  if (
    /ing$/u.test(word) ||
    w.conjunctions.has(word) ||
    w.relatives.has(word) ||
    w.prepositions.has(word) ||
    w.subordinators.has(word)
  )
    return null;
  return hasFinite(items, n, Math.min(items.length, n + 25)) && !isClause(items, ...front)
    ? [n, clauseEnd(items, n, brackets, false)]
    : null;
}

/** An attribution after or inside its content: “…,” he said; …, said Smith; “…,” he said, “…”. */
export function postposed(reading: Reading, region: Region, candidate: Candidate, start: number): Postposed | null {
  const { items } = region;
  for (const { cue, group, after } of candidate.readings) {
    if (group.kind !== 'finite' || group.negated || !has(cue, 'clause', 'that', 'quote', 'person', 'wh')) continue;
    const placed = placeSubject(items, group, after, start);
    if (!placed) continue;
    const { subject, front, next, from } = placed;
    const quoted = isQuote(items[front[1] - 1]);
    if (!quoted && (!has(cue, 'clause', 'person') || group.modal !== null)) continue;
    const { end, addressee } = tailEnd(items, cue, next, quoted);
    if (end < 0) continue;
    const more = continued(reading, items, end, front, []);
    const content = [front, ...(more ? [more] : [])].map(([a, b]) => rangeOf(reading, items, a, b));
    const found: Found = {
      rule: `statement.${quoted ? 'quote' : 'clause'}-${subject.to <= candidate.verb ? 'speaker-said' : 'said-speaker'}`,
      kind: cue.kind,
      lemma: cue.lemma,
      cue: rangeOf(reading, items, candidate.verb, after),
      source: rangeOf(reading, items, subject.from, subject.to),
      addressee: addressee ? rangeOf(reading, items, ...addressee) : null,
      content,
      region,
      negated: false,
      modal: group.modal,
      saying: rangeOf(reading, items, from, Math.max(end, from + 1)),
      follows: null,
    };
    return { from, to: more ? more[0] : end, found, verb: candidate.verb };
  }
  return null;
}

interface Placed {
  subject: Subject;
  front: [number, number];
  /** Where the tail begins, and where the attribution does. */
  next: number;
  from: number;
}

/** "Climate change, she says, is …": an attribution between a phrase and the clause that goes on with it. */
function interposed(items: readonly Item[], subject: Subject, after: number, start: number): [number, number] | null {
  const mark = subject.from - 1;
  if (mark <= start || !isComma(items[mark])) return null;
  const tail = skipTimes(items, after);
  if (!isComma(items[tail])) return null;
  const rest = items[tail + 1];
  if (!rest || rest.punct || /ing$/u.test(rest.lower) || w.relatives.has(rest.lower) || w.conjunctions.has(rest.lower))
    return null;
  if (!hasFinite(items, tail + 1, Math.min(items.length, tail + 25))) return null;
  const end = trimEnd(items, start, mark);
  return end > start ? [start, end] : null;
}

function placeSubject(items: readonly Item[], group: VerbGroup, after: number, start: number): Placed | null {
  const turned = inverted(items, group, after, start);
  if (turned) return turned;
  const subject = subjectBefore(items, group.first);
  if (subject && subject.from > start && subject.relative === undefined) {
    const front = frontContent(items, subject.from, start) ?? interposed(items, subject, after, start);
    if (front) return { subject, front, next: after, from: subject.from - (isQuote(items[subject.from - 1]) ? 0 : 1) };
  }
  return null;
}

/** "…, said Smith." */
function inverted(items: readonly Item[], group: VerbGroup, after: number, start: number): Placed | null {
  const before = items[group.first - 1];
  const afterStop = isStop(before) && isQuote(items[group.first - 2]);
  if (!before || !(isQuote(before) || isComma(before) || isDash(before) || afterStop)) return null;
  const front = frontContent(items, group.first, start);
  if (!front || !startsPhrase(items, after)) return null;
  const to = phraseEnd(items, after, true);
  if (to < items.length && isFiniteVerb(items, to)) return null;
  // Without a quotation only "…, said Smith." and "…, said Smith, a lawyer." are safe.
  const close = skipAdjuncts(items, to);
  if (!isQuote(before) && !afterStop && (!closesTail(items, close) || isQuote(items[close]))) return null;
  return {
    subject: { from: after, to, apart: false },
    front,
    next: to,
    from: group.first - (isQuote(before) ? 0 : 1),
  };
}
