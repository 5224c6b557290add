/** Named days. */
import { calendarDay, isoDay } from '../calendar.ts';
import { yearMeant } from '../resolve.ts';
import { type Place, type Reading, resolved, type TimeRule } from '../rule.ts';
import { holidayOf } from '../words.ts';

/** Days that a named day may lie on the wrong side of publication before the tense of its words decides. */
const slack = 21;

function dayMeant(of: (year: number) => number, place: Place, shift: number | null): number | null {
  const { base } = place;
  if (base === null) return null;
  const { year } = calendarDay(base);
  if (place.history) return of(year);
  const years = [year - 1, year, year + 1];
  const off = (y: number): number => of(y) - base;
  if (shift === -1) return of(years.findLast((y) => off(y) < 0) ?? year - 1);
  if (shift === 1) return of(years.find((y) => off(y) > 0) ?? year + 1);
  return of(yearMeant(years, off, slack, () => place.direction()) ?? year);
}

function reading(name: string, place: Place, shift: number | null): Reading | null {
  const of = holidayOf(name);
  if (!of) return null;
  const day = dayMeant(of, place, shift);
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
    pattern: '[({last}|this|{next}) ]{holiday}',
    read({ last, next, holiday }, place) {
      if (
        /^\s+(?:Island|Offensive|Rising|Uprising|Agreement|Accords?|Sunday Times|Parade|dinner|tree|trees|carol|cards?)/u.test(
          place.after,
        )
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
