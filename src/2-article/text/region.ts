import type { RawBlock } from '../types.ts';
import { countWords } from './noise/index.ts';
import { endsSentence } from './prose.ts';

/** Hand weights, in words. */
export const weights = {
  /** A sentence counts its words less this, at most `longest`. */
  proseOffset: 8,
  longest: 40,
  /** Share of its weight that a sentence keeps when neither neighbour is one: a teaser under its title. */
  isolated: 0.5,
  /** A line that is no sentence. */
  line: -7,
  /** The most that one run of such lines may cost. */
  runCost: -100,
  /** A block already known as noise. */
  noise: -2,
  /** Share of its words that a long line without a full stop counts. */
  unended: 0.3,
};

const longLine = 20;
const fewestWords = 4;

function isSentence(block: RawBlock): boolean {
  return !block.removed && endsSentence(block.text) && countWords(block.text, fewestWords) >= fewestWords;
}

/** How much each block speaks for lying inside the story. */
function scores(blocks: readonly RawBlock[]): number[] {
  const sentence = blocks.map(isSentence);
  const near = neighbours(blocks, sentence);
  let run = 0;
  return blocks.map((block, at) => {
    if (block.removed) return weights.noise;
    const words = countWords(block.text, weights.longest);
    if (sentence[at] || words >= longLine) run = 0;
    if (!sentence[at]) {
      if (words >= longLine) return words * weights.unended;
      run += weights.line;
      return run < weights.runCost ? 0 : weights.line;
    }
    const worth = words - weights.proseOffset;
    return near[at] || worth < 0 ? worth : worth * weights.isolated;
  });
}

/** Whether the nearest block not removed, before or after, is a sentence. */
function neighbours(blocks: readonly RawBlock[], sentence: readonly boolean[]): boolean[] {
  const near = blocks.map(() => false);
  let last = -1;
  blocks.forEach((block, at) => {
    if (block.removed) return;
    if (last >= 0 && sentence[last]) near[at] = true;
    if (last >= 0 && sentence[at]) near[last] = true;
    last = at;
  });
  return near;
}

/** The contiguous run of blocks with the greatest sum (Kadane); null when no block scores above nothing. */
export function storyRegion(blocks: readonly RawBlock[]): { start: number; end: number } | null {
  let best = 0;
  let region: { start: number; end: number } | null = null;
  let sum = 0;
  let start = 0;
  scores(blocks).forEach((score, at) => {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += score;
    if (sum > best) {
      best = sum;
      region = { start, end: at + 1 };
    }
  });
  return region;
}
