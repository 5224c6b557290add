import { describe, expect, it } from 'vitest';
import type { Actor, DocumentRecord } from '../../0-model/index.ts';
import { pageFromText } from '../../1-page/index.ts';
import { readSentences } from '../../4-records/statements/testing.ts';
import { csvRow, rowObject } from '../table/index.ts';
import { quoteTable } from './quotes.ts';

const text = [
  'Firefly told Teasdale that the road was “open, and safe.” Teasdale denied everything.',
  '“=SUM(A1) is all I have to say about it,” Firefly said.',
  'A guard said the road was closed.',
].join('\n');

function record(): DocumentRecord {
  const office = { title: 'Foreign Minister', of: 'FRE', start: null, end: null, basis: 'text' as const };
  const actors = [
    { id: 'Firefly', name: 'Rufus Fïrefly', kind: 'person', offices: [office] },
    { id: 'Teasdale', name: 'Gloria Teasdale', kind: 'person', offices: [] },
  ] as unknown as Actor[];
  const article = { text, title: 'A road', publisher: 'The Bugle', published: { value: '2025-03-03' } };
  return {
    id: 'doc:1',
    source: { uri: pageFromText(text).uri },
    article,
    actors,
    statements: readSentences(text, ['Firefly', 'Teasdale']),
  } as unknown as DocumentRecord;
}
const rows = (by?: string) => quoteTable(by).rows(record(), 'page.txt');
const object = (by: string, at = 0) => rowObject(quoteTable().columns, rows(by)[at]!);

describe('quotes', () => {
  it('gives a row for each statement in the exact words', () => {
    expect(object('Firefly')).toMatchObject({
      speaker: 'Rufus Fïrefly',
      office: 'Foreign Minister (FRE)',
      addressee: 'Gloria Teasdale',
      act: 'state',
      words: 'that the road was “open, and safe.”',
      source: 'The Bugle: A road',
      published: '2025-03-03',
    });
    expect(rows().length).toBe(4);
  });

  it("keeps the page's words for a speaker without a name", () => {
    expect(object('guard')).toMatchObject({ speaker: 'A guard', speaker_ids: null, office: null });
  });

  it.each([
    ['firefly', 2],
    ['FIREFLY Rufus', 2],
    ['foreign minister', 2],
    ['Gloria', 1],
    ['fire', 0],
    ['', 0],
    ['—', 0],
  ])('by %s', (by, count) => {
    expect(rows(by)).toHaveLength(count);
  });

  it('quotes cells that hold commas and marks, and keeps formulas text', () => {
    const words = quoteTable().columns.filter(({ name }) => name === 'words');
    const first = csvRow(words, rows('Firefly')[0]!);
    expect(first).toBe('"that the road was “open, and safe.”"\r\n');
    const bare = { ...rows('Firefly')[1]! };
    bare.statement = { ...bare.statement, content: [{ start: 0, end: 9, text: '=SUM(A1)"' }] };
    expect(csvRow(words, bare)).toBe('"\'=SUM(A1)"""\r\n');
  });
});
