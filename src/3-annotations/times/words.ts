/** The word classes of the rules' patterns, and what their words mean. */
import { holidayNames } from './holidays.ts';
import { atStart, either, list, numberWords, proper, type WordClass, wordEnd } from './word-class.ts';

export type { WordClass } from './word-class.ts';
export { countOf, ordinalOf, tensOf } from './word-class.ts';

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

/** TIMEX3 letters of each unit, with its factor; T before units of the clock; WE a weekend. */
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
const unitNames = Object.keys(units);
const calendarUnits = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century', 'night'];

const partsOfDay: Record<string, string> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  dawn: 'MO',
  dusk: 'EV',
  noon: '12:00',
  midday: '12:00',
  midnight: '24:00',
};
const seasons: Record<string, string> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' };
const recurrences: Record<string, string> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
};

/** Words that narrow a stretch; TIMEX3 keeps them in the expression and the value as it is. */
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
  'the latter part of',
  'the early part of',
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
  'only',
  'just',
];
const zones = 'GMT|UTC|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|CET|CEST|BST|MSK|Z';
const dayDigits = '(?:[12]\\d|3[01]|0?[1-9])';
const notMore = '(?![\\d%])(?![.:]\\d|,\\d{3}(?!\\d))';

const spelled = (names: string[][], join: (words: string[]) => string): string => names.map(join).join('|');

/** Every word class by the name patterns use. */
export const wordClasses: Record<string, WordClass> = {
  month: {
    // "may" and "march" are verbs and "august" an adjective: these need their capital.
    source: `(?:${spelled(months, ([full, ...short]) =>
      [
        /^(?:may|march|august)$/u.test(full!) ? proper(full!) : either(full!),
        ...short.map((s) => `${proper(s)}${wordEnd}\\.?`),
      ].join('|'),
    )})${wordEnd}`,
    first: months.flat(),
  },
  weekday: {
    source: `(?:${spelled(weekdays, ([full]) => either(full!))})${wordEnd}`,
    first: weekdays.map(([w]) => w!),
  },
  weekdays: {
    source: `(?:${spelled(weekdays, ([full]) => either(`${full}s`))})${wordEnd}`,
    first: weekdays.map(([w]) => `${w}s`),
  },
  // Short weekdays only stand before a month: "sat" and "sun" are words.
  wd: {
    source: `(?:${spelled(weekdays, ([full, ...short]) => [either(full!), ...short.map((s) => `${proper(s)}${wordEnd}\\.?`)].join('|'))})${wordEnd}`,
    first: weekdays.flat(),
  },
  day: { source: `${dayDigits}(?:\\s?(?:st|nd|rd|th)${wordEnd})?${notMore}`, first: ['#'] },
  nth: { source: `${dayDigits}(?:st|nd|rd|th)${wordEnd}`, first: ['#'] },
  dd: { source: '(?:0[1-9]|[12]\\d|3[01])', first: ['#'] },
  mm: { source: '(?:0[1-9]|1[0-2])', first: ['#'] },
  d: { source: dayDigits, first: ['#'] },
  m: { source: '(?:1[0-2]|0?[1-9])', first: ['#'] },
  q: { source: '[1-4]', first: ['#'] },
  year: { source: '(?:1\\d{3}|20\\d\\d)(?![\\d%])(?![.,:]\\d)', first: ['#'] },
  year4: { source: '(?:1\\d{3}|20\\d\\d)', first: ['#'] },
  oldyear: { source: '\\d{1,4}(?![\\d%])(?![.,:]\\d)', first: ['#'] },
  shortyear: { source: '(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d|/)', first: ['#'] },
  yy: { source: '\\d\\d(?![\\d%])', first: ['#'] },
  decadeyear: { source: "(?:1\\d|20)\\d0(?:[’']?s)", first: ['#'] },
  ...numberWords,
  vague: list(
    'several|a few|few|some|many|a couple of|couple of|a number of|countless|a handful of|a couple|numerous|a dozen or so',
  ),
  unit: list([...unitNames, ...unitNames.map(plural)]),
  one: list(unitNames),
  many: list(unitNames.map(plural)),
  manyago: list('a while|ages'),
  period: list([...calendarUnits, ...calendarUnits.map(plural)]),
  part: list(Object.keys(partsOfDay)),
  season: { source: `(?:${Object.keys(seasons).map(either).join('|')})${wordEnd}`, first: Object.keys(seasons) },
  recurring: list(Object.keys(recurrences)),
  holiday: atStart(holidayNames),
  early: list(modifiers),
  about: list(approximations),
  kinds: list(
    'consecutive|trading|business|working|straight|full|long|more|additional|calendar|whole|successive|further|extra|solid|short',
  ),
  spanwords: list('first|last|past|next|coming|final|previous|latest|another|following|preceding|intervening'),
  zone: { source: `(?:${zones})${wordEnd}`, first: zones.toLowerCase().split('|') },
  ampm: { source: '(?:[ap]\\.\\s?m\\.?|[AP]\\.\\s?M\\.?|[ap]m|[AP]M)(?![A-Za-z])', first: ['a', 'p', 'am', 'pm'] },
  hour: { source: '(?:2[0-4]|[01]?\\d)', first: ['#'] },
  minute: { source: '[0-5]\\d(?!\\d)', first: ['#'] },
  noon: list('noon|midday|noontime'),
  bce: { source: '(?:BCE?|B\\.C\\.(?:E\\.)?)(?![A-Za-z])', first: ['bc', 'bce', 'b'] },
  ce: { source: '(?:AD|CE|A\\.D\\.)(?![A-Za-z])', first: ['ad', 'ce', 'a'] },
  today: list('today'),
  yesterday: list('yesterday'),
  tomorrow: list('tomorrow'),
  aftertomorrow: list('after tomorrow'),
  the: list('the'),
  that: list('that|that same'),
  per: list('per'),
  half: list('and a half'),
  last: list('last'),
  next: list('next'),
  lastwords: list('last|past'),
  thiswords: list('this|current|this past|this coming'),
  nextwords: list('next|this coming'),
  pastwords: list('past|last'),
  comingwords: list('coming|next'),
  comingadjective: list('coming|next few'),
  beforewords: list('earlier|before|previously|beforehand|prior'),
  laterwords: list('later|after|afterward|afterwards|thereafter'),
  previouswords: list('previous|preceding|prior'),
  onlyprevious: list('previous|preceding'),
  followingwords: list('next|following|ensuing|subsequent'),
  fiscal: list('fiscal|financial'),
  periodword: list('period'),
  firsthalf: list('first half'),
  secondhalf: list('second half'),
  latterhalf: list('latter half'),
  recent: list('recent'),
  present: list(
    'now|right now|currently|at present|nowadays|the moment|these days|presently|the present|the time being|to date|the present day',
  ),
  past: list('recently|more recently|lately|the past|the recent past|recent history'),
  futurewords: list(
    'future|the future|near future|the near future|the foreseeable future|the immediate future|the near term|the long term|the short term',
  ),
};

const plainWord = (word: string): string => word.toLowerCase().replace(/\./gu, '').trim();
const indexIn = (table: string[][], word: string): number =>
  table.findIndex((names) => names.includes(plainWord(word))) + 1;

/** 1..12, or 0 for a word that names no month. */
export const monthOf = (word: string): number => indexIn(months, word);
/** ISO weekday 1..7, or 0. */
export const weekdayOf = (word: string): number => indexIn(weekdays, word);
/** TIMEX3 unit of a duration, with its factor: "weeks" → "W", "decade" → "10Y", "hours" → "TH". */
export function unitOf(word: string): string {
  const name = plainWord(word);
  return units[name] ?? units[name === 'centuries' ? 'century' : name.replace(/s$/u, '')] ?? '';
}
/** "MO", "AF", "EV", "NI", or an hour for "noon". */
export const partOfDay = (word: string): string => partsOfDay[plainWord(word)] ?? '';
export const seasonOf = (word: string): string => seasons[plainWord(word)] ?? '';
export const recurrenceOf = (word: string): string => recurrences[plainWord(word)] ?? '';
export { holidayOf } from './holidays.ts';
