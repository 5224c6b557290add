/** Where a text stands in time while it is read: what "a day earlier", "that year" and a bare month count from. */
import { calendarDay } from './calendar.ts';
import type { Anchor, Reading } from './rule.ts';
import { daysOf } from './value.ts';

/** How many blocks after its last mention a quarter is still the period being told. */
const periodReach = 4;
/** How many blocks after its last mention a day is still the one that "a day earlier" counts from, years in between. */
const dayReach = 2;
/** How many years off the last anchors a date in a history may lie and still move the story. */
const storyReach = 6;
/** How far into its sentence, in characters, a bare year still dates the story and not a thing: "a report of 2005". */
const yearHead = 24;

interface Kept {
  anchor: Anchor;
  block: number;
}

export class Story {
  /** The last resolved time. */
  anchor: Anchor | null = null;
  /** The one before it. */
  previous: Anchor | null = null;
  /** In a history, the time that months and days without a year belong to. */
  base: Anchor | null = null;
  /** ISO weekday of the last time, when nothing but its weekday is known. */
  weekday: number | null = null;
  private figures: Kept | null = null;
  private day: Kept | null = null;
  private block = 0;
  private years: number[] = [];

  constructor(
    private readonly now: number | null,
    private readonly history: boolean,
  ) {}

  enterBlock(): void {
    this.block++;
  }

  /** The quarter or half-year whose figures are being told. */
  get period(): Anchor | null {
    return this.near(this.figures, periodReach);
  }

  /** The last day that was named, while the text is still near it. */
  get lastDay(): Anchor | null {
    return this.near(this.day, dayReach);
  }

  private near(kept: Kept | null, reach: number): Anchor | null {
    return kept && this.block - kept.block <= reach ? kept.anchor : null;
  }

  /**
   * Moves the story to a time, unless that is told in passing.
   * @param into characters from the start of its sentence
   */
  move(reading: Reading, into: number): void {
    if (reading.aside) return;
    this.previous = this.anchor;
    this.weekday = Number(/^XXXX-WXX-(\d)/u.exec(reading.value)?.[1] ?? 0) || null;
    const days = daysOf(reading.value);
    if (this.history && days && !this.follows(calendarDay(days.from).year)) return;
    this.anchor = days && { value: reading.value, ...days };
    if (this.anchor) this.keep(this.anchor, into);
  }

  private keep(anchor: Anchor, into: number): void {
    if (anchor.grain !== 'year' || into <= yearHead || this.base === null) this.base = anchor;
    const kept = { anchor, block: this.block };
    if (anchor.grain === 'day') this.day = kept;
    const over = this.now !== null && anchor.to < this.now;
    if (over && (anchor.grain === 'quarter' || anchor.grain === 'half')) this.figures = kept;
  }

  /** In a history, a year far from those told before is a mention in passing, until others join it. */
  private follows(year: number): boolean {
    const told = [...this.years].sort((a, b) => a - b);
    const middle = told[Math.floor(told.length / 2)];
    this.years = [...this.years.slice(-6), year];
    return told.length < 3 || middle === undefined || Math.abs(year - middle) <= storyReach;
  }
}
