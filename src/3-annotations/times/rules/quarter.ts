/** Quarters, halves and the periods that figures are compared over. */
import { calendarDay, isoYear } from '../calendar.ts';
import { shiftDay, unknownValue } from '../resolve.ts';
import { explicit, type Place, type Reading, resolved, type TimeRule } from '../rule.ts';
import { valueAt } from '../value.ts';
import { countOf, ordinalOf } from '../words.ts';

/** The latest such quarter or half that has begun, or the next where the words look ahead. */
function part(letter: 'Q' | 'H', number: number, place: Place): Reading | null {
  const months = letter === 'Q' ? 3 : 6;
  if (number < 1 || number > 12 / months) return null;
  const rest = `-${letter}${number}`;
  const open = { kind: 'year' as const, rest };
  if (place.base === null) return { ...resolved('DATE', `XXXX${rest}`), open };
  const { year, month } = calendarDay(place.base);
  const current = Math.ceil(month / months);
  // Figures of the part just over are often still "expected".
  const ahead = !place.history && number !== current - 1 && place.direction() === 'future';
  const shift = place.history ? 0 : number <= current ? (ahead && number < current ? 1 : 0) : ahead ? 0 : -1;
  return { ...resolved('DATE', isoYear(year + shift) + rest), open };
}

/** The period being told, or that many years from it; without one, the last quarter that is over. */
function told(place: Place, years: number): Reading {
  const { period, now } = place;
  if (period) return { ...resolved('DATE', valueAt(shiftDay(period.from, years, 'Y'), period.grain)), aside: true };
  if (now === null) return resolved('DATE', unknownValue('quarter'));
  return { ...resolved('DATE', valueAt(shiftDay(shiftDay(now, -1, '3M'), years, 'Y'), 'quarter')), aside: true };
}

export const quarterRules: TimeRule[] = [
  {
    id: 'time.quarter',
    reason: 'the latest such quarter that has begun',
    example: 'Exports fell in the second quarter.\n                ^^^^^^^^^^^^^^^^^^',
    value: '2017-Q2',
    pattern: '[the ][{fiscal}~]{ordinal}~quarter',
    read: ({ ordinal }, place) => part('Q', ordinalOf(ordinal!), place),
  },
  {
    id: 'time.quarter-year',
    reason: 'a quarter with its year',
    example: 'Exports fell in the second quarter of 2015 again.\n                ^^^^^^^^^^^^^^^^^^^^^^^^^^',
    value: '2015-Q2',
    pattern: '([the ]{ordinal}~quarter( |,| of [fiscal ])|Q{q}( |,|-)){year}',
    read({ ordinal, q, year }) {
      const number = q ? Number(q) : ordinalOf(ordinal!);
      return number >= 1 && number <= 4 ? explicit('DATE', `${year}-Q${number}`) : null;
    },
  },
  {
    id: 'time.year-quarter',
    reason: 'a quarter after its year',
    example: 'Exports fell in the 2015 second quarter again.\n                ^^^^^^^^^^^^^^^^^^^^^^^',
    value: '2015-Q2',
    pattern: '[the ]{year} {ordinal}~quarter',
    read({ ordinal, year }) {
      const number = ordinalOf(ordinal!);
      return number >= 1 && number <= 4 ? explicit('DATE', `${year}-Q${number}`) : null;
    },
  },
  {
    id: 'time.half',
    reason: 'the first or second six months of a year',
    example: 'Exports fell in the first half of 2015 again.\n                ^^^^^^^^^^^^^^^^^^^^^^',
    value: '2015-H1',
    pattern: '[the ]({first:firsthalf}|{second:secondhalf}|{latter:latterhalf})( of | ){year}',
    read: ({ first, year }) => explicit('DATE', `${year}-H${first ? 1 : 2}`),
  },
  {
    id: 'time.first-months',
    reason: 'the first months of a year are a stretch from January',
    example: 'Trade doubled in the first ten months of 2015, it said.\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    value: '2015-01/2015-10',
    pattern: 'the first {count} months( of | in ){year}',
    read({ count, year }) {
      const months = countOf(count!);
      return months && months <= 12 ? explicit('DATE', `${year}-01/${year}-${String(months).padStart(2, '0')}`) : null;
    },
  },
  {
    id: 'time.latest-quarter',
    reason: 'the period whose figures are being told',
    example: 'Growth slowed in the latest quarter.\n                 ^^^^^^^^^^^^^^^^^^',
    value: '2017-Q2',
    pattern: '(the [latest |most recent |full ](quarter|{periodword})|the latest [(quarter|half)|{other:periodword}])',
    read(_, place) {
      const text = place.text.slice(place.start, place.end);
      if (/period|^the quarter$/iu.test(text) && !place.period) return null;
      if (/^the period$/iu.test(text) || /^the latest$/iu.test(text.trim())) return null;
      return told(place, 0);
    },
  },
  {
    id: 'time.year-ago-quarter',
    reason: 'the period being told, a year before',
    example:
      'In the second quarter sales fell from the year-earlier period.\n                                      ^^^^^^^^^^^^^^^^^^^^^^^',
    value: '2016-Q2',
    pattern:
      '([the ](year~ago|year~earlier)[ {ordinal}][ (quarter|period|month|results|figure|level)]|the (same|corresponding|comparable) (period|quarter|month)( a year (earlier|ago|before)|[ of| in] last year| of the (previous|prior|last) year| the (previous|prior) year))',
    read(_, place) {
      if (place.period) return told(place, -1);
      const { anchor, now } = place;
      const at = anchor ?? (now === null ? null : { from: now, grain: 'year' as const });
      const grain = at && at.grain !== 'day' ? at.grain : 'year';
      const same = /month/iu.test(place.text.slice(place.start, place.end)) ? 'month' : grain;
      return { ...resolved('DATE', at ? valueAt(shiftDay(at.from, -1, 'Y'), same) : 'XXXX'), aside: true };
    },
  },
];
