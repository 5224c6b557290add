/** What on a page speaks for a publication date, before anything is decided. */
import type { Published } from '../../0-model/index.ts';

export interface DateEvidence {
  /** ISO 8601 at the precision given. */
  iso: string;
  basis: Published['basis'];
  /** Sentence that quotes the page: `JSON-LD datePublished says "…"`. */
  because: string;
  /** Whether it dates the publication or a later change. */
  of: 'publication' | 'change';
}

/** A quotation for a sentence: white space collapsed, at most 80 code units. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`;
}
