/** Who did what to whom: the coder for pairs on PLV, and whole sentences of the PETRARCH suite. */
import { petrarch } from './events/petrarch.ts';
import { plv } from './events/plv.ts';
import type { Measure } from './measure.ts';

export const measures: Measure[] = [
  {
    name: 'plv',
    data: ['corpora/events/plv/plv_train.jsonl'],
    run: (shared) => [...plv(shared, 'dev'), ...plv(shared, 'heldout')],
  },
  { name: 'petrarch', data: ['corpora/events/petrarch-suites'], run: petrarch },
];
