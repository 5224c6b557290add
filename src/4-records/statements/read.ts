/** Runs the patterns over every region and joins quotations that carry a statement on. */
import type { Range } from '../../0-model/index.ts';
import { contains, overlaps, trimRange } from '../../0-model/index.ts';
import { according, relayed } from './according.ts';
import { candidates } from './candidates.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import { isAdverbItem, isQuote } from './items.ts';
import type { CueClass } from './lexicon/index.ts';
import { nominal } from './nominal.ts';
import { type Postposed, postposed } from './postposed.ts';
import { preposed } from './preposed.ts';
import type { Item, Region } from './region.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { colon, dashed } from './turns.ts';
import { isFiniteVerb } from './verb-group.ts';
import { titleNouns } from './words.ts';

/** "READ MORE: …", "Watch: …": the title of another page, which reports nothing here. */
function isPointer({ items, level }: Region): boolean {
  const colon = items.findIndex((item) => item.text === ':');
  if (level >= 0 || colon < 1 || colon > 3) return false;
  const label = items
    .slice(0, colon)
    .map((item) => item.lower)
    .join(' ');
  return /^(?:(?:also )?read(?: more| also| next)?|watch(?: below| live| now| more)?|listen|related|see also|more)$/u.test(
    label,
  );
}

/** Statements of one region, in the order of their cues. */
function readRegion(reading: Reading, region: Region): Found[] {
  if (isPointer(region)) return [];
  const title = reading.title(region.block);
  const all = candidates(region.items, title);
  const set = according(reading, region);
  const relay = relayed(reading, region);
  const after: Postposed[] = [];
  for (const candidate of all) {
    if (
      set.some((s) => candidate.verb >= s.from && candidate.verb < s.to) ||
      relay.some((r) => candidate.verb >= r.from && candidate.verb < r.to)
    )
      continue;
    const start = Math.max(0, ...after.map((p) => p.to));
    const found = postposed(reading, region, candidate, start);
    if (found) after.push(found);
  }
  const brackets = [...set, ...relay, ...after].sort((a, b) => a.from - b.from);
  const out: Found[] = [...set, ...after].map((s) => s.found);
  for (const { found, outer } of relay) out.push(...(outer ? [outer, found] : [found]));
  const turn = colon(reading, region);
  if (turn) out.push(turn);
  const signed = dashed(reading, region);
  if (signed) out.push(signed);
  for (const candidate of all) {
    if (brackets.some((b) => candidate.verb >= b.from && candidate.verb < b.to)) continue;
    const found = preposed(reading, region, candidate, brackets, sorted(out));
    if (found) out.push(found);
  }
  out.push(...nominal(reading, region, brackets));
  return sorted(out);
}

const place = (found: Found): number => (found.cue ?? found.content[0]!).start;
const sorted = (found: readonly Found[]): Found[] => [...found].sort((a, b) => place(a) - place(b));

export const quoteClass: CueClass = {
  id: 'floating',
  act: 'state',
  frames: ['quote'],
  reason: 'A quoted sentence that stands alone continues the last speaker.',
  example: ['“They know why we left.”', '^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
  words: 'quote',
};

/** The quotations of a region that no statement of its level holds yet. */
function loose(region: Region, found: readonly Found[]): Item[] {
  return region.items.filter((item) => item.quote >= 0 && !found.some((f) => f.content.some((c) => overlaps(c, item))));
}

const floating = (region: Region, content: Range[], follows: Found | null): Found => ({
  rule: follows ? 'statement.floating-quote' : 'statement.lone-quote',
  kind: quoteClass,
  lemma: '',
  cue: null,
  source: null,
  addressee: null,
  content,
  region,
  negated: false,
  modal: null,
  saying: null,
  follows,
});

/** A lead-in ("He went on:") whose content is the quotation of the next region. */
function leadIn(reading: Reading, region: Region, next: Region): Found | null {
  const last = region.items.at(-1)!;
  if (last.text !== ':' && last.text !== ',') return null;
  const joined: Region = { ...region, items: [...region.items, next.items[0]!], end: next.items[0]!.end };
  const found = readRegion(reading, joined).find((f) => f.content.some((c) => overlaps(c, next.items[0]!)));
  return found ? { ...found, region } : null;
}

/** Start of the mark that opens a paragraph again, before the words at `start`. */
const markBefore = (text: string, start: number): number => {
  const mark = /(?:``|''|[“"‘'«„])$/u.exec(text.slice(Math.max(0, start - 2), start));
  return mark ? start - mark[0].length : start;
};

/** The subject of the last clause before a colon, where it can speak: a pronoun, a name, a noun of an office. */
function speakingSubject(items: readonly Item[], to: number): Subject | null {
  const speaks = ({ from, to: end }: Subject): boolean =>
    items
      .slice(from, end)
      .some(
        (item, i) =>
          /^(?:he|she|they|team|group)$/u.test(item.lower) ||
          titleNouns.has(item.lower) ||
          (item.capital && (i + from > 0 || item.upos === 'PROPN')),
      );
  for (let i = to - 1; i > 0; i--) {
    if (!isFiniteVerb(items, i)) continue;
    let first = i;
    while (first > 0 && isAdverbItem(items, first - 1)) first--;
    const subject = subjectBefore(items, first);
    if (subject && subject.relative === undefined) return speaks(subject) ? subject : null;
  }
  return null;
}

class Joiner {
  readonly out: Found[] = [];
  private last: Found | null = null;
  private lastIndex = -2;
  private turn: Found | null = null;
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Adds to a content the paragraphs over which its quotation runs. */
  private addParts(region: Region, found: Found): void {
    for (const item of region.items) {
      const parts = this.parts(item);
      if (parts.length < 2 || !found.content.some((span) => contains(span, item))) continue;
      const missing = parts.filter((part) => !found.content.some((span) => overlaps(span, part)));
      found.content = [...found.content, ...missing].sort((a, b) => a.start - b.start);
    }
  }

  /** The paragraphs of an item's quotation, with their marks. */
  private parts(item: Item): Range[] {
    const quotation = item.quote >= 0 ? this.reading.quotations[item.quote]! : null;
    if (!quotation || quotation.parts.length < 2) return [];
    return quotation.parts.map((part, i) => ({
      start: i === 0 ? quotation.start : markBefore(this.reading.text, part.start),
      end: i === quotation.parts.length - 1 ? quotation.end : part.end,
    }));
  }

  /** In a transcript a speaker's turn runs to the end of its paragraph. */
  private extendTurn(region: Region): void {
    const last = this.turn!.content.at(-1)!;
    last.end = trimRange(this.reading.text, region.start, region.end).end;
  }

  private take(found: Found, index: number): void {
    this.out.push(found);
    this.last = found;
    this.lastIndex = index;
  }

  /** The content span of `found` that a quotation right behind it carries on. */
  private carriesOn(region: Region, index: number): boolean {
    const last = this.last;
    if (!last || index > this.lastIndex + 1) return false;
    const end = last.content.at(-1)!;
    const quoted = /[“"”»]|``|''/u.test(this.reading.text.slice(end.start, end.end));
    return quoted && region.level === last.region.level;
  }

  region(region: Region, index: number, next: Region | undefined): void {
    const found = readRegion(this.reading, region);
    if (next && next.level === region.level && isQuote(next.items[0])) {
      const lead = leadIn(this.reading, region, next);
      if (lead && !found.some((f) => f.cue?.start === lead.cue?.start)) found.push(lead);
    }
    for (const f of found) this.addParts(region, f);
    const free = loose(region, [...found, ...this.out.slice(-3)]);
    const bare = region.items.every((item) => item.quote >= 0 || item.punct);
    const turn = found.find((f) => f.rule === 'statement.turn');
    if (turn) this.turn = turn;
    else if (this.turn && this.turn.region.block !== region.block) this.turn = null;
    if (this.turn && !turn && region.level < 0) this.extendTurn(region);
    for (const f of found) this.take(f, index);
    const main = found.filter((f) => f.source !== null);
    if (main.length > 0) this.last = main.find((f) => /quote|said/u.test(f.rule)) ?? main[0]!;
    if (!bare) {
      for (const item of free) this.introduced(region, item, index);
      return;
    }
    for (const item of free) this.lone(region, item, index);
    if (free.length === 0 && bare) this.lastIndex = index;
  }

  private spansOf(item: Item): Range[] {
    const parts = this.parts(item);
    return parts.length > 1 ? parts : [{ start: item.start, end: item.end }];
  }

  /** A pull quote or subhead whose words another quotation of the article holds. */
  private repeats(item: Range): boolean {
    const inner = this.reading.text.slice(item.start, item.end).replace(/^\W+|\W+$/gu, '');
    if (inner.length > 200 || this.out.length > 2000) return false;
    const first = this.reading.text.indexOf(inner);
    return (
      first !== item.start + this.reading.text.slice(item.start, item.end).indexOf(inner) ||
      this.reading.text.indexOf(inner, item.end) >= 0
    );
  }

  /** "The team posted a photo with two words: “…”": a quotation behind a colon without a verb of saying. */
  private introduced(region: Region, item: Item, index: number): void {
    const at = region.items.indexOf(item);
    if (region.items[at - 1]?.text !== ':') return;
    const subject = speakingSubject(region.items, at - 1);
    const found = floating(region, this.spansOf(item), subject ? null : this.last);
    const source = subject ? rangeOf(this.reading, region.items, subject.from, subject.to) : null;
    this.take({ ...found, rule: 'statement.introduced-quote', source }, index);
  }

  private lone(region: Region, item: Item, index: number): void {
    const parts = this.parts(item);
    // A quotation over several paragraphs is read where it ends.
    if (parts.length > 1 && item.end < parts.at(-1)!.start) {
      if (this.carriesOn(region, index)) this.lastIndex = index;
      return;
    }
    if (this.carriesOn(region, index) && this.last) {
      this.last.content.push(...this.spansOf(item));
      this.lastIndex = index;
      return;
    }
    const words = this.reading.text.slice(item.start, item.end).split(/\s+/u).length;
    if (words < 4 || this.repeats(item)) return;
    this.take(floating(region, this.spansOf(item), this.last), index);
  }
}

/** All statements of the article, outer before inner where they begin together. */
export function readStatements(reading: Reading): Found[] {
  const joiner = new Joiner(reading);
  reading.regions.forEach((region, index) => {
    joiner.region(region, index, reading.regions[index + 1]);
  });
  return dropDoubles(joiner.out);
}

const size = (found: Found): number => found.content.reduce((n, c) => n + c.end - c.start, 0);

/** Drops a statement that says the same of the same speaker as one before it, and content without a word. */
function dropDoubles(all: Found[]): Found[] {
  const byStart = new Map<number, Found[]>();
  const order = (a: Found, b: Found): number =>
    a.content[0]!.start - b.content[0]!.start || size(b) - size(a) || place(a) - place(b);
  return [...all].sort(order).filter((found) => {
    const start = found.content[0]!.start;
    const before = byStart.get(start) ?? [];
    if (size(found) <= 1 || before.some((other) => isSame(other, found))) return false;
    byStart.set(start, [...before, found]);
    return true;
  });
}

const isSame = (a: Found, b: Found): boolean =>
  size(a) === size(b) && (a.source === null || b.source === null || contains(a.source, b.source));
