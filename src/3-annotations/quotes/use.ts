/** Tells speech from labels, titles of works and nicknames. */
import type { Quotation } from '../../0-model/index.ts';
import type { Pair } from './pair.ts';

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;
/** Words that stay small in titles of works. */
const small = new Set(
  'a an the and or but nor of in on at to for from by with as is it its vs over into up off no de la le der'.split(' '),
);
/** Nouns and participles that announce the name of a work or a label rather than speech. */
const works =
  /(?:\b(?:titled|entitled|called|named|dubbed|nicknamed|headlined|film|movie|book|novel|song|album|single|series|show|programme?|play|memoir|poem|documentary|sitcom|drama|essay|musical|opera|painting|game|podcast|report|hit|episode|column|article|tune|anthem|ballad|classic|ad|video|comedy|thriller|on (?:ABC|NBC|CBS|CNN|Fox|PBS|MSNBC|BBC)[’']s|[’']s))[\s,:]*$/u;

export const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];
const isCapital = (word: string): boolean => /^\p{Lu}|^\p{N}/u.test(word);

/** A nickname stands between the parts of a name: Edwin “Buzz” Aldrin. */
function isName(words: string[], before: string, after: string): boolean {
  return (
    words.length <= 3 &&
    words.some(isCapital) &&
    /\p{Lu}[\p{L}.'’-]*\s$/u.test(before) &&
    /^\s\p{Lu}[\p{L}'’-]+/u.test(after) &&
    !/[.!?]\s$/u.test(before)
  );
}

function isTitleCase(words: string[]): boolean {
  const big = words.filter((word) => !small.has(word.toLowerCase()));
  return big.length > 0 && big.every(isCapital) && isCapital(words[0]!);
}

/** A title of a work: every word but the small ones is capitalised, and no sentence ends inside. */
function isTitle(words: string[], inside: string, before: string): boolean {
  if (!isTitleCase(words) || /[.!?]\s/u.test(inside)) return false;
  if (works.test(before)) return words.length <= 12 && (words.length > 1 || !/[’']s[\s,:]*$/u.test(before));
  return words.length >= 2 && words.length <= 10 && !/[,:]\s*$/u.test(before) && !/[.]$/u.test(inside);
}

/** A few words are speech only when they are punctuated as an utterance of their own: “No,” she said. */
function isUtterance(inside: string, before: string): boolean {
  if (!/^[\s[(…]*\p{Lu}/u.test(inside) || !/[,.!?…—–-]['’”"]?$/u.test(inside)) return false;
  return /(?:^|[.!?:,…—–\n“‘"(]["”’)]?)\s*$/u.test(before);
}

/** `text` is the article's; the use is read from the words inside and at most 40 characters on either side. */
export function useOf(text: string, pair: Pair): Quotation['use'] {
  const inside = pair.parts
    .map((part) => text.slice(part.start, part.end))
    .join(' ')
    .trim();
  const before = text.slice(Math.max(0, pair.start - 40), pair.start);
  const after = text.slice(pair.end, pair.end + 40);
  const words = wordsOf(inside.slice(0, 400));
  if (words.length === 0) return 'phrase';
  if (isName(words, before, after)) return 'name';
  if (isTitle(words, inside, before)) return words.length === 1 && !works.test(before) ? 'phrase' : 'title';
  if (words.length <= 3 && !isUtterance(inside, before)) return 'phrase';
  return 'speech';
}
