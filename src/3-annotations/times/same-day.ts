/** One day of the year, named several times in a text, is one day: "since Oct. 7" dates "the Oct. 7 attacks". */
import { calendarDay, isDay, isoYear, parseDay } from './calendar.ts';
import type { Found } from './find.ts';

/** A month-day this near to publication is its own, whatever year another mention has. */
const ownReach = 21;

const monthDay = (value: string): string | null => /^\d{4}(-\d\d-\d\d)$/u.exec(value)?.[1] ?? null;

/** True for a date that says its year, or that "since" puts into the past. */
function isSure({ reading, start }: Found, text: string): boolean {
  if (!monthDay(reading.value)) return false;
  return reading.basis === 'explicit' || /\bsince (?:the )?$/iu.test(text.slice(Math.max(0, start - 12), start));
}

/**
 * Gives month-days without a year the year that another mention of the same day is sure of, when the text is sure of one only
 * and the day is not near publication.
 */
export function agreeOnDays(found: Found[], text: string, now: number | null): void {
  const sure = new Map<string, Set<number>>();
  for (const one of found) {
    const rest = isSure(one, text) ? monthDay(one.reading.value)! : null;
    const day = parseDay(one.reading.value);
    if (rest && day !== null) sure.set(rest, (sure.get(rest) ?? new Set()).add(calendarDay(day).year));
  }
  for (const { reading } of found) {
    if (reading.open?.kind !== 'year') continue;
    const years = sure.get(reading.open.rest);
    const day = parseDay(reading.value);
    if (years?.size !== 1 || (now !== null && day !== null && Math.abs(day - now) <= ownReach)) continue;
    const [year] = years;
    const [month, date] = reading.open.rest.slice(1).split('-').map(Number);
    if (isDay(year!, month!, date!)) reading.value = isoYear(year!) + reading.open.rest;
  }
}
