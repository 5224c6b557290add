/** Tokens and sentences. */
import { defineStage } from '../../0-model/index.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

/** Name of the language model that annotated tokens; "none" while only tokens and sentences are made. */
export const languageModel = 'none';

export const syntaxStage = defineStage({
  name: 'syntax',
  until: 'annotations',
  requires: ['article'],
  assigns: ['tokens', 'sentences'],
  run({ article }) {
    const tokens = article.blocks.flatMap((block, index) =>
      tokenise(article.text, block.start, block.end).map((token) => ({ ...token, block: index })),
    );
    return splitSentences(article.text, tokens);
  },
});

export { splitSentences } from './sentences.ts';
export { tokenise } from './tokens.ts';
