/** Times of day. */
import { isoDay } from '../calendar.ts';
import { unknownValue } from '../resolve.ts';
import type { Place, Reading, TimeRule } from '../rule.ts';
import { countOf, partOfDay } from '../words.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A time of the day being told, else of publication day; the words beside it may still name another day. */
function onDay(clock: string, { anchor, now }: Place): Reading {
  const at = anchor?.grain === 'day' ? anchor.from : now;
  const day = at === null ? unknownValue('day') : isoDay(at);
  return { type: 'TIME', value: day + clock, basis: 'resolved', open: { kind: 'day', clock }, aside: true };
}

function clock(hour: number, minute: number, half: string | undefined, zone: string | undefined): string | null {
  if (minute > 59 || hour > 24 || (half && (hour > 12 || hour === 0))) return null;
  const afternoon = half?.toLowerCase().startsWith('p');
  const whole = half ? (hour % 12) + (afternoon ? 12 : 0) : hour;
  return `T${pad(whole)}:${pad(minute)}${/^(?:GMT|UTC|Z)$/u.test(zone ?? '') ? 'Z' : ''}`;
}

const partHalf: Record<string, string> = { MO: 'a', AF: 'p', EV: 'p', NI: 'p' };

/** "High Noon", "Midnight Cowboy": a capital in mid-sentence makes a name. */
const isName = ({ text, start, before }: Place): boolean =>
  /\b[Hh]igh\s+$/u.test(before) || (/^[A-Z]/u.test(text.slice(start)) && /[\p{L},“"‘]\s*$/u.test(before));

export const clockRules: TimeRule[] = [
  {
    id: 'time.clock',
    reason: 'a time on the twelve-hour clock',
    example: 'The vote came at 7:15 p.m. on Friday.\n                 ^^^^^^^^^^^^^^^^^^^',
    value: '2017-08-04T19:15',
    pattern: '[{about} ]{hour}[(:|.){minute}][ ]{ampm}[( |, ){zone}]',
    read({ hour, minute, ampm, zone }, place) {
      const value = clock(Number(hour), Number(minute ?? 0), ampm, zone);
      return value ? onDay(value, place) : null;
    },
  },
  {
    id: 'time.clock-zone',
    reason: 'a time on the twenty-four-hour clock that names its zone',
    example: 'Shots were heard at 0830 GMT near the border.\n                    ^^^^^^^^',
    value: '2017-08-07T08:30Z',
    pattern: '{hour}[(:|.|h)]{minute} {zone}',
    read({ hour, minute, zone }, place) {
      const value = clock(Number(hour), Number(minute), undefined, zone);
      return value ? onDay(value, place) : null;
    },
  },
  {
    id: 'time.clock-at',
    reason: 'hours and minutes after a preposition of time',
    example: 'It sank at 14:20, the navy said.\n           ^^^^^',
    value: '2017-08-07T14:20',
    pattern: '{hour}:{minute}[ (local time|hours)]',
    read({ hour, minute }, place) {
      if (!/\b(?:at|by|around|about|until|before|after|from|since)\s+$/iu.test(place.before)) return null;
      const value = clock(Number(hour), Number(minute), undefined, undefined);
      return value ? onDay(value, place) : null;
    },
  },
  {
    id: 'time.clock-in-the-morning',
    reason: 'the part of the day says which half of it',
    example: 'He left at 4 in the morning.\n           ^^^^^^^^^^^^^^^^',
    value: '2017-08-07T04:00',
    pattern: "{count}[ o'clock] in the {part}",
    read({ count, part }, place) {
      const half = partHalf[partOfDay(part!)];
      const hour = countOf(count!);
      const value = half && hour ? clock(hour, 0, half, undefined) : null;
      return value ? onDay(value, place) : null;
    },
  },
  {
    id: 'time.noon',
    reason: 'noon and midnight name an hour',
    example: 'They must leave by noon on Friday.\n                   ^^^^^^^^^^^^^^',
    value: '2017-08-11T12:00',
    pattern: '[{early} ]({noon}|midnight)',
    read: ({ noon }, place) => (isName(place) ? null : onDay(noon ? 'T12:00' : 'T24:00', place)),
  },
  {
    id: 'time.part-of-date',
    reason: 'a part of the day that the words after it name',
    example: 'Troops crossed on the night of May 13 in silence.\n                  ^^^^^^^^^^^^^^^^^^^',
    value: '2017-05-13TNI',
    pattern: '[{early} in ][the ][{mod:early}(~|)]{part}[ hours] of',
    read({ part }, place) {
      if (!/^\s+(?:the\s+)?(?:\d|\p{Lu})/u.test(place.after)) return null;
      const { text, start, end } = place;
      const reading = onDay(`T${partOfDay(part!)}`, place);
      return { ...reading, span: { start: 0, end: text.slice(start, end).length - 3 } };
    },
  },
  {
    id: 'time.mid-part',
    reason: 'a part of the day being told',
    example: 'By mid-afternoon the square was empty.\n   ^^^^^^^^^^^^^',
    value: '2017-08-07TAF',
    pattern: '{early}(~| in the ){part}',
    read({ early, part }, place) {
      // "late-night comedians" work at no time in particular.
      const kind =
        /^late$/iu.test(early!) && /^\s+(?!in\b|on\b|at\b|and\b|when\b|to\b|of\b|as\b)\p{L}/u.test(place.after);
      return kind ? null : onDay(`T${partOfDay(part!)}`, place);
    },
  },
];
