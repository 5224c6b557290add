import type { Diagnostic, Page } from '../../0-model/index.ts';
import type { ParsedPage, RawBlock } from '../types.ts';
import { clipMap } from './block-text.ts';
import { documentOf, isModest } from './document.ts';
import { type Piece, storyOf } from './story.ts';
import { buildTree, type HtmlTree } from './tree.ts';

/** A parsed HTML page. The extractor reads `tree`, its own view of the page, and leaves `document` as it is. */
export interface ParsedHtml extends ParsedPage {
  document: Document;
  tree: HtmlTree;
  /** What could not be read as it stands: `html-too-deep`, `html-too-large`. */
  diagnostics: Diagnostic[];
}

/** Parses a page once, for the extractor and the metadata reader. Never throws on the page's account. */
export function parseHtml(page: Page): ParsedHtml {
  const tree = buildTree(page.text);
  const modest = isModest(page.text, tree);
  return { page, tree, document: documentOf(page.text, tree, modest), diagnostics: diagnose(tree, modest) };
}

function diagnose(tree: HtmlTree, modest: boolean): Diagnostic[] {
  if (tree.flattened) {
    const message =
      'the page nests its elements deeper than any reader needs; they were read as if they lay side by side';
    return [{ code: 'html-too-deep', message }];
  }
  if (modest) return [];
  const message = 'the page has very many elements; its metadata was looked for in the first of them only';
  return [{ code: 'html-too-large', message }];
}

/**
 * The page in reading order: what belongs to the story, and what was removed from in and around it, with the reason.
 * Of the removed blocks at most {@link mostRemoved} nearest to the story are given, each at most
 * {@link longestRemoved} characters.
 */
export function htmlBlocks(parsed: ParsedPage): RawBlock[] {
  const tree = (parsed as Partial<ParsedHtml>).tree ?? buildTree(parsed.page.text);
  return nearest(storyOf(tree, parsed.document)).map(toBlock);
}

const mostRemoved = 200;
const longestRemoved = 2000;

/** Drops the removed pieces that are farthest from the story, so that a page of links stays small. */
function nearest(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => !piece.removed);
  const last = pieces.findLastIndex((piece) => !piece.removed);
  const distance = (i: number): number => (i < first ? first - i : i > last ? i - last : 0);
  const removed = pieces.map((_, i) => i).filter((i) => pieces[i]!.removed);
  removed.sort((a, b) => distance(a) - distance(b) || a - b);
  const dropped = new Set(removed.slice(mostRemoved));
  return pieces.filter((_, i) => !dropped.has(i));
}

function toBlock({ leaf, kind, removed }: Piece): RawBlock {
  if (!removed || leaf.text.length <= longestRemoved) return { kind, text: leaf.text, map: leaf.map, removed };
  return { kind, text: leaf.text.slice(0, longestRemoved), map: clipMap(leaf.map, 0, longestRemoved), removed };
}
