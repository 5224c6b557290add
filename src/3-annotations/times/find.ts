/** Finds the times of a text and resolves them in reading order. */
import type { Range } from '../../0-model/index.ts';
import { calendarDay } from './calendar.ts';
import { type Direction, directionOf } from './direction.ts';
import { beginsBefore, join, shareYear } from './join.ts';
import { compile, type Pattern } from './pattern.ts';
import type { Anchor, Place, Reading, TimeRule } from './rule.ts';
import { timeRules } from './rules/index.ts';
import { agreeOnDays } from './same-day.ts';
import { daysOf } from './value.ts';

/** A match that a rule accepted; offsets into the whole text. */
export interface Found extends Range {
  reading: Reading;
  rule: string;
}

interface Entry {
  rule: TimeRule;
  pattern: Pattern;
}
const entries: Entry[] = timeRules.map((rule) => ({ rule, pattern: compile(rule.pattern) }));
const byFirst = new Map<string, Entry[]>();
for (const entry of entries) {
  for (const first of entry.pattern.first) byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}

const word = /[A-Za-z]+|\d+|['’‘](?=\d)/gu;
/** Characters that make what follows part of a longer word or number. */
const attached = /[\p{L}\p{N}_@#$€£]/u;

export interface Setting {
  now: number | null;
  history: boolean;
  /** Sentences in order, as ranges of the whole text. */
  sentences: readonly Range[];
}

/** How many blocks after its last mention a quarter is still the period being told. */
const periodReach = 4;
/** How far into its sentence a bare year still dates the story. */
const yearHead = 24;
/** How many years off the last anchors a date in a history may lie and still move the story. */
const storyReach = 6;

type Told = Pick<Place, 'now' | 'history' | 'anchor' | 'period' | 'base' | 'baseGrain'>;

/** A place, whose surroundings are only looked at when a rule asks. */
class Spot implements Place {
  readonly now: Place['now'];
  readonly history: boolean;
  readonly anchor: Place['anchor'];
  readonly period: Place['period'];
  readonly base: Place['base'];
  readonly baseGrain: Place['baseGrain'];
  end: number;

  constructor(
    readonly text: string,
    readonly start: number,
    told: Told,
    private readonly sentence: () => Range,
  ) {
    this.now = told.now;
    this.history = told.history;
    this.anchor = told.anchor;
    this.period = told.period;
    this.base = told.base;
    this.baseGrain = told.baseGrain;
    this.end = start;
  }

  upTo(end: number): this {
    this.end = end;
    return this;
  }
  get before(): string {
    return this.text.slice(Math.max(0, this.start - 40), this.start);
  }
  get after(): string {
    return this.text.slice(this.end, this.end + 40);
  }
  direction(): Direction | null {
    const { start, end } = this.sentence();
    return directionOf(this.text.slice(start, this.start), this.text.slice(this.end, end));
  }
}

class Finder {
  readonly found: Found[] = [];
  private anchor: Anchor | null = null;
  private previous: Anchor | null = null;
  private base: Anchor | null = null;
  private period: { anchor: Anchor; block: number } | null = null;
  private years: number[] = [];
  private sentence = 0;
  private block = 0;
  private blockFirst = 0;

  constructor(
    private readonly text: string,
    private readonly setting: Setting,
  ) {}

  /** Reads one block; the anchor is kept from block to block. */
  read(block: Range): void {
    const part = this.text.slice(block.start, block.end);
    this.block++;
    this.blockFirst = this.found.length;
    word.lastIndex = 0;
    for (let match = word.exec(part); match; match = word.exec(part)) {
      const at = match.index;
      if (at > 0 && attached.test(part[at - 1]!)) continue;
      const candidates = byFirst.get(keyOf(match[0]));
      const best = candidates && this.best(candidates, part, at, block.start);
      if (!best) continue;
      this.add(best);
      word.lastIndex = best.end - block.start;
    }
  }

  /** Adds a reading, as part of the one before it where the two are one time. */
  private add(next: Found): void {
    const last = this.found.length > this.blockFirst ? this.found.at(-1)! : null;
    const joined = last && join(last.reading, next.reading, this.text.slice(last.end, next.start));
    if (joined) {
      const rule = joined.of === 'left' ? last.rule : next.rule;
      this.found[this.found.length - 1] = { start: last.start, end: next.end, reading: joined.reading, rule };
    } else this.found.push(next);
    this.share();
    this.move(this.found.at(-1)!);
  }

  /** Settles the year of the time before the last by the last: said only there, or the end of a stretch that began before. */
  private share(): void {
    const [left, right] = this.found.slice(Math.max(this.blockFirst, this.found.length - 2));
    if (!left || !right) return;
    const gap = this.text.slice(left.end, right.start);
    if (gap.length > 16) return;
    const between = /\bbetween\s+(?:the\s)?$/iu.test(this.text.slice(Math.max(0, left.start - 16), left.start));
    left.reading =
      shareYear(left.reading, right.reading, gap) ??
      beginsBefore(left.reading, right.reading, gap, between) ??
      left.reading;
  }

  private best(candidates: readonly Entry[], part: string, at: number, offset: number): Found | null {
    let best: Found | null = null;
    let longest = 0;
    let place: Spot | null = null;
    for (const { rule, pattern } of candidates) {
      pattern.regex.lastIndex = at;
      const match = pattern.regex.exec(part);
      if (!match || match[0].length <= longest) continue;
      place ??= this.place(part, at, offset);
      const reading = rule.read(match.groups ?? {}, place.upTo(at + match[0].length));
      if (!reading) continue;
      longest = match[0].length;
      const span = reading.span ?? { start: 0, end: longest };
      best = { start: offset + at + span.start, end: offset + at + span.end, reading, rule: rule.id };
    }
    return best;
  }

  private place(part: string, start: number, offset: number): Spot {
    const { now, history } = this.setting;
    const near = this.period && this.block - this.period.block <= periodReach;
    const told = {
      now,
      history,
      anchor: this.anchorAt(offset + start),
      period: near ? this.period!.anchor : null,
      base: history ? (this.base?.from ?? null) : now,
      baseGrain: history && this.base ? this.base.grain : 'day',
    };
    return new Spot(part, start, told, () => {
      const { start: from, end } = this.sentenceAt(offset + start);
      return { start: Math.max(0, from - offset), end: end - offset };
    });
  }

  /** "August of that year": what a part waits for is told before the part itself. */
  private anchorAt(at: number): Anchor | null {
    const last = this.found.at(-1);
    const waits = last?.reading.open && at - last.end <= 8 && /^\s+(?:of|in)\s+$/u.test(this.text.slice(last.end, at));
    return waits ? this.previous : this.anchor;
  }

  private sentenceAt(at: number): Range {
    const { sentences } = this.setting;
    while (this.sentence + 1 < sentences.length && sentences[this.sentence]!.end <= at) this.sentence++;
    return sentences[this.sentence] ?? { start: 0, end: this.text.length };
  }

  /** Moves the story to a time, unless it is told in passing. */
  private move({ reading, start }: Found): void {
    if (reading.aside) return;
    this.previous = this.anchor;
    const days = daysOf(reading.value);
    const { history, now } = this.setting;
    if (history && days && !this.follows(calendarDay(days.from).year)) return;
    this.anchor = days && { value: reading.value, ...days };
    if (!this.anchor) return;
    // A bare year in mid-sentence often dates a thing, not the story: "a report of 2005".
    const heads = start - this.sentenceAt(start).start <= yearHead;
    if (this.anchor.grain !== 'year' || heads || this.base === null) this.base = this.anchor;
    const over = now !== null && this.anchor.to < now;
    const figures = /^(?:quarter|half)$/u.test(this.anchor.grain);
    if (over && figures) this.period = { anchor: this.anchor, block: this.block };
  }

  /** In a history, a year far from those told before is a mention in passing, until others join it. */
  private follows(year: number): boolean {
    const told = [...this.years].sort((a, b) => a - b);
    const middle = told[Math.floor(told.length / 2)];
    this.years = [...this.years.slice(-6), year];
    return told.length < 3 || middle === undefined || Math.abs(year - middle) <= storyReach;
  }
}

/** The key of a word in the table of rules: "#" for a number, "'" for an apostrophe. */
function keyOf(text: string): string {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return '#';
  return code === 39 || code > 8000 ? "'" : text.toLowerCase();
}

/** All times of the blocks, in reading order, none overlapping. */
export function findIn(text: string, blocks: readonly Range[], setting: Setting): Found[] {
  const finder = new Finder(text, setting);
  for (const block of blocks) finder.read(block);
  if (!setting.history) agreeOnDays(finder.found, text, setting.now);
  return finder.found;
}
