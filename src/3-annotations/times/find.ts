/** Finds the times of a text and resolves them in reading order. */
import type { Range } from '../../0-model/index.ts';
import { type Direction, directionOf } from './direction.ts';
import { beginsBefore, join, shareYear } from './join.ts';
import { compile, type Pattern } from './pattern.ts';
import type { Anchor, Place, Reading, TimeRule } from './rule.ts';
import { timeRules } from './rules/index.ts';
import { agreeOnDays } from './same-day.ts';
import { Story } from './story.ts';
import type { Grain } from './value.ts';

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

/** A place, whose surroundings are only looked at when a rule asks. */
class Spot implements Place {
  end: number;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly now: number | null,
    readonly history: boolean,
    readonly anchor: Anchor | null,
    private readonly story: Story,
    private readonly sentence: () => Range,
  ) {
    this.end = start;
  }

  upTo(end: number): this {
    this.end = end;
    return this;
  }
  get period(): Anchor | null {
    return this.story.period;
  }
  get lastDay(): Anchor | null {
    return this.story.lastDay;
  }
  get weekday(): number | null {
    return this.story.weekday;
  }
  get base(): number | null {
    return this.history ? (this.story.base?.from ?? null) : this.now;
  }
  get baseGrain(): Grain {
    return (this.history && this.story.base?.grain) || 'day';
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
  private readonly story: Story;
  private sentence = 0;
  private blockFirst = 0;

  constructor(
    private readonly text: string,
    private readonly setting: Setting,
  ) {
    this.story = new Story(setting.now, setting.history);
  }

  /** Reads one block; the story goes on from block to block. */
  read(block: Range): void {
    const part = this.text.slice(block.start, block.end);
    this.story.enterBlock();
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
    const { reading, start } = this.found.at(-1)!;
    this.story.move(reading, start - this.sentenceAt(start).start);
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

  /** The longest match that its rule accepts at one place; of equally long ones the earlier rule's. */
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
    return new Spot(part, start, now, history, this.anchorAt(offset + start), this.story, () => {
      const { start: from, end } = this.sentenceAt(offset + start);
      return { start: Math.max(0, from - offset), end: end - offset };
    });
  }

  /** "August of that year": what a part waits for is told before the part itself. */
  private anchorAt(at: number): Anchor | null {
    const last = this.found.at(-1);
    const waits = last?.reading.open && at - last.end <= 8 && /^\s+(?:of|in)\s+$/u.test(this.text.slice(last.end, at));
    return waits ? this.story.previous : this.story.anchor;
  }

  private sentenceAt(at: number): Range {
    const { sentences } = this.setting;
    while (this.sentence + 1 < sentences.length && sentences[this.sentence]!.end <= at) this.sentence++;
    return sentences[this.sentence] ?? { start: 0, end: this.text.length };
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
