/** Text that remembers which of its characters are the page's own. */

/** `[offset in the text, offset in page.text, length]`: a stretch whose characters are the same on both sides. */
export type Run = [text: number, page: number, length: number];

export interface MappedText {
  text: string;
  /** Ascending in both offsets, not overlapping. A character outside every run was decoded or put in by us. */
  map: Run[];
}

/** Collects stretches of the page and characters of our own into one mapped text. */
export class MappedTextBuilder {
  private parts: string[] = [];
  private length = 0;
  private map: Run[] = [];

  /** Adds the page's characters `[from, to)` as they stand. */
  copy(page: string, from: number, to: number): this {
    if (to <= from) return this;
    const last = this.map.at(-1);
    if (last && last[0] + last[2] === this.length && last[1] + last[2] === from) last[2] += to - from;
    else this.map.push([this.length, from, to - from]);
    return this.put(page.slice(from, to));
  }

  /** Adds characters that do not stand on the page in this form: a space for a line break, a decoded entity. */
  put(text: string): this {
    this.parts.push(text);
    this.length += text.length;
    return this;
  }

  build(): MappedText {
    return { text: this.parts.join(''), map: this.map };
  }
}

/** Cuts `[start, end)` out of a mapped text; offsets are clamped to it. */
export function sliceMapped(whole: MappedText, start: number, end: number): MappedText {
  const from = Math.max(0, start);
  const to = Math.min(whole.text.length, end);
  const map: Run[] = [];
  for (const [at, page, length] of whole.map) {
    const first = Math.max(at, from);
    const last = Math.min(at + length, to);
    if (first < last) map.push([first - from, page + (first - at), last - first]);
  }
  return { text: whole.text.slice(from, Math.max(from, to)), map };
}

/** Characters that show nothing: white space, no-break spaces, zero-width characters, byte-order marks. */
const blank = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** Cuts characters that show nothing off both ends. */
export function trimMapped(whole: MappedText): MappedText {
  let start = 0;
  let end = whole.text.length;
  while (start < end && blank.test(whole.text[start]!)) start++;
  while (end > start && blank.test(whole.text[end - 1]!)) end--;
  return start === 0 && end === whole.text.length ? whole : sliceMapped(whole, start, end);
}
