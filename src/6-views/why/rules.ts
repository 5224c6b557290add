/** Where the reason of a rule stands: frames in the lexicon, the other rules beside their code. */
import { claimRules } from '../../4-records/claims/index.ts';
import { commitmentRuleList } from '../../4-records/commitments/index.ts';
import { lexiconWith } from '../../4-records/events/index.ts';
import { linkRuleList } from '../../4-records/links/index.ts';

export interface Explained {
  reason: string;
  /** The file that holds the rule. */
  source: string;
}

const tables: [string, { id: string; reason: string }[]][] = [
  ['src/4-records/commitments', commitmentRuleList],
  ['src/4-records/claims/rules.ts', claimRules],
  ['src/4-records/links/cues.ts', linkRuleList],
];

/** The reason and home of a rule that a record names; null for one that is not listed (a user's own frame, say). */
export function explainRule(id: string): Explained | null {
  if (id.startsWith('event.')) {
    const name = id.slice('event.'.length);
    const frame = lexiconWith(undefined).frames.find((one) => one.id === name);
    return frame
      ? { reason: frame.reason, source: `data/lexicon/${frame.type.toLowerCase()}.yaml, frame ${name}` }
      : null;
  }
  for (const [source, rules] of tables) {
    const rule = rules.find((one) => one.id === id);
    if (rule) return { reason: rule.reason, source };
  }
  return null;
}
