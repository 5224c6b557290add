import { defineStage } from '../../0-model/index.ts';

export const claimsStage = defineStage({
  name: 'claims',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'times', 'mentions', 'actors', 'statements', 'events'],
  assigns: ['claims'],
  run() {
    return { claims: [] };
  },
});
