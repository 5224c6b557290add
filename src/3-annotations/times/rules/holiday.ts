/** Named days. */
import { calendarDay, isoDay } from '../calendar.ts';
import { type Place, type Reading, resolved, type TimeRule } from '../rule.ts';
import { holidayOf } from '../words.ts';

/** Day numbers of the day in the years around publication, and which of them is meant. */
function nearest(of: (year: number) => number, place: Place, shift: number | null): number | null {
  if (place.base === null) return null;
  const base = place.base;
  const { year } = calendarDay(base);
  const days = [year - 1, year, year + 1].map(of);
  if (place.history) return of(year);
  const direction = shift === -1 ? 'past' : shift === 1 ? 'future' : place.direction();
  if (direction === 'past') return days.findLast((day) => day <= base - (shift === -1 ? 1 : 0)) ?? null;
  if (direction === 'future') return days.find((day) => day >= base) ?? null;
  return days.reduce((best, day) => (Math.abs(day - base) < Math.abs(best - base) ? day : best));
}

function reading(name: string, place: Place, shift: number | null): Reading | null {
  const of = holidayOf(name);
  if (!of) return null;
  const day = nearest(of, place, shift);
  const fixed = isoDay(of(2000)).slice(4);
  const open = { kind: 'year' as const, rest: fixed, day: of };
  const moves = isoDay(of(2001)).slice(4) !== fixed;
  return { ...resolved('DATE', day === null ? `XXXX${moves ? '-XX-XX' : fixed}` : isoDay(day)), open };
}

export const holidayRules: TimeRule[] = [
  {
    id: 'time.holiday',
    reason: 'the nearest such day the words point to; movable feasts are reckoned',
    example: 'Talks resumed after Easter Monday in Oslo.\n                    ^^^^^^^^^^^^^',
    value: '2017-04-17',
    pattern: '[({last:lastwords}|{this:thiswords}|{next:nextwords}) ]{holiday}',
    read({ last, next, holiday }, place) {
      if (
        /^\s+(?:Island|Offensive|Rising|Uprising|Sunday Times|Parade|dinner|tree|trees|carol|cards?)/u.test(place.after)
      )
        return null;
      return reading(holiday!, place, last ? -1 : next ? 1 : null);
    },
  },
  {
    id: 'time.holiday-year',
    reason: 'a named day with its year',
    example: 'They hoped to be home by Christmas 1914 or so.\n                         ^^^^^^^^^^^^^^',
    value: '1914-12-25',
    pattern: '{holiday}( |,| of | in ){year}',
    read({ holiday, year }) {
      const of = holidayOf(holiday!);
      return of ? { type: 'DATE', value: isoDay(of(Number(year))), basis: 'explicit' } : null;
    },
  },
];
