/** How long something lasts. */
import { duration, pointAt, shiftDay } from '../resolve.ts';
import { aside, type Place, type Reading, type TimeRule } from '../rule.ts';
import { daysOf } from '../value.ts';
import { countOf, unitOf } from '../words.ts';

/** Halves are written in the next smaller unit. */
const halves: Record<string, string> = {
  TH: 'PT30M',
  TM: 'PT30S',
  D: 'PT12H',
  Y: 'P6M',
  '10Y': 'P5Y',
  '100Y': 'P50Y',
  M: 'P15D',
};

/** A stretch that ends or begins with publication has days: "within ten days", "in the past two weeks". */
function bounded(reading: Reading, count: number, unit: string, place: Place): Reading {
  if (place.now === null || unit.startsWith('T')) return reading;
  const words = place.before.slice(-24) + place.text.slice(place.start, place.end);
  const at =
    /\bin\s+$/iu.test(place.before) && place.direction() === 'future' && pointAt(place.now, 'day', count, unit);
  if (at) return { ...reading, days: daysOf(at)! };
  const back = /\b(?:last|past)\b/iu.test(words);
  const ahead = /\b(?:next|coming|within)\b/iu.test(words);
  if (back === ahead) return reading;
  const other = shiftDay(place.now, back ? -count : count, unit);
  return { ...reading, days: back ? { from: other, to: place.now } : { from: place.now, to: other } };
}

/** A fraction ("three-quarters of the staff") and an ordinal ("a second vote") are no durations. */
const isFraction = (unit: string, { text, start, end, after }: Place): boolean =>
  /^quarters?$/iu.test(unit) &&
  (/-/u.test(text.slice(start, end)) ||
    !/^\s+(?:of\s+(?:growth|decline|\w+\s+(?:growth|losses))|in a row|,)/u.test(after));

export const durationRules: TimeRule[] = [
  {
    id: 'time.duration',
    reason: 'a count of units',
    example: 'The talks lasted about two and a half hours.\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^',
    value: 'PT2H30M',
    pattern: '[{about} ][[the ]{span:spanwords} ]{count}[ {half}][{fraction}]~[{kind:kinds}~]{unit}',
    read({ count, unit, half, fraction, kind }, place) {
      if (
        (isFraction(unit!, place) && !kind) ||
        /^[\s-]+old\b/u.test(place.after) ||
        /\b(?:grade|phase|number|no\.|page)\s+$/iu.test(place.before)
      )
        return null;
      const own = unitOf(unit!);
      // "two second chances": an ordinal, unless a hyphen joins it or it stands in the plural.
      if (/^second$/iu.test(unit!) && !/-\s?second$/iu.test(place.text.slice(place.start, place.end))) return null;
      const whole = countOf(count!) ?? 0;
      if (own === 'TH' && (half || fraction)) return aside('DURATION', `PT${whole}H30M`);
      const number = whole + (half || fraction ? 0.5 : 0);
      if (own.startsWith('T') && number > 999) return null;
      return bounded(aside('DURATION', duration(number, own)), number, own, place);
    },
  },
  {
    id: 'time.duration-one',
    reason: 'one unit, said with an article',
    example: 'They spoke for an hour at the embassy.\n               ^^^^^^^',
    value: 'PT1H',
    pattern: '[{about} ](a|an)[ {kind:kinds}]~{one}[ {half}]',
    read({ one, half }, place) {
      const own = unitOf(one!);
      if (/^(?:second|quarter|night)$/iu.test(one!) || /^[\s-]+(?:ago|old)\b/u.test(place.after)) return null;
      if (own === 'D' && /^\s+(?:anybody|anyone|of|that|when|in which|to)\b/u.test(place.after)) return null;
      const value = half && own === 'TH' ? 'PT1H30M' : duration(half ? 1.5 : 1, own);
      return bounded(aside('DURATION', value), 1, own, place);
    },
  },
  {
    id: 'time.duration-half',
    reason: 'half a unit, in the next smaller one',
    example: 'They spoke for half an hour.\n               ^^^^^^^^^^^^',
    value: 'PT30M',
    pattern: '[{about} ](half (a|an)|a half)~{one}',
    read({ one }) {
      const value = halves[unitOf(one!)];
      return value ? aside('DURATION', value) : null;
    },
  },
  {
    id: 'time.duration-open',
    reason: 'units whose number is left open',
    example: 'The inquiry took several months.\n                 ^^^^^^^^^^^^^^',
    value: 'PXM',
    pattern: '[[the ]{span:spanwords} ]{vague} [{kind:kinds} ]{many}',
    read({ vague, many }) {
      const two = /couple/iu.test(vague!);
      return /^(?:seconds|quarters)$/iu.test(many!) ? null : aside('DURATION', duration(two ? 2 : null, unitOf(many!)));
    },
  },
  {
    id: 'time.duration-between',
    reason: 'a number between two leaves the number open',
    example: 'Repairs may take two to three weeks.\n                 ^^^^^^^^^^^^^^^^^^',
    value: 'PXW',
    pattern: '[{about} ][[the ]{span:spanwords} ]{count}( to | or |-|–){more:count}~{many}',
    read: ({ many }) => aside('DURATION', duration(null, unitOf(many!))),
  },
  {
    id: 'time.duration-bare',
    reason: 'units without any number, where a preposition makes them a stretch',
    example: 'They had talked for weeks about it.\n                    ^^^^^',
    value: 'PXW',
    pattern: '{many}',
    read({ many }, { before, after }) {
      const governed = /\b(?:for|within|in|over|after|takes?|took|lasted|spent|follows)\s+(?:just\s)?$/iu.test(before);
      if (!governed || /^(?:seconds|quarters|nights)$/iu.test(many!) || /^[\s-]+(?:later|ago|earlier)/u.test(after))
        return null;
      return aside('DURATION', duration(null, unitOf(many!)));
    },
  },
  {
    id: 'time.duration-long',
    reason: 'units without a number, joined to "long" or "old"',
    example: 'It ended a decades-long feud.\n           ^^^^^^^^^^^^',
    value: 'PXY',
    pattern: '{many}-(long|old)',
    read: ({ many }) => aside('DURATION', duration(null, unitOf(many!))),
  },
  {
    id: 'time.age',
    reason: 'an age is a duration',
    example: 'The 55-year-old minister resigned.\n    ^^^^^^^^^^^',
    value: 'P55Y',
    pattern: '{count}~{unit}~old',
    read: ({ count, unit }) => aside('DURATION', duration(countOf(count!), unitOf(unit!))),
  },
  {
    id: 'time.aged',
    reason: 'an age is a duration',
    example: 'She died at age seventy-nine in Oslo.\n            ^^^^^^^^^^^^^^^^',
    value: 'P79Y',
    pattern: '(aged|age) {count}',
    read: ({ count }) => aside('DURATION', duration(countOf(count!), 'Y')),
  },
  {
    id: 'time.year-ended',
    reason: 'a business year is a duration that its end fixes',
    example: 'Sales rose in the year ended March 31, it said.\n              ^^^^^^^^',
    value: 'P1Y',
    pattern: 'the [(fiscal|financial|full) ]year (ended|ending|to)',
    read: (_, { text, start, end }) => ({
      ...aside('DURATION', 'P1Y'),
      span: { start: 0, end: text.slice(start, end).search(/\s+\S+$/u) },
    }),
  },
];
