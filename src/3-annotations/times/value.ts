/** TIMEX3 values and the days they cover. */
import {
  calendarDay,
  dayNumber,
  daysInMonth,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  parseYear,
  weekMonday,
} from './calendar.ts';

/** First and last day, as day numbers, both included. */
export interface Days {
  from: number;
  to: number;
}

/** How finely a value names a stretch of the calendar. */
export type Grain =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

const months = (year: number, first: number, count: number): Days => ({
  from: dayNumber(year, first, 1),
  to: dayNumber(year, first + count, 0),
});

/** Meteorological seasons of the northern hemisphere; winter is named by the year in which it begins. */
const seasons: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const shapes: { grain: Grain; shape: RegExp; days(match: RegExpExecArray): Days | null }[] = [
  {
    grain: 'day',
    shape: /^(\d{4}|BC\d{4})-(\d\d)-(\d\d)(?:T.*)?$/u,
    days: ([, y, m, d]) => {
      if (!isDay(parseYear(y!), Number(m), Number(d))) return null;
      const day = dayNumber(parseYear(y!), Number(m), Number(d));
      return { from: day, to: day };
    },
  },
  {
    grain: 'weekend',
    shape: /^(\d{4}|BC\d{4})-W(\d\d)-WE$/u,
    days: ([, y, w]) => {
      const monday = weekMonday(parseYear(y!), Number(w));
      return { from: monday + 5, to: monday + 6 };
    },
  },
  {
    grain: 'week',
    shape: /^(\d{4}|BC\d{4})-W(\d\d)$/u,
    days: ([, y, w]) => {
      const monday = weekMonday(parseYear(y!), Number(w));
      return { from: monday, to: monday + 6 };
    },
  },
  {
    grain: 'month',
    shape: /^(\d{4}|BC\d{4})-(\d\d)$/u,
    days: ([, y, m]) => {
      const [year, month] = [parseYear(y!), Number(m)];
      if (month < 1 || month > 12) return null;
      const first = dayNumber(year, month, 1);
      return { from: first, to: first + daysInMonth(year, month) - 1 };
    },
  },
  {
    grain: 'quarter',
    shape: /^(\d{4}|BC\d{4})-Q([1-4])$/u,
    days: ([, y, q]) => months(parseYear(y!), Number(q) * 3 - 2, 3),
  },
  {
    grain: 'half',
    shape: /^(\d{4}|BC\d{4})-H([12])$/u,
    days: ([, y, h]) => months(parseYear(y!), Number(h) * 6 - 5, 6),
  },
  {
    grain: 'season',
    shape: /^(\d{4}|BC\d{4})-(SP|SU|FA|WI)$/u,
    days: ([, y, s]) => months(parseYear(y!), seasons[s!]!, 3),
  },
  { grain: 'year', shape: /^(\d{4}|BC\d{4})$/u, days: ([, y]) => months(parseYear(y!), 1, 12) },
  {
    grain: 'decade',
    shape: /^(\d{3})$/u,
    days: ([, d]) => ({ from: dayNumber(Number(d) * 10, 1, 1), to: dayNumber(Number(d) * 10 + 10, 1, 0) }),
  },
  {
    grain: 'century',
    shape: /^(\d\d)$/u,
    days: ([, c]) => ({ from: dayNumber(Number(c) * 100, 1, 1), to: dayNumber(Number(c) * 100 + 100, 1, 0) }),
  },
];

/** The days a calendar value covers; null for durations, sets, references and values with unknown parts. */
export function daysOf(value: string): (Days & { grain: Grain }) | null {
  const [first, last] = value.split('/');
  if (first && last) {
    const [a, b] = [daysOf(first), daysOf(last)];
    return a && b && a.from <= b.to ? { from: a.from, to: b.to, grain: a.grain } : null;
  }
  for (const { grain, shape, days } of shapes) {
    const match = shape.exec(value);
    const found = match && days(match);
    if (found) return { ...found, grain };
  }
  return null;
}

/** The calendar value of the given grain that holds `day`. */
export function valueAt(day: number, grain: Grain): string {
  const { year, month } = calendarDay(day);
  switch (grain) {
    case 'day':
      return isoDay(day);
    case 'week':
      return isoWeek(day);
    case 'weekend':
      return `${isoWeek(day)}-WE`;
    case 'month':
      return isoMonth(year, month);
    case 'quarter':
      return `${isoYear(year)}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${isoYear(year)}-H${Math.ceil(month / 6)}`;
    case 'season':
      return seasonAt(year, month);
    case 'year':
      return isoYear(year);
    case 'decade':
      return isoYear(year).slice(0, -1);
    case 'century':
      return isoYear(year).slice(0, -2);
  }
}

function seasonAt(year: number, month: number): string {
  if (month < 3) return `${isoYear(year - 1)}-WI`;
  return `${isoYear(year)}-${['SP', 'SU', 'FA', 'WI'][Math.floor(month / 3) - 1]}`;
}
