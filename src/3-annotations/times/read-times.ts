/** Times of a plain text, for tests and evaluation: each stretch without a blank line is one paragraph. */
import type { Article, Time } from '../../0-model/index.ts';
import { splitSentences, tokenise } from '../syntax/index.ts';
import { timesOf } from './stage.ts';

/** An article whose text is `text` unchanged, so that offsets are those of the text. */
export function plainArticle(text: string, published: string | null): Article {
  const blocks = [...text.matchAll(/\S[^\n]*(?:\n(?!\s*\n)[^\n]*)*/gu)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  return {
    text,
    language: 'en',
    title: null,
    byline: [],
    publisher: null,
    dateline: null,
    published: {
      value: published,
      earliest: published,
      latest: published,
      basis: published ? 'supplied' : 'unknown',
      because: '',
    },
    map: [],
    blocks,
    removed: [],
  };
}

export function readTimes(text: string, published: string | null): Time[] {
  const article = plainArticle(text, published);
  const tokens = article.blocks.flatMap((block, index) =>
    tokenise(text, block.start, block.end).map((token) => ({ ...token, block: index })),
  );
  return timesOf(article, splitSentences(text, tokens).sentences);
}
