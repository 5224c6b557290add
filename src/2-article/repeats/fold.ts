/** Folding for comparison: what two copies of one passage may differ in without being two passages. */

/** A word of a text, folded; `start` and `end` are offsets in the text as it stands. */
export interface FoldedWord {
  word: string;
  start: number;
  end: number;
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/**
 * Folds case, curly quotes, dashes and no-break spaces, one character for one, so that offsets stay valid; zero-width
 * characters become spaces of their own kind (U+200B) for the same reason.
 */
export function foldCharacters(text: string): string {
  if (/^[\x00-\x5f\x61-\x7f]*$/u.test(text)) return text.toLowerCase();
  const folded = text
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(invisible, '\u200b');
  const lower = folded.toLowerCase();
  // A few letters change their length in lower case (U+0130); there offsets matter more than case.
  return lower.length === folded.length ? lower : folded;
}

/** The words of a text, folded, with their offsets: letters and digits, apostrophes and zero-width characters dropped. */
export function foldedWords(text: string): FoldedWord[] {
  const folded = foldCharacters(text);
  const words: FoldedWord[] = [];
  for (const match of folded.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'\u200b]*/gu)) {
    const word = match[0].replace(/['\u200b]/gu, '');
    words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}
