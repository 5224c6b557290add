/** Months and month-days that leave the year to the reader. */
import { bareMonth, monthDay } from '../resolve.ts';
import type { Place, TimeRule } from '../rule.ts';
import { monthOf } from '../words.ts';

/** "May" at the head of a sentence may ask or wish, and with a name before or after it is a person. */
function isMonthMay(month: string, { before, after }: Place): boolean {
  if (/^(?:May|March)$/u.test(month)) {
    const governed =
      /\b(?:in|of|by|since|until|till|from|to|and|or|for|last|this|next|early|late|mid|before|after|during|through|between|every|each|a|the|on)[\s-]+$/iu.test(
        before,
      );
    return governed && !/^\s+(?:\p{Lu}\p{Ll}+|be|not|have|said|says|told|has|will|would)\b/u.test(after);
  }
  return !/\b(?:Mr|Mrs|Ms|Miss|Lady|Sir|Theresa|Queen|King|Princess|Saint|St)\.?\s+$/u.test(before);
}

export const monthRules: TimeRule[] = [
  {
    id: 'time.month-day',
    reason: 'the occurrence the words point to, else the nearest to publication',
    example: 'Moscow would answer by Sept. 1, it said.\n                       ^^^^^^^',
    value: '2017-09-01',
    pattern: '[{wd}(,| )][{early} ]{month} {day}',
    read: ({ month, day }, place) => monthDay(monthOf(month!), Number.parseInt(day!, 10), place),
  },
  {
    id: 'time.day-month',
    reason: 'the same in British order',
    example: 'It fell on 23 August, they said.\n           ^^^^^^^^^',
    published: '2016-08-30',
    value: '2016-08-23',
    pattern: '[{wd}(,| )][the ]{day} [of ]{month}',
    read: ({ month, day }, place) => monthDay(monthOf(month!), Number.parseInt(day!, 10), place),
  },
  {
    id: 'time.month',
    reason: 'a bare month: the one the words point to, else the nearest',
    example: 'Staff must be cut by September.\n                     ^^^^^^^^^',
    value: '2017-09',
    pattern: '[{early}(~|)]{month}',
    read({ month, early }, place) {
      if (/\.$/u.test(month!) && month!.length < 5) return null;
      if (/^(?:[A-Z]?[a-z]{2}|Sept)$/u.test(month!) && month !== 'May') return null;
      return early || isMonthMay(month!, place) ? bareMonth(monthOf(month!), place) : null;
    },
  },
];
