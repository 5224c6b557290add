/** Times that recur. */

import { duration } from '../resolve.ts';
import { aside, type TimeRule } from '../rule.ts';
import { countOf, recurrenceOf, unitOf, weekdayOf } from '../words.ts';

/** A quantity before "a year" makes it a rate. */
const rated =
  /(?:\d|\b(?:hundred|thousand|million|billion|trillion|dollars|pounds|euros|percent|per cent|times|once|twice|much|cents|barrels|tons|tonnes|people|hours|days|days|visitors|tourists|passengers|cars|one|two|three|four|five|six|ten))\)?\s+$/iu;

export const setRules: TimeRule[] = [
  {
    id: 'time.each',
    reason: 'a unit that recurs',
    example: 'They meet every two weeks.\n          ^^^^^^^^^^^^^^^',
    value: 'P2W',
    pattern: '[{about} ](each|every|{per:per})[ (other|{count}|single)] {unit}',
    read({ count, unit, per }, { text, start, end, after }) {
      if (/^quarters?$/iu.test(unit!) && per) return null;
      if (/^\s+of\s+the\b/u.test(after)) return null;
      const every = /\sother\s/u.test(text.slice(start, end)) ? 2 : (countOf(count ?? 'a') ?? 1);
      return aside('SET', duration(every, unitOf(unit!)));
    },
  },
  {
    id: 'time.every-weekday',
    reason: 'a weekday that recurs',
    example: 'They pray every Friday at noon.\n          ^^^^^^^^^^^^',
    value: 'XXXX-WXX-5',
    pattern: '(each|every) {weekday}',
    read: ({ weekday }) => aside('SET', `XXXX-WXX-${weekdayOf(weekday!)}`),
  },
  {
    id: 'time.plural-weekday',
    reason: 'the plural of a weekday recurs',
    example: 'The council sits on Tuesdays.\n                    ^^^^^^^^',
    value: 'XXXX-WXX-2',
    pattern: '{weekdays}',
    read: ({ weekdays }) => aside('SET', `XXXX-WXX-${weekdayOf(weekdays!.slice(0, -1))}`),
  },
  {
    id: 'time.daily',
    reason: 'a unit that recurs, in one word',
    example: 'The ministry holds daily briefings.\n                   ^^^^^',
    value: 'P1D',
    pattern: '{recurring}',
    read({ recurring }, { before, after }) {
      const titled = /^[A-Z]/u.test(recurring!) && (/\p{L}\s+$/u.test(before) || /^\s+\p{Lu}/u.test(after));
      return titled ? null : aside('SET', recurrenceOf(recurring!));
    },
  },
  {
    id: 'time.rate',
    reason: 'an amount for each unit',
    example: 'It pays $2 million a year in rent.\n                   ^^^^^^',
    value: 'P1Y',
    pattern: '(a|an) {one}',
    read({ one }, { before, after }) {
      if (
        !rated.test(before) ||
        /^(?:second|quarter)$/iu.test(one!) ||
        /^[\s-]+(?:ago|earlier|later|before|old)/u.test(after)
      )
        return null;
      return aside('SET', duration(1, unitOf(one!)));
    },
  },
];
