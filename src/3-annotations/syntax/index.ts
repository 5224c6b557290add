/** Tokens, sentences, tags, dependency trees and names. */
import { defineStage } from '../../0-model/index.ts';
import { annotate } from './annotate.ts';
import { loadParser, type ModelName } from './parser.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

/** Names of the language models; that of the one that read a page stands in its record's producer. */
export const languageModels: Record<ModelName, string> = { default: 'en-default-2', fast: 'en-fast-1' };

/** Which model has this name; the default for one that is not known here. */
export const modelNamed = (name: string): ModelName => (name === languageModels.fast ? 'fast' : 'default');

export const syntaxStage = defineStage({
  name: 'syntax',
  until: 'annotations',
  requires: ['article'],
  assigns: ['tokens', 'sentences', 'entities'],
  run({ article }, { options }) {
    const words = article.blocks.flatMap((block, index) =>
      tokenise(article.text, block.start, block.end).map((token) => ({ ...token, block: index })),
    );
    const { tokens, sentences } = splitSentences(article.text, words);
    return { sentences, ...annotate(tokens, sentences, loadParser(options.model)) };
  },
});

export { annotate } from './annotate.ts';
export { ConlluReader, type ConlluSentence, type ConlluWord, formatConllu, parseConllu } from './conllu.ts';
export {
  loadParser,
  type ModelName,
  type ParsedSentence,
  type ParsedWord,
  type Parser,
  sharedVectors,
} from './parser.ts';
export { splitSentences } from './sentences.ts';
export { type ParseInput, parseLines } from './stream.ts';
export { tokenise } from './tokens.ts';
