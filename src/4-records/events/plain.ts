/** A bare text as an article of one paragraph: for pairs, for examples, and for sentences that measure. */
import type { Article } from '../../0-model/index.ts';

/** @param because why nothing is known of the page, or where `published` comes from */
export function plainArticle(text: string, because: string, published: string | null = null): Article {
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
      because,
    },
    map: [],
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    removed: [],
  };
}
