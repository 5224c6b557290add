import type { Line } from './lines.ts';

/** Narrower or wider than this nobody wraps running text by hand or by program. */
const narrowest = 40;
const widest = 130;
/** A page must show this many broken lines before its line ends are taken for wrapping. */
const minBroken = 3;
/** The share of inner line ends that break a sentence, on a wrapped page. */
const minBrokenShare = 0.4;

/**
 * The column at which a page's lines are hard-wrapped, or null where line ends are paragraph ends. A wrapped page is
 * one whose lines are all short enough, and many of whose line ends fall inside a sentence just short of that column.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => (line.content.text === '' ? 0 : line.indent + line.content.text.length));
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (width < narrowest || width > widest) return null;
  let broken = 0;
  let inner = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    if (lengths[at] === 0 || lengths[at + 1] === 0) continue;
    inner++;
    if (lengths[at]! > width * 0.6 && breaksSentence(lines[at]!.content.text, lines[at + 1]!.content.text)) broken++;
  }
  return broken >= minBroken && broken / inner >= minBrokenShare ? width : null;
}

function breaksSentence(line: string, next: string): boolean {
  return !/[.!?:;"'\u201d\u2019)\]]$/u.test(line) && /^["'\u201c\u2018(]?[\p{L}\p{N}]/u.test(next);
}
