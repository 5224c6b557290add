/** How word classes are spelled as regular expressions, and the classes of numbers. */

export interface WordClass {
  /** Source of a regular expression without capturing groups. */
  source: string;
  /** Lower-case words it can begin with; "#" any digit, "'" an apostrophe. */
  first: string[];
}

export const wordEnd = '(?![A-Za-z])';
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
/** First letter in either case, or the whole word in capitals. */
export const either = (word: string): string =>
  `(?:[${capital(word)[0]}${word[0]}]${word.slice(1)}|${word.toUpperCase()})`;
/** Capitalised or all capitals only. */
export const proper = (word: string): string => `(?:${capital(word)}|${word.toUpperCase()})`;

const longestFirst = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const firstWord = (phrase: string): string => /^[a-z]+/u.exec(phrase)?.[0] ?? '#';

/** A class of fixed expressions, given as a list or joined by "|"; a blank in one is white space or a hyphen. */
export function list(words: readonly string[] | string): WordClass {
  const phrases = longestFirst(typeof words === 'string' ? words.split('|') : words);
  const sources = phrases.map((phrase) => phrase.replace(/^[a-z]+/u, either).replace(/ /gu, '[\\s-]+'));
  return { source: `(?:${sources.join('|')})${wordEnd}`, first: [...new Set(phrases.map(firstWord))] };
}

/** A class of names: every word capitalised, small words ("of", "the") in either case, any apostrophe. */
export function atStart(names: readonly string[]): WordClass {
  const spell = (word: string): string =>
    /^(?:of|the)$/u.test(word) ? either(word) : proper(word.replace(/\./gu, '\\.'));
  const sources = longestFirst(names).map((name) => name.split(' ').map(spell).join('\\s+').replace(/'/gu, "[’']"));
  return { source: `(?:${sources.join('|')})${wordEnd}`, first: [...new Set(names.map(firstWord))] };
}

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );
const many: Record<string, number> = { hundred: 100, thousand: 1000, dozen: 12 };

const smallSource = longestFirst(small).map(either).join('|');
const tensSource = `(?:${tens.map(either).join('|')})(?:[-\\s](?:${small.slice(0, 9).join('|')}))?`;
const belowHundred = `(?:${tensSource}|${smallSource})${wordEnd}`;
const wholeNumber = `(?:(?:${smallSource}|[Aa])\\s(?:${Object.keys(many).join('|')})${wordEnd}|${belowHundred})`;
const digits = '(?:\\d{1,3},\\d{3}|\\d{1,3})(?:\\.\\d{1,2})?(?![\\d%])';
const decades = tens.map((ten) => ten.replace(/y$/u, 'ies'));

/** Numbers in words and digits. */
export const numberWords: Record<string, WordClass> = {
  count: { source: `(?:${wholeNumber}|${digits})`, first: ['#', 'a', ...small, ...tens] },
  /** "nineteen" and the other centuries a spoken year begins with. */
  teens: list(small.slice(10)),
  /** The rest of a spoken year. */
  twodigits: {
    source: `(?:${tensSource}|(?:oh|o)[-\\s](?:${small.slice(0, 9).join('|')})|${longestFirst(small.slice(9)).map(either).join('|')})${wordEnd}`,
    first: [...small, ...tens],
  },
  ordinal: {
    source: `(?:${list(ordinals).source}|\\d{1,2}(?:st|nd|rd|th)${wordEnd})`,
    first: ['#', ...ordinals.map(firstWord)],
  },
  tens: { source: `(?:\\d0s|${decades.map(either).join('|')})${wordEnd}`, first: ['#', ...decades] },
  tensdigits: { source: `[2-9]0s${wordEnd}`, first: ['#'] },
  fraction: { source: '(?:\\s1/2|½)', first: ['#'] },
};

/** The number a count names ("twenty-five", "1,500", "a hundred", "a"); null when it names none. */
export function countOf(word: string): number | null {
  const text = word.toLowerCase().trim();
  if (/^\d/u.test(text)) return Number(text.replace(/,/gu, ''));
  const [head, tail] = text.split(/[\s-]+/u);
  const one = head === 'a' || head === 'an' ? 1 : small.indexOf(head!) + 1;
  if (tail && many[tail]) return one * many[tail];
  const ten = tens.indexOf(head!);
  if (ten >= 0) return (ten + 2) * 10 + (tail ? small.indexOf(tail) + 1 : 0);
  return one || null;
}

/** 1 for "first" or "1st"; 0 for none. */
export function ordinalOf(word: string): number {
  return /^\d/u.test(word) ? Number.parseInt(word, 10) : ordinals.indexOf(word.toLowerCase().replace(/\s/u, '-')) + 1;
}

/** 20..90 for "twenties" or "20s". */
export function tensOf(word: string): number {
  return /^\d/u.test(word) ? Number.parseInt(word, 10) : (decades.indexOf(word.toLowerCase()) + 2) * 10;
}
