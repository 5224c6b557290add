/** What every measure of the evaluation looks like; `eval/run.ts` prints them all and holds them against `floors.json`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';

export interface Score {
  /** Stable id, e.g. "articles.fundus.f1". A floor in `floors.json` names it. */
  id: string;
  /** 0..100, or a plain count where `unit` says so; higher is better. */
  value: number;
  /** How many gold items (pages, statements ...) the value rests on. */
  count: number;
  /** Printed beside the value: precision, recall, what a baseline gets. */
  beside?: Record<string, number | string>;
  unit?: '%' | 'count';
}

export interface Measure {
  name: string;
  /** Paths below the shared folder, or below the package when they start with "./", that the figures depend on. */
  data: string[];
  run(shared: string): Promise<Score[]> | Score[];
  /** Tables for the eye, printed instead of the scores by `npm run eval -- NAME --by TABLE`. */
  tables?: Record<string, (shared: string) => string>;
}

/** Where the development data is: `DEMARCHE_SHARED`, default `../shared` beside the package. */
export const shared = path.resolve(packageRoot, process.env.DEMARCHE_SHARED ?? '../shared');
export const hasShared = existsSync(path.join(shared, 'corpora'));

/** A hash over the bytes and names of the files a measure reads, so that a floor cannot outlive its data. */
export function dataHash(paths: string[]): string {
  const hash = createHash('sha256');
  const add = (file: string, name: string): void => {
    if (statSync(file).isDirectory()) {
      for (const child of readdirSync(file).sort()) add(path.join(file, child), `${name}/${child}`);
    } else hash.update(`${name}\n`).update(readFileSync(file));
  };
  for (const item of [...paths].sort()) {
    add(item.startsWith('./') ? path.join(packageRoot, item) : path.join(shared, item), item);
  }
  return hash.digest('hex').slice(0, 16);
}
