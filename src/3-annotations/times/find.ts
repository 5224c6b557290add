/** Finds the times of a text and resolves them in reading order. */
import type { Range } from '../../0-model/index.ts';
import { calendarDay } from './calendar.ts';
import { directionOf } from './direction.ts';
import { join } from './join.ts';
import { compile, type Pattern } from './pattern.ts';
import type { Anchor, Place, Reading, TimeRule } from './rule.ts';
import { timeRules } from './rules/index.ts';
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
/** How many years off the last anchors a date in a history may lie and still move the story. */
const storyReach = 6;

class Finder {
  readonly found: Found[] = [];
  private anchor: Anchor | null = null;
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
    this.move(this.found.at(-1)!.reading);
  }

  private best(candidates: readonly Entry[], part: string, at: number, offset: number): Found | null {
    let best: Found | null = null;
    let longest = 0;
    for (const { rule, pattern } of candidates) {
      pattern.regex.lastIndex = at;
      const match = pattern.regex.exec(part);
      if (!match || match[0].length <= longest) continue;
      const reading = rule.read(match.groups ?? {}, this.place(part, at, at + match[0].length, offset));
      if (!reading) continue;
      longest = match[0].length;
      const span = reading.span ?? { start: 0, end: longest };
      best = { start: offset + at + span.start, end: offset + at + span.end, reading, rule: rule.id };
    }
    return best;
  }

  private place(part: string, start: number, end: number, offset: number): Place {
    const { now, history } = this.setting;
    const near = this.period && this.block - this.period.block <= periodReach;
    return {
      text: part,
      start,
      end,
      now,
      anchor: this.anchor,
      period: near ? this.period!.anchor : null,
      base: history ? (this.anchor?.from ?? null) : now,
      history,
      before: part.slice(Math.max(0, start - 40), start),
      after: part.slice(end, end + 40),
      direction: () => {
        const sentence = this.sentenceAt(offset + start);
        const from = Math.max(0, sentence.start - offset);
        return directionOf(part.slice(from, start), part.slice(end, sentence.end - offset));
      },
    };
  }

  private sentenceAt(at: number): Range {
    const { sentences } = this.setting;
    while (this.sentence + 1 < sentences.length && sentences[this.sentence]!.end <= at) this.sentence++;
    return sentences[this.sentence] ?? { start: 0, end: this.text.length };
  }

  private move(reading: Reading): void {
    if (reading.aside) return;
    const days = daysOf(reading.value);
    if (this.setting.history && days && !this.follows(calendarDay(days.from).year)) return;
    this.anchor = days && { value: reading.value, ...days };
    if (this.anchor && /^(?:quarter|half)$/u.test(this.anchor.grain))
      this.period = { anchor: this.anchor, block: this.block };
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
  return finder.found;
}
