/** What somebody is to do: promises, plans, demands and threats, with who is obliged, to whom, and by when. */
import { type Commitment, type Draft, defineStage, type Rule } from '../../0-model/index.ts';
import { politicalPage, readSentences } from '../events/index.ts';
import { accordProvisions } from './accords.ts';
import type { World } from './deed.ts';
import { commitmentsIn } from './find.ts';
import { formRules } from './forms.ts';
import { mergeCommitments } from './merge.ts';
import { nounRules } from './nouns.ts';
import { commitmentRules } from './rules.ts';

export type CommitmentsInput = Pick<
  Draft,
  'article' | 'tokens' | 'sentences' | 'times' | 'mentions' | 'actors' | 'statements' | 'events'
>;

/** The commitments of an article in text order, each once. */
export function findCommitments(input: CommitmentsInput): Commitment[] {
  const actors = new Map(input.actors.map((actor) => [actor.id, actor]));
  const world: World = {
    article: input.article,
    actors,
    statements: input.statements,
    events: input.events,
    political: politicalPage(input),
  };
  const readings = readSentences(input);
  const found = readings.flatMap((reading) => [...commitmentsIn(reading, world), ...accordProvisions(reading, world)]);
  return mergeCommitments(found, actors, input.article.text).map((one, i) => ({ id: `commitment:${i + 1}`, ...one }));
}

export const commitmentsStage = defineStage({
  name: 'commitments',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'quotations', 'times', 'mentions', 'actors', 'statements', 'events'],
  assigns: ['commitments'],
  run(input) {
    return { commitments: findCommitments(input) };
  },
});

/** Every rule of this folder, for whoever explains a record. Rules without an example of one sentence are told in full. */
export const commitmentRuleList: Pick<Rule, 'id' | 'reason'>[] = [
  ...commitmentRules,
  ...nounRules,
  ...formRules,
  { id: 'commitment.accord-provides', reason: 'What a signed accord calls for obliges its parties.' },
  {
    id: 'commitment.due',
    reason: 'A date behind "by", "before", "within", "on" or "in", in the clause of the action.',
  },
  {
    id: 'commitment.condition',
    reason: 'A clause behind "if", "unless", "once", "as long as" or, of a refusal, "until".',
  },
];
