/** Named days and how each year's is reckoned. */
import { calendarDay, dayNumber } from './calendar.ts';

type DayOf = (year: number) => number;

const fixed =
  (month: number, day: number): DayOf =>
  (year) =>
    dayNumber(year, month, day);
/** The `n`-th weekday (Monday 1) of a month; -1 for the last. */
const nth =
  (n: number, weekday: number, month: number): DayOf =>
  (year) => {
    const first = dayNumber(year, n > 0 ? month : month + 1, 1);
    const ahead = (weekday - calendarDay(first).weekday + 7) % 7;
    return first + ahead + 7 * (n > 0 ? n - 1 : n);
  };

/** Easter Sunday of the Western churches: the anonymous Gregorian reckoning (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dayNumber(year, 3, h + l - 7 * m + 22);
}
const fromEaster =
  (days: number): DayOf =>
  (year) =>
    easter(year) + days;

/** Each named day by its names, lower case. Feasts of calendars that depend on sighting the moon are left out. */
const days: [names: string[], of: DayOf][] = [
  [["new year's day", "new year's", 'new year day'], fixed(1, 1)],
  [["new year's eve"], fixed(12, 31)],
  [['martin luther king day', 'martin luther king jr. day', 'mlk day'], nth(3, 1, 1)],
  [["valentine's day", "st. valentine's day"], fixed(2, 14)],
  [["presidents' day", "president's day", 'presidents day', "washington's birthday"], nth(3, 1, 2)],
  [["international women's day"], fixed(3, 8)],
  [["st. patrick's day"], fixed(3, 17)],
  [["april fools' day", "april fool's day"], fixed(4, 1)],
  [['ash wednesday'], fromEaster(-46)],
  [['palm sunday'], fromEaster(-7)],
  [['maundy thursday', 'holy thursday'], fromEaster(-3)],
  [['good friday'], fromEaster(-2)],
  [['holy saturday'], fromEaster(-1)],
  [['easter sunday', 'easter'], fromEaster(0)],
  [['easter monday'], fromEaster(1)],
  [['pentecost', 'whit sunday'], fromEaster(49)],
  [['may day', 'international workers day', "international workers' day"], fixed(5, 1)],
  [['memorial day'], nth(-1, 1, 5)],
  [['juneteenth'], fixed(6, 19)],
  [['independence day', 'the fourth of july', 'fourth of july'], fixed(7, 4)],
  [['bastille day'], fixed(7, 14)],
  [['labor day'], nth(1, 1, 9)],
  [['columbus day'], nth(2, 1, 10)],
  [['halloween'], fixed(10, 31)],
  [['veterans day', "veterans' day", 'armistice day', 'remembrance day'], fixed(11, 11)],
  [['thanksgiving day', 'thanksgiving'], nth(4, 4, 11)],
  [['black friday'], (year) => nth(4, 4, 11)(year) + 1],
  [['cyber monday'], (year) => nth(4, 4, 11)(year) + 4],
  [['human rights day'], fixed(12, 10)],
  [['christmas eve'], fixed(12, 24)],
  [['christmas day', 'christmas'], fixed(12, 25)],
  [['boxing day'], fixed(12, 26)],
];

export const holidayNames: string[] = days.flatMap(([names]) => names);

/** The day number of a named day by year, or null for a name that is none. */
export function holidayOf(name: string): DayOf | null {
  const plain = name.toLowerCase().replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ');
  return days.find(([names]) => names.includes(plain))?.[1] ?? null;
}
