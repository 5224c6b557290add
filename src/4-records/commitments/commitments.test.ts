import { describe, expect, it } from 'vitest';
import type { Commitment, Draft, Time } from '../../0-model/index.ts';
import { draftOf } from '../events/example.ts';
import { statementsStage } from '../statements/index.ts';
import { findCommitments } from './index.ts';

const context = { options: {}, note: () => {} };

/** Runs statements and commitments on a sentence whose actors stand in braces; `when` marks one date. */
function read(marked: string, when?: { text: string; value: string; type?: Time['type'] }): Commitment[] {
  const input = draftOf(marked);
  const draft = { ...input, quotations: [], events: [] } as unknown as Draft;
  if (when) {
    const start = input.article.text.indexOf(when.text);
    const span = { start, end: start + when.text.length, text: when.text };
    draft.times = [
      {
        span,
        value: when.value,
        earliest: when.value,
        latest: when.value,
        basis: 'resolved',
        type: when.type ?? 'DATE',
      },
    ];
  }
  Object.assign(draft, statementsStage.run(draft, context));
  return findCommitments(draft);
}

describe('commitments', () => {
  it.each([
    ['{Freedonia} said that {it=1} would respond to the raid.', 'promise', '1', 'respond to the raid'],
    ['{Freedonia} said {Sylvania} would have to cut its staff.', 'demand', '2', 'cut its staff'],
    ['{Freedonia} answered by saying {Sylvania} would need to cut its staff.', 'demand', '2', 'cut its staff'],
    ['{Freedonia} said {Sylvania} must close its consulate.', 'demand', '2', 'close its consulate'],
    ['{Freedonia} said that {Sylvania} needs to free the pilots.', 'demand', '2', 'free the pilots'],
    ['{Sylvania} has 10 days to leave the base.', 'deadline', '1', 'leave the base'],
    ['{Sylvania} was ordered by {Freedonia} to close its consulate.', 'demand', '1', 'close its consulate'],
    ['The slated visit of {Mr. A} was praised.', 'plan', '1', 'The slated visit of Mr. A'],
  ])('%s', (marked, kind, obliged, action) => {
    const when = marked.includes('10 days') ? { text: '10 days', value: 'P10D', type: 'DURATION' as const } : undefined;
    const found = read(marked, when);
    expect(found.map((one) => [one.kind, one.obliged.join(), one.action[0]!.text])).toEqual([[kind, obliged, action]]);
  });

  it.each([
    '{Freedonia} called for {Sylvania} to make peace.',
    '{Freedonia} wants to improve ties with {Sylvania}.',
    '{Freedonia} did not promise to help {Sylvania}.',
    '{Freedonia} refused to promise to help {Sylvania}.',
    'Did {Freedonia} promise to help {Sylvania}?',
    '{Freedonia} would be pleased.',
    '{Freedonia} said {it=1} hoped {Sylvania} would close its consulate.',
    '{Freedonia} said {Sylvania} did not have to close its consulate.',
    '{Freedonia} said {it=1} had to reply.',
  ])('none in: %s', (marked) => {
    expect(read(marked)).toEqual([]);
  });

  it('reads the deadline and its preposition', () => {
    const [found] = read('{Freedonia} promised to reply to {Sylvania} by Sept. 1.', {
      text: 'Sept. 1',
      value: '2017-09-01',
    });
    expect(found?.due).toEqual({ rel: 'by', value: '2017-09-01', earliest: '2017-09-01', latest: '2017-09-01' });
    expect(found?.support.due?.spans.map((span) => span.text)).toEqual(['by', 'Sept. 1']);
  });

  it('does not take the day of the promise for its deadline', () => {
    const [found] = read('On Monday {Freedonia} promised to reply to {Sylvania}.', {
      text: 'Monday',
      value: '2017-08-07',
    });
    expect(found?.due).toBeNull();
  });

  it('keeps a condition', () => {
    const [found] = read('{Freedonia} promised to leave if {Sylvania} disarms.');
    expect(found?.condition?.text).toBe('if Sylvania disarms');
  });

  it.each([
    ['{Freedonia} promised to reply to {Sylvania}. {Freedonia} pledged to reply soon.', [2]],
    ['{Freedonia} promised to answer {Sylvania}. {Freedonia} promised a response.', [2]],
    ['{Freedonia} vowed to pull its troops out. {Freedonia} promised a withdrawal of the troops.', [2]],
    ['{Freedonia} promised to find the spies. “Together, {we=1} promise to punish our foes,” it said.', [2]],
    ['{Freedonia} promised to reply to {Sylvania}. {Freedonia} pledged to rebuild the bridge.', [1, 1]],
    ['{Freedonia} promised to reply to {Sylvania}. {Sylvania=2} promised to reply soon.', [1, 1]],
  ])('merges what is said twice: %s', (marked, sizes) => {
    expect(read(marked).map((one) => one.action.length)).toEqual(sizes);
  });
});
