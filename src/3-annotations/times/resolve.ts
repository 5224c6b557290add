/** From what is said to the day that is meant: the calendar reasoning the rules share. */
import { addMonths, calendarDay, dayNumber, isDay, isoDay, isoMonth, isoYear } from './calendar.ts';
import type { Place, Reading } from './rule.ts';
import { resolved } from './rule.ts';
import { daysOf, type Grain, valueAt } from './value.ts';

/** Day number of a weekday as news means it: the latest one, publication day included; the next where words look ahead. */
export function weekdayDay(weekday: number, place: Place): number | null {
  if (place.base === null) return null;
  const back = (calendarDay(place.base).weekday - weekday + 7) % 7;
  if (place.history) return place.base - back + (back === 0 ? 0 : 7);
  return place.direction() === 'future' ? place.base + ((7 - back) % 7) : place.base - back;
}

/**
 * The year of a month (and day) named without one: in a history the told year; else the occurrence that the words point
 * to, else the nearest to publication.
 */
export function yearOfMonth(month: number, day: number | null, place: Place): number | null {
  if (place.base === null) return null;
  const today = calendarDay(place.base);
  if (place.history) return historyYear(month, day, place.base);
  const at = (year: number): number =>
    day === null ? year * 12 + month - (today.year * 12 + today.month) : dayNumber(year, month, day) - place.base!;
  const years = [today.year - 1, today.year, today.year + 1].filter((y) => day === null || isDay(y, month, day));
  const direction = place.direction();
  if (direction === 'past') return years.findLast((year) => at(year) <= 0) ?? null;
  if (direction === 'future') return years.find((year) => at(year) >= 0) ?? null;
  return years.reduce<number | null>(
    (best, y) => (best === null || Math.abs(at(y)) < Math.abs(at(best)) ? y : best),
    null,
  );
}

/** A story goes forward: the year of the anchor, or the next where the month lies more than half a year behind. */
function historyYear(month: number, day: number | null, base: number): number | null {
  const at = calendarDay(base);
  const year = at.month - month > 8 ? at.year + 1 : month - at.month > 9 ? at.year - 1 : at.year;
  return day === null || isDay(year, month, day) ? year : null;
}

/** A month-day without a year, as a value: never an invented year. */
export function monthDay(month: number, day: number, place: Place): Reading | null {
  if (!isDay(2000, month, day)) return null;
  const year = yearOfMonth(month, day, place);
  const rest = `${isoMonth(2000, month).slice(4)}-${String(day).padStart(2, '0')}`;
  return resolved('DATE', `${year === null ? 'XXXX' : isoYear(year)}${rest}`);
}

export function bareMonth(month: number, place: Place): Reading {
  const year = yearOfMonth(month, null, place);
  return resolved('DATE', year === null ? `XXXX${isoMonth(2000, month).slice(4)}` : isoMonth(year, month));
}

/** Units that a calendar stretch can be shifted by, and the grain each gives. */
const grains: Record<string, Grain> = {
  D: 'day',
  W: 'week',
  M: 'month',
  '3M': 'quarter',
  Y: 'year',
  '10Y': 'decade',
  '100Y': 'century',
  WE: 'weekend',
};
export const grainOf = (unit: string): Grain | null => grains[unit] ?? null;

/** The day `count` units after `day` (before, when negative). */
export function shiftDay(day: number, count: number, unit: string): number {
  switch (unit) {
    case 'D':
      return day + count;
    case 'W':
    case 'WE':
      return day + 7 * count;
    case '2W':
      return day + 14 * count;
    case 'M':
      return addMonths(day, count);
    case '3M':
      return addMonths(day, 3 * count);
    case 'Y':
      return addMonths(day, 12 * count);
    case '10Y':
      return addMonths(day, 120 * count);
    case '100Y':
      return addMonths(day, 1200 * count);
    default:
      return day;
  }
}

/** The calendar stretch of a unit that lies `count` units from the one holding `day`: last week, next year. */
export function stretchAt(day: number, count: number, unit: string): string | null {
  const grain = grainOf(unit);
  return grain && valueAt(shiftDay(day, count, unit), grain);
}

const fineness: Grain[] = ['day', 'week', 'weekend', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'];

/** `count` units from a point, named as finely as both the point and the unit allow. */
export function pointAt(from: number, grain: Grain, count: number, unit: string): string | null {
  const own = grainOf(unit === '2W' ? 'W' : unit);
  if (!own) return null;
  const coarser = fineness.indexOf(own) > fineness.indexOf(grain) ? own : grain;
  return valueAt(shiftDay(from, count, unit), coarser);
}

/** "P3D", "PT2H", "P30Y" for three decades, "P2W" for a fortnight; X where the number is open. */
export function duration(count: number | null, unit: string): string {
  if (unit === 'WE') return count === null ? 'PXD' : `P${count * 2}D`;
  const match = /^(T?)(\d*)([A-Z])$/u.exec(unit);
  if (!match) return 'PX';
  const [, clock, factor, letter] = match;
  const number = count === null ? 'X' : String(Math.round(count * Number(factor || 1) * 100) / 100);
  return `P${clock}${number}${letter}`;
}

export { daysOf, isoDay };
