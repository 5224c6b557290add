/**
 * Cuts an article into regions: a sentence of the article's own voice, or a sentence inside a quotation. In a region
 * every deeper quotation of speech is one item, so that a cue is only ever read with words of its own level.
 */
import type { Quotation, Range, Sentence, Token } from '../../0-model/index.ts';
import { type VerbReading, verbReadings } from './lexicon/index.ts';

export interface Item extends Range {
  text: string;
  lower: string;
  /** Index in `draft.quotations` when the item is a whole quotation, otherwise -1. */
  quote: number;
  /** Token indices, half-open. */
  first: number;
  until: number;
  /** Index of the sentence in which the item begins and ends. */
  from: number;
  to: number;
  /** A mark of punctuation. */
  punct: boolean;
  capital: boolean;
  /** True for a quotation that ends in a comma. */
  comma?: boolean;
  /** What the word may be as a verb of saying. */
  cues: readonly VerbReading[];
  /** Universal part of speech, once a tagger has run. */
  upos?: string;
  /** Universal feature VerbForm: Fin, Inf, Part, Ger. */
  form?: string;
}

export interface Region extends Range {
  items: Item[];
  /** The quotation whose words these are, -1 for the article's own voice. */
  level: number;
  block: number;
}

export interface Source {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
}

const isMark = (text: string): boolean => /^(?:["“”‘’'`«»]|``|'')$/u.test(text);
/** Deeper quotations are left inside their surroundings; no page nests so far. */
const deepest = 8;

/** The nearest surrounding quotation of speech, -1 for none. */
export function speechParent(quotations: readonly Quotation[], index: number): number {
  let parent = quotations[index]!.parent;
  for (let steps = 0; parent !== null && quotations[parent]!.use !== 'speech'; steps++) {
    parent = steps < 2 * deepest ? quotations[parent]!.parent : null;
  }
  return parent ?? -1;
}

/** For every token the innermost quotation of speech around it, or -1; marks belong to the level outside. */
function holders({ tokens, quotations }: Source): Int32Array {
  const holder = new Int32Array(tokens.length).fill(-1);
  const starts = tokens.map((token) => token.start);
  quotations.forEach((quotation, index) => {
    if (quotation.use !== 'speech' || quotation.depth > deepest) return;
    for (const part of quotation.parts) {
      for (let i = lowerBound(starts, part.start); i < tokens.length && tokens[i]!.end <= part.end; i++)
        holder[i] = index;
    }
  });
  return holder;
}

/** Index of the first value not below `target` in an ascending list. */
export function lowerBound(values: readonly number[], target: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Shape {
  lower: string;
  punct: boolean;
  capital: boolean;
  cues: readonly VerbReading[];
}
/** What depends on a word's letters alone; the few thousand words of the language are seen again and again. */
const shapes = new Map<string, Shape>();

function shapeOf(text: string): Shape {
  const known = shapes.get(text);
  if (known) return known;
  const lower = text.toLowerCase().replace(/’/gu, "'");
  const shape = {
    lower,
    cues: verbReadings(lower),
    punct: !/[\p{L}\p{N}$€£%]/u.test(text),
    capital: /^\p{Lu}/u.test(text),
  };
  if (shapes.size < 50_000) shapes.set(text, shape);
  return shape;
}

function wordItem(token: Token, first: number): Item {
  const { start, end, text, sentence } = token;
  const { lower, punct, capital, cues } = shapeOf(text);
  const item: Item = {
    start,
    end,
    text,
    lower,
    quote: -1,
    first,
    until: first + 1,
    from: sentence,
    to: sentence,
    punct,
    capital,
    cues,
  };
  if (token.upos !== undefined) item.upos = token.upos;
  if (token.feats?.VerbForm !== undefined) item.form = token.feats.VerbForm;
  return item;
}

const isHyphen = (token: Token): boolean => /^[-‐‑]$/u.test(token.text);
const joined = (a: Token, b: Token): boolean => a.end === b.start && a.sentence === b.sentence;

function compoundItem({ text, tokens }: Source, index: number, parts: number): Item {
  const last = tokens[index + parts - 1]!;
  const whole: Token = { ...last, start: tokens[index]!.start, text: text.slice(tokens[index]!.start, last.end) };
  const item: Item = { ...wordItem(whole, index), until: index + parts };
  // "high-ranking", "US-backed": a participle inside a compound is no verb of the clause.
  if (item.upos === 'VERB') item.upos = 'ADJ';
  delete item.form;
  return item;
}

const quoteItem = (token: Token, first: number, quote: number): Item => ({
  ...wordItem(token, first),
  text: '“”',
  lower: '“”',
  quote,
  punct: false,
  capital: false,
  cues: [],
});

class Cutter {
  private readonly holder: Int32Array;
  private readonly opening = new Map<number, number>();
  private readonly closing = new Map<number, number>();
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
    this.holder = holders(source);
    source.quotations.forEach((quotation, index) => {
      this.opening.set(quotation.start, index);
      if (quotation.closed) this.closing.set(quotation.end, index);
    });
  }

  /** The quotation directly below `level` that holds the token (or whose mark it is), or -1. */
  private child(index: number, level: number): number {
    const token = this.source.tokens[index]!;
    const { quotations } = this.source;
    let held = this.holder[index]!;
    if (held === level && isMark(token.text)) {
      const marked = this.opening.get(token.start) ?? this.closing.get(token.end);
      if (marked !== undefined && quotations[marked]!.use === 'speech') held = marked;
      else if (this.holder[index + 1] !== undefined && this.continues(index)) held = this.holder[index + 1]!;
    }
    while (held !== -1 && held !== level && speechParent(quotations, held) !== level) {
      const up = speechParent(quotations, held);
      if (up === -1) break;
      held = up;
    }
    return held === level ? -1 : held;
  }

  /** True for the opening mark that carries a quotation on at the head of a paragraph. */
  private continues(index: number): boolean {
    const next = this.source.tokens[index + 1]!;
    const quotation = this.source.quotations[this.holder[index + 1]!];
    return !!quotation && quotation.parts.slice(1).some((part) => part.start === next.start);
  }

  /** How many tokens the hyphenated word that begins at `index` has: a tokeniser may cut "Al-Shabaab" in three. */
  private compound(index: number, end: number): number {
    const { tokens } = this.source;
    let n = index;
    while (
      n + 2 < end &&
      isHyphen(tokens[n + 1]!) &&
      joined(tokens[n]!, tokens[n + 1]!) &&
      joined(tokens[n + 1]!, tokens[n + 2]!)
    ) {
      if (isMark(tokens[n + 2]!.text) || this.holder[n + 2] !== this.holder[index]) break;
      n += 2;
    }
    return n - index + 1;
  }

  items(first: number, end: number, level: number): Item[] {
    const out: Item[] = [];
    for (let i = first; i < end; i++) {
      const token = this.source.tokens[i]!;
      const quote = this.child(i, level);
      const last = out.at(-1);
      if (quote === -1) {
        if (isMark(token.text)) continue;
        const parts = this.compound(i, end);
        out.push(parts === 1 ? wordItem(token, i) : compoundItem(this.source, i, parts));
        i += parts - 1;
      } else if (last && last.quote === quote) {
        last.end = token.end;
        last.until = i + 1;
        last.to = token.sentence;
        if (!isMark(token.text)) last.comma = token.text === ',';
      } else out.push(quoteItem(token, i, quote));
    }
    return out;
  }
}

/** No sentence has so many words; a longer run is cut, so that the time stays linear in the page. */
const longest = 400;

/** True for a signature behind a quotation: “…” — Ann Firefly. */
function isSignature(items: readonly Item[], from: number, to: number): boolean {
  const dash = items[from]!;
  return (
    items[from - 1]!.quote >= 0 && /^(?:[—–―]|--+)$/u.test(dash.text) && to - from < 16 && !!items[from + 1]?.capital
  );
}

const endsOpen = /[?!…—–-]["”’']*$/u;

/** True when a sentence is the attribution of the quotation before it: “Is it so?” Smith asked. */
function isAttribution(items: readonly Item[], from: number, to: number): boolean {
  if (to - from > 16) return false;
  for (let i = from; i < Math.min(to, from + 9); i++) {
    const item = items[i]!;
    if (item.punct && item.text !== ',') return false;
    const said = item.cues.some((cue) => cue.form === 'past' || cue.form === 's');
    if (said && !item.capital && (i > from || to - from > 1)) {
      const next = items[i + 1];
      return !next || next.punct || i === from || /^(?:to|in|on|at|after|as|of|with|during|when)$/u.test(next.lower);
    }
  }
  return false;
}

/** True for a quotation that begins after a full stop, where the sentence splitter saw no sentence begin. */
const isFresh = (items: readonly Item[], i: number): boolean =>
  items[i]!.quote >= 0 && /^[.?!]$/u.test(items[i - 1]!.text);

/** Cuts a run of items at sentence ends that do not fall inside a quotation. */
function cut(text: string, items: Item[], level: number, block: number): Region[] {
  const regions: Region[] = [];
  let first = 0;
  const bounds: number[] = [];
  for (let i = 1; i <= items.length; i++)
    if (i === items.length || items[i]!.from !== items[i - 1]!.to || isFresh(items, i)) bounds.push(i);
  bounds.forEach((end, n) => {
    const last = items[end - 1]!;
    const next = bounds[n + 1];
    const open = last.quote >= 0 && endsOpen.test(text.slice(last.start, last.end));
    if (
      next !== undefined &&
      end - first < longest &&
      ((open && isAttribution(items, end, next)) || isSignature(items, end, next))
    )
      return;
    for (; first < end; first += longest) {
      const part = items.slice(first, Math.min(end, first + longest));
      regions.push({ items: part, level, block, start: part[0]!.start, end: part.at(-1)!.end });
    }
    first = end;
  });
  return regions;
}

/** Ranges of token indices, one for each block. */
function blockRanges({ sentences }: Source): { block: number; first: number; end: number }[] {
  const out: { block: number; first: number; end: number }[] = [];
  for (const sentence of sentences) {
    const last = out.at(-1);
    if (last && last.block === sentence.block) last.end = sentence.endToken;
    else out.push({ block: sentence.block, first: sentence.firstToken, end: sentence.endToken });
  }
  return out;
}

/** All regions in reading order: first those of the article's own voice, then those inside each quotation of speech. */
export function cutRegions(source: Source): Region[] {
  const cutter = new Cutter(source);
  const starts = source.tokens.map((token) => token.start);
  const blocks = blockRanges(source);
  const own = blocks.flatMap(({ block, first, end }) => cut(source.text, cutter.items(first, end, -1), -1, block));
  const quoted = source.quotations.flatMap((quotation, index) =>
    quotation.use !== 'speech' || quotation.depth > deepest
      ? []
      : quotation.parts.flatMap((part) => {
          const first = lowerBound(starts, part.start);
          const end = lowerBound(starts, part.end);
          if (first >= end) return [];
          const block = source.sentences[source.tokens[first]!.sentence]!.block;
          return cut(source.text, cutter.items(first, end, index), index, block);
        }),
  );
  return [...own, ...quoted].filter((region) => region.items.length > 0);
}
