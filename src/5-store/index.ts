/** The ledger: many pages, one record. */
export { type Location, locationOf, nameOf } from './database/location.ts';
export { type Ledger, openLedger } from './database/open.ts';
export { ledgerProblem } from './database/problems.ts';
export type { Change } from './write/history.ts';
export type { Given } from './write/pages.ts';
export { isKept, type Put, putReadings, type Reading } from './write/put.ts';
export { beginRun, endRun } from './write/run.ts';

/** Classes of source; what a source is, a person says. */
export const sourceClasses = ['official', 'wire', 'outlet', 'state media', 'relay'] as const;
export { addedTo } from './across/shingles.ts';
export * from './ask/copies.ts';
export * from './ask/counts.ts';
export * from './ask/diff.ts';
export * from './ask/disputes.ts';
export * from './ask/documents.ts';
export type { Filter } from './ask/filter.ts';
export * from './ask/follow.ts';
export * from './ask/records.ts';
export { findWho, type Who } from './ask/who.ts';
export { backup, restore } from './care/backup.ts';
export { type CheckResult, checkLedger } from './care/check.ts';
export {
  type Action,
  type Correction,
  type CorrectionFound,
  correct,
  listCorrections,
  undo,
} from './corrections/correct.ts';
