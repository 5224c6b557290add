import type { RawBlock } from '../types.ts';
import { countWords } from './noise/index.ts';
import { announces, endsSentence, holdsSentences, isItem, isProse } from './prose.ts';

/** A half-open range of block indices. */
export interface Region {
  start: number;
  end: number;
}

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
  if (block.removed || countWords(block.text, fewestWords) < fewestWords) return false;
  return endsSentence(block.text) || holdsSentences(block.text) || (announces(block.text) && isProse(block.text));
}

/** How much each block speaks for lying inside the story. */
function scores(blocks: readonly RawBlock[]): number[] {
  const sentence = blocks.map(isSentence);
  const near = neighbours(blocks, sentence);
  const lines = new LineCost();
  return blocks.map((block, at) => {
    if (block.removed) return weights.noise;
    const words = countWords(block.text, weights.longest);
    const isUnended = !sentence[at] && words >= longLine && near[at] === 2;
    if (!sentence[at] && !isUnended) return lines.costOf(block.text);
    lines.meet(block.text);
    if (isUnended) return words * weights.unended;
    const worth = words - weights.proseOffset;
    return near[at]! > 0 || worth < 0 ? worth : worth * weights.isolated;
  });
}

/** What lines that are no sentences cost: nothing where a colon announced them, and no more than `runCost` a run. */
class LineCost {
  private run = 0;
  private announced = false;

  meet(text: string): void {
    this.run = 0;
    this.announced = announces(text);
  }

  costOf(text: string): number {
    if (this.announced || isItem(text)) return 0;
    this.run += weights.line;
    return this.run < weights.runCost ? 0 : weights.line;
  }
}

/** How many of the nearest blocks not removed, before and after, are sentences. */
function neighbours(blocks: readonly RawBlock[], sentence: readonly boolean[]): number[] {
  const near = blocks.map(() => 0);
  let last = -1;
  blocks.forEach((block, at) => {
    if (block.removed) return;
    if (last >= 0 && sentence[last]) near[at]!++;
    if (last >= 0 && sentence[at]) near[last]!++;
    last = at;
  });
  return near;
}

/** The contiguous run of blocks with the greatest sum (Kadane); null when no block scores above nothing. */
export function storyRegion(blocks: readonly RawBlock[]): Region | null {
  let best = 0;
  let region: Region | null = null;
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
