/** Times of a plain text, for tests and evaluation: each stretch without a blank line is one paragraph. */
import { type Article, plainArticle, type Time } from '../../0-model/index.ts';
import { splitSentences, tokenise } from '../syntax/index.ts';
import { timesOf } from './stage.ts';

/** A text as an article with a paragraph for each stretch without a blank line, published on `published`. */
export function paragraphsOf(text: string, published: string | null): Article {
  const blocks = [...text.matchAll(/\S[^\n]*(?:\n(?!\s*\n)[^\n]*)*/gu)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  return plainArticle(text, { because: '', published, blocks });
}

export function readTimes(text: string, published: string | null): Time[] {
  const article = paragraphsOf(text, published);
  const tokens = article.blocks.flatMap((block, index) =>
    tokenise(text, block.start, block.end).map((token) => ({ ...token, block: index })),
  );
  return timesOf(article, splitSentences(text, tokens).sentences);
}
