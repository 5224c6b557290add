/** Looks a word form up in the cue lexicon. */
import { type Form, inflect } from './inflect.ts';
import { nounClasses } from './nouns.ts';
import type { Cue, CueClass } from './types.ts';
import { verbClasses } from './verbs.ts';

export type { Form } from './inflect.ts';
export { type MeaningName, meanings, means, plainWords } from './meanings.ts';
export { nounClasses } from './nouns.ts';
export type { Cue, CueClass, Frame } from './types.ts';
export { verbClasses } from './verbs.ts';

export interface VerbReading extends Cue {
  form: Form;
}

function cuesOf(kinds: readonly CueClass[]): Cue[] {
  return kinds.flatMap((kind) =>
    kind.words.split(' ').map((word) => {
      const [lemma, ...particles] = word.split('+');
      return { lemma: lemma!, particles, kind };
    }),
  );
}

function verbTable(): Map<string, VerbReading[]> {
  const table = new Map<string, VerbReading[]>();
  for (const cue of cuesOf(verbClasses)) {
    for (const [word, form] of inflect(cue.lemma)) {
      const list = table.get(word) ?? [];
      list.push({ ...cue, form });
      table.set(word, list);
    }
  }
  // More particles first, so that "call for" is tried before "call".
  for (const list of table.values()) list.sort((a, b) => b.particles.length - a.particles.length);
  return table;
}

function nounTable(): Map<string, Cue[]> {
  const table = new Map<string, Cue[]>();
  for (const cue of cuesOf(nounClasses)) {
    for (const form of [cue.lemma, cue.lemma.endsWith('y') ? `${cue.lemma.slice(0, -1)}ies` : `${cue.lemma}s`]) {
      table.set(form, [...(table.get(form) ?? []), cue]);
    }
  }
  return table;
}

const verbs = verbTable();
const nouns = nounTable();

/** Readings of a lower-case word as a reporting verb, the longest first; empty when it is none. */
export const verbReadings = (word: string): readonly VerbReading[] => verbs.get(word) ?? [];
/** Readings of a lower-case word as a reporting noun. */
export const nounReadings = (word: string): readonly Cue[] => nouns.get(word) ?? [];
