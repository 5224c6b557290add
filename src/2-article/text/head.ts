import type { RemovalReason } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';
import { countWords, isNote } from './noise/index.ts';
import { endsSentence, isProse, isTitleLike } from './prose.ts';
import type { Region } from './region.ts';

/** How many lines that are not known as noise may stand between the headline and the story. */
const headReach = 10;
/** A headline has at least this many words; shorter lines above a story are its section and its menu. */
const fewestTitleWords = 4;
/** Headline, deck, caption of the opening picture. */
const longestHead = 3;
/** This many lines that are no sentences, at an end of the page, are too few for a menu: that end stays. */
const looseEnd = 2;

/**
 * Marks what lies outside the story's region, save the headline and deck above it. What precedes is navigation, what
 * follows is other stories where it reads as titles.
 */
export function markOutside(blocks: readonly RawBlock[], region: Region): RawBlock[] {
  const head = headOf(blocks, region.start);
  const top = Math.min(region.start, ...head);
  const start = lineCount(blocks.slice(0, region.start)) <= looseEnd ? 0 : region.start;
  const end = lineCount(blocks.slice(region.end)) <= looseEnd ? blocks.length : region.end;
  return blocks.map((block, at) => {
    if (block.removed || isNote(block.text) || head.has(at) || (at >= start && at < end)) return block;
    if (at > top && at < start && isOpening(block)) return block;
    return { ...block, removed: reasonOutside(block, at < start) };
  });
}

const fewestOpeningWords = 8;

/** A sentence between headline and story: a standfirst, or a first paragraph that a pay wall cuts off from the rest. */
function isOpening({ text }: RawBlock): boolean {
  return countWords(text, fewestOpeningWords) >= fewestOpeningWords && endsSentence(text);
}

const lineCount = (blocks: readonly RawBlock[]): number =>
  blocks.filter((block) => !block.removed && !isProse(block.text)).length;

function reasonOutside(block: RawBlock, before: boolean): RemovalReason {
  return !before && (isTitleLike(block.text) || isProse(block.text)) ? 'related' : 'navigation';
}

/** The indices of the headline, deck and opening caption: the nearest title-like blocks above the story. */
function headOf(blocks: readonly RawBlock[], start: number): Set<number> {
  const head = new Set<number>();
  let open = 0;
  for (let at = start - 1; at >= 0 && open < headReach && head.size < longestHead; at--) {
    const { removed, text } = blocks[at]!;
    if (removed) continue;
    open++;
    if (countWords(text) >= fewestTitleWords && isTitleLike(text) && !isMasthead(text)) head.add(at);
  }
  return head;
}

/** What newspapers, agencies and stations are called, as the last word of their names. */
const paper =
  /\b(?:times|post|news|daily|weekly|herald|tribune|gazette|courier|monitor|journal|chronicle|telegraph|guardian|observer|independent|dispatch|bulletin|wire|agency|today|online|radio|tv|broadcasting|review|magazine|examiner|inquirer|sentinel|argus|echo|press service)$/iu;
const longestName = 5;

/** True for the name of a paper standing alone: every word a capital, the last what papers are called. */
function isMasthead(text: string): boolean {
  if (text.length > 60 || !paper.test(text) || countWords(text) > longestName) return false;
  return text.split(' ').every((word) => /^(?:\p{Lu}|of$|the$|and$|&$)/u.test(word));
}

/** Marks a paper's name at the top of the page, where the headline follows. */
export function markMasthead(blocks: readonly RawBlock[]): RawBlock[] {
  const [top, next] = [...blocks.keys()].filter((at) => !blocks[at]!.removed);
  const isName =
    top !== undefined && next !== undefined && isMasthead(blocks[top]!.text) && isTitleLike(blocks[next]!.text);
  return blocks.map((block, at) => (isName && at === top ? { ...block, removed: 'navigation' } : block));
}
