/** A stretch of `article.text`: UTF-16 code units, half-open; `text === article.text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** A stretch without its words, for places where the text is at hand. Same offsets as {@link Span}. */
export interface Range {
  start: number;
  end: number;
}

/** Builds a span by slicing `text`; the one way spans are made, so that `text` always equals the slice. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

/** True when the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` covers every code unit of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Shrinks a range so that it neither begins nor ends with white space; a range of white space only becomes empty. */
export function trimRange(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Orders ranges by their start, the longer first where two start together. */
export function byPosition(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}
