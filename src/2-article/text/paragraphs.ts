import { type MappedText, MappedTextBuilder, sliceMapped } from '../assemble/index.ts';
import type { Line } from './lines.ts';
import { wrapWidth } from './wrapping.ts';

/** A line longer than this is cut at a sentence's end, so that nothing after us meets a block of a million characters. */
const longestBlock = 20_000;

/**
 * Makes paragraphs of lines. Blank lines always part; other line ends part too unless the page is hard-wrapped, where
 * a line whose successor's first word would not have fitted goes on in the next.
 */
export function joinLines(page: string, lines: readonly Line[]): MappedText[] {
  const width = wrapWidth(lines);
  const paragraphs: MappedText[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(...cutLong(join(page, open)));
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    if (line.content.text === '' || (last && !goesOn(last, line, width))) close();
    if (line.content.text !== '') open.push(line);
  }
  close();
  return paragraphs;
}

function goesOn(line: Line, next: Line, width: number | null): boolean {
  if (width === null || next.indent > line.indent + 1) return false;
  const firstWord = /^\S+/u.exec(next.content.text)?.[0].length ?? 0;
  return line.indent + line.content.text.length + 1 + firstWord > width;
}

/** Joins the lines of one paragraph by a space, or by nothing where a word was broken by a hyphen. */
function join(page: string, lines: readonly Line[]): MappedText {
  if (lines.length === 1) return lines[0]!.content;
  const builder = new MappedTextBuilder();
  lines.forEach(({ content }, at) => {
    const next = lines[at + 1]?.content.text;
    const cut = next === undefined ? 0 : brokenWordCut(page, content.text, next);
    copyMapped(builder, page, sliceMapped(content, 0, content.text.length - Math.max(0, cut)));
    if (next !== undefined && cut === 0) builder.put(' ');
  });
  return builder.build();
}

function copyMapped(builder: MappedTextBuilder, page: string, { text, map }: MappedText): void {
  let at = 0;
  for (const [from, source, length] of map) {
    builder.put(text.slice(at, from)).copy(page, source, source + length);
    at = from + length;
  }
  builder.put(text.slice(at));
}

/** How many characters to drop when a line ends inside a word; -1 for "none, but join closely"; 0 for a plain space. */
function brokenWordCut(page: string, line: string, next: string): number {
  if (line.endsWith('\u00ad')) return 1;
  const head = /(\p{L}+)[-\u2010]$/u.exec(line.slice(-60))?.[1];
  const tail = /^\p{Ll}+/u.exec(next.slice(0, 60))?.[0];
  if (!head || !tail) return /\S[-\u2010\u2013\u2014]$/u.test(line.slice(-2)) ? -1 : 0;
  // The page itself says how the word is written: "well-known" stands elsewhere, or "wellknown" does not.
  return page.includes(`${head}-${tail}`) ? -1 : 1;
}

function cutLong(paragraph: MappedText): MappedText[] {
  const { text } = paragraph;
  if (text.length <= longestBlock) return [paragraph];
  const pieces: MappedText[] = [];
  let from = 0;
  while (text.length - from > longestBlock) {
    const to = from + cutPoint(text.slice(from, from + longestBlock));
    pieces.push(sliceMapped(paragraph, from, to));
    from = text[to] === ' ' ? to + 1 : to;
  }
  pieces.push(sliceMapped(paragraph, from, text.length));
  return pieces;
}

/** The last sentence's end in the window, else its last space, else its end (never between two surrogates). */
function cutPoint(window: string): number {
  for (const mark of ['. ', '.\u201d ', '." ', '? ', '! ']) {
    const at = window.lastIndexOf(mark);
    if (at > window.length / 2) return at + mark.length - 1;
  }
  const space = window.lastIndexOf(' ');
  if (space > 0) return space;
  return /[\ud800-\udbff]$/u.test(window) ? window.length - 1 : window.length;
}
