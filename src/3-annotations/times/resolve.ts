/** From what is said to the day that is meant: the calendar reasoning the rules share. */
import { addMonths, calendarDay, dayNumber, isDay, isoMonth, isoYear } from './calendar.ts';
import type { Direction } from './direction.ts';
import { type Place, type Reading, resolved } from './rule.ts';
import { type Days, type Grain, valueAt } from './value.ts';

/** Day number of a weekday as news means it: the latest one, publication day included; the next where words look ahead. */
export function weekdayDay(weekday: number, place: Place): number | null {
  if (place.base === null) return null;
  const back = (calendarDay(place.base).weekday - weekday + 7) % 7;
  if (place.history) return place.base + ((7 - back) % 7);
  const first = place.anchor?.grain === 'day' && series.test(place.before) ? place.anchor.from : null;
  if (first !== null) return first + ((weekday - calendarDay(first).weekday + 6) % 7) + 1;
  return weekdayAhead(place) ? place.base + ((7 - back) % 7) : place.base - back;
}

/** "Friday and Saturday", "Tuesday through Thursday": the second day is the next after the first. */
const series =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,? (?:and|or|and\/or|through|to|until) (?:then |again )?(?:on )?|\s?[-–]\s?)$/u;

/** "until Friday" is still to come; "Friday's vote" is over unless something leads up to it. */
function weekdayAhead(place: Place): boolean {
  if (/\b(?:until|till|ahead of|in time for)\s+$/iu.test(place.before)) return true;
  if (/^[’']s\b/u.test(place.after) && !/\b(?:before|for|at|in)\s+$/iu.test(place.before)) return false;
  return place.direction() === 'future';
}

/**
 * Of the same date in several years, the one that is meant: the nearest to publication, unless it lies more than `slack` on
 * the side that the words point away from; then the nearest on the other side.
 * @param off how far a year's date lies from publication, negative before it; in the unit of `slack`
 */
export function yearMeant(
  years: readonly number[],
  off: (year: number) => number,
  slack: number,
  direction: () => Direction | null,
): number | null {
  const nearest = years.reduce<number | null>(
    (best, year) => (best === null || Math.abs(off(year)) < Math.abs(off(best)) ? year : best),
    null,
  );
  if (nearest === null || Math.abs(off(nearest)) <= slack) return nearest;
  const side = direction();
  if (side === 'past' && off(nearest) > 0) return years.findLast((year) => off(year) <= 0) ?? null;
  if (side === 'future' && off(nearest) < 0) return years.find((year) => off(year) >= 0) ?? null;
  return nearest;
}

/**
 * Both slacks were chosen on TimeBank, AQUAINT and MEANTIME, where any of 55 to 100 days and 2 to 3 months do equally well.
 * Days that a month-day may lie on the wrong side of publication before the tense of its words decides. */
const daySlack = 55;
/** The same for bare months, in months. */
const monthSlack = 2;
const around = (year: number): number[] => [year - 1, year, year + 1];

/** The year of a month-day named without one; in a history the told year. */
function yearOfDay(month: number, day: number, place: Place): number | null {
  const { base } = place;
  if (base === null) return null;
  if (place.history) return historyYear(month, day, place);
  const years = around(calendarDay(base).year).filter((year) => isDay(year, month, day));
  const since = /\bsince (?:the )?$/iu.test(place.before);
  const slack = since ? 0 : daySlack;
  return yearMeant(
    years,
    (year) => dayNumber(year, month, day) - base,
    slack,
    () => (since ? 'past' : place.direction()),
  );
}

/** The year of a bare month; in a history the told year. */
function yearOfMonth(month: number, place: Place): number | null {
  if (place.base === null) return null;
  if (place.history) return historyYear(month, null, place);
  const today = calendarDay(place.base);
  const off = (year: number): number => (year - today.year) * 12 + month - today.month;
  const since = /\bsince (?:late |early |mid-)?$/iu.test(place.before);
  return yearMeant(around(today.year), off, since ? 0 : monthSlack, () => (since ? 'past' : place.direction()));
}

/** A story goes forward: the year of the anchor, unless the month lies most of a year off on either side. */
function historyYear(month: number, day: number | null, { base, baseGrain }: Place): number | null {
  const at = calendarDay(base!);
  const back = baseGrain === 'year' ? 0 : at.month - month;
  const year = back > 8 ? at.year + 1 : back < -9 ? at.year - 1 : at.year;
  return day === null || isDay(year, month, day) ? year : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** A month-day without a year, as a value: never an invented year. Null where the calendar has no such day. */
export function monthDay(month: number, day: number, place: Place): Reading | null {
  if (!isDay(2000, month, day)) return null;
  const year = yearOfDay(month, day, place);
  const rest = `-${pad(month)}-${pad(day)}`;
  const open = { kind: 'year' as const, rest };
  return { ...resolved('DATE', (year === null ? 'XXXX' : isoYear(year)) + rest), open };
}

export function bareMonth(month: number, place: Place): Reading {
  const year = yearOfMonth(month, place);
  const rest = `-${pad(month)}`;
  return {
    ...resolved('DATE', year === null ? `XXXX${rest}` : isoMonth(year, month)),
    open: { kind: 'year', rest },
  };
}

/** Units that a calendar stretch can be shifted by, and the grain each gives. */
const grains: Record<string, Grain> = {
  D: 'day',
  W: 'week',
  '2W': 'week',
  M: 'month',
  '3M': 'quarter',
  Y: 'year',
  '10Y': 'decade',
  '100Y': 'century',
  WE: 'weekend',
};
export const grainOf = (unit: string): Grain | null => grains[unit] ?? null;

const unknown: Record<string, string> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};
/** The value of a stretch of that grain of which nothing is known; "XXXX-WXX" for a week. */
export const unknownValue = (grain: Grain): string => unknown[grain] ?? 'XXXX';

/** The day `count` units after `day` (before, when negative). Clock units do not move it. */
export function shiftDay(day: number, count: number, unit: string): number {
  const match = /^(\d*)([DWMY])$/u.exec(unit === 'WE' ? 'W' : unit);
  if (!match) return day;
  const steps = Math.round(count * Number(match[1] || 1));
  if (match[2] === 'D') return day + steps;
  if (match[2] === 'W') return day + 7 * steps;
  return addMonths(day, match[2] === 'M' ? steps : 12 * steps);
}

/** The calendar stretch of a unit that lies `count` units from the one holding `day`: last week, next year. */
export function stretchAt(day: number, count: number, unit: string): string | null {
  const grain = grainOf(unit);
  return grain && valueAt(shiftDay(day, count, unit), grain);
}

const fineness: Grain[] = ['day', 'weekend', 'week', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'];

/**
 * A stretch that is finer than the point it counts from: "a week later" than 1913 has a year, but no week. The value leaves
 * open what is not known, and the days are those it can mean.
 */
export function looseStretch(from: Days & { grain: Grain }, count: number, unit: string): Reading | null {
  const own = grainOf(unit);
  if (!own || fineness.indexOf(own) >= fineness.indexOf(from.grain)) return null;
  const days = { from: shiftDay(from.from, count, unit), to: shiftDay(from.to, count, unit) };
  const [first, last] = [calendarDay(days.from), calendarDay(days.to)];
  const year = first.year === calendarDay(from.from).year || first.year === last.year ? isoYear(first.year) : 'XXXX';
  const month = from.grain === 'month' && first.month === calendarDay(from.from).month ? `-${pad(first.month)}` : '-XX';
  const rest: Partial<Record<Grain, string>> = {
    day: `${month}-XX`,
    week: '-WXX',
    weekend: '-WXX-WE',
    month: '-XX',
    quarter: '-QX',
  };
  return rest[own] ? { ...resolved('DATE', year + rest[own]), days } : null;
}

/** `count` units from a point, named as coarsely as the coarser of the point and the unit. */
export function pointAt(from: number, grain: Grain, count: number, unit: string): string | null {
  const own = grainOf(unit);
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
  if (count === null) return unit === '10Y' ? 'PXY' : unit === '100Y' ? 'PXY' : `P${clock}X${letter}`;
  return `P${clock}${Math.round(count * Number(factor || 1) * 100) / 100}${letter}`;
}
