import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, shared } from '../measure.ts';
import { scoreTimes, type TimeDocument } from './times.ts';

const gold: TimeDocument[] = [
  {
    id: 'a',
    timexes: [
      { start: 0, end: 6, value: '2017-08-07' },
      { start: 10, end: 20, value: 'P2D' },
      { start: 30, end: 34, value: '2014' },
    ],
  },
  { id: 'b', timexes: [{ start: 5, end: 9, value: 'PRESENT_REF' }] },
];
const predicted: TimeDocument[] = [
  {
    id: 'a',
    timexes: [
      { start: 0, end: 6, value: '2017-08-07' },
      { start: 8, end: 14, value: 'P2D' },
      { start: 13, end: 20, value: 'P3D' },
      { start: 40, end: 44, value: '2014' },
    ],
  },
];

describe('TempEval-3 scoring', () => {
  it('counts strict, relaxed and value matches', () => {
    expect(scoreTimes(gold, predicted)).toEqual({ gold: 4, predicted: 4, strictF1: 25, relaxedF1: 50, valueF1: 25 });
  });

  it('is zero, not NaN, on nothing', () => {
    expect(scoreTimes([], [])).toEqual({ gold: 0, predicted: 0, strictF1: 0, relaxedF1: 0, valueF1: 0 });
  });

  // Needs the scorer that the figures are defined by, which is not part of the package.
  it.skipIf(!hasShared)('gives the figures of the reference scorer', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'score-times-'));
    const write = (name: string, documents: TimeDocument[]): string => {
      const file = path.join(folder, name);
      writeFileSync(file, documents.map((document) => JSON.stringify(document)).join('\n'));
      return file;
    };
    const script = path.join(shared, 'eval', 'score-times.mjs');
    const args = [script, write('gold.jsonl', gold), write('predicted.jsonl', predicted)];
    expect(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))).toEqual(scoreTimes(gold, predicted));
    rmSync(folder, { recursive: true });
  });
});
