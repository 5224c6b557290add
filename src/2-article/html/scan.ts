import { decodeValue } from './entities.ts';

/** What the scanner reports, in source order. Offsets are UTF-16 code units of the scanned string, half-open. */
export interface ScanSink {
  /** Returns true when the element is empty, so that no text of its own follows. */
  open(name: string, attributes: Attributes, selfClosing: boolean): boolean;
  close(name: string): void;
  /** Characters outside tags; `decode` is false inside elements whose text has no character references. */
  text(start: number, end: number, decode: boolean): void;
}

export type Attributes = Readonly<Record<string, string>>;

/** Elements whose content is text up to their own end tag; the value says whether references are decoded in it. */
const rawText = new Map([
  ['script', false],
  ['style', false],
  ['xmp', false],
  ['iframe', false],
  ['noembed', false],
  ['noframes', false],
  ['textarea', true],
  ['title', true],
]);

const tagName = /[a-zA-Z][^\s/>]*/y;
const attributeName = /[\s/]*([^\s/>=][^\s/>=]*)\s*(=\s*)?/y;
const bareValue = /[^\s>]*/y;
const noAttributes: Attributes = Object.freeze({});

/**
 * Goes through HTML once, from left to right, and reports tags and text. Linear in the length of the input: every step
 * moves forward, and no search is repeated once it has failed. Comments, processing instructions and the doctype are
 * passed over. A tag that the page never ends is passed over to its first `>`, so that an open quotation mark in an
 * attribute does not swallow the rest of the page.
 */
export function scanHtml(html: string, sink: ScanSink): void {
  new Scanner(html, sink).run();
}

class Scanner {
  private at = 0;
  private readonly html: string;
  private readonly sink: ScanSink;
  private readonly lastQuote: Readonly<Record<string, number>>;

  constructor(html: string, sink: ScanSink) {
    this.html = html;
    this.sink = sink;
    this.lastQuote = { '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") };
  }

  run(): void {
    let textStart = 0;
    while (this.at < this.html.length) {
      const open = this.html.indexOf('<', this.at);
      if (open < 0) break;
      this.at = open + 1;
      if (!this.isMarkup(open)) continue;
      if (open > textStart) this.sink.text(textStart, open, true);
      this.readMarkup(open);
      textStart = this.at;
    }
    if (textStart < this.html.length) this.sink.text(textStart, this.html.length, true);
    this.at = this.html.length;
  }

  /** A `<` that no tag name, `/`, `!` or `?` follows is a less-than sign. */
  private isMarkup(open: number): boolean {
    const next = this.html.charCodeAt(open + 1) | 32;
    if (next >= 97 && next <= 122) return true;
    const mark = this.html[open + 1];
    return mark === '/' || mark === '!' || mark === '?';
  }

  private readMarkup(open: number): void {
    const mark = this.html[open + 1];
    if (mark === '!' || mark === '?') this.skipDeclaration(open);
    else if (mark === '/') this.readEndTag(open);
    else this.readStartTag(open);
  }

  private skipDeclaration(open: number): void {
    if (this.html.startsWith('<!--', open)) {
      // `<!-->` and `<!--->` are whole comments, hence the search from the second dash on.
      this.at = this.after('-->', open + 2);
    } else this.at = this.after('>', open);
  }

  private after(mark: string, from: number): number {
    const found = this.html.indexOf(mark, from);
    return found < 0 ? this.html.length : found + mark.length;
  }

  private readEndTag(open: number): void {
    tagName.lastIndex = open + 2;
    const name = tagName.exec(this.html)?.[0];
    this.at = this.after('>', open);
    if (name) this.sink.close(name.toLowerCase());
  }

  private readStartTag(open: number): void {
    tagName.lastIndex = open + 1;
    const name = tagName.exec(this.html)![0].toLowerCase();
    this.at = open + 1 + name.length;
    const attributes = this.html[this.at] === '>' ? noAttributes : this.readAttributes();
    const selfClosing = this.html[this.at - 1] === '/';
    this.at = this.after('>', this.at);
    if (this.sink.open(name, attributes, selfClosing)) return;
    const decode = rawText.get(name);
    if (decode !== undefined) this.readRawText(name, decode);
  }

  private readAttributes(): Attributes {
    const attributes: Record<string, string> = Object.create(null);
    for (;;) {
      attributeName.lastIndex = this.at;
      const match = attributeName.exec(this.html);
      if (!match) break;
      this.at = attributeName.lastIndex;
      const value = match[2] === undefined ? '' : this.readValue();
      const name = match[1]!.toLowerCase();
      if (!(name in attributes)) attributes[name] = value;
    }
    while (/[\s/]/.test(this.html[this.at] ?? 'x')) this.at++;
    return attributes;
  }

  private readValue(): string {
    const quote = this.html[this.at]!;
    if ((quote === '"' || quote === "'") && this.lastQuote[quote]! > this.at) {
      const end = this.html.indexOf(quote, this.at + 1);
      const value = this.html.slice(this.at + 1, end);
      this.at = end + 1;
      return decodeValue(value);
    }
    bareValue.lastIndex = this.at;
    const value = bareValue.exec(this.html)![0];
    this.at += value.length;
    return decodeValue(value);
  }

  private readRawText(name: string, decode: boolean): void {
    const start = this.at;
    const end = this.findEndTag(name);
    if (end > start) this.sink.text(start, end, decode);
    this.at = end;
  }

  /** Where the element's own end tag begins; the end of the page when it has none. */
  private findEndTag(name: string): number {
    const endTag = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
    endTag.lastIndex = this.at;
    return endTag.exec(this.html)?.index ?? this.html.length;
  }
}
