import { defineStage } from '../../0-model/index.ts';

export const knowledgeVersion = 'none';

export const actorsStage = defineStage({
  name: 'actors',
  until: 'annotations',
  requires: ['article', 'tokens', 'sentences', 'quotations', 'times'],
  assigns: ['mentions', 'actors'],
  run() {
    return { mentions: [], actors: [] };
  },
});
