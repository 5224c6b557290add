/** Text that remembers which of its characters are the page's own. */

/**
 * `[offset in the text, offset in page.text, length]`. A run longer than one character is the page's own characters,
 * one to one; a run of one may also stand for what is shown as that character: white space as a space, `&amp;` as "&".
 */
export type Run = [text: number, page: number, length: number];

export interface MappedText {
  text: string;
  /** Ascending in both offsets, not overlapping. A character outside every run was put in by us. */
  map: Run[];
}

/** Collects stretches of the page and characters of our own into one mapped text. */
export class MappedTextBuilder {
  private parts: string[] = [];
  private length = 0;
  private map: Run[] = [];
  /** The last run, while it may still grow: it copies the page. */
  private open: Run | null = null;

  /** Adds the page's characters `[from, to)` as they stand. */
  copy(page: string, from: number, to: number): this {
    if (to <= from) return this;
    const { open } = this;
    if (open && open[0] + open[2] === this.length && open[1] + open[2] === from) open[2] += to - from;
    else this.addRun(from, to - from, true);
    return this.put(page.slice(from, to));
  }

  /** Adds one character that stands for what the page has at `from`; more than one code unit is left unmapped. */
  stand(text: string, from: number): this {
    if (text.length === 1) this.addRun(from, 1, false);
    this.open = null;
    return this.put(text);
  }

  /** Adds characters that do not stand on the page. */
  put(text: string): this {
    this.parts.push(text);
    this.length += text.length;
    return this;
  }

  private addRun(page: number, length: number, copied: boolean): void {
    const run: Run = [this.length, page, length];
    this.map.push(run);
    this.open = copied ? run : null;
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
