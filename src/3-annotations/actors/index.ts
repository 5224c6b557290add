/** Mentions and actors: who is spoken of in an article, resolved inside it and to the roster as of its date. */
import { defineStage } from '../../0-model/index.ts';
import { viewOf } from './read/view.ts';
import { actorsOf, mentionsOf } from './resolve/output.ts';
import { castOf } from './resolve/resolver.ts';

/** The day up to which the shipped knowledge was compiled. */
export const knowledgeVersion = 'actors-2026-06-15';

export const actorsStage = defineStage({
  name: 'actors',
  until: 'annotations',
  requires: ['article', 'tokens', 'sentences', 'entities', 'quotations', 'times'],
  assigns: ['mentions', 'actors'],
  run({ article, tokens, sentences, entities, quotations }) {
    const view = viewOf(article, tokens, sentences, quotations, entities);
    const day = /^\d{4}-\d{2}-\d{2}$/u.test(article.published.value ?? '') ? article.published.value : null;
    const cast = castOf(view, day);
    return { mentions: mentionsOf(view, cast), actors: actorsOf(view, cast, day) };
  },
});

export * from './find.ts';
export { stateAround } from './whereabouts.ts';
