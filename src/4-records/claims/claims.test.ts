import { describe, expect, it } from 'vitest';
import type { Claim, Draft } from '../../0-model/index.ts';
import { draftOf } from '../events/example.ts';
import { statementsStage } from '../statements/index.ts';
import { findClaims } from './index.ts';
import { overlap, topicOf } from './stems.ts';

function read(marked: string): Claim[] {
  const draft = { ...draftOf(marked), quotations: [], events: [] } as unknown as Draft;
  Object.assign(draft, statementsStage.run(draft, { options: {}, note: () => {} }));
  return findClaims(draft);
}

const stances = (claims: Claim[]): string[][] =>
  claims.map((claim) => claim.stances.map((one) => `${one.actor.join('+')} ${one.stance}`));

describe('claims', () => {
  it.each([
    ['{Freedonia} has denied meddling in the election.', [['1 denies']]],
    [
      '{Freedonia} accused {Sylvania} of meddling in the election. {Sylvania=2} denied interfering in the election.',
      [['2 denies', '1 asserts']],
    ],
    ['{Mr. A} declined to comment on the arrests.', [['1 declines']]],
    ['{Freedonia} did not respond to a request for comment on the strike.', [['1 declines']]],
    ['{Freedonia} rejected the allegation that {it=1} had bombed the bridge.', [['1 denies']]],
    ['{Freedonia} dismissed accusations of spying.', [['1 denies']]],
    [
      '{Freedonia} accused {Sylvania} of shelling a village. The weather was bad. {Sylvania=2} said {it=2} had not shelled the village.',
      [['2 denies', '1 asserts']],
    ],
    ['{Mr. A} would not say whether the prisoners had been moved.', [['1 declines']]],
  ])('%s', (marked, expected) => {
    expect(stances(read(marked))).toEqual(expected);
  });

  it.each([
    '{Freedonia} accused {Sylvania} of spying.',
    '{Freedonia} said the weather was fine.',
    '{Freedonia} rejected the allegations.',
    '{Freedonia} rejected the plan of {Sylvania}.',
    '{Freedonia} said {it=1} had not bombed the bridge.',
    '{Freedonia} did not respond to a request for comment.',
    '{Mr. A} questioned the witness.',
    '{Freedonia} said that {Sylvania} had not confessed.',
  ])('none in: %s', (marked) => {
    expect(read(marked)).toEqual([]);
  });

  it('leaves "that" and the name of the report out of the content', () => {
    const [claim] = read('{Freedonia} denied a newspaper report that more arrests had been made.');
    expect(claim?.content.map((span) => span.text)).toEqual(['more arrests had been made']);
  });
});

describe('topics', () => {
  it.each([
    ['meddling in the election', 'had sought to interfere in the election', 1],
    ['violated the truce', 'a breach of the truce', 1],
    ['the price of bread', 'the arrest of a consul', 0],
  ])('%s / %s', (part, whole, ratio) => {
    expect(overlap(topicOf(part), topicOf(whole)).ratio).toBe(ratio);
  });
});
