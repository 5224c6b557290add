/** Boxes: lines that are noise not by their own words but by the company they keep. */

import { foldCharacters } from '../repeats/index.ts';
import type { RawBlock } from '../types.ts';
import { countWords, isNote } from './noise/index.ts';
import { announces, endsSentence, isItem, isProse } from './prose.ts';
import type { Region } from './region.ts';

const longestLabel = 5;
/** A label given this often is furniture. */
const furnitureCount = 4;
/** How many links may follow the label of a box. */
const longestBox = 12;

/** Marks boxes of links, the rest of prompts, and labels that come again and again. */
export function markBoxes(blocks: readonly RawBlock[]): RawBlock[] {
  return markBetween(markAfterLabels(markFurniture(blocks)));
}

/**
 * A short label without a full stop that stands on the page four times or more ("Article content"). Names and initials
 * are left: they may say who speaks in an interview.
 */
function markFurniture(blocks: readonly RawBlock[]): RawBlock[] {
  const counts = new Map<string, number>();
  const label = blocks.map((block) => (block.removed || !isLabel(block.text) ? null : foldCharacters(block.text)));
  for (const text of label) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return blocks.map((block, at) =>
    label[at] !== null && counts.get(label[at]!)! >= furnitureCount ? { ...block, removed: 'other' } : block,
  );
}

function isLabel(text: string): boolean {
  const words = countWords(text, longestLabel + 1);
  return words >= 2 && words <= longestLabel && !/[.!?:]["'\u201d\u2019]?$/u.test(text) && /\s\p{Ll}/u.test(text);
}

/** After "Read more" and the like, the lines that are no sentences are its links, as far as the next sentence. */
function markAfterLabels(blocks: readonly RawBlock[]): RawBlock[] {
  let left = 0;
  return blocks.map((block) => {
    if (block.removed === 'related' && isBareLabel(block.text)) left = longestBox;
    else if (!block.removed && isProse(block.text)) left = 0;
    if (block.removed || left === 0) return block;
    left--;
    return { ...block, removed: 'related' };
  });
}

/** "Read more" alone heads a box; "Read more: title" is a link by itself. */
const isBareLabel = (text: string): boolean =>
  countWords(text, longestLabel + 1) <= longestLabel && !/[:|>] ?\S/u.test(text);

/** Lines between two prompts this near are part of the box: what the subscription offers, how often the letter comes. */
const promptGap = 8;
const longestOffer = 25;
/** How an offer speaks: to the reader, or in the words of a shop window. */
const offer =
  /\b(?:you|your|our)\b|^(?:access|enjoy|get|daily|weekly|unlimited|exclusive|share|support|view|create|plus|stay)\b/iu;

/** True for a line that may be part of a prompt; what somebody says, and what a paragraph tells, is not. */
function isOffer({ text }: RawBlock): boolean {
  if (isNote(text) || /["\u201c]/u.test(text) || countWords(text, longestOffer + 1) > longestOffer) return false;
  return !endsSentence(text) || offer.test(text);
}

function markBetween(blocks: readonly RawBlock[]): RawBlock[] {
  const out = [...blocks];
  let last = Number.NEGATIVE_INFINITY;
  out.forEach((block, at) => {
    if (block.removed !== 'prompt') return;
    const between = at - last - 1 <= promptGap ? out.slice(last + 1, at).filter((other) => !other.removed) : [];
    if (between.length > 0 && between.every(isOffer)) {
      for (let inner = last + 1; inner < at; inner++) {
        if (!out[inner]!.removed) out[inner] = { ...out[inner]!, removed: 'prompt' };
      }
    }
    last = at;
  });
  return out;
}

/** Runs of lines between two sentences, as indices; `announced` when the sentence before ends with a colon. */
function* lineRuns(
  blocks: readonly RawBlock[],
  { start, end }: Region,
): Generator<{ run: number[]; announced: boolean }> {
  let run: number[] = [];
  let announced = false;
  for (let at = start; at < end; at++) {
    const block = blocks[at]!;
    if (block.removed || block.kind !== 'paragraph') continue;
    if (!isProse(block.text) || isItem(block.text)) {
      run.push(at);
      continue;
    }
    if (run.length > 0) yield { run, announced };
    run = [];
    announced = announces(block.text);
  }
  if (run.length > 0) yield { run, announced };
}

/** Types as list items the lines that a colon announces, or most of which end as items do. */
export function typeLists(blocks: readonly RawBlock[], region: Region): RawBlock[] {
  const out = [...blocks];
  for (const { run, announced } of lineRuns(blocks, region)) {
    const items = run.filter((at) => isItem(blocks[at]!.text)).length;
    if ((announced && run.length > 1 && run.length <= longestList) || (run.length > 1 && items * 2 >= run.length)) {
      for (const at of run) if (!endsSentence(blocks[at]!.text)) out[at] = { ...out[at]!, kind: 'list' };
    }
  }
  return out;
}

/** More lines than this after a colon are no list of the story's. */
const longestList = 30;
/** A heading and its neighbour may stand between two paragraphs; more lines without a sentence are a box of links. */
const longestHeading = 2;

/** Marks boxes of links inside the story of a page that has menus. */
export function markLinkRuns(blocks: readonly RawBlock[], region: Region): RawBlock[] {
  const out = [...blocks];
  for (const { run } of lineRuns(blocks, region)) {
    if (run.length > longestHeading) for (const at of run) out[at] = { ...out[at]!, removed: 'related' };
  }
  return out;
}
