/** Seasons, named by the year in which they begin. */
import { calendarDay, isoYear } from '../calendar.ts';
import { yearMeant } from '../resolve.ts';
import { explicit, type Place, type Reading, resolved, type TimeRule } from '../rule.ts';
import { seasonOf } from '../words.ts';

/** First month of a season, northern hemisphere. */
const firstMonth: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** How many months a season may lie on the wrong side of publication before the tense of its words decides. */
const slack = 2;

function season(code: string, place: Place, shift: number | null): Reading {
  const rest = `-${code}`;
  const open = { kind: 'year' as const, rest };
  if (place.base === null) return { ...resolved('DATE', `XXXX${rest}`), open };
  const today = calendarDay(place.base);
  // January and February still belong to the winter of the year before.
  const year = today.month < 3 ? today.year - 1 : today.year;
  const first = firstMonth[code]!;
  /** Months from publication to the season of a year; 0 while it runs. */
  const off = (y: number): number => {
    const start = (y - today.year) * 12 + first - today.month;
    return start > 0 ? start : Math.min(0, start + 2);
  };
  const years = [year - 1, year, year + 1];
  if (shift !== null) {
    const last = years.findLast((y) => off(y) < 0) ?? year - 1;
    const next = years.find((y) => off(y) > 0) ?? year + 1;
    return { ...resolved('DATE', isoYear(shift === 0 ? year : shift < 0 ? last : next) + rest), open };
  }
  const meant = place.history ? year : yearMeant(years, off, slack, () => place.direction());
  return { ...resolved('DATE', isoYear(meant ?? year) + rest), open };
}

/** "the summer she turned 17" is dated by what happened in it. */
const clause = /^\s+(?:she|he|they|we|I|it|that|when|of (?!\d))\b/u;

/** "fall" and "spring" are also verbs and nouns: they need words around that only a season has. */
const seasonal =
  /\b(?:in|the|this|last|next|late|early|since|by|until|during|through|of|second|third|first|its|their|a|every|each|into|throughout|over|for)\s+$/iu;

function isSeason(word: string, { before, after }: Place): boolean {
  const lower = word.toLowerCase();
  if (/^[A-Z]/u.test(word) && /^\s+\p{Lu}/u.test(after) && !/^\s+of\b/u.test(after)) return false;
  if (lower === 'fall')
    return (
      /\b(?:in|this|last|next|late|early|by|until|since|during) (?:the )?$/iu.test(before) &&
      !/^\s+(?:of|in|from|to|apart|short|behind|into)\b/u.test(after)
    );
  if (lower === 'spring')
    return (
      seasonal.test(before) &&
      !/\b(?:Arab|Prague|Hot|Silver|Palm|to)\s+$/u.test(before) &&
      !/^\s+(?:up|from|into|water)\b/u.test(after)
    );
  return !/^\s+(?:School|Palace|Olympic|Games|Schools|Summit)/u.test(after);
}

export const seasonRules: TimeRule[] = [
  {
    id: 'time.season-year',
    reason: 'a season with its year',
    example: 'In the spring of 1862 they attacked.\n   ^^^^^^^^^^^^^^^^^^',
    value: '1862-SP',
    pattern: "[the ][{early}(~|)]{season}(,| |, of | of ['])({year}|{yy})",
    read({ season: name, year, yy }, { text, start, end }) {
      if (yy && !/['’‘]\d\d$/u.test(text.slice(start, end))) return null;
      return explicit('DATE', `${year ?? `19${yy}`}-${seasonOf(name!)}`);
    },
  },
  {
    id: 'time.last-season',
    reason: 'counted from publication',
    example: 'They met last fall in Rome.\n         ^^^^^^^^^',
    value: '2016-FA',
    pattern: '[{early} ]({last:lastwords}|{this:thiswords}|{next:nextwords}) {season}',
    read: ({ last, next, season: name }, place) => season(seasonOf(name!), place, last ? -1 : next ? 1 : 0),
  },
  {
    id: 'time.season',
    reason: 'the season the words point to, in a history that of the told year',
    example: 'Attacks rose during the summer, it said.\n                    ^^^^^^^^^^',
    value: '2017-SU',
    pattern: '[(the|that|that same|the same) ][{early}(~|)]{season}',
    read: ({ season: name, early }, place) =>
      (early || isSeason(name!, place)) && !clause.test(place.after) ? season(seasonOf(name!), place, null) : null,
  },
];
