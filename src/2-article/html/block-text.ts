/** White space that HTML collapses; a no-break space is a character of the text like any other. */
const uneven = /[\t\n\r\f ]{2,}|[\t\n\r\f]/g;
const collapsible = /^[\t\n\r\f ]$/;
const blank = /^[\s\u200b\ufeff]$/;

/** Collects the text of one block: white space collapsed, and each character tied to its place in the page. */
export class BlockText {
  text = '';
  /** The last character; asking the growing text for it would copy the text each time. */
  private last = '';
  private map: [block: number, page: number, length: number][] = [];

  /** Adds characters that stand at `page` of the page, one to one. */
  add(piece: string, page: number): void {
    let from = 0;
    for (const match of piece.matchAll(uneven)) {
      this.append(piece.slice(from, match.index), page + from);
      this.addSpace(page + match.index);
      from = match.index + match[0].length;
    }
    this.append(piece.slice(from), page + from);
  }

  /** A space that stands for something else in the page, such as a line break. */
  addGap(): void {
    if (this.text === '' || this.last === ' ') return;
    this.text += ' ';
    this.last = ' ';
  }

  /** White space of the page; shown as one space, which the map ties to its first character. */
  private addSpace(page: number): void {
    if (this.text === '' || this.last === ' ') return;
    this.push(' ', page);
  }

  private append(piece: string, page: number): void {
    const skip = piece !== '' && collapsible.test(piece[0]!) && (this.text === '' || this.last === ' ') ? 1 : 0;
    if (piece.length > skip) this.push(piece.slice(skip), page + skip);
  }

  private push(piece: string, page: number): void {
    // Runs are not joined: a run longer than one character is the page's own characters, one to one.
    this.map.push([this.text.length, page, piece.length]);
    this.text += piece;
    this.last = piece[piece.length - 1]!;
  }

  /** The text without white space around it, and its map. */
  finish(): { text: string; map: [block: number, page: number, length: number][] } {
    let start = 0;
    let end = this.text.length;
    while (start < end && blank.test(this.text[start]!)) start++;
    while (end > start && blank.test(this.text[end - 1]!)) end--;
    return { text: this.text.slice(start, end), map: clipMap(this.map, start, end) };
  }
}

/** The part of a map between two offsets of its text, with offsets counted from the first of them. */
export function clipMap(
  map: readonly [number, number, number][],
  start: number,
  end: number,
): [block: number, page: number, length: number][] {
  const clipped: [number, number, number][] = [];
  for (const [block, page, length] of map) {
    const from = Math.max(block, start);
    const to = Math.min(block + length, end);
    if (to > from) clipped.push([from - start, page + from - block, to - from]);
  }
  return clipped;
}
