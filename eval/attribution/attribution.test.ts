import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, shared } from '../measure.ts';
import { type GoldDocument, sameName, scoreDocument, summarise } from '../score/attribution.ts';
import { goldFile, loadGold, readAttributions } from './index.ts';

const text = 'Ann said the road was open. “Go home,” Bob said.';
const gold: GoldDocument = {
  id: 'made-up',
  text,
  attributions: [
    { content: [[9, 26]], source: [[0, 3]], cue: [[4, 8]], type: 'indirect', speaker: 'Ann Firefly' },
    { content: [[28, 38]], source: [[39, 42]], cue: [[43, 47]], type: 'direct', speaker: 'Bob' },
  ],
};

describe('the scorer', () => {
  it('counts a perfect answer as perfect and an empty one as nothing', () => {
    const said = gold.attributions.map((a) => ({ ...a, speaker: a.speaker ?? null }));
    const full = summarise([scoreDocument(gold, said)]);
    expect([full.iou50!.value, full.e2e!.value, full.e2eSpk!.value, full.ggt80!.value]).toEqual([100, 100, 100, 100]);
    expect(summarise([scoreDocument(gold, [])]).iou50!.value).toBe(0);
  });
  it('asks for half of the letters and for the source', () => {
    const said = [{ content: [[9, 17]] as [number, number][], source: [], cue: [], type: 'indirect', speaker: null }];
    const result = summarise([scoreDocument(gold, said)]);
    expect([result.iou50!.recall, result.e2e!.recall]).toEqual([50, 0]);
  });
  it.each([
    ['Mr. Firefly', 'Rufus Firefly', true],
    ['the prime minister', 'Prime Minister', false],
    ['Ann Smith', 'Bob Smith', false],
  ])('names %s and %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });
});

// Needs the corpora and the scorer that they came with; a clone without them cannot compare.
describe.skipIf(!hasShared)('the port', () => {
  it('agrees with the shared scorer on GGT', () => {
    const file = goldFile(shared, 'ggt.dev.jsonl');
    const documents = loadGold(file).slice(0, 8);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-score-'));
    const write = (name: string, rows: object[]): string => {
      const target = path.join(folder, name);
      writeFileSync(target, rows.map((row) => JSON.stringify(row)).join('\n'));
      return target;
    };
    const said = documents.map((d) => readAttributions(d, { split: true }));
    const args = [
      path.join(shared, 'eval/score-attribution.mjs'),
      write('gold.jsonl', documents),
      write('said.jsonl', said),
    ];
    const theirs = JSON.parse(execFileSync('node', [...args, '--json'], { encoding: 'utf8' })) as Record<
      string,
      { F: number; acc: number }
    >;
    rmSync(folder, { recursive: true });
    const ours = summarise(documents.map((d, i) => scoreDocument(d, said[i]!.attributions)));
    for (const key of ['iou50', 'iou80', 'ggt30', 'ggt80', 'e2e', 'e2eSpk'])
      expect(ours[key]!.value).toBeCloseTo(100 * theirs[key]!.F, 6);
    expect(ours.ggt30s!.value).toBeCloseTo(100 * theirs.ggt30s!.acc, 6);
  });
});
