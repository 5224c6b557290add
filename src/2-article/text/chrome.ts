/** Whether a page is a whole web page with its menus, or a story that somebody cut out, with a few stray lines. */
import type { RawBlock } from '../types.ts';
import { countWords } from './noise/index.ts';
import { endsSentence, isProse, isTitleLike } from './prose.ts';
import type { Region } from './region.ts';

/** So many blocks known by their words as menus, buttons, prompts or imprint make a whole page. */
const fewestFurniture = 3;
/** So does one unbroken run of so many very short lines. */
const menuLength = 8;
const longestMenuItem = 3;

const isFurniture = ({ removed, text }: RawBlock): boolean =>
  removed === 'navigation' ||
  removed === 'prompt' ||
  removed === 'share' ||
  (removed !== null && /^(?:©|copyright\b)/iu.test(text));

/** One such block is enough where so many lines without a sentence lie around the story. */
const manyLines = 15;

/** True for a page with menus around its story: there, what lies outside the story is not of it. */
export function hasChrome(blocks: readonly RawBlock[], region: Region): boolean {
  const furniture = blocks.filter(isFurniture).length;
  if (furniture >= fewestFurniture || longestMenu(blocks) >= menuLength) return true;
  const around = blocks.filter(
    (block, at) => (at < region.start || at >= region.end) && !block.removed && !isProse(block.text),
  );
  return furniture > 0 && around.length >= manyLines;
}

function longestMenu(blocks: readonly RawBlock[]): number {
  let longest = 0;
  let run = 0;
  for (const { removed, text } of blocks) {
    if (removed) continue;
    run = countWords(text, longestMenuItem + 1) <= longestMenuItem && !endsSentence(text) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** A list of other headlines has at least so many. */
const fewestTitles = 3;
const fewestTitleWords = 4;

/**
 * On a page without menus, marks the list of other headlines at its very end, and the section's name above the
 * headline; all else stays.
 */
export function trimEnds(blocks: readonly RawBlock[]): RawBlock[] {
  const open = [...blocks.keys()].filter((at) => !blocks[at]!.removed);
  const isTitle = (at: number): boolean =>
    isTitleLike(blocks[at]!.text) && !isProse(blocks[at]!.text) && countWords(blocks[at]!.text) >= fewestTitleWords;
  const lastOther = open.findLastIndex((at) => !isTitle(at));
  const titles = new Set(
    open.length - lastOther - 1 >= fewestTitles && lastOther >= 0 ? open.slice(lastOther + 1) : [],
  );
  const firstTitle = open.findIndex((at) => isTitle(at) || isProse(blocks[at]!.text));
  const crumbs = new Set(firstTitle > 0 && isTitle(open[firstTitle]!) ? open.slice(0, firstTitle).filter(isCrumb) : []);

  function isCrumb(at: number): boolean {
    return countWords(blocks[at]!.text, 3) <= 2 && !endsSentence(blocks[at]!.text);
  }
  return blocks.map((block, at) => {
    if (titles.has(at)) return { ...block, removed: 'related' };
    return crumbs.has(at) ? { ...block, removed: 'navigation' } : block;
  });
}
