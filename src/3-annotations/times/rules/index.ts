/** Every rule, in reading order: where two find equally long spans, the earlier one speaks. */
import type { TimeRule } from '../rule.ts';
import { absoluteRules } from './absolute.ts';
import { anchoredRules } from './anchored.ts';
import { clockRules } from './clock.ts';
import { deicticRules } from './deictic.ts';
import { durationRules } from './duration.ts';
import { holidayRules } from './holiday.ts';
import { monthRules } from './month.ts';
import { quarterRules } from './quarter.ts';
import { referenceRules } from './reference.ts';
import { seasonRules } from './season.ts';
import { setRules } from './set.ts';
import { weekdayRules } from './weekday.ts';
import { yearRules } from './year.ts';

export const timeRules: readonly TimeRule[] = [
  ...absoluteRules,
  ...monthRules,
  ...yearRules,
  ...holidayRules,
  ...weekdayRules,
  ...clockRules,
  ...deicticRules,
  ...anchoredRules,
  ...quarterRules,
  ...seasonRules,
  ...setRules,
  ...referenceRules,
  ...durationRules,
];
