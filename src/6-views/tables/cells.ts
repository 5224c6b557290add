/** Cells that the tables of records share. */
import type { DocumentRecord, Span } from '../../0-model/index.ts';
import type { Cell, Column } from '../table/index.ts';

/** What every row carries: the page it came from, and its record for looking names up. */
export interface Base {
  document: string;
  record: DocumentRecord;
}

/** Names of actors, "; " between them; the id where an actor has no name. Empty lists give an empty cell. */
export function namesOf(record: DocumentRecord, ids: readonly string[]): Cell {
  const names = ids.map((id) => record.actors.find((actor) => actor.id === id)?.name ?? id);
  return names.join('; ') || null;
}

export const idsOf = (ids: readonly string[]): Cell => ids.join('; ') || null;

/** The exact words, the parts of a split passage joined by " … ". */
export const wordsOf = (spans: readonly Span[]): Cell => spans.map((span) => span.text).join(' … ') || null;

export const yes = (value: boolean): Cell => (value ? 'yes' : 'no');

export const documentColumn: Column<Base> = {
  name: 'document',
  about: 'the page, as you named it',
  cell: (row) => row.document,
  hidden: true,
};

/** Where the words stand in the article's text: UTF-16 offsets, half-open. */
export const placeColumns = <Row>(spanOf: (row: Row) => Span | undefined): Column<Row>[] => [
  {
    name: 'start',
    about: 'first offset of the words in the article',
    cell: (row) => spanOf(row)?.start ?? null,
    hidden: true,
  },
  { name: 'end', about: 'offset after the words', cell: (row) => spanOf(row)?.end ?? null, hidden: true },
];

/** Why the record is there, and how sure the rule is. */
export const trustColumns = <Row>(of: (row: Row) => { rule: string; confidence: number }): Column<Row>[] => [
  {
    name: 'rule',
    about: 'the rule that found it (demarche why tells more)',
    cell: (row) => of(row).rule,
    hidden: true,
  },
  { name: 'confidence', about: 'from 0 to 1', cell: (row) => of(row).confidence, hidden: true },
];
