import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/0-model/index.ts';
import { type GoldDocument, scoreDocument } from '../score/attribution.ts';
import { isTaken, notSpeech } from './not-speech.ts';
import { countPhenomena, phenomenaTable, spuriousTable } from './phenomena.ts';
import { reliability } from './reliability.ts';

const text = 'Ann said that the road was open. “Go home,” he said. The film “Duck Soup” opened, said to be “fun.”';
const gold: GoldDocument = {
  id: 'made-up',
  text,
  attributions: [
    { content: [[9, 31]], source: [[0, 3]], cue: [[4, 8]], type: 'indirect' },
    { content: [[33, 43]], source: [[44, 46]], cue: [[47, 51]], type: 'direct' },
  ],
};
const said = [
  { content: [[9, 31]], source: [[0, 3]], cue: [[4, 8]], type: 'indirect', speaker: null, rule: 'statement.that' },
  { content: [[62, 73]], source: [], cue: [], type: 'direct', speaker: null, rule: 'statement.lone-quote' },
] as unknown as Parameters<typeof scoreDocument>[1];

describe('phenomena', () => {
  const score = scoreDocument(gold, said);
  const lines = countPhenomena([gold], [score]);
  it.each([
    ['all', 2, 1],
    ['direct', 1, 0],
    ['that-clause', 1, 1],
    ['speaker is he, she, it ...', 1, 0],
    ['source, cue, content', 1, 1],
    ['content, source, cue', 1, 0],
    ['discontinuous content', 0, 0],
  ])('%s', (name, count, found) => {
    const line = lines.find((one) => one.name === name)!;
    expect([line.gold, line.found]).toEqual([count, found]);
  });

  it('are printed with what is not in the gold', () => {
    expect(phenomenaTable('made-up', lines)).toMatch(/that-clause +1 +100 +100/u);
    expect(spuriousTable('made-up', [score], new Map([['statement.lone-quote', 3]]))).toMatch(/lone-quote +1 +3/u);
  });
});

describe('quotation marks that are no speech', () => {
  it('are the quoted spans outside every gold attribution', () => {
    expect(notSpeech(gold).map(([a, b]) => text.slice(a, b))).toEqual(['“Duck Soup”', '“fun.”']);
  });

  it('leaves out lines with an odd number of straight marks', () => {
    expect(notSpeech({ id: 'x', text: 'A "b" and 6" of "c".', attributions: [] })).toEqual([]);
  });

  it('are taken when a statement is about the same stretch', () => {
    const statement = (start: number, end: number) =>
      [{ content: [{ start, end, text: '' }] }] as unknown as Statement[];
    expect(isTaken([62, 73], statement(62, 73))).toBe(true);
    expect(isTaken([62, 73], statement(0, 90))).toBe(false);
    expect(isTaken([62, 73], [])).toBe(false);
  });
});

describe('reliability', () => {
  it('compares what is right with how sure the program was', () => {
    const judged = [
      ...Array.from({ length: 8 }, () => ({ confidence: 0.8, right: true })),
      ...Array.from({ length: 2 }, () => ({ confidence: 0.8, right: false })),
      { confidence: 1, right: false },
    ];
    const rows = reliability(judged);
    expect(rows.map(({ id, value, count }) => [id, Math.round(value), count])).toEqual([
      ['reliability.bin.0.8-0.9', 80, 10],
      ['reliability.bin.0.9-1.0', 0, 1],
      ['reliability.calibration', 91, 11],
    ]);
  });
});
