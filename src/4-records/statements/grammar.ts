/**
 * Finds verb groups and noun phrases by closed word classes, capitals and position. Everything that a parser would do
 * better stands here, behind small functions over items, so that a tree can take their place.
 */
import { type Form, verbReadings } from './lexicon/index.ts';
import type { Item } from './region.ts';
import * as w from './words.ts';

export interface VerbGroup {
  /** Index of the first auxiliary or adverb of the group. */
  first: number;
  kind: 'finite' | 'infinitive' | 'participle' | 'passive';
  negated: boolean;
  /** "would", "will" ... when the group has a modal. */
  modal: string | null;
}

const at = (items: readonly Item[], i: number): Item | undefined => items[i];
export const isComma = (item: Item | undefined): boolean => item?.text === ',';
export const isDash = (item: Item | undefined): boolean => !!item && /^(?:[—–―_-]|--+)$/u.test(item.text);
export const isQuote = (item: Item | undefined): boolean => !!item && item.quote >= 0;
export const isStop = (item: Item | undefined): boolean => !item || /^[.?!;…]+$/u.test(item.text);

/** True when the word alone, without particles, is a finite form of a verb of saying. */
const saysFinitely = (word: string): boolean =>
  verbReadings(word).some((cue) => cue.particles.length === 0 && (cue.form === 'past' || cue.form === 's'));
const auxiliary = (word: string): boolean => w.be.has(word) || w.have.has(word) || w.modals.has(word);
/** Pronouns, plural nouns and coordinated nouns can be the subject of a verb in its base form. */
const pluralSubject = (item: Item): boolean =>
  /^(?:i|we|you|they|who|people|police|both|many|some|others|most|few|women|men|data|media|critics|those|all|children)$/u.test(
    item.lower,
  ) ||
  (/[^s]s$/u.test(item.lower) &&
    item.lower.length > 2 &&
    !/^(?:his|its|was|has|this|plus|thus|yes|always|perhaps|as|us|is)$/u.test(item.lower) &&
    !w.prepositions.has(item.lower));

const adjectival =
  /(?:ous|ful|able|ible|less|ical)$|^(?:new|own|old|latest|last|first|recent|public|joint|early|final|key|false|strong|similar|other|previous|frequent|constant|repeated|current|former|various|several|many|such|more|most|further)$/u;

/** True when the item before a word makes the word a noun or an adjective: "the claims", "his stated aim", "of reported". */
function nominalBefore(item: Item | undefined): boolean {
  if (!item || item.punct) return false;
  const word = item.lower;
  if (word === "'s" || w.possessives.has(word)) return true;
  if (/^(?:that|this|these|those)$/u.test(word)) return false;
  if (w.determiners.has(word) && !w.pronouns.has(word)) return true;
  if (w.prepositions.has(word) && word !== 'as' && word !== 'after') return true;
  return !item.capital && adjectival.test(word) && !w.isAdverb(word);
}

/** True for a capitalised "May" or "Will" inside a sentence: a month or a name, no auxiliary. */
const isNameLike = (items: readonly Item[], i: number): boolean =>
  items[i]!.capital && i > 0 && /^(?:may|will)$/u.test(items[i]!.lower);

interface Left {
  first: number;
  be: boolean;
  have: boolean;
  modal: string | null;
  to: boolean;
  negated: boolean;
}

/** Walks left from a verb over auxiliaries and adverbs. */
function walkLeft(items: readonly Item[], verb: number): Left {
  const out: Left = { first: verb, be: false, have: false, modal: null, to: false, negated: false };
  for (let i = verb - 1; i >= 0 && verb - i <= 6; i--) {
    const word = items[i]!.lower;
    if (items[i]!.punct || isNameLike(items, i)) break;
    if (word === 'to') {
      out.first = i;
      out.to = true;
      break;
    }
    const known = auxiliary(word) || w.negations.has(word);
    if (!known && !isAdverbItem(items, i)) break;
    if (w.negations.has(word)) out.negated = true;
    if (w.be.has(word) && !out.have) out.be ||= i >= verb - 3;
    if (w.have.has(word)) out.have = true;
    if (w.modals.has(word)) out.modal ??= word;
    // An adverb at the head of the group belongs to it only when more of the group stands before it.
    out.first = i;
  }
  return out;
}

const ambiguousBase = (items: readonly Item[], left: Left): boolean => {
  const before = items[left.first - 1];
  return !before || before.punct || before.quote >= 0 || !pluralSubject(before);
};

/** True where a word that is a noun as often as a verb stands like a noun: "expert reports", "transit projects". */
function nounHere(items: readonly Item[], verb: number, form: Form): boolean {
  const stem = items[verb]!.lower.replace(form === 's' ? /s$/u : /$/u, '');
  if (!w.nounish.has(stem) && !w.nounish.has(stem.replace(/e$/u, ''))) return false;
  const before = items[verb - 1];
  if (!before || before.punct || before.quote >= 0) return true;
  const word = before.lower;
  if (word === 'to' || w.modals.has(word) || w.subjectPronouns.has(word) || w.isAdverb(word) || w.negations.has(word))
    return false;
  if (/^(?:who|which|that|and|but)$/u.test(word)) return false;
  const next = items[verb + 1];
  const takes =
    !!next &&
    (next.quote >= 0 || w.determiners.has(next.lower) || w.subjectPronouns.has(next.lower) || next.text === ':');
  return form === 's'
    ? !(before.capital || takes)
    : !(pluralSubject(before) && (takes || next?.capital || w.prepositions.has(next?.lower ?? '')));
}

/** Reads the verb group that ends at `verb`; null when the word is no verb there. `title` allows capitals (headlines). */
export function verbGroup(items: readonly Item[], verb: number, form: Form, title: boolean): VerbGroup | null {
  const item = items[verb]!;
  if (item.upos !== undefined && !/^(?:VERB|AUX)$/u.test(item.upos)) return null;
  if (item.capital && !title && verb > 0 && !items[verb - 1]!.punct) return null;
  if ((form === 's' || form === 'base') && item.upos !== 'VERB' && nounHere(items, verb, form)) return null;
  const left = walkLeft(items, verb);
  const group = { first: left.first, negated: left.negated, modal: left.modal };
  if (form === 'ing') {
    if (left.be) return { ...group, kind: 'finite' };
    return nominalBefore(items[verb - 1]) &&
      !/^(?:by|for|of|in|without|after|before|while|from|with|as|on|when|than)$/u.test(items[verb - 1]!.lower)
      ? null
      : { ...group, kind: 'participle' };
  }
  if (left.to) return form === 'base' ? { ...group, kind: 'infinitive' } : null;
  if (form === 'participle')
    return left.have
      ? { ...group, kind: left.be ? 'passive' : 'finite' }
      : left.be
        ? { ...group, kind: 'passive' }
        : null;
  if (form === 'past') {
    if (left.be) return { ...group, kind: 'passive' };
    if (left.have) return { ...group, kind: 'finite' };
    if (left.modal && left.modal !== "'d") return null;
    return nominalBefore(items[left.first - 1]) ? null : { ...group, kind: 'finite' };
  }
  if (form === 'base') {
    if (left.modal) return { ...group, kind: 'finite' };
    const plain = item.lower === 'say' && verb > 0 && !items[verb - 1]!.punct && items[verb - 1]!.quote < 0;
    if (nominalBefore(items[verb - 1]) && !plain) return null;
    return ambiguousBase(items, left) && !plain ? null : { ...group, kind: 'finite' };
  }
  return nominalBefore(items[verb - 1]) || left.modal || left.be || left.have ? null : { ...group, kind: 'finite' };
}

/** True when a finite verb that tells clauses apart stands at `i`. */
export function isFiniteVerb(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (!item || item.punct || item.quote >= 0) return false;
  if (isNameLike(items, i)) return false;
  if (item.upos !== undefined)
    return item.form === undefined
      ? item.upos === 'AUX' || (item.upos === 'VERB' && !/ing$/u.test(item.lower) && items[i - 1]?.lower !== 'to')
      : item.form === 'Fin';
  const word = item.lower;
  // "'s" is a verb after a pronoun, otherwise a possessive.
  if (word === "'s") return /^(?:he|she|it|that|there|who|what|here|where|how|this)$/u.test(items[i - 1]?.lower ?? '');
  if (auxiliary(word) || w.finiteVerbs.has(word))
    return !(item.capital && i > 0 && /^(?:may|will)$/u.test(word)) && items[i - 1]?.lower !== 'to';
  if (item.capital) return false;
  if (saysFinitely(word)) return !nominalBefore(items[i - 1]) && i > 0;
  return (
    /[a-z]{2}ed$/u.test(word) &&
    !nominalBefore(items[i - 1]) &&
    i > 0 &&
    !/^(?:need|indeed|speed|breed|hundred|embed|united)$/u.test(word)
  );
}

export function hasFinite(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(items, i)) return true;
  return false;
}

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
      if (
        startsPhrase(items, i + 1) &&
        !w.pronouns.has(items[i + 1]!.lower) &&
        verbReadings(items[i + 1]!.lower).length === 0
      )
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
function blocks(items: readonly Item[], i: number, end: number): boolean {
  const item = items[i]!;
  const word = item.lower;
  if (item.quote >= 0 || (item.punct && !/^[&/]$/u.test(item.text))) return true;
  if (
    /^(?:who|which|that|because|if|when|while|although|though|whether|where|since|until|unless|how|why|what|whereas|than|but|as|so|whom)$/u.test(
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

/** True for an adverb; a capital inside a sentence is a name ("Firefly"), and so is what a tagger calls no adverb. */
function isAdverbItem(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (!w.isAdverb(item.lower)) return false;
  if (item.upos !== undefined && item.upos === 'PROPN') return false;
  return !item.capital || (i === 0 && items.length > 1 && !/^(?:said|says)$/u.test(items[1]!.lower));
}

/** Drops what stands before the noun phrase in `[start, end)`: adverbs, times, and a leading prepositional phrase. */
function dropAdjuncts(items: readonly Item[], start: number, end: number): number {
  let from = start;
  while (from < end) {
    const word = items[from]!.lower;
    if (w.weekdays.has(word) && from + 1 < end) from++;
    else if (
      w.conjunctions.has(word) ||
      (isAdverbItem(items, from) && from + 1 < end && !/^(?:both|all|either|only)$/u.test(word))
    )
      from++;
    else if (w.prepositions.has(word)) {
      const next = phraseEnd(items, from + 1);
      if (next >= end) return lastName(items, from + 1, end);
      from = Math.max(next, from + 1);
    } else break;
  }
  return from;
}

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

const boundary = (item: Item): boolean =>
  item.punct || item.quote >= 0 || /^(?:that|when|while|as|because|after|before|if|where|and|but)$/u.test(item.lower);

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

/** True when a finite verb stands in `[from, to)` that belongs to no relative clause there. */
export function hasMainVerb(items: readonly Item[], from: number, to: number): boolean {
  let relatives = 0;
  for (let i = from; i < to; i++) {
    if (w.relatives.has(items[i]!.lower) || (i > from && w.subordinators.has(items[i]!.lower))) relatives++;
    if (!isFiniteVerb(items, i)) continue;
    if (relatives === 0) return true;
    relatives--;
    while (i + 1 < to && isFiniteVerb(items, i + 1)) i++;
  }
  return false;
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
