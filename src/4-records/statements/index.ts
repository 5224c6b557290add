import { defineStage } from '../../0-model/index.ts';

export const statementsStage = defineStage({
  name: 'statements',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'quotations', 'times', 'mentions', 'actors'],
  assigns: ['statements'],
  run() {
    return { statements: [] };
  },
});
