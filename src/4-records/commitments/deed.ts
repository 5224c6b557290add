/** A commitment as found in a sentence, before it is judged and merged; and the parties around its verb. */
import type { Actor, Article, Commitment, PoliticalEvent, Statement } from '../../0-model/index.ts';
import {
  isVerbGroup,
  lowerAt,
  objectOf,
  obliquesAfter,
  type Party,
  partyOf,
  type Reading,
  skip,
  type VerbGroup,
} from '../events/index.ts';
import type { Due } from './due.ts';

export interface World {
  article: Article;
  actors: Map<string, Actor>;
  statements: Statement[];
  events: PoliticalEvent[];
  political: boolean;
}

export type Draftling = Omit<Commitment, 'id'>;

export interface Deed {
  kind: Commitment['kind'];
  rule: string;
  obliged: Party[];
  by: Party[];
  toward: Party[];
  reading: Reading;
  /** Chunk and word where the action begins. */
  chunk: number;
  word: number;
  /** Word that shows the kind: "promised", "deadline", "must". */
  trigger: number;
  /** The deed hangs on a noun that is part of a clause ("its pledge to leave was …"): that clause's verb ends it. */
  nominal?: true;
  /** Chunk that ends the action, where the form knows it. */
  last?: number;
  /** A deadline that the form itself holds: "gave Sylvania 72 hours to leave". */
  due?: Due | null;
}

export const partiesOf = (reading: Reading, phrases: number[], modifiers = false): Party[] =>
  phrases.flatMap((np) => partyOf(reading, np, modifiers) ?? []);

/** Whom the action concerns: its object, else the first prepositional phrase that names an actor. */
export function towardOf(reading: Reading, at: number): Party[] {
  const group = reading.chunks[at];
  const direct = isVerbGroup(group) ? partiesOf(reading, objectOf(reading, at, group.to)) : [];
  if (direct.length) return direct;
  for (const one of obliquesAfter(reading, at, 8)) {
    const found = /^(?:to|with|against|on|for|from|of|at)$/u.test(one.preposition)
      ? partiesOf(reading, one.phrases, true)
      : [];
    if (found.length) return found;
  }
  return [];
}

export interface Infinitive {
  chunk: number;
  group: VerbGroup;
  /** Word where the action begins: after "to", or at the "not" before it. */
  word: number;
}

/** The infinitive right after chunk `at`, across dates and adverbs: "to leave", "not to leave". */
export function infinitiveAfter(reading: Reading, at: number): Infinitive | null {
  let next = skip(reading, at + 1, 1);
  const negation = /^(?:not|never)$/u.test(lowerAt(reading, next)) && !isVerbGroup(reading.chunks[next]) ? next : -1;
  if (negation >= 0) next = skip(reading, next + 1, 1);
  const group = reading.chunks[next];
  if (!isVerbGroup(group) || !group.infinitive || group.form === 'ing') return null;
  const word = negation >= 0 ? reading.chunks[negation]!.from : group.from + (firstIsTo(reading, group) ? 1 : 0);
  return { chunk: next, group, word };
}

const firstIsTo = (reading: Reading, group: VerbGroup): boolean => reading.words[group.from]!.lower === 'to';
