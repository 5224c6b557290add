/** Pages whose sentences are broken where a link or a bold word stood, each piece on a line of its own. */
import type { Line } from './lines.ts';
import { countWords } from './noise/index.ts';

/** So many lines that plainly go on make a page of broken lines. */
const fewestBroken = 3;
/** One side of a break must be at least this long to be a sentence's piece rather than a menu's. */
const fewestWords = 5;
/** A piece that calls for more has at least this many words: menus, too, have their "about". */
const fewestOpen = 3;
/** The words of a link inside a sentence. */
const longestLink = 8;

const ended = /[.!?:;]["'\u201d\u2019)\]]*$/u;
/** A lower-case word, or a mark that never begins a line. */
const goesOnWith = /^(?:\p{Ll}[\p{L}'\u2019-]*(?:[ ,]|$)|[,.;:)\u2019\u201d!?](?:\s|$|\p{Ll}))/u;
/** Ends that call for more: a comma, an opening mark, a word that no sentence ends with. */
const callsForMore =
  /(?:[,(\u201c\u2018]|\b(?:the|an?|of|to|in|by|with|and|or|but|that|for|from|on|at|as|is|was|are|were|has|have|had|his|her|its|their|said|told|than|between|against|into|about|over|under|after|before))$/u;

const isOpen = ({ content }: Line): boolean => content.text !== '' && !ended.test(content.text.slice(-8));

/** True when `next` plainly goes on with the sentence that `line` breaks off. */
function breaksOff(line: Line, next: Line): boolean {
  if (!isOpen(line) || !goesOnWith.test(next.content.text.slice(0, 40))) return false;
  return isLong(line) || isLong(next);
}

const isLong = ({ content }: Line): boolean => countWords(content.text, fewestWords) >= fewestWords;

/** True when line ends on this page fall inside sentences. */
export function hasBrokenLines(lines: readonly Line[]): boolean {
  let broken = 0;
  for (let at = 0; at + 1 < lines.length && broken < fewestBroken; at++) {
    if (breaksOff(lines[at]!, lines[at + 1]!)) broken++;
  }
  return broken >= fewestBroken;
}

/**
 * On a page of broken lines, whether the line `at` goes on in the next: that one goes on with the sentence, or this
 * one calls for more, or the next is a link's few words and the one after it goes on.
 */
export function isBroken(lines: readonly Line[], at: number): boolean {
  const [line, next, after] = [lines[at]!, lines[at + 1], lines[at + 2]];
  if (!next || next.content.text === '' || !isOpen(line)) return false;
  if (breaksOff(line, next)) return true;
  if (countWords(line.content.text, fewestOpen) >= fewestOpen && callsForMore.test(line.content.text.slice(-12)))
    return true;
  const isLink = isOpen(next) && countWords(next.content.text, longestLink + 1) <= longestLink;
  return isLink && after !== undefined && isLong(line) && /\p{Ll}$/u.test(line.content.text) && breaksOff(line, after);
}
