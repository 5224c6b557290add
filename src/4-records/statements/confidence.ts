/**
 * How often a rule's statements are right: the share whose content an annotator of PolNeAR marked too (half of the letters
 * or more), counted on 210 of its training texts among statements that stand in no other one and whose speaker is known,
 * with one hit and one miss added so that few cases say little. `npm run eval -- reliability` holds the figures against the
 * development texts. The annotators left statements inside statements out, so that nothing can be measured for them; they
 * have their rule's figure.
 */
import type { Found } from './found.ts';

/** Rules seen often enough to be measured. */
const measured: Readonly<Record<string, number>> = {
  'quote-speaker-said': 0.97,
  'quote-said-speaker': 0.95,
  'quote-after': 0.92,
  that: 0.91,
  'participle-quote-after': 0.91,
  'told-that': 0.9,
  'told-wh': 0.89,
  'according-to': 0.86,
  'participle-that': 0.86,
  clause: 0.85,
  'participle-clause': 0.85,
  gerund: 0.83,
  'thought-that': 0.83,
  wh: 0.82,
  'thought-clause': 0.79,
  'told-clause': 0.79,
  'clause-said-speaker': 0.76,
  'told-to': 0.75,
  'participle-judged': 0.73,
  'thought-judged': 0.73,
  to: 0.72,
  'clause-speaker-said': 0.71,
  'participle-called': 0.71,
  object: 0.69,
  'floating-quote': 0.68,
  'noun-that': 0.67,
  'noun-to': 0.67,
  'participle-to': 0.67,
  called: 0.65,
  'participle-told-to': 0.64,
  'introduced-quote': 0.64,
  'participle-object': 0.57,
  judged: 0.57,
  'headline-colon': 0.55,
  'noun-of': 0.45,
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
  'quote-dash-name': 0.9,
  colon: 0.5,
  turn: 0.83,
  // A quotation whose speaker nobody names.
  'lone-quote': 0.33,
};

/** With a speaker of whom only words are known, 249 statements were right where 291 would be with a known one. */
const unknown = 0.85;

/** Between 0 and 1; a rule's variant ("participle-", "thought-") that is rare itself has its rule's own figure. */
export function confidenceOf(found: Found, known: boolean): number {
  const rule = found.rule.replace(/^statement\./u, '');
  const plain = rule.replace(/^(?:thought-)?(?:participle-)?/u, '');
  const figure = measured[rule] ?? assumed[rule] ?? measured[plain] ?? assumed[plain] ?? 0.5;
  const sure = known || found.source === null || /^quote-s(?:aid|peaker)/u.test(rule);
  return sure ? figure : Math.round(100 * figure * unknown) / 100;
}
