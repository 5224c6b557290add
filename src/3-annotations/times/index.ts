import { defineStage } from '../../0-model/index.ts';

export const timesStage = defineStage({
  name: 'times',
  until: 'annotations',
  requires: ['article', 'tokens', 'sentences', 'quotations'],
  assigns: ['times'],
  run() {
    return { times: [] };
  },
});
