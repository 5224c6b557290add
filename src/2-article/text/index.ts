/** Text-only pages: characters in, typed blocks out. */
import type { Page } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';
import { findBlocks } from './blocks.ts';
import { keepStory } from './story.ts';

export { markKnownNoise, splitCredits } from './blocks.ts';

/** Splits a text-only page into blocks in reading order, types them, and marks what is no part of the story. */
export function textBlocks(page: Page): RawBlock[] {
  return keepStory(findBlocks(page));
}
