import { describe, expect, it } from 'vitest';
import type { Commitment, DocumentRecord } from '../../0-model/index.ts';
import { calendarEntries, calendarHead, calendarTail, escapeText, fold } from './index.ts';

function record(due: Commitment['due'], action = 'leave the base'): DocumentRecord {
  const text = { start: 0, end: action.length, text: action };
  const one = { id: 'commitment:1', kind: 'demand', obliged: ['SYL'], by: ['FRE'], toward: [], action: [text], due };
  return {
    id: 'page:1',
    source: { uri: null },
    article: { published: { value: '2017-08-07', latest: '2017-08-07' } },
    actors: [
      { id: 'SYL', name: 'Sylvania' },
      { id: 'FRE', name: 'Freedonia' },
    ],
    commitments: [{ ...one, condition: null }],
  } as unknown as DocumentRecord;
}

const due = (rel: string, value: string, earliest: string | null, latest: string | null): Commitment['due'] =>
  ({ rel, value, earliest, latest }) as Commitment['due'];

const days = (entry: string): string[] => [...entry.matchAll(/DT(?:START|END);VALUE=DATE:(\d+)/gu)].map((m) => m[1]!);

describe('iCalendar', () => {
  it.each([
    ['a limit stands on its day', due('by', '2017-09-01', '2017-09-01', '2017-09-01'), ['20170901', '20170902']],
    ['a limit of a month on its last day', due('by', '2017-09', '2017-09-01', '2017-09-30'), ['20170930', '20171001']],
    ['a plan on all its days', due('in', '2017-12', '2017-12-01', '2017-12-31'), ['20171201', '20180101']],
    ['nothing without a day', due('within', 'P10D', null, null), []],
    ['nothing without a deadline', null, []],
  ])('%s', (_, when, expected) => {
    expect(days(calendarEntries(record(when), 'page.txt'))).toEqual(expected);
  });

  it('has the lines that RFC 5545 asks for, ended by CR LF, the same each time', () => {
    const entry = calendarEntries(record(due('by', '2017-09-01', '2017-09-01', '2017-09-01')), 'page.txt');
    const text = calendarHead + entry + calendarTail;
    expect(text).toBe(
      calendarHead +
        calendarEntries(record(due('by', '2017-09-01', '2017-09-01', '2017-09-01')), 'page.txt') +
        calendarTail,
    );
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const name of [
      'VERSION:2.0',
      'PRODID:',
      'UID:',
      'DTSTAMP:20170807T000000Z',
      'SUMMARY:Sylvania: leave the base',
    ])
      expect(text).toContain(name);
    expect(text.match(/BEGIN:/gu)).toHaveLength(2);
    expect(text.match(/END:/gu)).toHaveLength(2);
  });

  it.each([
    ['a, b; c\\d', 'a\\, b\\; c\\\\d'],
    ['one\r\ntwo\rthree\nfour', 'one\\ntwo\\nthree\\nfour'],
    ['bell\u0007END:VEVENT', 'bell END:VEVENT'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('folds at 75 octets, never inside a character', () => {
    const line = `SUMMARY:${'né — “vu” 😀 '.repeat(30)}`;
    const parts = fold(line).split('\r\n');
    expect(parts.every((part) => Buffer.byteLength(part) <= 75 && !part.includes('\ufffd'))).toBe(true);
    expect(parts.slice(1, -1).every((part) => part.startsWith(' '))).toBe(true);
    expect(parts.map((part, i) => (i ? part.slice(1) : part)).join('')).toBe(line);
  });

  it('keeps a page from writing lines of its own', () => {
    const entry = calendarEntries(
      record(due('by', '2017-09-01', '2017-09-01', '2017-09-01'), 'x\r\nEND:VEVENT\r\nBEGIN:VALARM'),
      'a\r\nb',
    );
    expect(entry.match(/^(?:BEGIN|END):/gmu)).toHaveLength(2);
  });
});
