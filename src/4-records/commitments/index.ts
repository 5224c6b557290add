import { defineStage } from '../../0-model/index.ts';

export const commitmentsStage = defineStage({
  name: 'commitments',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'quotations', 'times', 'mentions', 'actors', 'statements', 'events'],
  assigns: ['commitments'],
  run() {
    return { commitments: [] };
  },
});
