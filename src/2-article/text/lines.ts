import { type MappedText, MappedTextBuilder, trimMapped } from '../assemble/index.ts';
import { decodeReference, reference } from './entities.ts';

export interface Line {
  /** The line's text: ends trimmed, white space collapsed, character references decoded. Empty for a blank line. */
  content: MappedText;
  /** White-space columns before the first character. */
  indent: number;
}

/** White space that is collapsed; no-break spaces stay as the page has them. */
const collapsible = /[ \t\v\u2000-\u200a\u3000]+/gu;

/** Splits a page at its line ends (LF, CRLF, CR, form feed, the Unicode separators). */
export function splitLines(page: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const match of page.matchAll(/\r\n|[\n\r\f\u0085\u2028\u2029]/gu)) {
    lines.push(readLine(page, from, match.index));
    from = match.index + match[0].length;
  }
  lines.push(readLine(page, from, page.length));
  return lines;
}

function readLine(page: string, from: number, to: number): Line {
  const raw = page.slice(from, to);
  const builder = new MappedTextBuilder();
  let at = 0;
  for (const piece of changes(raw)) {
    builder.copy(page, from + at, from + piece.start);
    if (piece.keep) builder.copy(page, from + piece.start, from + piece.start + 1);
    else builder.stand(piece.text, from + piece.start);
    at = piece.end;
  }
  builder.copy(page, from + at, to);
  return { content: trimMapped(builder.build()), indent: raw.length - raw.trimStart().length };
}

interface Change {
  start: number;
  end: number;
  text: string;
  /** The first character is already what stands for the whole. */
  keep: boolean;
}

/** Where the text differs from the page's line: stretches of white space, and character references. */
function changes(raw: string): Change[] {
  const found: Change[] = [];
  for (const match of raw.matchAll(collapsible)) {
    const keep = match[0].startsWith(' ');
    if (match[0] !== ' ') found.push({ start: match.index, end: match.index + match[0].length, text: ' ', keep });
  }
  if (!raw.includes('&')) return found;
  for (const match of raw.matchAll(reference)) {
    const text = decodeReference(match);
    if (text !== null) found.push({ start: match.index, end: match.index + match[0].length, text, keep: false });
  }
  return found.sort((a, b) => a.start - b.start);
}
