/**
 * How often a rule's statements are right: the share of its statements whose content an annotator of the PolNeAR
 * development texts marked too (half of the letters or more), with one hit and one miss added so that few cases say
 * little. The annotators left out much that is a statement by our definition, so the figures are low rather than high.
 */
import type { Found } from './found.ts';

/** Rules seen often enough to be measured. */
const measured: Readonly<Record<string, number>> = {
  'quote-speaker-said': 0.97,
  'quote-said-speaker': 0.97,
  'quote-dash-name': 0.96,
  'participle-that': 0.85,
  'according-to': 0.84,
  that: 0.83,
  'quote-after': 0.83,
  'participle-told-that': 0.83,
  clause: 0.76,
  'clause-speaker-said': 0.73,
  wh: 0.73,
  'participle-quote-after': 0.72,
  'clause-said-speaker': 0.71,
  'told-that': 0.68,
  'participle-judged': 0.67,
  gerund: 0.67,
  'floating-quote': 0.66,
  'participle-clause': 0.66,
  'told-clause': 0.65,
  'thought-that': 0.63,
  'headline-colon': 0.59,
  judged: 0.58,
  called: 0.58,
  object: 0.57,
  'noun-that': 0.57,
  to: 0.52,
  'told-wh': 0.52,
  'thought-judged': 0.51,
  'thought-clause': 0.49,
  'told-to': 0.48,
  'noun-of': 0.46,
  'participle-told-to': 0.42,
  'participle-object': 0.41,
  'noun-to': 0.36,
};

/** Set by hand for what is too rare to measure: as sure as the commoner rule that it varies. */
const assumed: Readonly<Record<string, number>> = {
  'told-quote': 0.83,
  'told-about': 0.57,
  'told-colon': 0.7,
  'told-object': 0.57,
  'quoted-as-saying': 0.83,
  'relayed-by': 0.83,
  'colon-quote': 0.83,
  'introduced-quote': 0.66,
  colon: 0.5,
  turn: 0.83,
  // A quotation whose speaker nobody names.
  'lone-quote': 0.33,
};

/** Between 0 and 1; a rule's variant ("participle-", "thought-") that is rare itself has its rule's own figure. */
export function confidenceOf(found: Found): number {
  const rule = found.rule.replace(/^statement\./u, '');
  const plain = rule.replace(/^(?:thought-)?(?:participle-)?/u, '');
  return measured[rule] ?? assumed[rule] ?? measured[plain] ?? assumed[plain] ?? 0.5;
}
