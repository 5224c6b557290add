/** Reads commitments from a sentence of a test: actors in braces, trees and times as the pipeline makes them. */
import type { Commitment, Draft } from '../../0-model/index.ts';
import { annotate } from '../../3-annotations/syntax/index.ts';
import { readTimes } from '../../3-annotations/times/index.ts';
import { draftOf } from '../events/example.ts';
import { statementsStage } from '../statements/index.ts';
import { findCommitments } from './index.ts';

const context = { options: {}, note: () => {} };

/** The commitments of a page that holds nothing but `marked`, published on Monday, 2017-08-07. */
export function commitmentsOf(marked: string): Commitment[] {
  const input = draftOf(marked);
  const draft = {
    ...input,
    ...annotate(input.tokens, input.sentences),
    quotations: [],
    events: [],
  } as unknown as Draft;
  draft.times = readTimes(input.article.text, '2017-08-07');
  Object.assign(draft, statementsStage.run(draft, context));
  return findCommitments(draft);
}

/** "promise 1: reply to Sylvania by 2017-09-01 if …": kind, who is obliged, action, deadline, condition. */
export function say(one: Commitment): string {
  const due = one.due ? ` [${one.due.rel} ${one.due.value}]` : '';
  const condition = one.condition ? ` (${one.condition.text})` : '';
  return `${one.kind} ${one.obliged.join('+')}: ${one.action.map((span) => span.text).join(' & ')}${due}${condition}`;
}
