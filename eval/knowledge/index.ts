/** What the knowledge about actors is worth: how much of the world it knows, and what its dates tell. */
import type { Measure } from '../measure.ts';
import { measure as dating } from './dating.ts';

export const measures: Measure[] = [dating];
