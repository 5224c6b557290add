/** Makes small pages for the tests of this folder. */
import { parseHTML } from 'linkedom';
import type { Page } from '../../0-model/index.ts';
import { pageFromText } from '../../1-page/index.ts';
import type { ParsedPage, RawBlock } from '../types.ts';

/** A parsed HTML page with the given head and body. */
export function htmlPage(head: string, body = '<p>Text.</p>', about: Partial<Page> = {}): ParsedPage {
  const text = `<!doctype html><html${head.startsWith(' ') ? head.slice(0, head.indexOf('>')) : ''}><head>${head}</head><body>${body}</body></html>`;
  const document = parseHTML(text).document as unknown as Document;
  return { page: pageFromText(text, { mediaType: 'text/html', ...about }), document };
}

/** A text-only page and its blocks, one a line: "# " makes a headline, "- " a removed line, anything else a paragraph. */
export function textPage(lines: string[], about: Partial<Page> = {}): { parsed: ParsedPage; blocks: RawBlock[] } {
  return { parsed: { page: pageFromText(lines.join('\n'), about), document: null }, blocks: blocksOf(lines) };
}

export function blocksOf(lines: string[]): RawBlock[] {
  return lines.map((line) => ({
    kind: line.startsWith('# ') ? 'headline' : 'paragraph',
    text: line.replace(/^[#-] /u, ''),
    map: [],
    removed: line.startsWith('- ') ? 'other' : null,
  }));
}

export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
