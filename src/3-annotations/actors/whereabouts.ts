/** Which state a place lies in, by the names that ship with the actors: states, seats of government, towns, regions. */
import { formTokens, getLexicon, type State } from './knowledge/lexicon.ts';

export type { State };

/** The state of that exact name ("Kenya"), or in which the town or region of that name lies ("Mombasa"); undefined where unknown. */
export function stateAround(name: string): State | undefined {
  const lexicon = getLexicon();
  const tokens = formTokens(name.replace(/^the /iu, ''));
  const key = tokens.join(' ');
  const reading = lexicon.forms.get(tokens[0] ?? '')?.find((form) => form.tokens.join(' ') === key)?.reading;
  if (!reading) return undefined;
  return reading.state ?? reading.seat ?? lexicon.states.get(reading.place ?? '');
}
