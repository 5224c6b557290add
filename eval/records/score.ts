/** Runs the record scorer of the shared folder over gold documents and our records of them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DocumentRecord } from '../../src/0-model/index.ts';

export interface Figure {
  p: number;
  r: number;
  f1: number;
  tp: number;
  /** How many the gold has, and how many the record says. */
  gn: number;
  pn: number;
}

export interface ScoredPair {
  name: string;
  gold: object;
  record: DocumentRecord;
}

/** Scores pairs of gold and record; figures are fractions of 1, by the scorer's measure names. */
export function scoreRecords(shared: string, pairs: ScoredPair[]): Record<string, Figure> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-records-'));
  try {
    for (const kind of ['gold', 'record'] as const) {
      mkdirSync(path.join(folder, kind));
      for (const pair of pairs) {
        writeFileSync(path.join(folder, kind, `${pair.name}.json`), JSON.stringify(pair[kind]));
      }
    }
    const script = path.join(shared, 'eval/score-records.mjs');
    const args = [script, path.join(folder, 'gold'), path.join(folder, 'record'), '--json'];
    const out = execFileSync(process.execPath, args, { encoding: 'utf8' });
    return (JSON.parse(out) as { total: Record<string, Figure> }).total;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
