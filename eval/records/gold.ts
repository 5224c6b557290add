/** The hand-coded records: the six open documents together, and the seed page read from the page itself. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageFromText } from '../../src/1-page/index.ts';
import { readPage } from '../../src/pipeline.ts';
import type { Measure, Score } from '../measure.ts';
import { type Figure, type ScoredPair, scoreRecords } from './score.ts';

interface GoldDocument {
  text: string;
  published: string;
}

const recordOf = (text: string, published: string) => readPage(pageFromText(text), { published }).record;

/** Figures as scores: F1 where the scorer counts what was said, recall where it only asks what was found. */
function scoresOf(prefix: string, figures: Record<string, Figure>): Score[] {
  return Object.entries(figures)
    .filter(([, figure]) => figure.gn > 0)
    .map(([name, { p, r, f1, tp, gn, pn }]) => ({
      id: `${prefix}.${name.replace(/\((?:recall|used)\)/u, '')}`,
      value: 100 * f1,
      count: gn,
      beside: { P: 100 * p, R: 100 * r, hit: tp, said: pn },
    }));
}

function all(shared: string): Score[] {
  const folder = path.join(shared, 'gold/records');
  const pairs: ScoredPair[] = readdirSync(folder)
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as GoldDocument;
      return { name: file.slice(0, -5), gold, record: recordOf(gold.text, gold.published) };
    });
  return scoresOf('records', scoreRecords(shared, pairs));
}

function seed(shared: string): Score[] {
  const gold = JSON.parse(readFileSync(path.join(shared, 'gold/records/seed.json'), 'utf8')) as GoldDocument;
  const page = readFileSync(path.join(shared, 'seed/page.txt'), 'utf8');
  return scoresOf('seed', scoreRecords(shared, [{ name: 'seed', gold, record: recordOf(page, gold.published) }]));
}

const data = ['gold/records', 'seed', 'eval/score-records.mjs'];
export const measures: Measure[] = [
  { name: 'records', data, run: all },
  { name: 'seed', data, run: seed },
];
