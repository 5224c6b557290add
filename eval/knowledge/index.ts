/** What the knowledge about actors is worth: how much of the world it knows, and what its dates tell. */
import type { Measure } from '../measure.ts';
import { measure as coverage } from './coverage.ts';
import { measure as dating } from './dating.ts';
import { measure as leaders } from './leaders.ts';

export const measures: Measure[] = [coverage, leaders, dating];
