import type { RemovalReason } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';
import { countWords } from './noise/index.ts';
import { isProse, isTitleLike } from './prose.ts';

export interface Region {
  start: number;
  end: number;
}

/** How far above the story its headline may stand: crumb, deck, byline, date, share buttons come between. */
const headReach = 15;
/** A headline has at least this many words; shorter lines above a story are its section and its menu. */
const fewestTitleWords = 4;
/** Headline, deck, caption of the opening picture. */
const longestHead = 3;
/** This many blocks at an end of the page are too few for a menu: they stay unless their words say otherwise. */
const looseEnd = 2;

/**
 * Marks what lies outside the story's region, save the headline and deck above it. What precedes is navigation, what
 * follows is other stories where it reads as titles.
 */
export function markOutside(blocks: readonly RawBlock[], region: Region): RawBlock[] {
  const head = headOf(blocks, region.start);
  const start = openCount(blocks.slice(0, region.start)) <= looseEnd ? 0 : region.start;
  const end = openCount(blocks.slice(region.end)) <= looseEnd ? blocks.length : region.end;
  return blocks.map((block, at) => {
    if (block.removed || head.has(at) || (at >= start && at < end)) return block;
    return { ...block, removed: reasonOutside(block, at < start) };
  });
}

const openCount = (blocks: readonly RawBlock[]): number => blocks.filter((block) => !block.removed).length;

function reasonOutside(block: RawBlock, before: boolean): RemovalReason {
  return !before && (isTitleLike(block.text) || isProse(block.text)) ? 'related' : 'navigation';
}

/** The indices of the headline, deck and opening caption: the nearest title-like blocks above the story. */
function headOf(blocks: readonly RawBlock[], start: number): Set<number> {
  const head = new Set<number>();
  for (let at = start - 1; at >= 0 && at >= start - headReach && head.size < longestHead; at--) {
    const block = blocks[at]!;
    if (!block.removed && countWords(block.text) >= fewestTitleWords && isTitleLike(block.text)) head.add(at);
  }
  return head;
}
