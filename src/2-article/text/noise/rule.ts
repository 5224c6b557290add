import type { RemovalReason, Rule } from '../../../0-model/index.ts';

/** A block that is no part of the story, known by its words. */
export interface NoiseRule extends Rule {
  removes: RemovalReason;
  /**
   * Matched against the block with case, quotation marks, dashes and no-break spaces folded (see `foldCharacters`).
   * A match removes the whole block, so a pattern is anchored or its block short.
   */
  pattern: RegExp;
  /** Longer blocks, in words, are never tried. */
  maxWords: number;
}

/** Blocks longer than this, in characters, are story whatever they hold; keeps every pattern's work bounded. */
export const longestNoise = 1200;
