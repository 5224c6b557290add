/** Times counted from the time the story stands at: "a day earlier", "the next day", "that year". */
import { isoDay } from '../calendar.ts';
import { duration, grainOf, looseStretch, pointAt, shiftDay, stretchAt, unknownValue } from '../resolve.ts';
import { aside, type Place, type Reading, resolved, type TimeRule } from '../rule.ts';
import { type Days, type Grain, valueAt } from '../value.ts';
import { countOf, partOfDay, unitOf } from '../words.ts';

type Told = Pick<Place, 'anchor' | 'now'> & Partial<Pick<Place, 'lastDay' | 'history'>>;

/**
 * What "a day earlier" counts from. News tells it of what has happened, so a day still ahead ("takes effect on Aug. 28")
 * is passed over for the day of publication.
 */
function earlierFrom(place: Told, unit: string): (Days & { grain: Grain }) | null {
  const base = from(place, unit);
  const ahead = base !== null && place.now !== null && !place.history && base.from > place.now;
  return ahead ? { from: place.now!, to: place.now!, grain: 'day' } : base;
}

/** Where "earlier" and "next" count from: the nearest time before, else publication. Days pass over a bare year. */
function from({ anchor, now, lastDay, history }: Told, unit = ''): (Days & { grain: Grain }) | null {
  const coarse = anchor !== null && /^(?:year|decade|century)$/u.test(anchor.grain);
  if (coarse && lastDay && !history && /^[DW]$/u.test(unit)) return lastDay;
  return anchor ?? (now === null ? null : { from: now, to: now, grain: 'day' });
}

/** Where only the weekday of the story is known, a day from it has a weekday too. */
function fromWeekday(place: Place, steps: number, unit: string): Reading | null {
  if (place.weekday === null || unit !== 'D') return null;
  return resolved('DATE', `XXXX-WXX-${((((place.weekday - 1 + steps) % 7) + 7) % 7) + 1}`);
}

/** "says that night flights": no time, but what is said; and a noun behind "night" makes it an adjective. */
const complement =
  /\b(?:says?|said|shows?|showed|announced|think|thinks|thought|believes?|so|hopes?|hoped|told|reported|found)\s+$/u;
const ends =
  /^\s*(?:[.,;:!?)”"’]|$)|^\s+(?:and|in|at|to|when|after|before|the|he|she|they|it|was|were|that|with|by|as|for|on|of|but|a|an|\p{Lu})\b/u;

/** "before the war": counted from an event, whose day the words do not tell. */
const event = /^\s+(?!and\b|but\b|in\b|at\b|on\b|to\b|as\b|with\b|from\b|when\b|for\b|by\b|or\b|that he\b)[\p{L}\d]/u;

function shifted(count: number, unit: string, place: Place, later: boolean): Reading {
  const grain = grainOf(unit);
  if (!grain) return aside('DURATION', duration(count, unit));
  const { period } = place;
  const base =
    unit === 'Y' && period && !later && !place.history ? period : later ? from(place, unit) : earlierFrom(place, unit);
  const steps = later ? count : -count;
  const back = { aside: !later && !place.history };
  const sameWeek = fromWeekday(place, steps, unit);
  if (sameWeek) return { ...sameWeek, ...back };
  if (!base) return { ...resolved('DATE', unknownValue(grain)), ...back };
  // Figures are compared with the same quarter of another year.
  if (base === period) return { ...resolved('DATE', valueAt(shiftDay(base.from, steps, unit), base.grain)), ...back };
  const loose = looseStretch(base, steps, unit);
  return { ...(loose ?? resolved('DATE', pointAt(base.from, base.grain, steps, unit)!)), ...back };
}

/** The stretch of a unit that holds the anchor, or that many before or after it. */
function stretch(place: Told, shift: number, unit: string): Reading | null {
  const grain = grainOf(unit);
  if (!grain) return null;
  const base = from(place, unit);
  if (!base) return resolved('DATE', unknownValue(grain));
  return looseStretch(base, shift, unit) ?? resolved('DATE', stretchAt(base.from, shift, unit)!);
}

/** The day being told, shifted, as a value that a part of the day can follow. */
function dayValue(place: Place, shift: number): string {
  const base = from(place, 'D');
  if (!base) return fromWeekday(place, shift, 'D')?.value ?? unknownValue('day');
  return looseStretch(base, shift, 'D')?.value ?? isoDay(base.from + shift);
}

export const anchoredRules: TimeRule[] = [
  {
    id: 'time.earlier',
    reason: 'counted from the time the story stands at, else from publication',
    example:
      'Monday he said that in a meeting a day earlier he had asked.\n                                 ^^^^^^^^^^^^^',
    value: '2017-08-06',
    pattern: '[{about} ]({count}|(a|an)|{the:the})~{unit}~({before:beforewords}|{later:laterwords})',
    read({ count, the, unit, before, later }, place) {
      const own = unitOf(unit!);
      const word = (before ?? later)!.toLowerCase();
      if (/^(?:before|after|following)$/u.test(word) && event.test(place.after)) {
        if (the) return null;
        const text = place.text.slice(place.start, place.end);
        const end = text.length - word.length - 1;
        return { ...aside('DURATION', duration(countOf(count ?? 'a'), own)), span: { start: 0, end } };
      }
      if (the && /s$/u.test(unit!)) return null;
      return shifted(countOf(count ?? 'a') ?? 0, own, place, later !== undefined);
    },
  },
  {
    id: 'time.some-time-later',
    reason: 'an open stretch counted from where the story stands',
    example: 'He fell ill on May 3 and died a few days later.\n                              ^^^^^^^^^^^^^^^^',
    value: 'FUTURE_REF',
    pattern: '[{about} ][only ]({vague} {many}|{plain:many}) ({before:beforewords}|{later:laterwords})',
    read({ later, before }, place) {
      if (/^(?:before|after|following)$/iu.test((before ?? later)!) && event.test(place.after)) return null;
      const at = from(place)?.from ?? null;
      const days = later ? { from: at, to: null } : { from: null, to: at };
      return { ...resolved('DATE', later ? 'FUTURE_REF' : 'PAST_REF'), days, aside: true };
    },
  },
  {
    id: 'time.next-day',
    reason: 'with the article, "next" and "previous" count from the story, not from publication',
    example: 'They met on June 3 and left the next day.\n                            ^^^^^^^^^^^^',
    value: '2017-06-04',
    pattern: '[{early} ]the ({previous:previouswords}|{following:followingwords}) {period}',
    read({ previous, following, period }, place) {
      const unit = unitOf(period!);
      if (/s$/u.test(period!) || unit === '10Y' || unit === '100Y') return null;
      const ahead = /\b(?:over|within|for)\s+$/iu.test(place.before) && /^next$/iu.test(following ?? '');
      if (ahead && unit !== 'D' && !place.history && place.now !== null) {
        const days = { from: place.now, to: shiftDay(place.now, 1, unit) };
        return { ...aside('DURATION', duration(1, unit)), days };
      }
      return stretch(place, previous ? -1 : 1, unit);
    },
  },
  {
    id: 'time.next-morning',
    reason: 'a part of the day after the one being told',
    example: 'They met on June 3 and left the next morning.\n                            ^^^^^^^^^^^^^^^^',
    value: '2017-06-04TMO',
    pattern: '[{early} ][the ]({previous:previouswords}|{following:followingwords}) {part}',
    read({ previous, part }, place) {
      return resolved('TIME', `${dayValue(place, previous ? -1 : 1)}T${partOfDay(part!)}`);
    },
  },
  {
    id: 'time.that-day',
    reason: 'the day, month or year being told',
    example: 'On June 3 they met; the same day they signed.\n                    ^^^^^^^^^^^^',
    value: '2017-06-03',
    pattern: '[{early} ](that [same |very ]|the [very ]same ){period}',
    read({ period }, place) {
      const unit = unitOf(period!);
      if (/s$|^night/iu.test(period!) || (unit === 'D' && place.anchor && place.anchor.grain !== 'day')) return null;
      return stretch(place, 0, unit);
    },
  },
  {
    id: 'time.that-night',
    reason: 'a part of the day being told',
    example: 'On June 3 they met; that evening they signed.\n                    ^^^^^^^^^^^^',
    value: '2017-06-03TEV',
    pattern: '[{early} ](that [same ]|the same ){part}',
    read({ part }, place) {
      if (complement.test(place.before) || !ends.test(place.after)) return null;
      return resolved('TIME', `${dayValue(place, 0)}T${partOfDay(part!)}`);
    },
  },
  {
    id: 'time.end-of-the-month',
    reason: 'the month, year or day being told',
    example: 'A deal is due by the end of the month.\n                 ^^^^^^^^^^^^^^^^^^^^',
    value: '2017-08',
    pattern: '({early} the |{early2:early} in the |the [full ]){period}',
    read({ early, early2, period }, place) {
      const unit = unitOf(period!);
      if (/s$/u.test(period!) || unit === 'WE' || unit === '10Y' || unit === '100Y' || /night/iu.test(period!))
        return null;
      if (!early && !early2 && (unit === '3M' || !stands(unit, place))) return null;
      const near = place.history || (unit === 'D' && place.anchor?.grain === 'day');
      return stretch(near ? place : { now: place.now, anchor: null }, 0, unit);
    },
  },
];

/** Where a bare "the year", "the week" is a time: "for the year", "of the day"; "the day he left" is none. */
function stands(unit: string, { before, after }: Place): boolean {
  if (/^\s+(?:that|when|of|he|she|they|it|we|i|before|after|a|in which|ended|ending)\b/iu.test(after)) return false;
  if (unit === 'D' && /\bback in\s+$/iu.test(before)) return false;
  if (unit === 'D')
    return /\b(?:of|end|during|ended|finished|closed|in)\s+$/u.test(before) && /^\s*(?:[.,;]|at\b)/u.test(after);
  return (
    /\b(?:for|of|in|during|over|throughout|to)\s+$/iu.test(before) &&
    /^\s*(?:[.,;]|\b(?:to|was|were|rose|fell|had)\b)/u.test(after)
  );
}
