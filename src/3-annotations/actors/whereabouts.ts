/** Which state a place lies in, by the names that ship with the actors: states, seats of government, towns, regions. */
import { formTokens, getLexicon, type Reading, type State } from './knowledge/lexicon.ts';

export type { State };

/** The state of that exact name ("Kenya"), or in which the town or region of that name lies ("Mombasa"); undefined where unknown. */
export function stateAround(name: string): State | undefined {
  const reading = readingOf(name);
  return reading && (reading.state ?? reading.seat ?? getLexicon().states.get(reading.place ?? ''));
}

/** The state whose adjective a word is: "Turkish" in "the Turkish election". */
export const stateOfAdjective = (word: string): State | undefined => readingOf(word)?.adjective;

function readingOf(name: string): Reading | undefined {
  const tokens = formTokens(name.replace(/^the /iu, ''));
  const key = tokens.join(' ');
  return getLexicon()
    .forms.get(tokens[0] ?? '')
    ?.find((form) => form.tokens.join(' ') === key)?.reading;
}
