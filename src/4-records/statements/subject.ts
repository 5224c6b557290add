/** The noun phrase that is the subject of a verb, by position. */
import { at, isAdverbItem, isComma, isDash } from './items.ts';
import { boundary, dropAdjuncts, phraseStart } from './phrase.ts';
import type { Item } from './region.ts';
import { hasFinite, hasMainVerb, isFiniteVerb } from './verb-group.ts';
import * as w from './words.ts';

export interface Subject {
  /** Half-open range of item indices of the noun phrase. */
  from: number;
  to: number;
  /** Index of "who", "which" or "that" between the noun phrase and its verb. */
  relative?: number;
  /** True when commas or dashes part it from the verb. */
  apart: boolean;
}

/** The noun phrase before an insertion ("Smith, a lawyer, said"); `end` is the index of the mark after the insertion. */
function subjectBeforeInsertion(items: readonly Item[], end: number): Subject | null {
  const dash = isDash(items[end]);
  let found: Subject | null = null;
  let segmentEnd = end;
  for (let i = end - 1; i >= -1 && end - i < 60; i--) {
    const item = items[i];
    if (item && (item.quote >= 0 || /^[;:.?!]$/u.test(item.text))) {
      if (!isComma(item)) {
        const segment = segmentSubject(items, i + 1, segmentEnd);
        return segment && segmentEnd < end ? segment : found;
      }
    }
    if (i >= 0 && !(dash ? isDash(item) : isComma(item))) continue;
    const from = i + 1;
    if (segmentEnd < end) {
      const subject = segmentSubject(items, from, segmentEnd);
      if (subject && (!found || items.slice(subject.from, subject.to).some((x) => x.capital))) found = subject;
      else if (found) return found;
    }
    const relative = /^(?:who|which|whose|whom|where|when)$/u.test(items[from]?.lower ?? '');
    if (!relative && segmentEnd === end && hasMainVerb(items, from, segmentEnd)) return found;
    if (
      !relative &&
      segmentEnd < end &&
      !found &&
      hasFinite(items, from, segmentEnd) &&
      !segmentSubject(items, from, segmentEnd)
    )
      return found;
    segmentEnd = i;
  }
  return found;
}

/** The segment `[from, to)` as a subject: a noun phrase that fills it, an adjunct before it aside. */
function segmentSubject(items: readonly Item[], from: number, to: number): Subject | null {
  if (to <= from) return null;
  const start = phraseStart(items, to - 1);
  if (start < from) return null;
  const clean =
    start === from || (start > from && boundary(items[start - 1]!)) || dropAdjuncts(items, from, to) === start;
  if (!clean || /ing$/u.test(items[start]!.lower)) return null;
  return { from: start, to, apart: true };
}

function relativeSubject(items: readonly Item[], relative: number): Subject | null {
  let last = relative - 1;
  if (isComma(items[last])) last--;
  const from = phraseStart(items, last);
  if (from < 0) return { from: relative, to: relative + 1, apart: false };
  return { from, to: last + 1, relative, apart: false };
}

/** Takes the insertion into the subject when it is a bare name: "the envoy's aunt, Ann Firefly, said". */
function withName(items: readonly Item[], subject: Subject | null, end: number): Subject | null {
  if (!subject || !isComma(items[subject.to])) return subject;
  const name = items.slice(subject.to + 1, end);
  const bare =
    name.length > 0 && name.length <= 5 && name.every((item) => item.capital && !w.determiners.has(item.lower));
  return bare ? { ...subject, to: end } : subject;
}

/** The subject of the verb group that begins at `first`, when its words stand before it; null when they do not. */
export function subjectBefore(items: readonly Item[], first: number): Subject | null {
  const last = first - 1;
  const item = at(items, last);
  if (!item) return null;
  if (item.text === ')') {
    const open = items.slice(0, last).findLastIndex((x) => x.text === '(');
    return open > 0 ? subjectBefore(items, open) : null;
  }
  if (isComma(item) || isDash(item)) return withName(items, subjectBeforeInsertion(items, last), last);
  if (/^(?:who|which|that)$/u.test(item.lower)) return relativeSubject(items, last);
  const from = phraseStart(items, last);
  return from < 0 ? null : { from, to: last + 1, apart: false };
}

/** The subject of the clause that holds item `at`: the noun phrase before its first finite verb. */
export function clauseSubject(items: readonly Item[], from: number, to: number): Subject | null {
  for (let i = from; i < to; i++) {
    if (!isFiniteVerb(items, i)) continue;
    let first = i;
    while (first > from && (isAdverbItem(items, first - 1) || w.negations.has(items[first - 1]!.lower))) first--;
    const subject = subjectBefore(items, first);
    if (subject && subject.relative === undefined) return subject;
  }
  return null;
}
