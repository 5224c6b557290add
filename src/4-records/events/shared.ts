/** What the other kinds of records borrow from the reading of events: sentences, arguments, parties. */
export { actsFor, idsOf, isPolitical } from './build.ts';
export type { Chunk, VerbGroup } from './chunks.ts';
export { isPassive, objectOf, obliquesAfter, subjectOf } from './clauses.ts';
export { statementAt } from './dates.ts';
export { headWord, kindAt, lowerAt, type Party, partyOf, possessorOf, skip } from './phrases.ts';
export { isVerbGroup, type Reading, readSentences } from './reading.ts';
export { type Standing, standingOf } from './status.ts';
export type { Word } from './tags.ts';
