/** Pairs quotation marks across sentences and paragraphs. */
import type { Block, Range } from '../../0-model/index.ts';
import { trimRange } from '../../0-model/index.ts';
import { findMarks, type Mark } from './marks.ts';

/** A pair before anything is known of its use. `open`/`close` are the outer marks; `close` is null when never closed. */
export interface Pair {
  start: number;
  end: number;
  parts: Range[];
  depth: number;
  parent: number | null;
  closed: boolean;
}

interface Open {
  mark: Mark;
  parts: Range[];
  /** Where the part in the present block began. */
  from: number;
  parent: Open | null;
  depth: number;
  end: number;
  closed: boolean;
}

/** Blocks whose quotations may run on into the next block; a headline's or a caption's never do. */
const runsOn = new Set<Block['kind']>(['paragraph', 'quote', 'list']);

interface BlockMarks {
  block: Block;
  marks: Mark[];
}

const isDouble = (mark: Mark): boolean => mark.family !== "'";

/** True when the block begins with an opening mark of the same family: the sign that a quotation is carried on. */
function continues(text: string, next: BlockMarks, mark: Mark): boolean {
  const first = next.marks[0];
  const at = trimRange(text, next.block.start, next.block.end).start;
  return !!first && first.start === at && first.open && first.family === mark.family;
}

/** True when the next block closes, without opening, what the present one left open. */
function closesOnly(next: BlockMarks, mark: Mark): boolean {
  const first = next.marks.find((m) => m.family === mark.family);
  return !!first && first.close && !first.open;
}

class Pairing {
  readonly done: Open[] = [];
  private stack: Open[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private top(family: Mark['family']): Open | undefined {
    return this.stack.findLast((open) => open.mark.family === family);
  }

  private push(mark: Mark): void {
    const parent = this.stack.at(-1) ?? null;
    const open = { mark, parts: [], from: mark.end, parent, depth: this.stack.length, end: mark.end, closed: false };
    this.stack.push(open);
    this.done.push(open);
  }

  private shut(open: Open, at: number, end: number, closed: boolean): void {
    open.parts.push({ start: Math.min(open.from, at), end: at });
    open.end = end;
    open.closed = closed;
  }

  private closeTo(open: Open, mark: Mark): void {
    // What was opened inside and never closed ends where its surroundings end.
    while (this.stack.at(-1) !== open) this.shut(this.stack.pop()!, mark.start, mark.start, false);
    this.stack.pop();
    this.shut(open, mark.start, mark.end, true);
  }

  private take(mark: Mark, later: readonly Mark[]): void {
    const open = this.top(mark.family);
    if (open && mark.close && (!mark.open || open.mark.glyph === mark.glyph || !alike(mark, later))) {
      if (isDouble(mark) || isLastSingle(this.text, mark, later)) this.closeTo(open, mark);
      return;
    }
    if (!mark.open) return;
    if (open && isDouble(mark) && open.mark.glyph === mark.glyph && open.parent === null) {
      // The same mark opens twice. With closing marks for both it is a quotation inside a quotation; otherwise the
      // first was never closed, and ends before the second begins.
      const closers = later.filter((m) => m.family === mark.family && m.close && !m.open).length;
      const openers = later.filter((m) => m.family === mark.family && m.open && !m.close).length;
      if (closers < openers + 2) this.abandon(open, mark.start);
    }
    if (isDouble(mark) || hasSingleClose(this.text, mark, later)) this.push(mark);
  }

  /** Ends an unclosed quotation at the last sentence or clause end before `limit`. */
  private abandon(open: Open, limit: number): void {
    const inside = this.text.slice(open.from, limit);
    const stop = Math.max(...['. ', '? ', '! ', ', '].map((s) => inside.lastIndexOf(s)));
    const end = stop > 0 ? open.from + stop + 1 : trimRange(this.text, open.from, limit).end;
    while (this.stack.includes(open)) {
      const last = this.stack.pop()!;
      this.shut(last, Math.max(last.from, end), Math.max(last.from, end), false);
    }
  }

  block(current: BlockMarks, next: BlockMarks | undefined, carried: boolean): boolean {
    const { block, marks } = current;
    let rest = marks;
    if (carried) {
      const outer = this.stack[0]!;
      const opened = continues(this.text, current, outer.mark);
      outer.from = opened ? marks[0]!.end : trimRange(this.text, block.start, block.end).start;
      if (opened) rest = marks.slice(1);
    }
    for (const [i, mark] of rest.entries()) this.take(mark, rest.slice(i + 1, i + 9));
    return this.endBlock(block, next);
  }

  /** Carries the outermost open quotation on when the next block shows that it goes on; ends all others. */
  private endBlock(block: Block, next: BlockMarks | undefined): boolean {
    const end = trimRange(this.text, block.start, block.end).end;
    while (this.stack.length > 1) this.shut(this.stack.pop()!, end, end, false);
    const outer = this.stack[0];
    if (!outer) return false;
    const may = next && runsOn.has(block.kind) && runsOn.has(next.block.kind) && isDouble(outer.mark);
    if (may && (continues(this.text, next, outer.mark) || closesOnly(next, outer.mark))) {
      outer.parts.push({ start: outer.from, end });
      outer.end = end;
      return true;
    }
    this.stack.pop();
    this.shut(outer, end, end, false);
    return false;
  }
}

/** True when an ambiguous mark is better read as opening, because another of its kind closes it again. */
function alike(mark: Mark, later: readonly Mark[]): boolean {
  const next = later.find((m) => m.family === mark.family && m.glyph === mark.glyph);
  return !!next && next.close;
}

const sentenceEnd = /[.!?]["”]?\s/u;

/** A single mark opens a quotation only where one closes it in the same sentence or few. */
function hasSingleClose(text: string, mark: Mark, later: readonly Mark[]): boolean {
  const stop = later.findIndex((m) => m.family === "'" && m.close);
  if (stop < 0) return false;
  return later[stop]!.start - mark.end < 600 && text[mark.end] !== ' ';
}

/**
 * After a plural s, a single mark may be a possessive ('the ministers' talks'): it closes only when no other single
 * mark in the same sentence can.
 */
function isLastSingle(text: string, mark: Mark, later: readonly Mark[]): boolean {
  if (!/s/u.test(text[mark.start - 1] ?? '') || !/^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))) return true;
  const next = later.find((m) => m.family === "'");
  return !next?.close || sentenceEnd.test(text.slice(mark.end, next.start));
}

/**
 * Pairs the quotation marks of all blocks, in the order in which they open. Linear in the length of the text. A
 * quotation that is never closed ends with its block, and the next block starts afresh.
 */
export function pairMarks(text: string, blocks: readonly Block[]): Pair[] {
  const all = blocks.map((block) => ({ block, marks: findMarks(text, block.start, block.end) }));
  const pairing = new Pairing(text);
  let carried = false;
  all.forEach((current, i) => {
    carried = pairing.block(current, all[i + 1], carried);
  });
  const index = new Map(pairing.done.map((open, i) => [open, i]));
  return pairing.done.map((open) => ({
    start: open.mark.start,
    end: open.end,
    parts: open.parts,
    depth: open.depth,
    parent: open.parent ? index.get(open.parent)! : null,
    closed: open.closed,
  }));
}
