/** The article as the reader of mentions sees it: words with what the lexicon knows about each. */
import type { Article, Entity, Quotation, Range, Sentence, Token } from '../../../0-model/index.ts';
import { fold } from '../knowledge/fold.ts';
import { singular } from '../knowledge/groups.ts';
import { type BodyKind, getLexicon, type Reading } from '../knowledge/lexicon.ts';
import { type OfficeKind, officePhrases } from '../knowledge/offices.ts';
import { whenActorsChange } from '../knowledge/overlay/current.ts';
import { wholeWords } from '../knowledge/whole-words.ts';
import { surnamesOf } from './surnames.ts';
import { functionWords } from './words.ts';

export interface Word extends Range {
  text: string;
  /** Lower case, straight apostrophes. */
  lower: string;
  sentence: number;
  /** Begins with a capital letter. */
  cap: boolean;
  /** First word of its sentence or of a quotation, so that a capital says nothing. */
  first: boolean;
  /** Part of speech (Universal Dependencies), where a parser has run. */
  upos?: string;
  /** Relation to, and word index of, the head outside the word; -1 for a root. */
  deprel?: string;
  head?: number;
  /** Number, where the parser gives it. */
  plural?: boolean;
  /** The name this word is part of, as the language model sees it. */
  entity?: Entity;
  /** Stands inside quotation marks: index of the outermost quotation, else -1. */
  quote: number;
}

export interface OfficeHit {
  office: OfficeKind;
  /** Folded singular phrase. */
  title: string;
  length: number;
  plural: boolean;
}

export interface View {
  article: Article;
  words: Word[];
  sentences: Sentence[];
  /** Words of each sentence, half-open. */
  spans: { from: number; to: number }[];
  quotations: Quotation[];
  /** Longest reading of the lexicon that starts at a word. */
  readings: (Reading | undefined)[];
  /** Longest office phrase that starts at a word. */
  offices: (OfficeHit | undefined)[];
  /** Longest phrase for an institution of a state that starts at a word. */
  bodies: ({ body: BodyKind; length: number } | undefined)[];
  /** Lower-case words of the article, to unmask capitals that are only typographic. */
  lowerSeen: Set<string>;
  /** Sentences written in capitals or with Every Word Capitalised, where a capital says nothing. */
  headline: boolean[];
  /** Months and function words that are surnames in this article ("may"). */
  surnames: Set<string>;
}

/** Builds the view; tokens, sentences and names as the syntax stage leaves them. */
export function viewOf(
  article: Article,
  tokens: Token[],
  sentences: Sentence[],
  quotations: Quotation[],
  entities: Entity[],
): View {
  const { words, spans } = wordsOf(article, tokens, sentences);
  markFirst(words, spans);
  markQuotes(words, quotations);
  markEntities(words, entities);
  const lowerSeen = new Set(words.filter((word) => !word.cap).map((word) => word.lower));
  const headline = spans.map((span) => isHeadline(words.slice(span.from, span.to)));
  const view: View = {
    article,
    words,
    sentences,
    spans,
    quotations,
    readings: [],
    offices: [],
    bodies: [],
    lowerSeen,
    headline,
    surnames: new Set(),
  };
  view.surnames = surnamesOf(view);
  view.readings = readingsOf(view);
  view.offices = officesOf(view);
  view.bodies = bodiesOf(view);
  return view;
}

function wordsOf(article: Article, tokens: Token[], sentences: Sentence[]): { words: Word[]; spans: View['spans'] } {
  const words: Word[] = [];
  const wordAt = new Int32Array(tokens.length);
  const spans = sentences.map((sentence) => {
    const from = words.length;
    const part = tokens.slice(sentence.firstToken, sentence.endToken);
    for (const group of wholeWords(part)) {
      for (let k = group.from; k < group.to; k++) wordAt[sentence.firstToken + k] = words.length;
      words.push(wordOf(article, part.slice(group.from, group.to), sentence.firstToken + group.from));
    }
    return { from, to: words.length };
  });
  for (const word of words) if (word.head !== undefined && word.head >= 0) word.head = wordAt[word.head]!;
  return { words, spans };
}

/** A word of one or more tokens; its syntax is that of the token whose head lies outside. */
function wordOf(article: Article, tokens: Token[], first: number): Word {
  const start = tokens[0]!.start;
  const end = tokens.at(-1)!.end;
  const text = article.text.slice(start, end);
  const top =
    tokens.find((token) => token.head === undefined || token.head < first || token.head >= first + tokens.length) ??
    tokens.at(-1)!;
  const word: Word = {
    text,
    lower: text.toLowerCase().replace(/’/gu, "'"),
    start,
    end,
    sentence: tokens[0]!.sentence,
    cap: /^\p{Lu}/u.test(text),
    first: false,
    quote: -1,
  };
  if (top.upos !== undefined) word.upos = top.upos;
  if (top.deprel !== undefined) word.deprel = top.deprel;
  if (top.head !== undefined) word.head = top.head;
  if (top.feats?.Number !== undefined) word.plural = top.feats.Number === 'Plur';
  return word;
}

function markEntities(words: Word[], entities: Entity[]): void {
  for (const entity of entities.filter(({ type }) => type !== 'EVENT' && type !== 'MISC'))
    for (let i = firstAtOrAfter(words, entity.start); i < words.length && words[i]!.start < entity.end; i++)
      words[i]!.entity = entity;
}

function markFirst(words: Word[], spans: View['spans']): void {
  for (const span of spans) {
    let fresh = true;
    for (let i = span.from; i < span.to; i++) {
      const word = words[i]!;
      if (/^\p{L}/u.test(word.text)) {
        word.first = fresh;
        fresh = false;
      } else if (/^(?:[“"‘:]|``|[—–]|--)$/u.test(word.text)) fresh = true;
    }
  }
}

function markQuotes(words: Word[], quotations: Quotation[]): void {
  quotations.forEach((quotation, index) => {
    if (quotation.depth !== 0 || quotation.use === 'title' || quotation.use === 'name') return;
    for (const part of quotation.parts)
      for (let i = firstAtOrAfter(words, part.start); i < words.length && words[i]!.start < part.end; i++)
        words[i]!.quote = index;
  });
}

/** Index of the first range that starts at or after an offset (binary search; ranges in order). */
export function firstAtOrAfter(ranges: Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isHeadline(words: Word[]): boolean {
  const long = words.filter((word) => word.text.length >= 4 && /^\p{L}/u.test(word.text));
  if (long.length < 4) return false;
  const last = words.at(-1)!.text;
  const caps = long.filter((word) => word.cap && !functionWords.has(word.lower)).length;
  const plain = long.filter((word) => !functionWords.has(word.lower)).length;
  return plain >= 4 && last !== '.' && caps >= 0.8 * plain;
}

const title = (text: string): string => text[0]! + text.slice(1).toLowerCase();

function readingsOf(view: View): (Reading | undefined)[] {
  const { forms } = getLexicon();
  const texts = view.words.map((word) => word.text.replace(/’/gu, "'"));
  const shouted = texts.map((text) =>
    text.length >= 4 && text === text.toUpperCase() && /^\p{Lu}{3}/u.test(text) ? title(text) : undefined,
  );
  const match = (first: string, at: number, list: string[]): Reading | undefined =>
    forms.get(first)?.find(({ tokens }) => tokens.every((token, k) => k === 0 || token === list[at + k]))?.reading;
  const mixed = texts.map((text, i) => shouted[i] ?? text);
  const out: (Reading | undefined)[] = [];
  for (let i = 0; i < texts.length; i++) {
    const found = match(texts[i]!, i, texts) ?? (shouted[i] ? match(shouted[i]!, i, mixed) : undefined);
    out[i] = found && fits(view, i, found) ? found : undefined;
  }
  return out;
}

/** Names that are common words too ("Nice", "Split", "Time") count only where a capital means a name. */
function fits(view: View, at: number, reading: Reading): boolean {
  const word = view.words[at]!;
  if (reading.length > 1 || !word.first) return view.words[at + reading.length - 1]?.sentence === word.sentence;
  return !view.lowerSeen.has(word.lower) || !(reading.place || reading.organisation);
}

function officesOf(view: View): (OfficeHit | undefined)[] {
  const phrases = officePhrases();
  const firsts = firstWords(phrases);
  return view.words.map((word, at) => {
    let longest = officeLengths.get(word.lower);
    if (longest === undefined) {
      longest = firsts.get(fold(word.lower)) ?? firsts.get(singular(fold(word.lower))) ?? 0;
      if (officeLengths.size > 50_000) officeLengths.clear();
      officeLengths.set(word.lower, longest);
    }
    return longest ? officeAt(view, at, longest, phrases) : undefined;
  });
}

const officeLengths = new Map<string, number>();
let firstsOf: Map<string, number> | undefined;

whenActorsChange(() => {
  officeLengths.clear();
  firstsOf = undefined;
});

/** First word of an office phrase → most words that a phrase starting with it has. */
function firstWords(phrases: Map<string, OfficeKind>): Map<string, number> {
  if (firstsOf) return firstsOf;
  firstsOf = new Map();
  for (const phrase of phrases.keys()) {
    const list = phrase.split(' ');
    firstsOf.set(list[0]!, Math.max(firstsOf.get(list[0]!) ?? 0, list.length));
  }
  return firstsOf;
}

function officeAt(view: View, at: number, longest: number, phrases: Map<string, OfficeKind>): OfficeHit | undefined {
  const { words } = view;
  for (let length = longest; length >= 1; length--) {
    const last = words[at + length - 1];
    if (!last || last.sentence !== words[at]!.sentence) continue;
    const phrase = fold(
      words
        .slice(at, at + length)
        .map((word) => word.lower)
        .join(' '),
    );
    const office = phrases.get(phrase);
    if (office) return { office, title: phrase, length, plural: false };
    const one = pluralOf(phrase);
    const many = one === phrase ? undefined : phrases.get(one);
    if (many) return { office: many, title: one, length, plural: true };
  }
  return undefined;
}

/** The singular of an office in the plural, also of its first noun: "ministers of defence" → "minister of defence". */
function pluralOf(phrase: string): string {
  const of = phrase.indexOf(' of ');
  return of > 0 ? singular(phrase.slice(0, of)) + phrase.slice(of) : singular(phrase);
}

/** First word of an institution's phrase → most tokens that a phrase starting with it has. */
let bodyFirsts: Map<string, number> | undefined;

function bodiesOf(view: View): View['bodies'] {
  const { bodyKinds } = getLexicon();
  if (!bodyFirsts) {
    bodyFirsts = new Map();
    for (const phrase of bodyKinds.keys()) {
      const list = phrase.replace(/'s/gu, " 's").split(' ');
      bodyFirsts.set(list[0]!, Math.max(bodyFirsts.get(list[0]!) ?? 0, list.length));
    }
  }
  return view.words.map((word, at) => {
    for (let length = bodyFirsts!.get(word.lower) ?? 0; length >= 1; length--) {
      const last = view.words[at + length - 1];
      if (!last || last.sentence !== word.sentence) continue;
      const phrase = view.words
        .slice(at, at + length)
        .map((one) => one.lower)
        .join(' ')
        .replace(/ 's/gu, "'s");
      const body = bodyKinds.get(phrase);
      if (body) return { body, length };
    }
    return undefined;
  });
}
