import { describe, expect, it } from 'vitest';
import { pageFromText } from '../../1-page/index.ts';
import { readPage } from '../../pipeline.ts';
import { why } from './index.ts';

const text =
  'GENEVA, March 3 — Sylvania protested on Monday.\n\nRussia expelled 12 Polish diplomats on Sunday, the Polish foreign ministry said. ' +
  'Polish President Andrzej Duda said that Russia must reopen the consulate by Friday. Russia denied spying.\n';
const { record } = readPage(pageFromText(text), { published: '2025-03-03' });
const idOf = (rule: string): string =>
  [...record.events, ...record.commitments, ...record.statements, ...record.claims].find((one) => one.rule === rule)!
    .id;

describe('why', () => {
  it.each([
    [
      'event.sanction.expel-diplomats',
      ['Russia ←nsubj← expelled', 'data/lexicon/sanction.yaml', 'Russia expelled 12 Polish'],
    ],
    ['commitment.must', ['Russia ←nsubj← reopen', 'What a speaker says', 'by ←case← Friday']],
    ['claim.denied', ['Russia denied spying.', 'A denial disputes']],
  ])('explains %s', (rule, parts) => {
    const told = why(record, idOf(rule));
    for (const part of parts) expect(told).toContain(part);
  });

  it('tells nothing about an id that the record does not hold', () => {
    expect(why(record, 'event:99')).toBeNull();
  });

  it('lets no control character of the page through', () => {
    const tampered = structuredClone(record);
    tampered.events[0]!.evidence[0]!.text = 'a\u001b[2Jb';
    expect(why(tampered, tampered.events[0]!.id)).not.toContain('\u001b');
  });
});
