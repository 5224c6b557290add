/** A commitment as found in a sentence, before it is judged and merged; and the parties around its verb. */
import type { Actor, Article, Commitment, PoliticalEvent, Statement } from '../../0-model/index.ts';
import { isVerbGroup, objectOf, obliquesAfter, type Party, partyOf, type Reading } from '../events/index.ts';

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
