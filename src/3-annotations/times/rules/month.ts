/** Months and month-days that leave the year to the reader. */
import { calendarDay, isDay, isoMonth } from '../calendar.ts';
import { bareMonth, monthDay } from '../resolve.ts';
import { type Place, type Reading, resolved, type TimeRule } from '../rule.ts';
import { pointed } from '../that.ts';
import { monthOf } from '../words.ts';

const governed =
  /\b(?:in|of|by|since|until|till|from|to|and|or|for|last|this|next|early|late|mid|before|after|during|through|between|every|each|a|the|on|into|because|past|following)[\s-]+$/iu;
/** Governors after which even a capitalised word makes no name of "June". */
const within =
  /\b(?:in|of|by|since|until|till|last|this|next|early|late|mid|before|after|during|through|between|the)[\s-]+$/iu;
const personal = /^\s+(?:\p{Lu}\p{Ll}+|be|not|have|said|says|told|has|will|would|on|to)\b/u;
const titles = /\b(?:Mr|Mrs|Ms|Miss|Lady|Sir|Queen|King|Princess|Saint|St|Secretary|Minister)\.?\s+$/u;

/** "May" may ask or wish, "March" may be a walk, and with a name beside it either is a person; "April" may be one too. */
function isMonth(month: string, { before, after }: Place): boolean {
  if (titles.test(before) || /\b(?:Theresa|Brian|Ryan)\s+$/u.test(before)) return false;
  if (/^(?:April|June|August)$/u.test(month)) return within.test(before) || !/^\s+\p{Lu}\p{Ll}/u.test(after);
  if (!/^(?:May|MAY|March|MARCH)$/u.test(month)) return true;
  if (/^\s+(?:to|on|through|for)\s+(?!\p{Lu})/u.test(after) && /\bthe\s+$/iu.test(before)) return false;
  return governed.test(before) && !personal.test(after) && !/\bthe\s+$/iu.test(before);
}

/** A short form such as "Sept." needs a day or a year; alone it may be anything ("Mar", "Dec"). */
const short = /^(?:[A-Z][a-z]{2}|Sept|[A-Z]{3})\.?$/u;

/** Year and month, counted over the turn of a year. */
const monthAt = (year: number, month: number): [number, number] =>
  month < 1 ? [year - 1, month + 12] : month > 12 ? [year + 1, month - 12] : [year, month];

/** "3-5" of a month as one stretch of days; null where the days run backwards or the calendar has none. */
function dayRange(month: number, from: number, to: number, year: string | undefined, place: Place): Reading | null {
  const first = monthDay(month, from, place);
  if (!first || to <= from || !isDay(2000, month, to)) return null;
  const start = year ? isoMonth(Number(year), month) + first.value.slice(-3) : first.value;
  return { ...first, open: undefined, value: `${start}/${start.slice(0, -2)}${String(to).padStart(2, '0')}` };
}

export const monthRules: TimeRule[] = [
  {
    id: 'time.month-day',
    reason: 'the occurrence nearest to publication, unless the words point the other way',
    example: 'Moscow would answer by Sept. 1, it said.\n                       ^^^^^^^',
    value: '2017-09-01',
    pattern: '[{wd}(,| |, the )][{early} ]{month} [the ]{day}',
    read: ({ month, day }, place) => monthDay(monthOf(month!), Number.parseInt(day!, 10), place),
  },
  {
    id: 'time.day-month',
    reason: 'the same in British order',
    example: 'It fell on 23 August, they said.\n           ^^^^^^^^^',
    published: '2016-08-30',
    value: '2016-08-23',
    pattern: '[{wd}(,| |, the )][the ]{day} [of ]{month}',
    read({ month, day }, place) {
      if (/^m(?:ay|arch)$/u.test(month!)) return null;
      return monthDay(monthOf(month!), Number.parseInt(day!, 10), place);
    },
  },
  {
    id: 'time.month',
    reason: 'a bare month: the one the words point to, else the nearest',
    example: 'Staff must be cut by September.\n                     ^^^^^^^^^',
    value: '2017-09',
    pattern: '[{early}(~|)]{month}',
    read({ month, early }, place) {
      if (short.test(month!) && month !== 'May') return null;
      return early || isMonth(month!, place) ? bareMonth(monthOf(month!), place) : null;
    },
  },
  {
    id: 'time.last-month-name',
    reason: '"last May" is the latest that is over, "next May" the first to come',
    example: 'The accord was reached last November.\n                       ^^^^^^^^^^^^^',
    value: '2016-11',
    pattern: '[{early} ]({last:lastwords}|{this:thiswords}|{next:nextwords}|{that}) {month}',
    read({ last, this: here, next, that, month }, place) {
      const number = monthOf(month!);
      // "that September" belongs to the year being told.
      if (that && !pointed.test(place.before)) return null;
      if (that)
        return place.anchor
          ? resolved('DATE', isoMonth(calendarDay(place.anchor.from).year, number))
          : bareMonth(number, place);
      if (place.now === null) return resolved('DATE', `XXXX-${String(number).padStart(2, '0')}`);
      const today = calendarDay(place.now);
      const over = number < today.month ? today.year : today.year - 1;
      const past = here !== undefined && /past/iu.test(here);
      const year = last || past ? over : next ? over + (number === today.month ? 2 : 1) : today.year;
      return resolved('DATE', isoMonth(year, number));
    },
  },
  {
    id: 'time.day-range-british',
    reason: 'the same stretch with the month behind it',
    example: 'The summit of 3–5 June ended well.\n              ^^^^^^^^',
    value: '2017-06-03/2017-06-05',
    pattern: '{day}[ ](-|–|—| to ){until:day} {month}[(,| ){year}]',
    read({ month, day, until, year }, place) {
      if (/\sto\s/u.test(place.text.slice(place.start, place.end)) && !/\bfrom (?:the )?$/iu.test(place.before))
        return null;
      return dayRange(monthOf(month!), Number.parseInt(day!, 10), Number.parseInt(until!, 10), year, place);
    },
  },
  {
    id: 'time.nth',
    reason: 'an ordinal alone is a day of the month the words point to, in a history of the told month',
    example: 'The envoys left on the 3rd, it said.\n                   ^^^^^^^',
    value: '2017-08-03',
    pattern: 'the {nth}',
    read({ nth }, place) {
      const alone = /^\s*(?:[.,;:)]|$)|^\s+(?:and|but|he|she|they|it|the|to|at|when|after|with)\b/u.test(place.after);
      if (!alone || !/\b(?:on|by|until|till|from|before|since|after)\s+$/iu.test(place.before)) return null;
      const day = Number.parseInt(nth!, 10);
      if (place.base === null) return resolved('DATE', `XXXX-XX-${String(day).padStart(2, '0')}`);
      const { year, month, day: today } = calendarDay(place.base);
      const ahead = /\b(?:by|until|till)\s+$/iu.test(place.before) || place.direction() === 'future';
      const shift = place.history || day === today ? 0 : ahead ? Number(day < today) : -Number(day > today);
      const value = isoMonth(...monthAt(year, month + shift));
      return isDay(...monthAt(year, month + shift), day)
        ? resolved('DATE', `${value}-${String(day).padStart(2, '0')}`)
        : null;
    },
  },
  {
    id: 'time.day-range',
    reason: 'days of one month joined by a dash are one stretch',
    example: 'The summit of June 3-5 ended well.\n              ^^^^^^^^',
    value: '2017-06-03/2017-06-05',
    pattern: '{month} {day}[ ](-|–|—)[ ]{until:day}[(,| ){year}]',
    read: ({ month, day, until, year }, place) =>
      dayRange(monthOf(month!), Number.parseInt(day!, 10), Number.parseInt(until!, 10), year, place),
  },
];
