/** How often a rule's statements are right. */
import type { Found } from './found.ts';

const byRule: Readonly<Record<string, number>> = {
  'statement.quote-speaker-said': 0.95,
  'statement.quote-said-speaker': 0.95,
  'statement.clause-speaker-said': 0.9,
  'statement.clause-said-speaker': 0.85,
  'statement.that': 0.9,
  'statement.told-that': 0.92,
  'statement.clause': 0.85,
  'statement.according-to': 0.9,
};

export const confidenceOf = (found: Found): number => byRule[found.rule] ?? 0.7;
