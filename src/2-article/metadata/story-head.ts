/** Where the story of a page begins, and what stands directly above it: headline, deck, byline, date. */
import type { RawBlock } from '../types.ts';

/** From this length on, in UTF-16 code units, a kept paragraph is the story. */
const storyLength = 160;
/** How many blocks above the story its headline may stand, and above the headline its date. */
const headlineReach = 40;
const aboveHeadline = 5;
/** How many blocks above the story are its head when no headline is found. */
const aboveStory = 14;

export interface StoryHead {
  /** Half-open range of blocks, to the story's first long paragraph. */
  start: number;
  end: number;
  /** Index of the headline, or -1. */
  headline: number;
}

/** The blocks between the rest of the page and the story's first long paragraph. */
export function headOf(blocks: RawBlock[]): StoryHead {
  const isStory = ({ removed, kind, text }: RawBlock): boolean =>
    removed === null && kind === 'paragraph' && text.length > storyLength;
  const found = blocks.findIndex(isStory);
  const end = found === -1 ? blocks.length : found;
  const above = blocks.slice(0, end).findLastIndex(({ kind }) => kind === 'headline');
  const headline = above >= end - headlineReach ? above : -1;
  return { start: Math.max(0, headline === -1 ? end - aboveStory : headline - aboveHeadline), headline, end };
}
