/**
 * Thirty twins of the example page `examples/manila.txt` (other countries, names, offices, dates, order, voice): what is
 * read from the one must be read from the others, or a rule was fitted to one page. `npm run eval -- twins`.
 */
import type { DocumentRecord } from '../../src/0-model/index.ts';
import { pageFromText } from '../../src/1-page/index.ts';
import { readPage } from '../../src/pipeline.ts';
import type { Measure, Score } from '../measure.ts';
import { type Figure, scoreRecords } from '../records/score.ts';
import { castOf, manila } from './cast.ts';
import { type Twin, twinOf } from './gold.ts';

/** The example page itself. */
export const original = (): Twin => twinOf(manila, { voice: 0, early: false, pullFirst: true });

/** The thirty perturbed ones. */
export function twins(): Twin[] {
  return Array.from({ length: 30 }, (_, n) =>
    twinOf(castOf(n + 1), { voice: n % 2 === 0 ? 1 : 0, early: n % 3 === 0, pullFirst: n % 5 !== 0 }),
  );
}

const read = (twin: Twin): DocumentRecord => readPage(pageFromText(twin.page), { published: twin.published }).record;

const pairOf = (twin: Twin) => ({ name: twin.id, gold: twin.gold, record: read(twin) });

/** The measures that must stay within three points of the original's, and the others, for the eye. */
const held = ['grounding', 'statements.content', 'commitments.due(recall)', 'times.value(recall)', 'actors.recall'];
const shown = [
  'statements.content+speaker',
  'events.type',
  'events.type+dyad',
  'commitments.found+obliged',
  'claims.found',
  'links',
];

const points = (figure: Figure | undefined): number => 100 * (figure?.f1 ?? 0);

function run(shared: string): Score[] {
  const one = scoreRecords(shared, [pairOf(original())]);
  const pairs = twins().map(pairOf);
  const all = scoreRecords(shared, pairs);
  const rows = [...held, ...shown].map((name) => ({
    id: `twins.${name.replace('(recall)', '')}`,
    value: points(all[name]),
    count: all[name]?.gn ?? 0,
    beside: { P: 100 * (all[name]?.p ?? 0), R: 100 * (all[name]?.r ?? 0), original: points(one[name]) },
  }));
  const worst = Math.max(...held.map((name) => points(one[name]) - points(all[name])));
  const within = {
    id: 'twins.within',
    value: 100 - Math.max(0, worst),
    count: pairs.length,
    beside: { 'largest drop': worst },
  };
  return [...rows, within];
}

export const measures: Measure[] = [{ name: 'twins', data: ['eval/score-records.mjs', './eval/twins'], run }];
