/** A bare text as an article: for pairs, examples and texts that measure, where there is no page. */
import type { Article } from './record.ts';

/** What is known beside the text. */
export interface PlainAbout {
  /** Why nothing is known of the page, or where `published` comes from. */
  because: string;
  /** `YYYY-MM-DD`; null where it is not known. */
  published?: string | null;
  title?: string | null;
  publisher?: string | null;
  /** The whole text is one paragraph where they are left out. */
  blocks?: Article['blocks'];
}

/** An article whose text is `text` unchanged, so that offsets are those of the text. */
export function plainArticle(text: string, about: PlainAbout): Article {
  const { because, published = null, title = null, publisher = null, blocks } = about;
  return {
    text,
    language: 'en',
    title,
    byline: [],
    publisher,
    dateline: null,
    published: {
      value: published,
      earliest: published,
      latest: published,
      basis: published ? 'supplied' : 'unknown',
      because,
    },
    map: [[0, 0, text.length]],
    blocks: blocks ?? [{ kind: 'paragraph', start: 0, end: text.length }],
    removed: [],
  };
}
