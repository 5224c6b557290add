/** What passes between the parts of `2-article`. */
import type { BlockKind, Page, RemovalReason } from '../0-model/index.ts';

/**
 * One block of the page in reading order, kept or removed. `text` is what a reader sees (entities decoded, white space
 * collapsed); `map` ties it to the page's decoded characters.
 */
export interface RawBlock {
  kind: BlockKind;
  text: string;
  /** Runs `[offset in text, offset in page.text, length]`, ascending, inside which characters correspond one to one. */
  map: [block: number, page: number, length: number][];
  /** Why the block is no part of the story; null while it is. */
  removed: RemovalReason | null;
}

/** The page's parsed document, made once and shared by the extractor and the metadata reader; null for plain text. */
export interface ParsedPage {
  page: Page;
  /** linkedom's document, or null for a text-only page. */
  document: Document | null;
}

/** What the page says of itself, before the publication date is settled. */
export interface PageMetadata {
  title: string | null;
  byline: string[];
  publisher: string | null;
  /** BCP 47. */
  language: string;
}
