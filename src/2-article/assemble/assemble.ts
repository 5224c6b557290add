import type { Block, RemovedBlock } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';
import type { Run } from './mapped-text.ts';

/** What stands between two blocks of an article's text. It is ours and in no run of the map. */
export const blockSeparator = '\n\n';

export interface ArticleText {
  text: string;
  blocks: Block[];
  removed: RemovedBlock[];
  map: Run[];
}

/**
 * Joins the kept blocks into the article's text, in reading order. Characters are never changed: no-break spaces and
 * misspellings stay as the page has them. `map` is the blocks' own, moved to the article: see {@link Run} for what a
 * run promises. In no run are the separators between blocks.
 */
export function assembleText(raw: readonly RawBlock[]): ArticleText {
  const parts: string[] = [];
  const out: ArticleText = { text: '', blocks: [], removed: [], map: [] };
  let at = 0;
  for (const block of raw) {
    if (block.text === '') continue;
    if (block.removed) {
      out.removed.push({ reason: block.removed, text: block.text, ...pageOf(block) });
      continue;
    }
    if (parts.length > 0) at += blockSeparator.length;
    parts.push(block.text);
    out.blocks.push({ kind: block.kind, start: at, end: at + block.text.length });
    for (const [from, page, length] of block.map) out.map.push([at + from, page, length]);
    at += block.text.length;
  }
  out.text = parts.join(blockSeparator);
  return out;
}

/** Where a block stood on the page, if anything of it did. */
function pageOf({ map }: RawBlock): Pick<RemovedBlock, 'page'> {
  const [first, last] = [map[0], map.at(-1)];
  return first && last ? { page: [first[1], last[1] + last[2]] } : {};
}
