/** One sentence made ready for argument finding: tagged words, chunks, and the mentions and times inside it. */
import type { Draft, Mention, Sentence, Time, Token } from '../../0-model/index.ts';
import { type Chunk, chunkSentence, type VerbGroup } from './chunks.ts';
import { tagWords, type Word } from './tags.ts';

export interface Reading {
  index: number;
  sentence: Sentence;
  text: string;
  words: Word[];
  chunks: (Chunk | VerbGroup)[];
  /** Index of the chunk that holds each word. */
  chunkOf: number[];
  mentions: Mention[];
  times: Time[];
}

export type ReadingInput = Pick<Draft, 'article' | 'tokens' | 'sentences' | 'times' | 'mentions'>;

/** Mentions that no longer mention covers: "U.S." inside "U.S. Secretary of State Rex Tillerson" is left out. */
function outermost(mentions: Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Mention[] = [];
  for (const mention of sorted) if (!out.length || mention.end > out.at(-1)!.end) out.push(mention);
  return out;
}

/** Reads sentence by sentence; each sentence gets the mentions and dates that lie within it. */
export function readSentences(input: ReadingInput): Reading[] {
  const mentions = outermost(input.mentions);
  const times = [...input.times].sort((a, b) => a.span.start - b.span.start);
  return input.sentences.map((sentence, index) => {
    const within = (start: number, end: number) => start >= sentence.start && end <= sentence.end;
    const own = mentions.filter((mention) => within(mention.start, mention.end));
    const ownTimes = times.filter((time) => within(time.span.start, time.span.end));
    const tokens = input.tokens.slice(sentence.firstToken, sentence.endToken);
    return readOne(input.article.text, index, sentence, tokens, own, ownTimes);
  });
}

function readOne(
  text: string,
  index: number,
  sentence: Sentence,
  tokens: Token[],
  mentions: Mention[],
  times: Time[],
): Reading {
  const inMention = (token: Token) => mentions.some((one) => one.start <= token.start && token.end <= one.end);
  const inTime = (token: Token) =>
    times.some((one) => one.span.start <= token.start && token.end <= one.span.end) && !inMention(token);
  const words = tagWords(tokens, inMention, inTime);
  const chunks = chunkSentence(words);
  const chunkOf: number[] = [];
  chunks.forEach((chunk, i) => {
    for (let w = chunk.from; w < chunk.to; w++) chunkOf[w] = i;
  });
  return { index, sentence, text, words, chunks, chunkOf, mentions, times };
}

export const isVerbGroup = (chunk: Chunk | VerbGroup | undefined): chunk is VerbGroup => chunk?.kind === 'VG';
