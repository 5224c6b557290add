/** Every rule, in reading order: where two find equally long spans, the earlier one speaks. */
import type { TimeRule } from '../rule.ts';
import { absoluteRules } from './absolute.ts';
import { deicticRules } from './deictic.ts';
import { durationRules } from './duration.ts';
import { monthRules } from './month.ts';
import { referenceRules } from './reference.ts';
import { weekdayRules } from './weekday.ts';
import { yearRules } from './year.ts';

export const timeRules: readonly TimeRule[] = [
  ...absoluteRules,
  ...monthRules,
  ...yearRules,
  ...weekdayRules,
  ...deicticRules,
  ...durationRules,
  ...referenceRules,
];
