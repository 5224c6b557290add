/** Finds the times of a text and resolves them in reading order. */
import type { Range } from '../../0-model/index.ts';
import { directionOf } from './direction.ts';
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

class Finder {
  readonly found: Found[] = [];
  private anchor: Anchor | null = null;
  private sentence = 0;

  constructor(
    private readonly text: string,
    private readonly setting: Setting,
  ) {}

  /** Reads one block; the anchor is kept from block to block. */
  read(block: Range): void {
    const part = this.text.slice(block.start, block.end);
    word.lastIndex = 0;
    for (let match = word.exec(part); match; match = word.exec(part)) {
      const at = match.index;
      if (at > 0 && attached.test(part[at - 1]!)) continue;
      const key = match[0].charCodeAt(0);
      const candidates = byFirst.get(
        key < 58 && key > 47 ? '#' : key > 8000 || key === 39 ? "'" : match[0].toLowerCase(),
      );
      const best = candidates && this.best(candidates, part, at, block.start);
      if (!best) continue;
      this.found.push(best);
      this.move(best.reading);
      word.lastIndex = best.end - block.start;
    }
  }

  private best(candidates: readonly Entry[], part: string, at: number, offset: number): Found | null {
    let best: Found | null = null;
    for (const { rule, pattern } of candidates) {
      pattern.regex.lastIndex = at;
      const match = pattern.regex.exec(part);
      const end = offset + pattern.regex.lastIndex;
      if (!match || (best && best.end >= end)) continue;
      const reading = rule.read(match.groups ?? {}, this.place(part, at, at + match[0].length, offset));
      if (!reading) continue;
      const span = reading.span ?? { start: 0, end: match[0].length };
      best = { start: offset + at + span.start, end: offset + at + span.end, reading, rule: rule.id };
    }
    return best;
  }

  private place(part: string, start: number, end: number, offset: number): Place {
    const { now, history } = this.setting;
    return {
      text: part,
      start,
      end,
      now,
      anchor: this.anchor,
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
    this.anchor = days && { value: reading.value, ...days };
  }
}

/** All times of the blocks, in reading order, none overlapping. */
export function findIn(text: string, blocks: readonly Range[], setting: Setting): Found[] {
  const finder = new Finder(text, setting);
  for (const block of blocks) finder.read(block);
  return finder.found;
}
