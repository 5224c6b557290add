/** Who did what to whom: the coder for pairs on PLV, whole sentences of the PETRARCH suite, sentences without any event. */
import { falseEventData, falseEventScore } from './events/false-events.ts';
import { petrarch } from './events/petrarch.ts';
import { plv } from './events/plv.ts';
import type { Measure } from './measure.ts';

export const measures: Measure[] = [
  {
    name: 'events.plv',
    data: ['corpora/events/plv/plv_train.jsonl'],
    run: (shared) => [...plv(shared, 'dev'), ...plv(shared, 'heldout')],
  },
  { name: 'events.petrarch', data: ['corpora/events/petrarch-suites'], run: petrarch },
  { name: 'events.none', data: falseEventData, run: falseEventScore },
];
