/**
 * What a pair's words suggest where no frame stands in the sentence as a frame should: the words of the lexicon wherever
 * they stand, and failing these the verb of the lexicon that is nearest in meaning. For the coder of pairs only, which is
 * told that something happened between the two; an article's events never rest on it.
 */
import { sharedVectors } from '../../3-annotations/syntax/index.ts';
import type { Frame } from './frame.ts';
import type { Lexicon, Trigger } from './lexicon.ts';
import type { Reading } from './reading.ts';

export interface Guess {
  frame: Frame;
  reading: Reading;
  /** Index of the word that it rests on. */
  word: number;
  /** Words of the lexicon that are near in meaning; empty where the word itself is in the lexicon. */
  near: string[];
}

/** The stretch from the one actor to the other: words between them tell more than words around them. */
function between(reading: Reading): [number, number] {
  const ends = reading.mentions.map(({ start, end }) => [start, end] as const).sort((a, b) => a[0] - b[0]);
  const first = ends[0];
  const last = ends.at(-1);
  return first && last && first !== last ? [first[1], last[0]] : [0, 0];
}

function weightOf(reading: Reading, i: number): number {
  const { token, tag } = reading.words[i]!;
  const [from, to] = between(reading);
  return (token.start >= from && token.end <= to ? 2 : 0) + (tag === 'V' ? 1 : 0) - i * 0.01;
}

const verbal = (xpos: string | undefined): boolean => xpos?.startsWith('V') === true;

/** A trigger of one word, of the word's own part of speech; one that asks for nothing more goes first. */
function plainTrigger(list: Trigger[], part: Trigger['part']): Trigger | undefined {
  const single = list.filter((one) => one.rest.length === 0 && one.part === part);
  return single.find(({ frame }) => !frame.object.length && !frame.near.length) ?? single[0];
}

function byWords(readings: Reading[], { triggers }: Lexicon): Guess | undefined {
  const found = readings.flatMap((reading) =>
    reading.words.flatMap((word, i) => {
      const part = verbal(word.token.xpos) ? 'verb' : word.token.upos === 'NOUN' ? 'noun' : undefined;
      const trigger = part && !word.mention && plainTrigger(triggers.get(word.lower) ?? [], part);
      return trigger
        ? [{ guess: { frame: trigger.frame, reading, word: i, near: [] }, weight: weightOf(reading, i) }]
        : [];
    }),
  );
  return found.sort((a, b) => b.weight - a.weight)[0]?.guess;
}

type Vectors = ReturnType<typeof sharedVectors>;

/** Cosine of two rows; the scales cancel out. */
function cosine({ values, width }: Vectors, a: number, b: number): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < width; i++) {
    const [x, y] = [values[a * width + i]!, values[b * width + i]!];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot / Math.sqrt(aa * bb || 1);
}

/** Neighbours that vote, and how near the nearest must be. */
const neighbours = 7;
const nearest = 0.5;

function byMeaning(readings: Reading[], lexicon: Lexicon): Guess | undefined {
  const vectors = sharedVectors();
  const members = lexicon.frames.flatMap((frame) =>
    frame.verbs.flatMap((verb) => {
      const row = verb.includes(' ') ? undefined : vectors.rows.get(verb);
      return row === undefined ? [] : [{ verb, frame, row }];
    }),
  );
  const guesses = readings.flatMap((reading) =>
    reading.words.flatMap((word, i) => {
      const lemma = word.token.lemma?.toLowerCase() ?? word.lower;
      const row = verbal(word.token.xpos) && !word.mention ? vectors.rows.get(lemma) : undefined;
      if (row === undefined || /^(?:be|have|do|say|tell|make|take|get|go)$/u.test(lemma)) return [];
      const near = members
        .map((member) => ({ ...member, likeness: cosine(vectors, row, member.row) }))
        .sort((a, b) => b.likeness - a.likeness || (a.verb < b.verb ? -1 : 1))
        .slice(0, neighbours);
      if ((near[0]?.likeness ?? 0) < nearest) return [];
      const frame = elected(near);
      const names = [...new Set(near.map(({ verb }) => verb))].slice(0, 3);
      return [{ guess: { frame, reading, word: i, near: names }, weight: weightOf(reading, i) + near[0]!.likeness }];
    }),
  );
  return guesses.sort((a, b) => b.weight - a.weight)[0]?.guess;
}

/** The frame of the nearest neighbour among those of the type that most of the likeness falls to. */
function elected(near: { frame: Frame; likeness: number }[]): Frame {
  const votes = new Map<string, number>();
  for (const { frame, likeness } of near) votes.set(frame.type, (votes.get(frame.type) ?? 0) + likeness ** 4);
  const type = [...votes].sort((a, b) => b[1] - a[1])[0]![0];
  return near.find(({ frame }) => frame.type === type)!.frame;
}

/** What the words suggest; undefined where not even a word near in meaning stands there. */
export const guessPair = (readings: Reading[], lexicon: Lexicon): Guess | undefined =>
  byWords(readings, lexicon) ?? byMeaning(readings, lexicon);
