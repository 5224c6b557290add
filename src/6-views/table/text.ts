/** A table for the terminal: columns as wide as their cells where there is room, long cells wrapped under themselves. */
import { styleText } from 'node:util';
import type { Cell, Column } from './index.ts';

export interface TextOptions {
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
}

const gap = 2;
/** A longer word is cut rather than given a column of its length. */
const wholeWord = 13;

/** Page text must not steer the terminal: control characters become "�", line breaks a space. */
const plain = (cell: Cell): string =>
  String(cell ?? '')
    .replace(/\s+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/gu, '\ufffd')
    .trim();

/** What a column needs so that its words stay whole, at most `wholeWord`. */
const least = (cells: string[]): number => Math.min(wholeWord, longest(cells.flatMap((cell) => cell.split(' '))));

const longest = (texts: string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0);

/** Room for each column: what its cells need; where the row is too wide, the widest give first, down to their longest word. */
function widths(natural: number[], needed: number[], total: number): number[] {
  const room = total - gap * (natural.length - 1);
  const out = [...natural];
  let over = out.reduce((sum, one) => sum + one, 0) - room;
  while (over > 0) {
    const spare = out.map((one, i) => (one > needed[i]! ? one : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (spare[widest] === 0) break;
    out[widest]!--;
    over--;
  }
  return out;
}

/** Breaks a cell at spaces; a word that is longer than its column is cut. */
function lines(text: string, width: number): string[] {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    if (line && line.length + 1 + word.length > width) {
      out.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...out, line];
}

/** Cuts by code points, so that no character is split. */
function pieces(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const points = [...word];
  const out: string[] = [];
  for (let at = 0; at < points.length; at += width) out.push(points.slice(at, at + width).join(''));
  return out;
}

function drawRow(cells: string[], wide: number[]): string {
  const wrapped = cells.map((cell, i) => lines(cell, wide[i]!));
  const height = Math.max(...wrapped.map((one) => one.length));
  return Array.from({ length: height }, (_, n) =>
    wrapped
      .map((one, i) => (one[n] ?? '').padEnd(wide[i]! + gap))
      .join('')
      .trimEnd(),
  ).join('\n');
}

/** Draws rows under a header; hidden columns and columns without a single value are left out. Empty without rows. */
export function textTable<Row>(columns: Column<Row>[], rows: Row[], options: TextOptions): string {
  if (!rows.length) return '';
  const shown = columns.filter((column) => !column.hidden && rows.some((row) => plain(column.cell(row))));
  const cells = rows.map((row) => shown.map((column) => plain(column.cell(row))));
  const heads = shown.map((column) => column.name);
  const column = (i: number): string[] => [heads[i]!, ...cells.map((row) => row[i]!)];
  const natural = heads.map((_, i) => longest(column(i)));
  const needed = heads.map((_, i) => least(column(i)));
  const wide = widths(natural, needed, options.width);
  const header = drawRow(heads, wide);
  const top = options.colour ? styleText('bold', header, { validateStream: false }) : header;
  const rule = wide.map((one) => '─'.repeat(one)).join(' '.repeat(gap));
  return `${[top, rule, ...cells.map((row) => drawRow(row, wide))].join('\n')}\n`;
}
