import { type MappedText, MappedTextBuilder, sliceMapped } from '../assemble/index.ts';
import { hasBrokenLines, isBroken } from './broken.ts';
import type { Line } from './lines.ts';
import { wrapWidth } from './wrapping.ts';

/** A line longer than this is cut at a sentence's end, so that nothing after us meets a block of a million characters. */
const longestBlock = 20_000;

/**
 * Makes paragraphs of lines. Blank lines always part. Other line ends part too, unless the page is hard-wrapped, where
 * a line whose successor's first word would not have fitted goes on in the next, or its sentences are broken at links.
 */
export function joinLines(page: string, lines: readonly Line[]): MappedText[] {
  const goesOn = continuation(lines);
  const hyphenated = goesOn === null ? new Set<string>() : hyphenatedWords(page);
  const paragraphs: MappedText[] = [];
  let open: Line[] = [];
  lines.forEach((line, at) => {
    if (line.content.text !== '') open.push(line);
    if (open.length === 0 || (goesOn?.(at) && lines[at + 1]?.content.text)) return;
    paragraphs.push(...cutLong(join(page, open, hyphenated)));
    open = [];
  });
  return paragraphs;
}

/** Whether the line at an index goes on in the next; null on a page whose line ends are paragraph ends. */
function continuation(lines: readonly Line[]): ((at: number) => boolean) | null {
  const width = wrapWidth(lines);
  if (width !== null) return (at) => at + 1 < lines.length && fillsLine(lines[at]!, lines[at + 1]!, width);
  return hasBrokenLines(lines) ? (at) => isBroken(lines, at) : null;
}

function fillsLine(line: Line, next: Line, width: number): boolean {
  if (line.content.text === '' || next.indent > line.indent + 1) return false;
  const length = line.indent + line.content.text.length;
  const firstWord = /^\S{1,200}/u.exec(next.content.text)?.[0].length ?? 0;
  return length <= width && length + 1 + firstWord > width;
}

/** The words that the page itself writes with a hyphen inside a line. */
function hyphenatedWords(page: string): Set<string> {
  return new Set(page.split(/[^\p{L}\u2010-]+/u).filter((word) => /\p{L}[-\u2010]\p{L}/u.test(word)));
}

/** Joins the lines of one paragraph by a space, or by nothing where a word was broken by a hyphen. */
function join(page: string, lines: readonly Line[], hyphenated: ReadonlySet<string>): MappedText {
  if (lines.length === 1) return lines[0]!.content;
  const builder = new MappedTextBuilder();
  lines.forEach(({ content }, at) => {
    const next = lines[at + 1]?.content.text;
    const seam = next === undefined ? 'close' : seamOf(content.text, next, hyphenated);
    const end = content.text.length - (seam === 'broken' ? 1 : 0);
    copyMapped(builder, page, sliceMapped(content, 0, end));
    if (seam === 'space') builder.stand(' ', pageEnd(content));
  });
  return builder.build();
}

/** The page offset just after a mapped text: its line end. */
function pageEnd({ map }: MappedText): number {
  const [, page, length] = map.at(-1)!;
  return page + length;
}

function copyMapped(builder: MappedTextBuilder, page: string, { text, map }: MappedText): void {
  let at = 0;
  for (const [from, source, length] of map) {
    builder.put(text.slice(at, from));
    if (length > 1 || page[source] === text[from]) builder.copy(page, source, source + length);
    else builder.stand(text[from]!, source);
    at = from + length;
  }
  builder.put(text.slice(at));
}

/**
 * What stands at a line end inside a paragraph: a space; nothing, after a dash or the hyphen of a compound; or the
 * hyphen of a broken word, which goes. A compound is one that the page also writes inside a line.
 */
function seamOf(line: string, next: string, hyphenated: ReadonlySet<string>): 'space' | 'close' | 'broken' {
  if (line.endsWith('\u00ad')) return 'broken';
  const head = /(\p{L}{1,40})[-\u2010]$/u.exec(line.slice(-60))?.[1];
  const tail = /^\p{Ll}{1,40}/u.exec(next)?.[0];
  if (head && tail) return hyphenated.has(`${head}-${tail}`) ? 'close' : 'broken';
  if (/^[,.;:!?)\u2019\u201d](?:\s|$|\p{L})/u.test(next) || /[(\u2018\u201c]$/u.test(line)) return 'close';
  return /\S[-\u2010\u2013\u2014]$/u.test(line.slice(-2)) ? 'close' : 'space';
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
