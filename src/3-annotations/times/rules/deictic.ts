/** Days and stretches named from where the writer stands. */
import { isoDay } from '../calendar.ts';
import { duration, grainOf, pointAt, shiftDay, stretchAt, unknownValue } from '../resolve.ts';
import { type Place, type Reading, resolved, type TimeRule } from '../rule.ts';
import { valueAt } from '../value.ts';
import { countOf, partOfDay, unitOf } from '../words.ts';

const day = (now: number | null, shift: number): string => (now === null ? unknownValue('day') : isoDay(now + shift));

/** The week, month … holding publication, or that many before or after it. In a history the story does not move there. */
function stretch({ now, history }: Place, shift: number, unit: string): Reading | null {
  const grain = grainOf(unit);
  if (!grain) return null;
  const value = now === null ? unknownValue(grain) : stretchAt(now, shift, unit)!;
  return { ...resolved('DATE', value), aside: history };
}

/** "a year ago" beside the figures of a quarter means the same quarter. */
function yearsBefore(count: number, unit: string, { period }: Place): string | null {
  return unit === 'Y' && period ? valueAt(shiftDay(period.from, -count, 'Y'), period.grain) : null;
}

export const deicticRules: TimeRule[] = [
  {
    id: 'time.today',
    reason: 'counted from the day of publication',
    example: 'They meet again tomorrow in Vienna.\n                ^^^^^^^^',
    value: '2017-08-08',
    pattern: '[{early} ]({today}|{yesterday}|{tomorrow})',
    read: ({ yesterday, tomorrow }, { now }) => resolved('DATE', day(now, yesterday ? -1 : tomorrow ? 1 : 0)),
  },
  {
    id: 'time.day-before-yesterday',
    reason: 'two days from publication',
    example: 'It was shut the day before yesterday.\n            ^^^^^^^^^^^^^^^^^^^^^^^^',
    value: '2017-08-05',
    pattern: 'the day (before yesterday|{after:aftertomorrow})',
    read: ({ after }, { now }) => resolved('DATE', day(now, after ? 2 : -2)),
  },
  {
    id: 'time.day-part',
    reason: 'a part of today, yesterday or tomorrow',
    example: 'He spoke yesterday evening.\n         ^^^^^^^^^^^^^^^^^',
    value: '2017-08-06TEV',
    pattern: '[{early} ]({today}|{yesterday}|{tomorrow}|this|{last}) [{mod:early}(~|)]{part}',
    read: ({ yesterday, tomorrow, last, part }, { now }) =>
      resolved('TIME', `${day(now, yesterday || last ? -1 : tomorrow ? 1 : 0)}T${partOfDay(part!)}`),
  },
  {
    id: 'time.tonight',
    reason: 'the night of publication day',
    example: 'The council votes tonight.\n                  ^^^^^^^',
    value: '2017-08-07TNI',
    pattern: '[{early} ]tonight',
    read: (_, { now }) => resolved('TIME', `${day(now, 0)}TNI`),
  },
  {
    id: 'time.last-period',
    reason: 'the calendar week, month or year before, of or after publication',
    example: 'The sanctions were signed last week.\n                          ^^^^^^^^^',
    value: '2017-W31',
    pattern: '[{early} ][{mod:early} ]({last}|[the ]{this:thiswords}|{next}) [{fiscal} ]{period}',
    read({ last, this: here, next, period }, place) {
      const unit = unitOf(period!);
      if (/s$/u.test(period!) || unit === 'D') return null;
      return stretch(place, last || /past/iu.test(here ?? '') ? -1 : next ? 1 : 0, unit);
    },
  },
  {
    id: 'time.the-past-period',
    reason: 'the stretch that ends with publication is a duration, not a calendar unit',
    example: 'Prices doubled over the past year.\n                    ^^^^^^^^^^^^^',
    value: 'P1Y',
    pattern: '[the ]({past:pastwords}|{coming:comingwords}) {period}',
    read({ past, coming, period }, { now, text, start, after }) {
      const unit = unitOf(period!);
      const near = /next|last/iu.test((past ?? coming)!);
      if (/s$/u.test(period!) || unit === 'WE' || unit === '3M' || (near && unit === 'D')) return null;
      if (near && (!/^the/iu.test(text.slice(start)) || /^\s+of\b/u.test(after))) return null;
      if (coming && near && unit !== '10Y' && unit !== '100Y') return null;
      const other = now === null ? null : shiftDay(now, past ? -1 : 1, unit);
      const days = past ? { from: other, to: now } : { from: now, to: other };
      return { ...resolved('DURATION', duration(1, unit)), days, aside: true };
    },
  },
  {
    id: 'time.the-weekend',
    reason: 'the weekend of the week of publication, or the one before while that is still to come',
    example: 'Aides met over the weekend in Manila.\n               ^^^^^^^^^^^',
    value: '2017-W31-WE',
    pattern: 'the weekend',
    read(_, place) {
      const base = place.base;
      if (base === null) return resolved('DATE', unknownValue('weekend'));
      const ahead = place.direction() === 'future';
      return resolved('DATE', valueAt(ahead ? base : base - 5, 'weekend'));
    },
  },
  {
    id: 'time.ago',
    reason: 'counted back from publication',
    example: 'It was founded three years ago.\n               ^^^^^^^^^^^^^^^',
    value: '2014',
    pattern: '[{about} ]({count}|(a|an))~{unit}~ago',
    read({ count, unit }, place) {
      const steps = countOf(count ?? 'a') ?? 0;
      const own = unitOf(unit!);
      const { now } = place;
      const value = now === null ? null : (yearsBefore(steps, own, place) ?? pointAt(now, 'day', -steps, own));
      if (value) return { ...resolved('DATE', value), aside: true };
      return { ...resolved('DATE', 'PAST_REF'), days: { from: null, to: now }, aside: true };
    },
  },
  {
    id: 'time.some-time-ago',
    reason: 'an open past',
    example: 'It closed several years ago.\n          ^^^^^^^^^^^^^^^^^',
    value: 'PAST_REF',
    pattern: '({vague} {many}|{plain:many}|[not ][that ]long|some time|{one:manyago}) ago',
    read: (_, { now }) => ({ ...resolved('DATE', 'PAST_REF'), days: { from: null, to: now }, aside: true }),
  },
  {
    id: 'time.from-now',
    reason: 'counted on from publication',
    example: 'They will vote two weeks from now.\n               ^^^^^^^^^^^^^^^^^^',
    value: '2017-W34',
    pattern: '[{about} ]({count}|(a|an)) {unit} from (now|{today})',
    read({ count, unit }, { now }) {
      const value = now === null ? null : pointAt(now, 'day', countOf(count ?? 'a') ?? 0, unitOf(unit!));
      return { ...resolved('DATE', value ?? 'FUTURE_REF'), aside: true };
    },
  },
];
