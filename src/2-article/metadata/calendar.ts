/** Dates as pages write them, read to ISO 8601 at the precision given. English month names; no clock, no time zone. */

import { overlaps, type Range } from '../../0-model/index.ts';

export interface FoundDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the day as written, whatever time zone stands beside it. */
  iso: string;
  /** Range in the text that was read. */
  start: number;
  end: number;
}

/** Which of two numbers under 13 is the day: `null` where a page gives no clue. */
export type DayOrder = 'day-first' | 'month-first' | null;

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const clock = '(?:\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[a-z]{2,5})? )?';

interface Form {
  pattern: RegExp;
  read(groups: Record<string, string | undefined>, order: DayOrder): string | null;
}

const two = (text: string | number): string => String(text).padStart(2, '0');
const monthNumber = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Days of a month in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const named = (g: Record<string, string | undefined>): string | null =>
  isoOf(Number(g.year), monthNumber(g.month!), Number(g.day));

function numeric(g: Record<string, string | undefined>, order: DayOrder): string | null {
  const [a, b] = [Number(g.a), Number(g.b)];
  if (a > 12 || g.sep === '.' || order === 'day-first') return isoOf(Number(g.year), b, a);
  if (b > 12 || order === 'month-first' || a === b) return isoOf(Number(g.year), a, b);
  return null;
}

/** All forms; where two match at the same place the earlier one in this list is meant. */
const forms: Form[] = [
  {
    pattern: /(?<!\d)(?<year>(?:19|20)\d\d)(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<day>\d{1,2})(?!\d)/gu,
    read: (g) => isoOf(Number(g.year), Number(g.m), Number(g.day)),
  },
  { pattern: new RegExp(`\\b${month} ?${day},? (?:at )?${clock}${year}`, 'giu'), read: named },
  { pattern: new RegExp(`(?<!\\d)${day}(?:\\. ?|[ -])(?:of )?${month},?[ -]${year}`, 'giu'), read: named },
  { pattern: /(?<!\d)(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d)(?!\d)/gu, read: numeric },
  {
    pattern: new RegExp(`\\b${month},? ${year}`, 'giu'),
    read: (g) => `${g.year}-${two(monthNumber(g.month!))}`,
  },
  {
    pattern: /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<m>0[1-9]|1[0-2])(?![\d-])/gu,
    read: (g) => `${g.year}-${g.m}`,
  },
];

/** All dates with a year in a text, in order; a text longer than 2,000 code units is read that far. */
export function findDates(text: string, order: DayOrder = null): FoundDate[] {
  const head = text.slice(0, 2000).replace(/[\u00a0\u2009\u202f\t\n]/gu, ' ');
  const found: FoundDate[] = [];
  // What a form matches and cannot be ("30 February 2017") is not read again as something less.
  const taken: Range[] = [];
  for (const form of forms) {
    for (const match of head.matchAll(form.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => overlaps(other, { start, end }))) continue;
      taken.push({ start, end });
      const iso = form.read(match.groups!, order);
      if (iso) found.push({ iso, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Seconds or milliseconds since 1970, as some pages write their dates; the day in UTC. */
function epochDay(text: string): string | null {
  if (!/^1\d{9}(?:\d{3})?$/u.test(text)) return null;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
}

/**
 * Reads the value of a date field: the first date in it, `YYYYMMDD` with or without a time, a bare year, or an epoch.
 * @returns ISO 8601 at the precision given, or null
 */
export function readDateValue(value: string, order: DayOrder = null): string | null {
  const text = value.trim().slice(0, 200);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/u.exec(text);
  if (compact) return isoOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const [first] = findDates(text, order);
  if (first) return first.iso;
  return /^(?:19|20)\d\d$/u.test(text) ? text : epochDay(text);
}

/** The first and last day that a date of any precision can mean. */
export function intervalOf(iso: string): { earliest: string; latest: string } {
  const [y, m, d] = iso.split('-').map(Number) as [number, number?, number?];
  if (d !== undefined) return { earliest: iso, latest: iso };
  if (m === undefined) return { earliest: `${y}-01-01`, latest: `${y}-12-31` };
  return { earliest: `${iso}-01`, latest: `${iso}-${daysIn(y, m)}` };
}

/** Whole days from one ISO day to another, by the proleptic Gregorian calendar. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );
}
