/** The hand-made tables below `data/actors`: lines of columns between bars, `;` between the parts of a column, `#` for remarks. */
import { readData } from '../../../0-model/index.ts';

/** Rows of a table as trimmed columns. */
export function readTable(name: string): string[][] {
  return readData(`actors/${name}`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((column) => column.trim()));
}

/** The parts of a column: "Kyiv; Kiev" → ["Kyiv", "Kiev"]. */
export function parts(column: string | undefined): string[] {
  return (column ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
