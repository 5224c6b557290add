/** Every measure of the evaluation, in the order it is printed. */
import type { Measure } from './measure.ts';

export const measures: Measure[] = [];
