import { defineStage } from '../../0-model/index.ts';

export const lexiconVersion = 'none';

export const eventsStage = defineStage({
  name: 'events',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'quotations', 'times', 'mentions', 'actors', 'statements'],
  assigns: ['events'],
  run() {
    return { events: [] };
  },
});
