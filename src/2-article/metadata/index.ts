/** What a page says of itself: title, byline, publisher, language, and when it was published. */
import type { PageMetadata, ParsedPage, RawBlock } from '../types.ts';
import { bylineOf } from './byline.ts';
import { languageOf } from './language.ts';
import { publisherOf } from './publisher.ts';
import { titleOf } from './title.ts';

export { datePage } from './date-page.ts';
export { findDateline } from './dateline.ts';

/** Reads title, byline, publisher and language from the page and, where it has none, from its blocks. */
export function readMetadata(parsed: ParsedPage, blocks: RawBlock[]): PageMetadata {
  const publisher = publisherOf(parsed);
  return {
    title: titleOf(parsed, blocks, publisher),
    byline: bylineOf(parsed, blocks, publisher),
    publisher,
    language: languageOf(parsed, blocks),
  };
}
