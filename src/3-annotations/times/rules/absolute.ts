/** Dates that say their year. */
import { isDay, isoMonth, isoYear } from '../calendar.ts';
import { explicit, type Reading, type TimeRule } from '../rule.ts';
import { monthOf } from '../words.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

function date(year: number, month: number, day: number): Reading | null {
  return isDay(year, month, day) ? explicit('DATE', `${isoYear(year)}-${pad(month)}-${pad(day)}`) : null;
}
/** Two digits of a year: 00-39 belong to this century, as most software reads them. */
const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 40 ? 2000 : 1900) : Number(text);

export const absoluteRules: TimeRule[] = [
  {
    id: 'time.month-day-year',
    reason: 'the full date in American order; a weekday before it belongs to it',
    example:
      'The treaty was signed on Monday, April 4, 1949 in the capital.\n                         ^^^^^^^^^^^^^^^^^^^^^',
    value: '1949-04-04',
    pattern: '[{wd}(,| )][{early} ]{month} [the ]{day}(,| |, of ){year}',
    read: ({ year, month, day }) => date(Number(year), monthOf(month!), Number.parseInt(day!, 10)),
  },
  {
    id: 'time.day-month-year',
    reason: 'the full date in British order',
    example: 'It ended on the 8th of May, 1945, at night.\n            ^^^^^^^^^^^^^^^^^^^^',
    value: '1945-05-08',
    pattern: '[{wd}(,| )][the ]{day} [of ]{month}(,| |/){year}',
    read: ({ year, month, day }) => date(Number(year), monthOf(month!), Number.parseInt(day!, 10)),
  },
  {
    id: 'time.iso',
    reason: 'ISO 8601',
    example: 'Updated 2017-08-07 by the desk.\n        ^^^^^^^^^^',
    value: '2017-08-07',
    pattern: '{year4}-{mm}-{dd}',
    read: ({ year4, mm, dd }) => date(Number(year4), Number(mm), Number(dd)),
  },
  {
    id: 'time.slashes',
    reason: 'numeric dates in American order, unless the first number can only be a day',
    example: 'The form is dated 11/02/89 and stamped.\n                  ^^^^^^^^',
    value: '1989-11-02',
    pattern: '{month:d}/{day:d}/{year:shortyear}',
    read: ({ year, month, day }) =>
      Number(month) > 12
        ? date(fullYear(year!), Number(day), Number(month))
        : date(fullYear(year!), Number(month), Number(day)),
  },
  {
    id: 'time.dots',
    reason: 'numeric dates with full stops are in European order',
    example: 'Published 07.08.2017 in Berlin.\n          ^^^^^^^^^^',
    value: '2017-08-07',
    pattern: '{day:d}.{month:m}.{year4}',
    read: ({ year4, month, day }) => date(Number(year4), Number(month), Number(day)),
  },
  {
    id: 'time.month-year',
    reason: 'a month with its year',
    example: 'Talks resumed in early March 2014 in Geneva.\n                 ^^^^^^^^^^^^^^^^',
    value: '2014-03',
    pattern: '[{early}(~|)]{month}( |,| of [the year ]){year}',
    read: ({ year, month }) => explicit('DATE', isoMonth(Number(year), monthOf(month!))),
  },
  {
    id: 'time.attacks-of-2001',
    reason: 'the attacks are called by their day, in American order',
    example: 'Security has been tight since 9/11 at airports.\n                              ^^^^',
    value: '2001-09-11',
    pattern: '(9/11|{month} {day})',
    read({ month, day }, { before, after }) {
      if (month) {
        const attacks = /^\s+(?:terror|attack|hijack|commission|plot|victim)/iu.test(after);
        return attacks && monthOf(month) === 9 && day === '11' ? explicit('DATE', '2001-09-11') : null;
      }
      return /[\d/]$/u.test(before) || /^[\d/.]\d|^\s?(?:%|inch|percent)/u.test(after)
        ? null
        : explicit('DATE', '2001-09-11');
    },
  },
];
