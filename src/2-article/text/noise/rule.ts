import type { RemovalReason, Rule } from '../../../0-model/index.ts';

/**
 * A block that is no part of the story, known by its words. Rules see the block with case, quotation marks, dashes and
 * no-break spaces folded (see `foldCharacters`).
 */
export interface NoiseRule extends Rule {
  removes: RemovalReason;
  /** A match removes the whole block, so a pattern is anchored, or its words leave no doubt. */
  pattern: RegExp;
  /** When given, the block must also consist of nothing but its matches (global) and punctuation. */
  only?: RegExp;
  /** True when the block, after the rule's own words, is a list of names: it holds next to no lower-case word. */
  names?: boolean;
  /** Longer blocks, in words, are never tried. */
  maxWords: number;
  /** Where the same words may belong to the story: a date inside a chronology; "Analysis: ..." as its headline. */
  keptIn?: 'story' | 'head';
  /** Lines that look like it and are story; executed as tests. */
  keeps?: string[];
}

/** Blocks longer than this, in characters, are story whatever they hold; keeps every pattern's work bounded. */
export const longestNoise = 1500;

/** Words in small letters that stand in lines of names. */
const betweenNames =
  /^(?:and|by|for|the|with|from|in|at|of|to|our|additional|reporting|editing|writing|written|compiled|translated|translation|edited|reported|contributed|correspondents?|reporters?|editors?|staff|writers?|bureau|desk|photos?|photography|photograph|photographs|images?|pictures?|video|credit|courtesy|via|von|van|der|den|del|dos|bin|ibn|this|report|story|article|inputs?|agencies|files)$/u;

function isNames(text: string): boolean {
  const small = text.match(/(?<![\p{L}\p{N}@.])\p{Ll}[\p{L}']{1,40}/gu) ?? [];
  return small.filter((word) => !betweenNames.test(word)).length === 0;
}

/** Whether a rule knows a text of this many words, given as it stands and folded. */
export function knows(rule: NoiseRule, text: string, folded: string, words: number): boolean {
  if (words > rule.maxWords || !rule.pattern.test(folded)) return false;
  // What somebody says is story, whatever it asks for; a word or two in quotes may be a button.
  if (rule.removes === 'prompt' && words > 6 && /"[^" ]+ [^" ]+ [^" ]+ [^"]+"/u.test(folded)) return false;
  if (rule.names && !isNames(text)) return false;
  return rule.only === undefined || !/[\p{L}\p{N}]/u.test(folded.replace(rule.only, ' '));
}
