/** Why a claim is in the record: the rules of this folder. */
import type { Rule } from '../../0-model/index.ts';

export const claimRules: Pick<Rule, 'id' | 'reason'>[] = [
  { id: 'claim.denied', reason: 'A denial disputes what it denies, whether or not the page tells who asserted it.' },
  { id: 'claim.questioned', reason: 'Questioning or doubting a finding disputes what was found.' },
  { id: 'claim.answered', reason: 'Who says that he has not done what another accuses him of denies it.' },
  { id: 'claim.contrary', reason: 'What is said contrary to other reports is disputed by them.' },
  { id: 'claim.no-comment', reason: 'Who declines to comment on a proposition neither asserts nor denies it.' },
];
