/**
 * What a statement does. The cue's own act stands unless the cue is a plain one ("said"); then the first clause of the
 * content, its subject and its words decide, by the rules of `act-rules.ts`.
 */
import type { Act } from '../../0-model/index.ts';
import { actRules, performs } from './act-rules.ts';
import { firstClause, type Sides } from './first-clause.ts';
import type { Found } from './found.ts';

export { firstClauseSubject } from './first-clause.ts';

/** Cue classes that say nothing of the act; the content decides. */
const plain = new Set([
  'say',
  'state',
  'note',
  'tell',
  'continue',
  'declare',
  'assert',
  'manner',
  'voice',
  'floating',
  'reveal',
  'according',
  'colon',
  'believe',
  'describe',
  'call',
  'noun-claim',
]);
/** Of these only the rules of evaluation apply: "called the law inhumane". */
const judging = new Set(['describe', 'call', 'state', 'believe']);

const applies = (kind: string, act: Act): boolean =>
  !judging.has(kind) || /^(?:praise|criticise|accuse)$/u.test(act) || (kind === 'state' && act !== 'deny');

/** The act of a statement, and the id of the rule where the content decided. */
export function actOf(found: Found, speaker: readonly string[], sides: Sides): { act: Act; rule: string | null } {
  const { kind } = found;
  if (found.negated && kind.negated) return { act: kind.negated, rule: null };
  if (!plain.has(kind.id)) return { act: kind.act, rule: null };
  const clause = firstClause(found, speaker, sides);
  const done = judging.has(kind.id) ? null : performs(clause);
  if (done) return { act: done, rule: 'act.performative' };
  const rule = actRules.find((r) => applies(kind.id, r.act) && r.test(clause));
  return { act: rule?.act ?? kind.act, rule: rule?.id ?? null };
}
