/** What kind of line a block is, by its look alone: the measures that typing, boxes and the story's region share. */
import { countWords } from './noise/index.ts';

/** From this many words on a line is prose even without a full stop. */
const proseWords = 20;
const fewestSentenceWords = 5;
/** A title has no more words than this. */
export const longestTitle = 30;

const sentenceEnd = /[.!?\u2026\u0964][)\]"'\u201d\u2019\u00bb*]*$/u;
const bullet = /^(?:[-*\u2022\u25cf\u25aa\u2013\u00b7\u25e6\u2023]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)/u;
/** Abbreviations that end a title without ending a sentence. */
const abbreviation = /(?:\b\p{Lu}\.){2,}$|\b(?:sept|jan|feb|aug|oct|nov|dec|inc|co|corp|ltd|jr|sr)\.$/iu;

export const isListItem = (text: string): boolean => bullet.test(text.slice(0, 8));

export const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-8));

/** A sentence's end inside a block, and the next one's beginning. */
const innerEnd = /\p{Ll}[.!?]["'\u201d\u2019)]? ["'\u201c\u2018(]?\p{Lu}\p{Ll}/u;

/** True for a long block of several sentences, whatever stands at its end. */
export const holdsSentences = (text: string): boolean =>
  countWords(text, proseWords) >= proseWords && innerEnd.test(text);

/** True when a block announces what follows: a list, a quotation. */
export const announces = (text: string): boolean => text.endsWith(':');

/** True when a block reads as running text: a sentence with its full stop, or long enough without. */
export function isProse(text: string): boolean {
  const words = countWords(text, proseWords);
  return words >= proseWords || (words >= fewestSentenceWords && (endsSentence(text) || announces(text)));
}

/** A title may end with a question mark or a word in quotes, never like this. */
const titleNever = /[.!\u2026:;,_\u2013\u2014-]['"\u2019\u201d\u00bb)]*$/u;

/** A question of more words than this is part of the story, not a heading over it. */
const longestQuestion = 15;

/** True when a line does not end as sentences, items and labels do; a short question may be a heading. */
export function isHeading(text: string, longest = longestQuestion): boolean {
  if (/\?["'\u201d\u2019]*$/u.test(text.slice(-4)))
    return countWords(text, longest + 1) <= longest && !innerEnd.test(text);
  return !titleNever.test(text.slice(-8)) || abbreviation.test(text.slice(-40));
}

/** True when a block can be a title or deck: a few words, no full stop. */
export function isTitleLike(text: string): boolean {
  const words = countWords(text, longestTitle + 1);
  if (words < 3 || words > longestTitle || !/\p{L}/u.test(text) || isListItem(text)) return false;
  return isHeading(text);
}

/** True for an item of a list by its look: another follows it, or it gives a figure ("Injured: 4,877"). */
export const isItem = (text: string): boolean =>
  /(?:[;,]|[;,] (?:and|or))$/u.test(text.slice(-8)) ||
  /^[^:]{2,40}: [$£€]?\d[\d.,]{0,15}(?: \S{1,20}){0,2}$/u.test(text);
