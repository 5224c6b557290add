/** Noun phrases as arguments: conjuncts, prepositional attachment, and the actors that a phrase names. */
import type { Mention } from '../../0-model/index.ts';
import type { Chunk } from './chunks.ts';
import { isVerbGroup, type Reading } from './reading.ts';
import { words as classes } from './words.ts';

/** Index of a noun phrase's head word: its last word, a possessive mark aside. */
export function headWord(reading: Reading, chunk: Chunk): number {
  let i = chunk.to - 1;
  while (i > chunk.from && reading.words[i]!.tag === 'X') i--;
  return i;
}

export const kindAt = (reading: Reading, i: number): Chunk['kind'] | undefined => reading.chunks[i]?.kind;
export const lowerAt = (reading: Reading, i: number): string => {
  const chunk = reading.chunks[i];
  return chunk ? reading.words[chunk.from]!.lower : '';
};

/** Skips dates, adverbs and quotation marks from `i` in one direction. */
export function skip(reading: Reading, i: number, step: 1 | -1): number {
  let at = i;
  while (['TIME', 'R', 'Q'].includes(kindAt(reading, at) ?? '')) at += step;
  return at;
}

/** The noun phrase that governs the one at `i`: "officials" for "Kenya" in "officials in Kenya". */
export function topOfChain(reading: Reading, i: number): number {
  let at = i;
  while (kindAt(reading, at - 1) === 'P') {
    const above = skip(reading, at - 2, -1);
    if (kindAt(reading, above) !== 'NP' || lowerAt(reading, at - 1) === 'by') break;
    at = above;
  }
  return at;
}

/** The noun phrases coordinated with the last one, read leftwards: "A, B and C" from C. */
export function conjunctsBefore(reading: Reading, i: number): number[] {
  const list = [i];
  let at = i;
  if (kindAt(reading, at - 1) !== 'C' || !/^(?:and|or)$/u.test(lowerAt(reading, at - 1))) return list;
  at -= 1;
  if (kindAt(reading, at - 1) === ',') at -= 1;
  for (;;) {
    const before = skip(reading, at - 1, -1);
    if (kindAt(reading, before) !== 'NP') break;
    const top = topOfChain(reading, before);
    list.unshift(top);
    at = top;
    if (kindAt(reading, at - 1) !== ',') break;
    at -= 1;
  }
  return isObjectLeft(reading, list[0]!) ? [i] : list;
}

/** True when the phrase stands right after a verb or preposition, so that it is no subject. */
function isObjectLeft(reading: Reading, i: number): boolean {
  const before = skip(reading, i - 1, -1);
  return kindAt(reading, before) === 'VG' || (kindAt(reading, before) === 'P' && lowerAt(reading, before) !== 'that');
}

/** The noun phrases coordinated with the first one, read rightwards; stops before one that begins a new clause. */
export function conjunctsAfter(reading: Reading, i: number, between = false): number[] {
  const list = [i];
  let at = i;
  for (;;) {
    let next = skip(reading, at + 1, 1);
    const comma = kindAt(reading, next) === ',';
    if (comma) next++;
    const and = kindAt(reading, next) === 'C' && /^(?:and|or)$/u.test(lowerAt(reading, next));
    if (and) next++;
    if ((!comma && !and) || kindAt(reading, next) !== 'NP') break;
    const after = skip(reading, next + 1, 1);
    if (and && !between && startsClause(reading, after)) break;
    if (comma && !and && !listGoesOn(reading, next)) break;
    list.push(next);
    at = next;
    if (and) break;
  }
  return list;
}

function startsClause(reading: Reading, i: number): boolean {
  const chunk = reading.chunks[i];
  return isVerbGroup(chunk) && !chunk.infinitive && chunk.form !== 'ing';
}

/** After a comma only a list goes on to an "and" between noun phrases: "A, B and C". */
function listGoesOn(reading: Reading, i: number): boolean {
  for (let at = i + 1, steps = 0; steps < 24; at++, steps++) {
    const kind = kindAt(reading, at);
    if (kind === 'C') return kindAt(reading, at + 1) === 'NP' && !startsClause(reading, skip(reading, at + 2, 1));
    if (kind !== ',' && kind !== 'NP') return false;
  }
  return false;
}

const covering = (reading: Reading, word: number): Mention | undefined => {
  const { start, end } = reading.words[word]!.token;
  return reading.mentions.find((mention) => mention.start <= start && end <= mention.end && mention.actors.length > 0);
};

/** How a phrase names its actor: it is the name, or only "Russian" in "Russian diplomats". */
export interface Party {
  mention: Mention;
  chunk: number;
  /** `place`: the state around the deed, taken for who did it. */
  part: 'head' | 'modifier' | 'possessor' | 'place';
}

/**
 * The actor that a noun phrase names. With `modifiers`, "20 Russian diplomats" gives Russia when the phrase as a whole
 * is no mention; without, only nouns that stand for their state ("Russian forces") do so.
 */
export function partyOf(reading: Reading, i: number, modifiers: boolean): Party | undefined {
  const chunk = reading.chunks[i];
  if (chunk?.kind !== 'NP') return undefined;
  const head = headWord(reading, chunk);
  const own = covering(reading, head);
  if (own) return { mention: own, chunk: i, part: 'head' };
  if (
    kindAt(reading, i + 1) === 'P' &&
    lowerAt(reading, i + 1) === 'of' &&
    (modifiers || isAgent(reading, head) || isCount(reading, head))
  ) {
    const below = reading.chunks[i + 2];
    const mention = below?.kind === 'NP' ? covering(reading, headWord(reading, below)) : undefined;
    if (mention) return { mention, chunk: i, part: 'modifier' };
  }
  if (!modifiers && !isAgent(reading, head)) return undefined;
  for (let w = head - 1; w >= chunk.from; w--) {
    const mention = reading.words[w]!.tag === 'M' ? covering(reading, w) : undefined;
    // "released their statement": the possessive pronoun is not whom the deed was done to.
    if (mention && mention.form !== 'pronoun') return { mention, chunk: i, part: 'modifier' };
  }
  return undefined;
}

const isAgent = (reading: Reading, word: number): boolean => classes.agents.has(reading.words[word]!.lower);
const isCount = (reading: Reading, word: number): boolean =>
  /^(?:thousands|hundreds|dozens|scores|tens|members|group|number|majority|leaders|leader|some|many|one|two|three|several|most|part|heads|head)$/u.test(
    reading.words[word]!.lower,
  );

/** The one before the possessive mark: Russia in "Russia's decision"; or a pronoun: "its decision". */
export function possessorOf(reading: Reading, i: number, beforeWord: number): Party | undefined {
  const chunk = reading.chunks[i];
  if (chunk?.kind !== 'NP') return undefined;
  for (let w = beforeWord - 1; w >= chunk.from; w--) {
    const possessive = reading.words[w]!.tag === 'X' || /^(?:his|her|its|their|our|my)$/u.test(reading.words[w]!.lower);
    if (!possessive) continue;
    const owner = covering(reading, reading.words[w]!.tag === 'X' && w > chunk.from ? w - 1 : w);
    return owner && !owner.place ? { mention: owner, chunk: i, part: 'possessor' } : undefined;
  }
  return undefined;
}

/** A national adjective or name before the head: U.S. in "U.S. sanctions". */
export function modifierOf(reading: Reading, i: number, beforeWord: number): Party | undefined {
  const chunk = reading.chunks[i];
  if (chunk?.kind !== 'NP') return undefined;
  for (let w = beforeWord - 1; w >= chunk.from; w--) {
    if (reading.words[w]!.tag === 'X') return undefined;
    const mention = reading.words[w]!.tag === 'M' ? covering(reading, w) : undefined;
    if (mention && !mention.place) return { mention, chunk: i, part: 'modifier' };
  }
  return undefined;
}
