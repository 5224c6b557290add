/** Every measure of the evaluation, in the order it is printed. */
import type { Measure } from './measure.ts';

import { measures as twins } from './twins/index.ts';

export const measures: Measure[] = [...twins];
