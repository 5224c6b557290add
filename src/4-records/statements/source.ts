/** The words that name the speaker of a cue that stands before its content. */
import type { Range } from '../../0-model/index.ts';
import { has } from './candidates.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import { isComma, isDash, isStop } from './items.ts';
import { phraseEnd, startsPhrase } from './phrase.ts';
import type { Item, Region } from './region.ts';
import { clauseSubject, type Subject, subjectBefore } from './subject.ts';
import { phraseOf, subjectOf, type Tree } from './tree.ts';
import { isFiniteVerb, type VerbGroup } from './verb-group.ts';
import * as w from './words.ts';

export interface Speaker {
  source: Range | null;
  relative?: Range;
  shared?: boolean;
  /** To whom the cue that this one is joined to speaks: "told Y that …, and said". */
  addressee?: Range | null;
}

/** The speaker of a cue before its content; undefined when the cue cannot be one (an imperative, a stray participle). */
export function speakerOf(
  reading: Reading,
  region: Region,
  verb: number,
  group: VerbGroup,
  earlier: readonly Found[],
): Speaker | undefined {
  const { items } = region;
  const wrap = (subject: Subject): Speaker => ({
    source: rangeOf(reading, items, subject.from, subject.to),
    ...(subject.relative === undefined
      ? {}
      : { relative: rangeOf(reading, items, subject.relative, subject.relative + 1) }),
  });
  if (group.kind === 'finite') {
    const before = items[group.first - 1];
    if (before && w.conjunctions.has(before.lower)) return sharedSpeaker(region, group.first - 1, earlier, wrap);
    const subject = subjectByTree(reading, items, verb, subjectBefore(items, group.first));
    if (subject && isObjectOfOther(items, subject, group)) return undefined;
    if (subject) return wrap(subject);
    if (isComma(before) || isDash(before)) return sharedSpeaker(region, group.first - 1, earlier, wrap);
    return undefined;
  }
  const acting = group.kind === 'participle' ? actingNoun(reading, items, verb) : null;
  if (acting) return wrap(acting);
  const beside = withSubject(items, group.first);
  if (beside) return wrap(beside);
  const last = earlier.findLast((found) => found.region === region && found.source !== null);
  if (last) return { source: last.source, shared: true, ...(last.relative ? { relative: last.relative } : {}) };
  const own = subjectBefore(items, group.first);
  if (own && !own.apart && /^(?:after|before)$/u.test(items[own.from - 1]?.lower ?? '')) return wrap(own);
  const subject = clauseSubject(items, 0, verb) ?? (own && !own.apart ? own : null);
  return subject ? wrap(subject) : undefined;
}

/** "… with Teasdale explaining the plan": the phrase between "with" and the participle. */
function withSubject(items: readonly Item[], first: number): Subject | null {
  for (let i = first - 2; i >= 0 && first - i < 10; i--) {
    const item = items[i]!;
    if (item.punct || item.quote >= 0 || isFiniteVerb(items, i)) return null;
    if (item.lower !== 'with') continue;
    const whole = startsPhrase(items, i + 1) && phraseEnd(items, i + 1, true) >= first;
    return whole && !/^(?:and|or|by)$/u.test(items[first - 1]!.lower) ? { from: i + 1, to: first, apart: false } : null;
  }
  return null;
}

/** Narrows a subject to the noun phrase that the tree makes the verb's subject, or finds it where the words do not. */
function subjectByTree(
  reading: Reading,
  items: readonly Item[],
  verb: number,
  subject: Subject | null,
): Subject | null {
  if (!reading.tree) return subject;
  if (subject?.relative !== undefined) return antecedent(reading.tree, items, verb, subject);
  if (subject?.apart) return subject;
  const head = subjectOf(reading.tree, items[verb]!.first);
  if (head < 0) return subject;
  const phrase = phraseOf(reading.tree, head);
  const from = items.findIndex((item) => item.until > phrase.first);
  let to = from;
  while (to < verb && items[to]!.first <= phrase.last) to++;
  if (from < 0 || to <= from || to > verb) return subject;
  if (!subject) return own(reading.tree, head, items[verb]!.first) ? { from, to, apart: true } : null;
  return from >= subject.from && to <= subject.to ? { ...subject, from } : subject;
}

/** Narrows what stands before a relative pronoun to the noun phrase that the tree attaches the clause to. */
function antecedent(tree: Tree, items: readonly Item[], verb: number, subject: Subject): Subject {
  const token = tree.tokens[items[verb]!.first]!;
  if (!token.deprel?.startsWith('acl') || token.head! < 0) return subject;
  const from = items.findIndex((item) => item.until > phraseOf(tree, token.head!).first);
  return from > subject.from && from < subject.to ? { ...subject, from } : subject;
}

/** Whose act a participle is by the tree: its own subject ("with Smith explaining"). */
function actingNoun(reading: Reading, items: readonly Item[], verb: number): Subject | null {
  const { tree } = reading;
  if (!tree) return null;
  const head = subjectOf(tree, items[verb]!.first);
  if (head < 0 || !own(tree, head, items[verb]!.first)) return null;
  const phrase = phraseOf(tree, head);
  const from = items.findIndex((item) => item.until > phrase.first);
  let to = from;
  while (to < verb && items[to]!.first <= phrase.last) to++;
  return from >= 0 && to > from ? { from, to, apart: false } : null;
}

/** To whom an insertion before the cue says the speaker was speaking: "Smith, speaking with journalists on Monday, said". */
export function audience(reading: Reading, items: readonly Item[], first: number): Range | null {
  if (!isComma(items[first - 1])) return null;
  for (let i = first - 2; i >= 0 && first - i < 40 && !isStop(items[i]); i--) {
    if (!/^(?:speaking|talking)$/u.test(items[i]!.lower)) continue;
    if (!/^(?:to|with|before)$/u.test(items[i + 1]?.lower ?? '') || !startsPhrase(items, i + 2)) return null;
    return rangeOf(reading, items, i + 2, phraseEnd(items, i + 2));
  }
  return null;
}

/** Where an insertion between speaker and cue begins, the cue's own group where there is none. */
export function insertionStart(items: readonly Item[], first: number): number {
  if (!isComma(items[first - 1])) return first;
  const subject = subjectBefore(items, first);
  return subject?.apart ? subject.to : first;
}

export const own = (tree: Tree, head: number, verb: number): boolean => tree.tokens[head]!.head === verb;

/** True when the phrase before a past form is another verb's object: "shared a list called …", "met a man accused of …". */
function isObjectOfOther(items: readonly Item[], subject: Subject, group: VerbGroup): boolean {
  const i = subject.from - 1;
  const item = items[i];
  if (!item || subject.relative !== undefined || subject.apart || group.modal !== null) return false;
  if (w.subjectPronouns.has(items[subject.from]!.lower)) return false;
  if (!isFiniteVerb(items, i) || w.be.has(item.lower) || w.have.has(item.lower)) return false;
  return !item.cues.some((cue) => has(cue, 'clause', 'that', 'person'));
}

/** "said X, and promised Y": the speaker of the verb that the cue is joined to. */
function sharedSpeaker(
  region: Region,
  conjunction: number,
  earlier: readonly Found[],
  wrap: (subject: Subject) => Speaker,
): Speaker | undefined {
  const { items } = region;
  const apart = isComma(items[conjunction - 1]) || isComma(items[conjunction]);
  const same = earlier.filter(
    (found) =>
      found.region === region &&
      found.source !== null &&
      found.cue !== null &&
      found.cue.start < items[conjunction]!.start,
  );
  const model = apart ? same[0] : same.at(-1);
  if (model)
    return {
      source: model.source,
      addressee: model.addressee,
      ...(model.relative ? { relative: model.relative } : {}),
    };
  const subject = clauseSubject(items, 0, conjunction);
  return subject ? wrap(subject) : undefined;
}
