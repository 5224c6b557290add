/**
 * Verb groups and finite verbs, by the tags of a tagger where it has run, otherwise by closed word classes, capitals and
 * position.
 */
import { auxiliary, isAdverbItem, isNameLike, saysFinitely } from './items.ts';
import type { Form } from './lexicon/index.ts';
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

/** Pronouns, plural nouns and coordinated nouns can be the subject of a verb in its base form. */
const pluralSubject = (item: Item): boolean =>
  /^(?:i|we|you|they|who|people|police|both|many|some|others|most|few|women|men|data|media|critics|those|all|children)$/u.test(
    item.lower,
  ) ||
  (/[^s]s$/u.test(item.lower) &&
    item.lower.length > 2 &&
    !/^(?:his|its|was|has|this|plus|thus|yes|always|perhaps|as|us|is)$/u.test(item.lower) &&
    !w.prepositions.has(item.lower));

export const adjectival =
  /(?:ous|ful|able|ible|less|ical)$|^(?:new|own|old|latest|last|first|recent|public|joint|early|final|key|false|strong|similar|other|previous|frequent|constant|repeated|current|former|various|several|many|such|more|most|further)$/u;

/** True when the item before a word makes the word a noun or an adjective: "the claims", "his stated aim", "of reported". */
export function nominalBefore(item: Item | undefined): boolean {
  if (!item || item.punct) return false;
  const word = item.lower;
  if (word === "'s" || w.possessives.has(word)) return true;
  if (/^(?:that|this|these|those)$/u.test(word)) return false;
  if (w.determiners.has(word) && !w.pronouns.has(word)) return true;
  if (w.prepositions.has(word) && word !== 'as' && word !== 'after') return true;
  return !item.capital && adjectival.test(word) && !w.isAdverb(word);
}

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
