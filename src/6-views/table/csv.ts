/** Comma-separated values (RFC 4180), safe to open in a spreadsheet. */
import type { Cell, Column } from './index.ts';

/**
 * A cell of text that begins so would be run as a formula by a spreadsheet; an apostrophe before it keeps it text
 * (OWASP, "CSV Injection"). White space before the sign does not hide it. Numbers of ours are no formulas.
 */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const clean = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '\ufffd');
  const safe = formula.test(clean) ? `'${clean}` : clean;
  return /[",\r\n;\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: Cell[]): string => `${cells.map(field).join(',')}\r\n`;

/** The header line. */
export const csvHeader = <Row>(columns: Column<Row>[]): string => line(columns.map((column) => column.name));

/** One row, ended by CR LF. Control characters become "�"; line breaks inside a cell stay, in quotes. */
export const csvRow = <Row>(columns: Column<Row>[], row: Row): string =>
  line(columns.map((column) => column.cell(row)));
