import { describe, expect, it } from 'vitest';
import { type Cell, type Column, csvHeader, csvRow, describeColumns, rowObject, textTable } from './index.ts';

interface Row {
  who: Cell;
  what: Cell;
}
const columns: Column<Row>[] = [
  { name: 'who', about: 'the speaker', cell: (row) => row.who },
  { name: 'what', about: 'the words', cell: (row) => row.what },
];

describe('CSV', () => {
  it.each<[string, Row, string]>([
    ['plain cells', { who: 'A', what: 'came' }, 'A,came\r\n'],
    ['commas and quotes', { who: 'A, B', what: 'said “x” "y"' }, '"A, B","said “x” ""y"""\r\n'],
    ['line breaks', { who: 'A', what: 'one\ntwo' }, 'A,"one\ntwo"\r\n'],
    ['nothing', { who: null, what: '' }, ',\r\n'],
    ['numbers stay numbers', { who: -3.5, what: 755 }, '-3.5,755\r\n'],
    [
      'a formula',
      { who: '=HYPERLINK("http://x.example")', what: '+1' },
      '"\'=HYPERLINK(""http://x.example"")",\'+1\r\n',
    ],
    ['other signs', { who: '-2+3', what: '@SUM(A1)' }, "'-2+3,'@SUM(A1)\r\n"],
    ['a formula behind a space', { who: ' =1', what: '\t=1' }, '\' =1,"\'\t=1"\r\n'],
    ['a full-width sign', { who: '＝1', what: 'a' }, "'＝1,a\r\n"],
    ['control characters', { who: 'a\u0007b', what: '\u001b[31m' }, 'a�b,�[31m\r\n'],
  ])('%s', (_, row, line) => {
    expect(csvRow(columns, row)).toBe(line);
  });

  it('names the columns', () => {
    expect(csvHeader(columns)).toBe('who,what\r\n');
  });
});

describe('rows', () => {
  it('become objects by column name', () => {
    expect(rowObject(columns, { who: 'A', what: 2 })).toEqual({ who: 'A', what: 2 });
  });

  it('are described for a help text', () => {
    expect(describeColumns(columns)).toBe('  who   the speaker\n  what  the words');
  });
});

describe('text table', () => {
  const draw = (rows: Row[], width = 40): string => textTable(columns, rows, { colour: false, width });

  it('sets cells under their heads', () => {
    expect(
      draw([
        { who: 'A', what: 'came' },
        { who: 'Bo', what: 'left' },
      ]),
    ).toBe('who  what\n───  ────\nA    came\nBo   left\n');
  });

  it('wraps the long column, and cuts a word that is longer than it', () => {
    const text = draw([{ who: 'A', what: `went home ${'x'.repeat(30)}` }], 20);
    expect(text.split('\n').every((line) => line.length <= 20)).toBe(true);
    expect(text.replace(/\s+/gu, '').match(/x/gu)).toHaveLength(30);
  });

  it('shows no control character of a page', () => {
    expect(draw([{ who: 'A\u001b[2J', what: 'one\ntwo' }])).toContain('A�[2J');
  });

  it('leaves out a column without values, and says nothing without rows', () => {
    expect(draw([{ who: 'A', what: null }])).toBe('who\n───\nA\n');
    expect(draw([])).toBe('');
  });
});
