/** Bare years. */
import { isoYear } from '../calendar.ts';
import { explicit, type Place, type TimeRule } from '../rule.ts';

/** Words that leave a following number no reading but a year. */
const governs =
  /(?:\b(?:in|since|of|by|until|till|from|to|through|during|before|after|between|and|early|late|mid|for|year|fiscal|summer|winter|spring|autumn|fall|and|or|around|circa|than|the|as|a|its|their|his|her|s|again|on|with|at|ca|c)\.?[\s-]+|[(,;:–—-]\s?|[’'‘]s?\s?)$/iu;
/** A counted thing after it makes a number of it. */
const counted =
  /^\s(?:people|persons|men|women|children|troops|soldiers|civilians|deaths|cases|dollars|euros|pounds|yen|miles|kilomet(?:er|re)s|meters|metres|feet|tons?|tonnes|jobs|votes|points|shares|rooms|pages|members|employees|workers|refugees|homes|houses|barrels|times|percent|per\s|million|billion|thousand|hundred|tanks|aircraft|planes|ships|guns|prisoners|casualties|students|companies|units|mm|km|kg|lbs?|hours|days|weeks|minutes|wounded|dead|killed|others|more)/u;
const amount =
  /[$€£¥#№]\s?$|\b(?:no|nos|number|page|route|flight|room|some|about|nearly|only|over|than|least|dlrs|US\$)\.?\s$/iu;

function isYear(place: Place): boolean {
  const { before, after } = place;
  if (counted.test(after) || amount.test(before)) return false;
  return governs.test(before) || before === '' || /^[\s]*[.,;:)\]’'–—-]|^\s*$/u.test(after) || /\n\s*$/u.test(before);
}

export const yearRules: TimeRule[] = [
  {
    id: 'time.year',
    reason: 'four digits that a preposition or a stop marks as a year and nothing counted follows',
    example: 'They have been at odds since 2014, when it began.\n                             ^^^^',
    value: '2014',
    pattern: '[{early}(~|)]{year}',
    read: ({ year, early }, place) => (early || isYear(place) ? explicit('DATE', isoYear(Number(year))) : null),
  },
  {
    id: 'time.the-year',
    reason: 'the word makes the number a year',
    example: 'In the year 1968 it changed.\n   ^^^^^^^^^^^^^',
    value: '1968',
    pattern: 'the year {year}',
    read: ({ year }) => explicit('DATE', isoYear(Number(year))),
  },
];
