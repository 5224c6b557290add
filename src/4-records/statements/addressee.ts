/** To whom something is said: the words beside the cue, the one on whom a demand is laid, the audience of a speech. */
import type { Act, Range, Support } from '../../0-model/index.ts';
import { spanOf } from '../../0-model/index.ts';
import { firstClauseSubject } from './act.ts';
import type { Found } from './found.ts';
import { resolveActors } from './speaker.ts';
import type { Known } from './statement.ts';

export interface Addressed {
  addressee: string[];
  support: Support;
}

/** The actors spoken to, never the speakers themselves, with the words that say so. */
export function addressed(found: Found, act: Act, speaker: readonly string[], known: Known): Addressed {
  const explicit = found.addressee;
  const range = explicit ?? (act === 'demand' ? obliged(found, known) : null);
  if (!range) return { addressee: [], support: {} };
  const addressee = resolveActors(range, known).filter((id) => !speaker.includes(id));
  const basis = explicit ? 'explicit' : 'resolved';
  const rule = explicit ? found.rule : 'statement.obliged-is-addressed';
  return { addressee, support: { addressee: { spans: [spanOf(known.text, range.start, range.end)], basis, rule } } };
}

/** The subject of a demand's content: "said Sylvania must leave" is said to Sylvania. */
function obliged(found: Found, known: Known): Range | null {
  if (found.kind.act === 'demand') return null;
  return firstClauseSubject(found, known.text);
}
