/** Weekdays, alone and with a part of the day. */
import { isoDay } from '../calendar.ts';
import { weekdayDay } from '../resolve.ts';
import { type Place, resolved, type TimeRule } from '../rule.ts';
import { partOfDay, weekdayOf } from '../words.ts';

const unresolved = (weekday: number): string => `XXXX-WXX-${weekday}`;
/** Papers, shows and days with a name of their own. */
const titled =
  /^\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Independent|Star|World|Post|Sun|Night (?:Football|Live)|Agreement|school)\b/u;
const named = /\b(?:Black|Bloody|Super|Good|Ash|Easter|Palm|Holy|Fat|Cyber|Giving|Whit|Maundy|Shrove)\s+$/u;

const isTitle = ({ before, after }: Place): boolean => titled.test(after) || named.test(before);

function day(weekday: string, place: Place, shift = 0): string {
  const number = weekdayDay(weekdayOf(weekday), place);
  return number === null ? unresolved(weekdayOf(weekday)) : isoDay(number + shift);
}

export const weekdayRules: TimeRule[] = [
  {
    id: 'time.weekday',
    reason: 'news means the latest such day, publication day included, unless the words look ahead',
    example: 'The two met Sunday for talks.\n            ^^^^^^',
    value: '2017-08-06',
    pattern: '[{early} ]{weekday}',
    read: ({ weekday }, place) => (isTitle(place) ? null : resolved('DATE', day(weekday!, place))),
  },
  {
    id: 'time.weekday-part',
    reason: 'a weekday with a part of it',
    example: 'He left Friday night by train.\n        ^^^^^^^^^^^^',
    value: '2017-08-04TNI',
    pattern: '[{early} ]{weekday} {part}',
    read: ({ weekday, part }, place) =>
      isTitle(place) ? null : resolved('TIME', `${day(weekday!, place)}T${partOfDay(part!)}`),
  },
  {
    id: 'time.last-weekday',
    reason: '"last Friday" lies before today, "next Friday" after it',
    example: 'The vote was held last Friday.\n                  ^^^^^^^^^^^',
    published: '2017-08-11',
    value: '2017-08-04',
    pattern: '(last|{next:next}|this|this past) {weekday}',
    read({ weekday, next }, place) {
      if (place.base === null) return resolved('DATE', unresolved(weekdayOf(weekday!)));
      const back = day(weekday!, { ...place, direction: () => 'past', history: false });
      const same = back === isoDay(place.base);
      const sign = /^this\s+[^p]/iu.test(place.text.slice(place.start)) ? 0 : next ? 7 : same ? -7 : 0;
      return resolved('DATE', day(weekday!, { ...place, direction: () => 'past', history: false }, sign));
    },
  },
];
