/** Day arithmetic of the proleptic Gregorian calendar. A day is a whole number: days since 1970-01-01. */

const dayLength = 86_400_000;

export interface CalendarDay {
  year: number;
  /** 1..12 */
  month: number;
  /** 1..31 */
  day: number;
  /** ISO 8601: Monday 1 … Sunday 7. */
  weekday: number;
}

/** The day number of a date; months and days outside their range carry over, as in `Date.UTC`. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / dayLength);
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * dayLength);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: ((((number + 3) % 7) + 7) % 7) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** True when the calendar has that day: "February 30" is none. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same day `months` later (earlier when negative), or the last day of that month where it is shorter. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = calendarDay(number);
  const first = calendarDay(dayNumber(year, month + months, 1));
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A year as TIMEX3 writes it: "2017", "BC0431"; the astronomical year 0 is 1 BC. */
export function isoYear(year: number): string {
  return year <= 0 ? `BC${pad(1 - year, 4)}` : pad(year, 4);
}

/** The astronomical year of "2017" or "BC0431". */
export function parseYear(text: string): number {
  return text.startsWith('BC') ? 1 - Number(text.slice(2)) : Number(text);
}

/** "2017-08" */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${pad(month, 2)}`;
}

/** "2017-08-07"; before our era "BC0431-08-07". */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${isoMonth(year, month)}-${pad(day, 2)}`;
}

/** The day as ISO 8601 writes it, with a sign before years below 0: "2017-08-07", "-0430-08-07". */
export function astronomicalDay(number: number): string {
  const { year } = calendarDay(number);
  const sign = year < 0 ? '-' : '';
  return sign + pad(Math.abs(year), 4) + isoDay(number).slice(-6);
}

/** Reads "YYYY-MM-DD"; null for anything else, or a day that the calendar does not have. */
export function parseDay(value: string | null | undefined): number | null {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)/u.exec(value ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? dayNumber(year, month, day) : null;
}

/** The Monday of ISO week `week` of `year`. */
export function weekMonday(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - (calendarDay(fourth).weekday - 1) + (week - 1) * 7;
}

/** "2017-W32": the ISO 8601 week of a day. */
export function isoWeek(number: number): string {
  const { weekday } = calendarDay(number);
  const year = calendarDay(number - weekday + 4).year;
  const week = Math.floor((number - weekday + 1 - weekMonday(year, 1)) / 7) + 1;
  return `${isoYear(year)}-W${pad(week, 2)}`;
}
