import type { Range, Sentence, Token } from '../../0-model/index.ts';
import { keepsStop, leading, openers } from './abbreviations.ts';

type Word = Range & { text: string; block: number };

const full = /^(?:\.?[!?]+|\.)$/u;
const dots = /^(?:\.{2,}|…)$/u;
const closing = /^(?:[”’"'»)\]]|''|’’)$/u;
const opening = /^(?:[“‘«([]|``)$/u;
const starting = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“‘"'«(`[$€£¥—–•*#@-]/u;

const credit = /^(?:Image|Photo|Photograph|Picture|Video|Credit|Source)$/u;
const speech =
  /^(?:said|says|asked|asks|added|adds|replied|told|tells|wrote|writes|tweeted|posted|declared|shouted|cried|exclaimed|wondered|continued|responded|answered|insisted|quipped|demanded|read|reads)$/u;

/** Whether words `at..` read "he said", "Prime Minister Ada Lowe asked": what goes on with the sentence before them. */
function saysWho(tokens: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 7); i++) {
    const { text } = tokens[i]!;
    if (speech.test(text)) return i > at || /^(?:asked|said|says)$/u.test(text);
    if (!/^(?:\p{Lu}|the$|a$|an$|of$|and$|he$|she$|they$|one$|another$|['’]s$|-$)/u.test(text)) return false;
  }
  return false;
}

/** Whether a token that carries its own stop ("Inc.", "U.S.") ends its sentence before `next`. */
function stopEnds(word: string, next: Word | undefined): boolean {
  const bare = word.slice(0, -1);
  if (/^\p{L}$/u.test(bare) || leading.has(bare.toLowerCase())) return false;
  if (!keepsStop(bare) && !/\p{L}\.\p{L}/u.test(bare)) return false;
  return next !== undefined && (openers.has(next.text) || opening.test(next.text) || /^["']$/u.test(next.text));
}

/** Cuts the tokens of a document into sentences; see {@link splitSentences}. */
class Splitter {
  readonly sentences: Sentence[] = [];
  readonly out: Token[] = [];
  private first = 0;
  /** Straight double quotes seen in the block so far: an odd number means one is open. */
  private quotes = 0;

  constructor(private readonly tokens: readonly Word[]) {}

  run(): void {
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      if (i > 0 && token.block !== this.tokens[i - 1]!.block) {
        this.flush(i);
        this.quotes = 0;
      }
      if (this.startsCredit(i)) this.flush(i);
      if (token.text === '"') this.quotes++;
      if (!this.mayEnd(i)) continue;
      const to = this.takeClosing(i + 1);
      if (this.ends(i, to)) this.flush(to);
      i = to - 1;
    }
    this.flush(this.tokens.length);
  }

  /** "Image: …" after a caption is a sentence of its own. */
  private startsCredit(i: number): boolean {
    return credit.test(this.tokens[i]!.text) && this.sameBlock(i + 1) && this.tokens[i + 1]!.text === ':';
  }

  private sameBlock(i: number): boolean {
    return i < this.tokens.length && this.tokens[i]!.block === this.tokens[i - 1]!.block;
  }

  private mayEnd(i: number): boolean {
    const { text } = this.tokens[i]!;
    if (full.test(text)) return !this.isListNumber(i);
    if (dots.test(text)) return true;
    return (
      text.endsWith('.') && text.length > 1 && stopEnds(text, this.sameBlock(i + 1) ? this.tokens[i + 1] : undefined)
    );
  }

  /** "1." or "b." at the start of a sentence numbers it. */
  private isListNumber(i: number): boolean {
    return i === this.first + 1 && /^(?:\p{N}{1,3}|[a-z]|[IVX]{1,4})$/u.test(this.tokens[this.first]!.text);
  }

  /** Takes closing marks, and bracketed note numbers, that stand right after the end. */
  private takeClosing(from: number): number {
    let to = from;
    while (this.sameBlock(to)) {
      const { text, start } = this.tokens[to]!;
      const touches = start === this.tokens[to - 1]!.end;
      // An opening mark that touches the stop and stands off from what follows closes: some pages mark both ends with “.
      const straight = text === '"' || (text === '“' && touches);
      const note = this.noteEnd(to);
      if (note > 0) to = note;
      else if (
        straight
          ? (touches || this.quotes % 2 === 1) && this.opensNothing(to)
          : closing.test(text) && (touches || /^(?:''|”)$/u.test(text))
      ) {
        if (text === '"') this.quotes++;
        to++;
      } else break;
    }
    return to;
  }

  /** A straight quote opens nothing when a space, a mark or nothing follows it. */
  private opensNothing(i: number): boolean {
    if (!this.sameBlock(i + 1)) return true;
    const next = this.tokens[i + 1]!;
    return next.start > this.tokens[i]!.end || /^[—–,;)\]-]/u.test(next.text);
  }

  /** End of "[12]" at `i`, or 0. */
  private noteEnd(i: number): number {
    const [open, number, close] = [this.tokens[i], this.tokens[i + 1], this.tokens[i + 2]];
    const is = open?.text === '[' && /^\p{N}{1,3}$/u.test(number?.text ?? '') && close?.text === ']';
    return is && this.sameBlock(i + 1) && this.sameBlock(i + 2) ? i + 3 : 0;
  }

  private ends(at: number, to: number): boolean {
    if (!this.sameBlock(to)) return true;
    const next = this.tokens[to]!;
    const mark = this.tokens[at]!.text;
    const quoted = to > at + 1 && /["”’']$/u.test(this.tokens[to - 1]!.text);
    if (dots.test(mark))
      return (
        starting.test(next.text) && (openers.has(next.text) || quoted || /^[“"]/u.test(next.text) || this.spaced(at))
      );
    if (!starting.test(next.text)) return false;
    if (/^[—–-]/u.test(next.text) && next.start === this.tokens[to - 1]!.end) return false;
    return !(quoted && /[!?]/u.test(mark) && saysWho(this.tokens, to));
  }

  /** Dots that stand off from the word after them. */
  private spaced(at: number): boolean {
    return (
      this.tokens[at + 1]!.start > this.tokens[at]!.end &&
      this.tokens[at]!.start === this.tokens[Math.max(0, at - 1)]!.end
    );
  }

  private flush(to: number): void {
    if (to <= this.first) return;
    const head = this.tokens[this.first]!;
    const end = this.tokens[to - 1]!.end;
    this.sentences.push({ start: head.start, end, block: head.block, firstToken: this.first, endToken: to });
    for (let i = this.first; i < to; i++) {
      const { block: _, ...token } = this.tokens[i]!;
      this.out.push({ ...token, sentence: this.sentences.length - 1 });
    }
    this.first = to;
  }
}

/**
 * Groups tokens (each with its block) into sentences. A sentence never crosses a block; closing marks and note numbers
 * stay with it; a question inside quotation marks goes on into "he asked". `text` is what the offsets count in.
 */
export function splitSentences(_text: string, tokens: Word[]): { tokens: Token[]; sentences: Sentence[] } {
  const splitter = new Splitter(tokens);
  splitter.run();
  return { tokens: splitter.out, sentences: splitter.sentences };
}
