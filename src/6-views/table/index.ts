/**
 * Records as tables: a table names its columns once, with what each means; CSV, JSON and the terminal are drawn from it.
 * Every cell is text, a number or empty, so that one row is one line of a spreadsheet.
 */
import type { DocumentRecord } from '../../0-model/index.ts';

export type Cell = string | number | null;

export interface Column<Row> {
  /** Header in CSV and key in JSON: lower case with underscores. */
  name: string;
  /** What a cell holds, for the command's help and the documentation. */
  about: string;
  cell(row: Row): Cell;
  /** Left out of the terminal's table, where room is scarce; CSV and JSON always hold it. */
  hidden?: boolean;
}

export interface Table<Row> {
  /** Name of the command that prints it. */
  name: string;
  columns: Column<Row>[];
  /** The rows of one record, in its order. `document` is the page's name as the user gave it. */
  rows(record: DocumentRecord, document: string): Row[];
}

/** One row as an object whose keys are the column names. */
export function rowObject<Row>(columns: Column<Row>[], row: Row): Record<string, Cell> {
  return Object.fromEntries(columns.map((column) => [column.name, column.cell(row)]));
}

/** The columns with what they hold, one a line, for a help text. */
export function describeColumns(columns: { name: string; about: string }[]): string {
  const width = Math.max(...columns.map(({ name }) => name.length));
  return columns.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}

export { csvHeader, csvRow } from './csv.ts';
export { textTable } from './text.ts';
