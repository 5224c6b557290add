/** The word classes of the rules' patterns, and what their words mean. */

export interface WordClass {
  /** Source of a regular expression without capturing groups. */
  source: string;
  /** Lower-case words it can begin with; "#" any digit, "'" an apostrophe. */
  first: string[];
}

const months = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const weekdays = [
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
];

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
/** First letter in either case, or the whole word in capitals. */
const either = (word: string): string => `(?:[${capital(word)[0]}${word[0]}]${word.slice(1)}|${word.toUpperCase()})`;
/** Capitalised or all capitals only: "may" and "march" are verbs, "sat" and "sun" too. */
const proper = (word: string): string => `(?:${capital(word)}|${word.toUpperCase()})`;
const wordEnd = '(?![A-Za-z])';

/** A class of fixed expressions, longest first; a blank in one is white space or a hyphen. */
function list(words: readonly string[]): WordClass {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    source: `(?:${sorted.map((w) => w.replace(/^[a-z]+/u, either).replace(/ /gu, '[\\s-]+')).join('|')})${wordEnd}`,
    first: [...new Set(sorted.map((w) => /^[a-z]+/u.exec(w)?.[0] ?? '#'))],
  };
}

const monthClass: WordClass = {
  source: `(?:${months
    .map(([full, ...short]) => {
      const whole = full === 'may' || full === 'march' ? proper(full) : either(full!);
      return [whole, ...short.map((s) => `${proper(s)}${wordEnd}\\.?`)].join('|');
    })
    .join('|')})${wordEnd}`,
  first: months.flat(),
};

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
/** Counts that leave the number open: TIMEX3 writes X. */
const vague = [
  'several',
  'a few',
  'few',
  'some',
  'many',
  'a couple of',
  'couple of',
  'a number of',
  'countless',
  'a handful of',
  'a couple',
  'numerous',
];

const digits = '\\d{1,4}(?:,\\d{3})?(?:\\.\\d{1,2})?';
const numberWord = `(?:(?:${tens.map(either).join('|')})(?:[-\\s](?:${small.slice(0, 9).join('|')}))?|${[...small]
  .sort((a, b) => b.length - a.length)
  .map(either)
  .join('|')})${wordEnd}`;

const units: Record<string, string> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  fortnight: '2W',
  month: 'M',
  quarter: '3M',
  year: 'Y',
  decade: '10Y',
  century: '100Y',
  weekend: 'WE',
  yr: 'Y',
  min: 'TM',
  hr: 'TH',
};
const plural = (unit: string): string => (unit === 'century' ? 'centuries' : `${unit}s`);
const unitWords = Object.keys(units).flatMap((unit) => [unit, plural(unit)]);
const calendarUnits = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century', 'night'];

const partsOfDay: Record<string, string> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  dawn: 'MO',
  noon: '12:00',
  midday: '12:00',
  midnight: '24:00',
  nighttime: 'NI',
  daytime: 'DT',
};
const seasons: Record<string, string> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' };

const modifiers = [
  'early',
  'late',
  'mid',
  'earlier',
  'later',
  'the end of',
  'the very end of',
  'end of',
  'the beginning of',
  'the very beginning of',
  'beginning of',
  'the start of',
  'start of',
  'the middle of',
  'the close of',
  'the latter half of',
  'the first half of',
  'the second half of',
];
const approximations = [
  'about',
  'around',
  'nearly',
  'almost',
  'more than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'roughly',
  'approximately',
  'up to',
  'as long as',
  'just over',
  'just under',
  'well over',
  'no more than',
];
const zones = 'GMT|UTC|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|CET|CEST|BST|MSK|Z';

/** Every word class by the name patterns use. */
export const wordClasses: Record<string, WordClass> = {
  month: monthClass,
  weekday: {
    source: `(?:${weekdays.map(([full]) => either(full!)).join('|')})${wordEnd}`,
    first: weekdays.map((w) => w[0]!),
  },
  wd: {
    source: `(?:${weekdays.map(([full, ...short]) => [either(full!), ...short.map((s) => `${proper(s)}${wordEnd}\\.?`)].join('|')).join('|')})${wordEnd}`,
    first: weekdays.flat(),
  },
  day: {
    source: '(?:[12]\\d|3[01]|0?[1-9])(?:\\s?(?:st|nd|rd|th))?(?![\\d%])(?![.:]\\d|,\\d{3}(?!\\d))',
    first: ['#'],
  },
  nth: { source: '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)(?![\\d%])', first: ['#'] },
  dd: { source: '(?:0[1-9]|[12]\\d|3[01])', first: ['#'] },
  mm: { source: '(?:0[1-9]|1[0-2])', first: ['#'] },
  d: { source: '(?:[12]\\d|3[01]|0?[1-9])', first: ['#'] },
  m: { source: '(?:1[0-2]|0?[1-9])', first: ['#'] },
  year: { source: '(?:1[0-9]{3}|20\\d\\d)(?![\\d%])(?![.,:]\\d)', first: ['#'] },
  oldyear: { source: '\\d{1,4}(?![\\d%])(?![.,:]\\d)', first: ['#'] },
  yy: { source: '\\d\\d(?!\\d)', first: ['#'] },
  decadeyear: { source: "(?:1[0-9]|20)\\d0(?:['’]?s)", first: ['#'] },
  tens: {
    source: `(?:\\d0s|(?:${tens.map((t) => either(t.replace(/y$/u, 'ies'))).join('|')}))`,
    first: ['#', ...tens.map((t) => t.replace(/y$/u, 'ies'))],
  },
  count: {
    source: `(?:${numberWord}|${digits}${'(?![\\d%])'})`,
    first: ['#', ...small, ...tens],
  },
  vague: list(vague),
  ordinal: { source: `(?:${list(ordinals).source}|\\d{1,3}(?:st|nd|rd|th)${wordEnd})`, first: ['#', ...ordinals] },
  unit: list(unitWords),
  one: list(Object.keys(units)),
  many: list(Object.keys(units).map(plural)),
  period: list(calendarUnits),
  part: list(Object.keys(partsOfDay)),
  season: { source: `(?:${Object.keys(seasons).map(either).join('|')})${wordEnd}`, first: Object.keys(seasons) },
  early: list(modifiers),
  about: list(approximations),
  year4: { source: '(?:1[0-9]{3}|20\\d\\d)', first: ['#'] },
  shortyear: { source: '(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d|/)', first: ['#'] },
  today: list(['today']),
  yesterday: list(['yesterday']),
  tomorrow: list(['tomorrow']),
  article: list(['a', 'an', 'the']),
  half: list(['and a half', '1/2']),
  halfword: list(['half']),
  last: list(['last']),
  next: list(['next']),
  lastwords: list(['last', 'past', 'previous', 'prior']),
  thiswords: list(['this', 'current', 'this past', 'this coming']),
  nextwords: list(['next', 'coming', 'following', 'upcoming']),
  laterwords: list(['later', 'after', 'afterwards', 'from now', 'hence']),
  present: list([
    'now',
    'right now',
    'currently',
    'at present',
    'nowadays',
    'at the moment',
    'these days',
    'presently',
    'the present',
  ]),
  past: list([
    'recently',
    'in the past',
    'lately',
    'the past',
    'recent years',
    'recent months',
    'recent weeks',
    'recent days',
    'recent times',
    'more recently',
  ]),
  future: list([
    'soon',
    'in the future',
    'the future',
    'the near future',
    'the foreseeable future',
    'the coming years',
    'the coming months',
    'the coming weeks',
    'the coming days',
    'coming years',
    'coming months',
    'coming weeks',
    'coming days',
  ]),
  zone: { source: `(?:${zones})${wordEnd}`, first: zones.toLowerCase().split('|') },
  ampm: { source: '(?:[ap]\\.\\s?m\\.?|[AP]\\.\\s?M\\.?|[ap]m|[AP]M)(?![A-Za-z])', first: ['a', 'p', 'am', 'pm'] },
};

const lower = (word: string): string => word.toLowerCase().replace(/\./gu, '').trim();
const indexIn = (table: string[][], word: string): number =>
  table.findIndex((names) => names.includes(lower(word))) + 1;

/** 1..12, or 0 for a word that names no month. */
export const monthOf = (word: string): number => indexIn(months, word);
/** ISO weekday 1..7, or 0. */
export const weekdayOf = (word: string): number => indexIn(weekdays, word);
/** TIMEX3 unit of a duration, with its factor: "weeks" → "W", "decade" → "10Y", "hours" → "TH". */
export function unitOf(word: string): string {
  const name = lower(word);
  return units[name] ?? units[name === 'centuries' ? 'century' : name.replace(/s$/u, '')] ?? '';
}
export const partOfDay = (word: string): string => partsOfDay[lower(word)] ?? '';
export const seasonOf = (word: string): string => seasons[lower(word)] ?? '';

/** The number a count names ("twenty-five", "1,500", "a"); null when it names none in particular. */
export function countOf(word: string): number | null {
  const text = word.toLowerCase().trim();
  if (/^\d/u.test(text)) return Number(text.replace(/,/gu, ''));
  if (text === 'a' || text === 'an') return 1;
  const [head, tail] = text.split(/[\s-]+/u);
  const ten = tens.indexOf(head!);
  if (ten >= 0) return (ten + 2) * 10 + (tail ? small.indexOf(tail) + 1 : 0);
  const one = small.indexOf(head!);
  return one < 0 ? null : one + 1;
}

/** 1 for "first" or "1st"; 0 for none. */
export function ordinalOf(word: string): number {
  return /^\d/u.test(word) ? Number.parseInt(word, 10) : ordinals.indexOf(word.toLowerCase()) + 1;
}
/** 20..90 for "twenties" or "20s". */
export function tensOf(word: string): number {
  return /^\d/u.test(word)
    ? Number.parseInt(word, 10)
    : (tens.indexOf(word.toLowerCase().replace(/ies$/u, 'y')) + 2) * 10;
}
