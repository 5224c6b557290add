import type { RemovalReason } from '../../../0-model/index.ts';
import { foldCharacters } from '../../repeats/index.ts';
import { promptRules } from './prompts.ts';
import { provenanceRules } from './provenance.ts';
import { longestNoise, type NoiseRule } from './rule.ts';
import { widgetRules } from './widgets.ts';

export { isNote } from './notes.ts';
export type { NoiseRule } from './rule.ts';

/** Every phrase rule, in the order in which they are tried. */
export const noiseRules: readonly NoiseRule[] = [...widgetRules, ...provenanceRules, ...promptRules];

/** How many words stand in a text, counted at white space and only as far as `limit`. */
export function countWords(text: string, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]\S*/gu)) if (++count > limit) break;
  return count;
}

/** The first phrase rule that knows this block's text as noise, or null. */
export function noiseRuleFor(text: string): NoiseRule | null {
  if (text.length > longestNoise) return null;
  const folded = foldCharacters(text).trim();
  const words = countWords(folded);
  return noiseRules.find((rule) => words <= rule.maxWords && rule.pattern.test(folded)) ?? null;
}

/** Why a block with this text is noise by its words alone, or null. */
export function noiseReason(text: string): RemovalReason | null {
  return noiseRuleFor(text)?.removes ?? null;
}
