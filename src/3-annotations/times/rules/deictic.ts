/** Days and stretches named from where the speaker stands. */
import { isoDay } from '../calendar.ts';
import { pointAt, stretchAt } from '../resolve.ts';
import { type Reading, resolved, type TimeRule } from '../rule.ts';
import { countOf, partOfDay, unitOf } from '../words.ts';

const dayShifts: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const unknownDay = 'XXXX-XX-XX';
const day = (now: number | null, shift: number): string => (now === null ? unknownDay : isoDay(now + shift));

function stretch(now: number | null, shift: number, unit: string): Reading | null {
  const value = now === null ? null : stretchAt(now, shift, unit);
  if (value) return resolved('DATE', value);
  const open: Record<string, string> = {
    D: unknownDay,
    W: 'XXXX-WXX',
    WE: 'XXXX-WXX-WE',
    M: 'XXXX-XX',
    '3M': 'XXXX-QX',
    Y: 'XXXX',
  };
  return open[unit] ? resolved('DATE', open[unit]) : null;
}

export const deicticRules: TimeRule[] = [
  {
    id: 'time.today',
    reason: 'counted from the day of publication',
    example: 'They meet again tomorrow in Vienna.\n                ^^^^^^^^',
    value: '2017-08-08',
    pattern: '[{early} ](today|yesterday|tomorrow)',
    read(_, place) {
      const word = place.text.slice(place.start, place.end).toLowerCase().split(/\s/u).at(-1)!;
      return resolved('DATE', day(place.now, dayShifts[word]!));
    },
  },
  {
    id: 'time.day-part',
    reason: 'a part of today, yesterday or tomorrow',
    example: 'He spoke yesterday evening.\n         ^^^^^^^^^^^^^^^^^',
    value: '2017-08-06TEV',
    pattern: '[{early} ]({today:today}|{yesterday:yesterday}|{tomorrow:tomorrow}|this|{last:last}) {part}',
    read({ yesterday, tomorrow, last, part }, { now }) {
      return resolved('TIME', `${day(now, yesterday || last ? -1 : tomorrow ? 1 : 0)}T${partOfDay(part!)}`);
    },
  },
  {
    id: 'time.tonight',
    reason: 'the night of publication day',
    example: 'The council votes tonight.\n                  ^^^^^^^',
    value: '2017-08-07TNI',
    pattern: 'tonight',
    read: (_, { now }) => resolved('TIME', `${day(now, 0)}TNI`),
  },
  {
    id: 'time.last-period',
    reason: 'the calendar week, month or year before, of or after publication',
    example: 'The sanctions were signed last week.\n                          ^^^^^^^^^',
    value: '2017-W31',
    pattern: '[{early} ][the ]({last:lastwords}|{this:thiswords}|{next:nextwords}) {period}',
    read: ({ last, next, period }, { now }) => stretch(now, last ? -1 : next ? 1 : 0, unitOf(period!)),
  },
  {
    id: 'time.ago',
    reason: 'counted back from publication',
    example: 'It was founded three years ago.\n               ^^^^^^^^^^^^^^^',
    value: '2014',
    pattern: '[{about} ]({count}|{a:article}) {unit} ago',
    read({ count, unit }, { now }) {
      const value = now === null ? null : pointAt(now, 'day', -(countOf(count ?? 'a') ?? 0), unitOf(unit!));
      return value ? resolved('DATE', value) : resolved('DATE', 'PAST_REF');
    },
  },
  {
    id: 'time.earlier',
    reason: 'counted from the time the story stands at, else from publication',
    example:
      'Monday he said that in a meeting a day earlier he had asked.\n                                 ^^^^^^^^^^^^^',
    value: '2017-08-06',
    pattern: '[{about} ]({count}|{a:article}) {unit} (earlier|before|previously|{later:laterwords})',
    read({ count, unit, later }, { anchor, now }) {
      const from = anchor?.from ?? now;
      const steps = (countOf(count ?? 'a') ?? 0) * (later ? 1 : -1);
      const value = from === null ? null : pointAt(from, anchor?.grain ?? 'day', steps, unitOf(unit!));
      return resolved('DATE', value ?? unknownDay);
    },
  },
];
