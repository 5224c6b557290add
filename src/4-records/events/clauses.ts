/**
 * Who is the subject, the object and the prepositional company of a verb, read from chunks. When a parser has filled in
 * heads, these are the functions to answer from the tree instead; nothing else looks at word order.
 */
import type { VerbGroup } from './chunks.ts';
import { conjunctsAfter, conjunctsBefore, headWord, kindAt, lowerAt, skip, topOfChain } from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';
import {
  hasSubject,
  hasTree,
  lacksSubject,
  objectControl,
  treeObject,
  treeObliques,
  treePassive,
  treeSubject,
} from './tree.ts';
import { words as classes } from './words.ts';

export const isFiniteGroup = (group: VerbGroup): boolean =>
  !group.infinitive &&
  (group.form !== 'ing' || group.aux.length > 0) &&
  !(group.form === 'part' && group.aux.length === 0);

/** The nearest verb group left of `i` that passes, not crossing more than `limit` chunks. */
function groupLeft(reading: Reading, i: number, passes: (group: VerbGroup) => boolean, limit = 40): number {
  for (let at = i - 1; at >= 0 && i - at <= limit; at--) {
    const chunk = reading.chunks[at];
    if (isVerbGroup(chunk) && passes(chunk)) return at;
  }
  return -1;
}

/** "sanctions adopted by …", "citizens detained in …": a participle that describes the noun before it. */
export function isReducedPassive(reading: Reading, i: number): boolean {
  const group = reading.chunks[i];
  if (!isVerbGroup(group) || group.aux.length || group.infinitive || (group.form !== 'past' && group.form !== 'part'))
    return false;
  const next = skip(reading, i + 1, 1);
  if (kindAt(reading, next) === 'P' && lowerAt(reading, next) === 'by') return true;
  if (group.form === 'part') return true;
  const before = skip(reading, i - 1, -1);
  if (kindAt(reading, before) === 'C') {
    const earlier = groupLeft(reading, before, () => true, 12);
    return earlier >= 0 && kindAt(reading, next) !== 'NP' && isPassive(reading, earlier);
  }
  if (kindAt(reading, before) !== 'NP') return false;
  const above = skip(reading, topOfChain(reading, before) - 1, -1);
  const lower = kindAt(reading, above) === 'VG' || finiteRight(reading, next);
  return lower && kindAt(reading, next) !== 'NP' && lowerAt(reading, next) !== 'that' && !followsThat(reading, above);
}

/** A finite verb further right in the same clause leaves this one no room to be finite. */
function finiteRight(reading: Reading, from: number): boolean {
  for (let at = from; at < reading.chunks.length && at - from < 12; at++) {
    const chunk = reading.chunks[at];
    if (isVerbGroup(chunk)) return !chunk.infinitive && (chunk.aux.length > 0 || chunk.form === 's');
    if (!['P', 'NP', 'TIME', 'R'].includes(kindAt(reading, at) ?? '')) return false;
  }
  return false;
}

const followsThat = (reading: Reading, above: number): boolean => {
  const chunk = reading.chunks[above];
  return isVerbGroup(chunk) && /^(?:say|believe|claim|think|report|announce|conclude|know)$/u.test(chunk.lemma);
};

const beForm = /^(?:be|is|are|am|was|were|been|being|get|gets|got|getting|['’](?:s|re|m))$/u;

export function isPassive(reading: Reading, i: number): boolean {
  const group = reading.chunks[i];
  // "has detained" is active whatever the parser makes of the quotation mark in "has “arbitrarily detained”".
  if (isVerbGroup(group) && group.aux.length && !group.passive && !group.aux.some((one) => beForm.test(one)))
    return false;
  if (isVerbGroup(group) && hasTree(reading) && treePassive(reading, group.main)) return true;
  return isVerbGroup(group) && (group.passive || (!hasTree(reading) && isReducedPassive(reading, i)));
}

/** Chunk indices of the noun phrases that are the grammatical subject of the verb group at `i`; empty when unseen. */
export function subjectOf(reading: Reading, i: number, depth = 0): number[] {
  const group = reading.chunks[i];
  if (!isVerbGroup(group) || depth > 6) return [];
  const beside = hasTree(reading) ? Math.max(conjoinedSubject(reading, i, group), clauseHead(reading, i, group)) : -1;
  if (beside >= 0) return [beside];
  const fromTree = hasTree(reading) ? phrasesAt(reading, treeSubject(reading, group.main)) : [];
  return fromTree.length && !fromTree.every((np) => isDateline(reading, np))
    ? fromTree
    : shallowSubject(reading, i, group, depth);
}

/** "after the agency found that …": the noun between a subordinator and a verb that the parser left without subject. */
function clauseHead(reading: Reading, i: number, group: VerbGroup): number {
  const np = skip(reading, i - 1, -1);
  if (group.infinitive || group.form === 'ing' || kindAt(reading, np) !== 'NP' || kindAt(reading, np - 1) !== 'S')
    return -1;
  const next = skip(reading, i + 1, 1);
  return hasSubject(reading, group.main) || finiteRight(reading, next) || lowerAt(reading, next) === 'by' ? -1 : np;
}

/**
 * "A annexed X and fighters backed by B took up arms": the noun right after the conjunction is the subject of the later
 * verb, where a parser has made it a second object. -1 where it is not so.
 */
function conjoinedSubject(reading: Reading, i: number, group: VerbGroup): number {
  if (!isFiniteGroup(group) || !lacksSubject(reading, group.main)) return -1;
  for (let at = i - 1; at > 1 && i - at < 10; at--) {
    const chunk = reading.chunks[at]!;
    if (chunk.kind === 'C') return kindAt(reading, at + 1) === 'NP' && at + 1 < i ? at + 1 : -1;
    if (
      isVerbGroup(chunk)
        ? isFiniteGroup(chunk) && !isReducedPassive(reading, at)
        : !/^(?:NP|P|TIME|R)$/u.test(chunk.kind)
    )
      return -1;
  }
  return -1;
}

/** "MOSCOW (AP) _ The presidents signed": a parser takes the place of a dateline for the subject. */
function isDateline(reading: Reading, np: number): boolean {
  const next = reading.words[reading.chunks[np]!.to]?.lower;
  return np === 0 && (next === '(' || next === '—' || next === '_' || next === '--' || next === '–' || next === '-');
}

/** The noun phrases that hold these head words, each once. */
const phrasesAt = (reading: Reading, list: number[]): number[] =>
  [...new Set(list.map((word) => reading.chunkOf[word]!))].filter((np) => kindAt(reading, np) === 'NP');

function shallowSubject(reading: Reading, i: number, group: VerbGroup, depth: number): number[] {
  const j = skip(reading, i - 1, -1);
  const kind = kindAt(reading, j);
  if (kind === 'NP') return subjectBeside(reading, i, j, group, depth);
  if (kind === 'VG') return sameSubject(reading, j, depth);
  if (kind === 'W') return antecedent(reading, j);
  if (kind === 'C') return acrossConjunction(reading, j, group, depth);
  if (kind === ',') return acrossComma(reading, j, group, depth);
  if (kind === 'P' || kind === 'S') return acrossPreposition(reading, j, depth);
  return [];
}

/** An infinitive or gerund after another verb shares its subject: "decided to expel", "was forced to leave". */
const sameSubject = (reading: Reading, j: number, depth: number): number[] => subjectOf(reading, j, depth + 1);

function subjectBeside(reading: Reading, i: number, j: number, group: VerbGroup, depth: number): number[] {
  if (group.infinitive) return subjectOfInfinitive(reading, j, depth);
  // "caught Russia violating", "the U.S. imposing": the noun before it.
  if (group.form === 'ing' && !group.aux.length) return [j];
  if (isReducedPassive(reading, i)) return [j];
  const top = topOfChain(reading, j);
  const list = conjunctsBefore(reading, top);
  return list;
}

/** "urged Iran to stop": Iran; "Russia's decision to expel": found at the noun; "used force to stop": the verb's subject. */
function subjectOfInfinitive(reading: Reading, j: number, depth: number): number[] {
  const before = skip(reading, j - 1, -1);
  const forPhrase = kindAt(reading, before) === 'P' && /^(?:for|on|to|upon)$/u.test(lowerAt(reading, before));
  const verbAt = forPhrase ? skip(reading, before - 1, -1) : before;
  const verb = reading.chunks[verbAt];
  if (forPhrase && (!isVerbGroup(verb) || /^(?:call|appeal|wait|ask|press|push|plead)$/u.test(verb.lemma)))
    return conjunctsBeforeObject(reading, j);
  if (isVerbGroup(verb))
    return objectControl.test(verb.lemma) && !isPassive(reading, verbAt)
      ? conjunctsBeforeObject(reading, j)
      : subjectOf(reading, verbAt, depth + 1);
  return [j];
}

const conjunctsBeforeObject = (reading: Reading, j: number): number[] => {
  const list = [j];
  if (kindAt(reading, j - 1) === 'C' && kindAt(reading, j - 2) === 'NP') list.unshift(j - 2);
  return list;
};

/** The noun that a relative pronoun at `j` refers to. */
function antecedent(reading: Reading, j: number): number[] {
  let at = j - 1;
  if (kindAt(reading, at) === ',') at--;
  at = skip(reading, at, -1);
  if (kindAt(reading, at) === 'P') at = skip(reading, at - 1, -1);
  return kindAt(reading, at) === 'NP' ? conjunctsBefore(reading, at) : [];
}

/** "rejected the plan and recalled its envoy": the subject of the verb before the conjunction. */
function acrossConjunction(reading: Reading, j: number, group: VerbGroup, depth: number): number[] {
  const wants = (other: VerbGroup) =>
    group.infinitive
      ? other.infinitive
      : group.form === 'ing' && !group.aux.length
        ? other.form === 'ing'
        : isFiniteGroup(other) || other.form === 'part' || other.form === 'past';
  const left = groupLeft(reading, j, wants);
  return left >= 0 ? subjectOf(reading, left, depth + 1) : [];
}

/** Over a parenthesis ("Mr. X, who has said so, rejected"), or from a participle to the main clause ("…, killing 12"). */
function acrossComma(reading: Reading, j: number, group: VerbGroup, depth: number): number[] {
  if (group.form === 'ing' && !group.aux.length) {
    const main = groupLeft(reading, j, isFiniteGroup);
    return main >= 0 ? subjectOf(reading, main, depth + 1) : subjectAfter(reading, j);
  }
  for (let at = j - 1; at > 0 && j - at < 30; at--) {
    if (kindAt(reading, at) !== ',') continue;
    const before = skip(reading, at - 1, -1);
    if (kindAt(reading, before) !== 'NP') continue;
    const top = topOfChain(reading, before);
    return isVerbGroup(reading.chunks[skip(reading, top - 1, -1)]) ? [] : conjunctsBefore(reading, top);
  }
  return [];
}

/** "Speaking in Manila, Lavrov …": the first noun phrase after the comma that has a verb. */
function subjectAfter(reading: Reading, j: number): number[] {
  for (let at = j; at < reading.chunks.length && at - j < 20; at++) {
    if (kindAt(reading, at) !== 'NP') continue;
    const next = reading.chunks[skip(reading, at + 1, 1)];
    if (kindAt(reading, at - 1) !== 'P' && isVerbGroup(next) && isFiniteGroup(next))
      return conjunctsBefore(reading, at);
  }
  return [];
}

/** "accused Russia of meddling": Russia; "after meeting", "by saying": the main clause's subject. */
function acrossPreposition(reading: Reading, j: number, depth: number): number[] {
  const before = skip(reading, j - 1, -1);
  if (kindAt(reading, before) === 'NP' && /^(?:of|for|from|with|as)$/u.test(lowerAt(reading, j))) {
    const top = topOfChain(reading, before);
    const verb = reading.chunks[skip(reading, top - 1, -1)];
    if (isVerbGroup(verb) && objectControl.test(verb.lemma)) return [top];
    const through = skip(reading, top - 1, -1);
    if (kindAt(reading, through) === 'P' && lowerAt(reading, through) === 'by') return [];
  }
  const left = groupLeft(reading, j, isFiniteGroup);
  if (left >= 0) {
    return isPassive(reading, left) && /^(?:of|for|from)$/u.test(lowerAt(reading, j))
      ? subjectOf(reading, left, depth + 1)
      : subjectOf(reading, left, depth + 1);
  }
  return subjectAfter(reading, j + 1);
}

/** Chunk indices of the direct object after word `afterWord` (the end of the verb or its particles). */
export function objectOf(reading: Reading, i: number, afterWord: number): number[] {
  const group = reading.chunks[i];
  if (isVerbGroup(group) && hasTree(reading) && afterWord === group.to) {
    const fromTree = phrasesAt(reading, treeObject(reading, group.main));
    const later = new Set(fromTree.slice(1).filter((np) => isSubjectLater(reading, np)));
    if (fromTree.length) return fromTree.filter((np) => !later.has(np));
  }
  let at = reading.chunkOf[afterWord - 1]! + 1;
  if (afterWord - 1 < reading.chunks[i]!.to - 1) at = i + 1;
  at = skip(reading, at, 1);
  return kindAt(reading, at) === 'NP' ? conjunctsAfter(reading, at) : [];
}

const isSubjectLater = (reading: Reading, np: number): boolean =>
  reading.chunks.some(
    (chunk, i) => i > np && i - np < 10 && isVerbGroup(chunk) && conjoinedSubject(reading, i, chunk) === np,
  );

/** For "which Russia has tried to have lifted": the noun before the relative pronoun is the object. */
export function relativeObject(reading: Reading, i: number): number[] {
  const subject = subjectOf(reading, i)[0];
  if (subject === undefined || kindAt(reading, subject - 1) !== 'W') return [];
  return antecedent(reading, subject - 1);
}

export interface Oblique {
  preposition: string;
  /** Chunk index of the preposition. */
  at: number;
  phrases: number[];
}

const stopsAt = (kind: string | undefined): boolean =>
  kind === undefined || kind === 'S' || kind === 'W' || kind === '.';

/**
 * Prepositional phrases to the right of chunk `i` in the same clause, in order. A reduced participle ("adopted",
 * "imposed") is stepped over, so that "sanctions against X adopted by Y" gives both.
 */
export function obliquesAfter(reading: Reading, i: number, limit = 16): Oblique[] {
  const shallow = shallowObliques(reading, i, limit);
  const chunk = reading.chunks[i];
  if (!hasTree(reading) || !chunk) return shallow;
  const word = isVerbGroup(chunk) ? chunk.main : headWord(reading, chunk);
  const list = treeObliques(reading, word).filter((one) => reading.chunkOf[one.at]! <= i + limit);
  const fromTree = list.map(
    (one): Oblique => ({
      preposition: one.preposition,
      at: reading.chunkOf[one.at]!,
      phrases: phrasesAt(reading, one.words),
    }),
  );
  const known = new Set(fromTree.map((one) => one.preposition));
  const taken = new Set(fromTree.flatMap((one) => one.phrases));
  // A second "by" ("adopted by A and signed by B") is often lost by the parser.
  const more = shallow.filter(
    (one) => !known.has(one.preposition) || (one.preposition === 'by' && !one.phrases.some((np) => taken.has(np))),
  );
  return [...fromTree, ...more];
}

function shallowObliques(reading: Reading, i: number, limit: number): Oblique[] {
  const out: Oblique[] = [];
  for (let at = i + 1; at <= i + limit; at++) {
    const kind = kindAt(reading, at);
    const chunk = reading.chunks[at];
    if (stopsAt(kind) && !/^(?:after|before|since|until|with)$/u.test(lowerAt(reading, at))) break;
    if (kind === 'S') break;
    if (isVerbGroup(chunk) && !steppedOver(reading, at, chunk)) break;
    if (kind === 'C' && !keepsPhrase(reading, at)) break;
    if (kind !== 'P') continue;
    const np = skip(reading, at + 1, 1);
    if (kindAt(reading, np) === 'NP')
      out.push({
        preposition: lowerAt(reading, at),
        at,
        phrases: conjunctsAfter(reading, np, lowerAt(reading, at) === 'between'),
      });
  }
  return out;
}

function steppedOver(reading: Reading, at: number, chunk: VerbGroup): boolean {
  if (isReducedPassive(reading, at)) return true;
  return chunk.infinitive && chunk.lemma === 'discuss';
}

/** A conjunction inside an argument ("A and B", "adopted by A and signed by B") does not end the clause. */
function keepsPhrase(reading: Reading, at: number): boolean {
  const next = skip(reading, at + 1, 1);
  const chunk = reading.chunks[next];
  if (kindAt(reading, next) === 'P') return true;
  if (isVerbGroup(chunk)) return isReducedPassive(reading, next);
  return kindAt(reading, next) === 'NP' && !isVerbGroup(reading.chunks[skip(reading, next + 1, 1)]);
}

/** True when the noun phrase is the object of a verb that only carries it: "imposed sanctions", "held talks". */
export function carrierOf(reading: Reading, np: number): { group: number; passive: boolean } | undefined {
  const before = skip(reading, np - 1, -1);
  const left = reading.chunks[before];
  if (isVerbGroup(left) && classes.lightVerbs.has(left.lemma) && !isPassive(reading, before))
    return { group: before, passive: false };
  const relative = relativeCarrier(reading, np);
  if (relative >= 0) return { group: relative, passive: false };
  const after = passiveAfter(reading, np);
  const right = reading.chunks[after];
  if (isVerbGroup(right) && classes.lightVerbs.has(right.lemma) && isPassive(reading, after))
    return { group: after, passive: true };
  return undefined;
}

/** "the sanctions that Congress passed": the verb of the relative clause carries the noun. */
function relativeCarrier(reading: Reading, np: number): number {
  const that = kindAt(reading, np + 1) === ',' ? np + 2 : np + 1;
  const relative = kindAt(reading, that) === 'W' ? that + 1 : that;
  const subject = skip(reading, relative, 1);
  if (kindAt(reading, subject) !== 'NP' || (relative === that && that !== np + 1)) return -1;
  const at = skip(reading, subject + 1, 1);
  const group = reading.chunks[at];
  const carries =
    isVerbGroup(group) && isFiniteGroup(group) && classes.lightVerbs.has(group.lemma) && !isPassive(reading, at);
  return carries && (relative !== that || hasObjectGap(reading, at)) ? at : -1;
}

/** Without "that" ("the sanctions Congress passed") the verb must lack an object. */
const hasObjectGap = (reading: Reading, at: number): boolean => kindAt(reading, skip(reading, at + 1, 1)) !== 'NP';

function passiveAfter(reading: Reading, np: number): number {
  for (let at = np + 1; at < np + 8; at++) {
    const kind = kindAt(reading, at);
    if (kind === 'VG') return at;
    if (kind !== 'P' && kind !== 'NP' && kind !== 'TIME' && kind !== 'R') break;
  }
  return -1;
}

/** Subject of a clause that follows the verb: "said (that) Trudeau should …". */
export function complementSubject(reading: Reading, i: number): number[] {
  let at = skip(reading, i + 1, 1);
  if (lowerAt(reading, at) === 'that') at = skip(reading, at + 1, 1);
  return kindAt(reading, at) === 'NP' && isVerbGroup(reading.chunks[skip(reading, at + 1, 1)])
    ? conjunctsBefore(reading, at)
    : [];
}

export { headWord };

/** The phrases that a deed counts: its object (the subject of a passive), or what follows "of" after a noun. */
export function activePhrases(reading: Reading, chunk: number, to: number, part: 'verb' | 'noun'): number[] {
  if (part === 'noun') {
    const of = obliquesAfter(reading, chunk, 3).find((one) => one.preposition === 'of');
    return [chunk, ...(of?.phrases ?? [])];
  }
  return isPassive(reading, chunk) ? subjectOf(reading, chunk) : objectOf(reading, chunk, to);
}
