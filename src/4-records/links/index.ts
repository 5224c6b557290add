import { defineStage } from '../../0-model/index.ts';

export const linksStage = defineStage({
  name: 'links',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'mentions', 'actors', 'statements', 'events', 'commitments'],
  assigns: ['links'],
  run() {
    return { links: [] };
  },
});
