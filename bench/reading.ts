/**
 * Page to record on one core: articles of 600 words a second, what each stage costs, and peak memory. Every document is
 * read once by the built program (`npm run build`), and all are different: made pages always, and real news texts and pages where the shared data is there.
 * Each row runs in a process of its own, in turn, `ROUNDS` times over; the best round is printed (other work on the
 * machine only ever slows a round down). `npm run bench -- reading [ROUNDS]`
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';
import type { Reading } from './reading/child.ts';
import { sets } from './reading/documents.ts';

const rounds = Number(process.argv[3] ?? 2);
const child = path.join(packageRoot, 'bench/reading/child.ts');

function once(set: string, model: string): Reading {
  const text = execFileSync(process.execPath, ['--import', 'tsx', child, set, model], { encoding: 'utf8' });
  return JSON.parse(text) as Reading;
}

const rows = sets().flatMap((set) => ['default', 'fast'].map((model) => ({ set, model, runs: [] as Reading[] })));
for (let round = 0; round < rounds; round++) for (const row of rows) row.runs.push(once(row.set, row.model));

const rate = ({ words, wall }: Reading): number => words / 600 / wall;
console.log('documents    model    600-word articles/s  /CPU s  documents     words   peak MB');
for (const { set, model, runs } of rows) {
  const best = runs.reduce((a, b) => (rate(b) > rate(a) ? b : a));
  const cpuRate = (best.words / 600 / best.cpu).toFixed(1);
  const figures = [rate(best).toFixed(1).padStart(19), cpuRate, best.documents, best.words, best.peak.toFixed(0)];
  console.log(`${set.padEnd(12)} ${model.padEnd(8)} ${figures.map((each) => String(each).padStart(9)).join(' ')}`);
  const parts = Object.entries(best.stages).map(([name, ms]) => `${name} ${(ms / best.documents).toFixed(1)}`);
  console.log(`  ms a document: ${parts.join('  ')}`);
}
