import { foldCharacters } from '../repeats/index.ts';
import type { RawBlock } from '../types.ts';
import { markLinkRuns, typeLists } from './boxes.ts';
import { hasChrome, trimEnds } from './chrome.ts';
import { markMasthead, markOutside } from './head.ts';
import { typeBlocks } from './kinds.ts';
import { storyRegion } from './region.ts';

/** Finds the story among a page's blocks, marks what stands around it, and types what stays. */
export function keepStory(blocks: readonly RawBlock[]): RawBlock[] {
  return typeBlocks(markWriters(markMasthead(withoutSurroundings(blocks))));
}

function withoutSurroundings(blocks: readonly RawBlock[]): RawBlock[] {
  const region = storyRegion(blocks);
  if (region === null || !hasChrome(blocks, region))
    return trimEnds(typeLists(blocks, { start: 0, end: blocks.length }));
  return markOutside(markLinkRuns(typeLists(blocks, region), region), region);
}

/** How many blocks at the story's end may speak of its writers. */
const writersReach = 4;
const writer =
  /^(?:\S{1,30} ){1,6}(?:(?:is|are) (?:an?|the|\S{2,30}'s?) (?:\S{1,30} ){0,6}?(?:reporter|correspondent|editor|journalist|columnist|writer|contributor)s?\b|(?:covers|writes (?:about|on|for)|reports (?:on|from|for)|has (?:covered|reported|written)) .{2,80}\b(?:for (?:the|\S+'s)|based in|newsroom|bureau)\b)/u;
const longestNote = 70;

/** "Ann Example is a reporter in …" in the last lines of a story is about its writer. */
function markWriters(blocks: readonly RawBlock[]): RawBlock[] {
  const out = [...blocks];
  let left = writersReach;
  for (let at = out.length - 1; at >= 0 && left > 0; at--) {
    const block = out[at]!;
    if (block.removed) continue;
    left--;
    const isNote = block.text.length < longestNote * 10 && !/["\u201c]/u.test(block.text);
    if (isNote && writer.test(foldCharacters(block.text))) out[at] = { ...block, removed: 'other' };
  }
  return out;
}
