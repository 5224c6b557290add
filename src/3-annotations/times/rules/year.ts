/** Years, decades and centuries. */
import { calendarDay, isoYear } from '../calendar.ts';
import { aside, explicit, type Place, resolved, type TimeRule } from '../rule.ts';
import { countOf, ordinalOf, tensOf } from '../words.ts';

/** Words that leave a following number no reading but a year. */
const governs =
  /(?:\b(?:in|since|of|by|until|till|from|to|through|throughout|during|before|after|between|and|early|late|mid|for|year|summer|winter|spring|autumn|fall|or|around|circa|than|the|as|its|their|his|her|my|our|on|with|at|ca|c|this|into|an?|post|pre)\.?[\s-]+|[(,;:–—-]\s?|[’'‘]s?\s?)$/iu;
/** Numbered things: "Resolution 1973", "resolutions 1701 and 1559", "Flight 1549", "Vision 2030". */
const numbered =
  /\b(?:resolutions?|resolution no|unscr|flight|decree|law|order|article|section|chapter|paragraph|route|highway|channel|unit|code|form|bill|proposition|vision|agenda|horizon|model|protocol|convention|regulation|directive)\.?\s(?:[\d,]+(?:,| and| or|, and)\s)*$/iu;
/** A counted thing after it makes a number of it. */
const counted =
  /^\s(?:people|persons|men|women|children|troops|soldiers|civilians|deaths|cases|dollars|euros|pounds|yen|miles|kilomet(?:er|re)s|meters|metres|feet|tons?|tonnes|jobs|votes|points|shares|rooms|pages|members|employees|workers|refugees|homes|houses|barrels|times|percent|per\s|million|billion|thousand|hundred|tanks|aircraft|planes|ships|guns|prisoners|casualties|students|companies|units|mm|km|kg|lbs?|hours|days|weeks|minutes|wounded|dead|killed|others|more)/u;
const amount =
  /[$€£¥#№]\s?$|\b(?:no|nos|number|page|route|flight|room|about|some|nearly|only|over|least|dlrs|US\$)\.?\s$|\d,$/iu;

/** "its 1994 accord": one thing after it is dated by it; round numbers may count ("2000 civilian workers"). */
const dates = (year: number, after: string): boolean =>
  year >= 1900 && year < 2040 && year % 100 !== 0 && /^\s(?:\p{Lu}|[a-z]+(?<!s)(?![a-z]))/u.test(after);

function isYear(year: number, { before, after }: Place): boolean {
  if (counted.test(after) || amount.test(before) || numbered.test(before)) return false;
  return (
    dates(year, after) ||
    governs.test(before) ||
    before === '' ||
    /^\s*[.,;:)\]’'–—-]|^\s*$|^\s(?:and|or|to|the|when|with|by|after|in|as|but|by|was|saw|that|for)\b/u.test(after)
  );
}

/** "nineteen ninety-six", as speakers say it. */
const spoken = (head: string, tail: string): number => (countOf(head) ?? 0) * 100 + (countOf(tail) ?? 0);

export const yearRules: TimeRule[] = [
  {
    id: 'time.year',
    reason: 'four digits that a preposition or a stop marks as a year and nothing counted follows',
    example: 'They have been at odds since 2014, when it began.\n                             ^^^^',
    value: '2014',
    pattern: '[{early}(~|)]{year}',
    read: ({ year, early }, place) =>
      early || isYear(Number(year), place) ? explicit('DATE', isoYear(Number(year))) : null,
  },
  {
    id: 'time.year-end',
    reason: 'the end of the year; early in a year that of the past one, unless the words look ahead',
    example: 'The bases are to close by year-end.\n                          ^^^^^^^^',
    value: '2017',
    pattern: "(year~end|year's end|{the} year's end)",
    read(_, place) {
      if (place.base === null) return resolved('DATE', 'XXXX');
      const { year, month } = calendarDay(place.base);
      const last = month < 4 && place.direction() !== 'future';
      return resolved('DATE', isoYear(last ? year - 1 : year));
    },
  },
  {
    id: 'time.the-year',
    reason: 'the word makes the number a year',
    example: 'In the year 1968 it changed.\n   ^^^^^^^^^^^^^',
    value: '1968',
    pattern: '[the ]year {year}',
    read: ({ year }) => explicit('DATE', isoYear(Number(year))),
  },
  {
    id: 'time.year-in-full',
    reason: 'a year written as it is spoken',
    example: 'In nineteen ninety-six it changed.\n   ^^^^^^^^^^^^^^^^^^^',
    value: '1996',
    pattern: '[the year ]{head:teens}~{tail:twodigits}',
    read: ({ head, tail }) => explicit('DATE', isoYear(spoken(head!, tail!))),
  },
  {
    id: 'time.year-two-thousand',
    reason: 'a year written as it is spoken',
    example: 'Before the year two thousand it was so.\n       ^^^^^^^^^^^^^^^^^^^^^',
    value: '2000',
    pattern: 'the year two thousand',
    read: () => explicit('DATE', '2000'),
  },
  {
    id: 'time.short-year',
    reason: 'an apostrophe stands for the century',
    example: 'The crisis of ’98 was worse.\n              ^^^',
    value: '1998',
    pattern: "'{yy}",
    read: ({ yy }, { before }) =>
      !/\b(?:in|of|since|from|until|till|by|and|to|before|after|late|early|the|mid)[\s-]+$/iu.test(before)
        ? null
        : explicit('DATE', isoYear((Number(yy) < 30 ? 2000 : 1900) + Number(yy))),
  },
  {
    id: 'time.years-joined',
    reason: 'a year and the next, in short',
    example: 'In the season 2007-08 it fell.\n              ^^^^^^^',
    value: '2007/2008',
    pattern: '{year4}(-|–|/){yy}',
    read: ({ year4, yy }) =>
      (Number(year4) + 1) % 100 === Number(yy) ? explicit('DATE', `${year4}/${isoYear(Number(year4) + 1)}`) : null,
  },
  {
    id: 'time.fiscal-year',
    reason: 'where a fiscal year begins differs from state to state, so its days stay open',
    example: 'Profit fell in fiscal 2015 again.\n               ^^^^^^^^^^^',
    value: '2015',
    pattern: '[the ](fiscal|financial)[ year] {year}',
    read: ({ year }) => ({ ...aside('DATE', isoYear(Number(year))), days: { from: null, to: null } }),
  },
  {
    id: 'time.decade',
    reason: 'TIMEX3 writes a decade as the first three digits of its years',
    example: 'They split in the late 1980s over it.\n              ^^^^^^^^^^^^^^',
    value: '198',
    pattern: '[the ][{early}(~|)]{decadeyear}',
    read: ({ decadeyear }) => explicit('DATE', decadeyear!.slice(0, 3)),
  },
  {
    id: 'time.decade-short',
    reason: 'decades without a century are those of the twentieth',
    example: 'Much changed in the nineties.\n                ^^^^^^^^^^^^',
    value: '199',
    pattern: "(the [{early}(~|)][']{tens}|[']{digits:tensdigits})",
    read({ tens, digits }, { before, text, start }) {
      // "the 1970s and 80s", but "the low 40s" of a thermometer.
      if (/\b(?:low|mid|high|upper|lower)[\s-]+$/iu.test(before)) return null;
      if (digits && !/^[’'‘]/u.test(text.slice(start)) && !/(?:\bthe |[’'‘]|\d\d)\d0s,?(?: and| or)?\s$/u.test(before))
        return null;
      if (/\b(?:his|her|their|its)\s+$/u.test(before)) return null;
      return explicit('DATE', `19${String(tensOf(tens ?? digits!))[0]}`);
    },
  },
  {
    id: 'time.century',
    reason: 'TIMEX3 writes a century as the first two digits of its years',
    example: 'It was founded in the early 20th century.\n                  ^^^^^^^^^^^^^^^^^^^^^^',
    value: '19',
    pattern: '[the ][{early}(~|)]{ordinal}~century[ {bc:bce}]',
    read({ ordinal, bc }) {
      const number = ordinalOf(ordinal!);
      if (number < 1 || number > 22) return null;
      return explicit('DATE', bc ? `BC${String(number - 1).padStart(2, '0')}` : String(number - 1).padStart(2, '0'));
    },
  },
  {
    id: 'time.before-christ',
    reason: 'TIMEX3 marks the years before the common era with BC',
    example: 'In 480 BC the fleet returned.\n   ^^^^^^',
    value: 'BC0480',
    pattern: '[{early}(~|)]{oldyear} {bce}',
    read: ({ oldyear }) => explicit('DATE', `BC${oldyear!.padStart(4, '0')}`),
  },
  {
    id: 'time.anno-domini',
    reason: 'a year of the common era that says so',
    example: 'It fell in AD 79 at noon.\n           ^^^^^',
    value: '0079',
    pattern: '(AD {oldyear}|{after:oldyear} {ce})',
    read: ({ oldyear, after }) => explicit('DATE', (oldyear ?? after)!.padStart(4, '0')),
  },
];
