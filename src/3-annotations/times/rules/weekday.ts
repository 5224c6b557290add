/** Weekdays, alone and with a part of the day. */
import { calendarDay, isoDay } from '../calendar.ts';
import { weekdayDay } from '../resolve.ts';
import { aside, type Place, resolved, type TimeRule } from '../rule.ts';
import { pointed } from '../that.ts';
import { partOfDay, weekdayOf } from '../words.ts';

const unresolved = (weekday: number): string => `XXXX-WXX-${weekday}`;
/** Papers, shows and days with a name of their own. */
const titled =
  /^\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Independent|Star|World|Post|Sun|Night (?:Football|Live)|Agreement|school)\b/u;
/** Shows that carry a day's name on. */
const show = /^[”"’]?\s+(?:Live|Lights|Football|Massacre|Fever)\b/u;
const named =
  /\b(?:Black|Bloody|Super|Good|Ash|Easter|Palm|Holy|Fat|Cyber|Giving|Whit|Maundy|Shrove|Joe|Ruby|Jack|Casual)\s+$/u;

const isTitle = ({ before, after }: Place): boolean => titled.test(after) || named.test(before);

function day(weekday: string, place: Place): string {
  const number = weekdayDay(weekdayOf(weekday), place);
  return number === null ? unresolved(weekdayOf(weekday)) : isoDay(number);
}

export const weekdayRules: TimeRule[] = [
  {
    id: 'time.weekday',
    reason: 'news means the latest such day, publication day included, unless the words look ahead',
    example: 'The two met Sunday for talks.\n            ^^^^^^',
    value: '2017-08-06',
    pattern: '[{early} ][{early2:early} ]{weekday}',
    read({ weekday }, place) {
      if (isTitle(place)) return null;
      // "on a Tuesday" is any; "in a Tuesday interview" is one.
      const any =
        /\b(?:a|any)\s+$/iu.test(place.before) &&
        !/^\s+[\p{L}]/u.test(place.after.replace(/^\s+(?:or|and|in|as|at|when|is|was)\b/u, '.'));
      return any ? aside('DATE', unresolved(weekdayOf(weekday!))) : resolved('DATE', day(weekday!, place));
    },
  },
  {
    id: 'time.weekday-part',
    reason: 'a weekday with a part of it',
    example: 'He left Friday night by train.\n        ^^^^^^^^^^^^',
    value: '2017-08-04TNI',
    pattern: '[{early} [on ]]{weekday}( | in the | at ){part}',
    read: ({ weekday, part }, place) =>
      isTitle(place) || show.test(place.after) ? null : resolved('TIME', `${day(weekday!, place)}T${partOfDay(part!)}`),
  },
  {
    id: 'time.last-weekday',
    reason: '"last Friday" is over; "next Friday" is still to come, and "this Friday" lies in the week that runs',
    example: 'The vote was held last Friday.\n                  ^^^^^^^^^^^',
    published: '2017-08-11',
    value: '2017-08-04',
    pattern: '[{early} ]({last:lastwords}|{this:thiswords}|{next:nextwords}|{that}) {weekday}[ {part}]',
    read({ weekday, next, last, this: here, that, part }, { now: published, anchor, before }) {
      if (that && !pointed.test(before)) return null;
      // "that Saturday" counts from the story.
      const now = that ? (anchor?.grain === 'day' ? anchor.from + 1 : null) : published;
      const number = weekdayOf(weekday!);
      const clock = part ? `T${partOfDay(part)}` : '';
      const type = part ? 'TIME' : 'DATE';
      if (now === null) return resolved(type, unresolved(number) + clock);
      const back = ((calendarDay(now).weekday - number + 6) % 7) + 1;
      const past = last || /past/iu.test(here ?? '');
      const ahead = 7 - (back % 7);
      const target = past ? now - back : next ? now + ahead : now + (ahead % 7);
      return resolved(type, isoDay(target) + clock);
    },
  },
];
