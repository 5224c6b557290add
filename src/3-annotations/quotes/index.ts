import { defineStage } from '../../0-model/index.ts';

export const quotesStage = defineStage({
  name: 'quotes',
  until: 'annotations',
  requires: ['article', 'tokens', 'sentences'],
  assigns: ['quotations'],
  run() {
    return { quotations: [] };
  },
});
