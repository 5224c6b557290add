import { foldCharacters } from '../../repeats/index.ts';
import { linkRules } from './links.ts';
import { promptRules } from './prompts.ts';
import { provenanceRules } from './provenance.ts';
import { knows, longestNoise, type NoiseRule } from './rule.ts';
import { widgetRules } from './widgets.ts';

export { isNote } from './notes.ts';
export type { NoiseRule } from './rule.ts';

/** Every phrase rule, in the order in which they are tried. */
export const noiseRules: readonly NoiseRule[] = [...widgetRules, ...provenanceRules, ...promptRules, ...linkRules];

/** How many words stand in a text, counted at white space and only as far as `limit`. */
export function countWords(text: string, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]\S*/gu)) if (++count >= limit) break;
  return count;
}

/** The first phrase rule that knows this block's text as noise, or null. */
export function noiseRuleFor(text: string): NoiseRule | null {
  if (text.length > longestNoise) return null;
  const folded = foldCharacters(text).trim();
  const words = countWords(folded);
  return noiseRules.find((rule) => knows(rule, text, folded, words)) ?? null;
}
