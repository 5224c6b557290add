import type { Line } from './lines.ts';

/** Narrower or wider than this nobody wraps running text by hand or by program. */
const narrowest = 40;
const widest = 130;
/** A page must show this many broken sentences before its line ends are taken for wrapping. */
const minBroken = 3;
/** The share of long lines that break a sentence, on a wrapped page; the rest end a paragraph. */
const minBrokenShare = 0.4;
/** A line that is filled at least this far is long. */
const filled = 0.7;
/** This share of lines may be longer than the column: addresses, tables. */
const outliers = 0.02;

/**
 * The column at which a page's lines are hard-wrapped, or null where line ends are paragraph ends. A wrapped page is
 * one whose lines are all short enough, and many of whose long lines break off inside a sentence, so that the next
 * begins in lower case.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => (line.content.text === '' ? 0 : line.indent + line.content.text.length));
  const sorted = lengths.filter((length) => length > 0).sort((a, b) => b - a);
  const width = sorted[Math.floor(sorted.length * outliers)] ?? 0;
  if (width < narrowest || width > widest) return null;
  let broken = 0;
  let long = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    if (lengths[at]! < width * filled || lengths[at + 1] === 0) continue;
    long++;
    if (breaksSentence(lines[at]!.content.text, lines[at + 1]!.content.text)) broken++;
  }
  return broken >= minBroken && broken / long >= minBrokenShare ? width : null;
}

function breaksSentence(line: string, next: string): boolean {
  return !/[.!?:;]["'\u201d\u2019)\]]?$/u.test(line.slice(-3)) && /^["'\u201c\u2018(]?\p{Ll}/u.test(next);
}
