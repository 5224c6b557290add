/** Times: TIMEX3 expressions found and resolved, and what others ask about them. */
export { compareDays, type Dated, timesIn } from './compare.ts';
export { type DeadlineRelation, deadlineBefore } from './deadline.ts';
export { type Direction, directionOf } from './direction.ts';
export { paragraphsOf, readTimes } from './read-times.ts';
export { timesOf, timesStage } from './stage.ts';
