/** Dates in one line of what a reader sees: after a label ("Published: …"), or as all that the line holds. */
import { type DayOrder, type FoundDate, findDates } from './calendar.ts';
import { type DateEvidence, quoted } from './evidence.ts';
import { unglued } from './glue.ts';

/** Longest line, in UTF-16 code units, that may be one that gives a date; a sentence of the story is longer. */
export const longestLine = 160;

const published =
  /\b(?:first )?(?:published|posted|issued|released|publication date|date published|published date|date) ?(?:on|at)?\s?(?::|-|–|—|\|)?\s?(?:(?:on|at) )?$/iu;
const changed =
  /\b(?:last )?(?:updated|modified|edited|revised|changed|reviewed)(?: on| at| by)?\s?[:–—|-]?\s?(?:(?:on|at) )?$/iu;
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
/** What may stand between a label and its date: a weekday, a clock time, a separator. */
const lead = new RegExp(
  `(?:${weekday},?\\s*|\\d{1,2}[:.]\\d\\d\\s?(?:[ap]\\.?m\\.?)?\\s?(?:[a-z]{2,4})?,?\\s*(?:on )?)+$`,
  'iu',
);
/** What a line that is only a date may hold beside it: a weekday, a clock time, a time zone, how long it takes to read. */
const fillers: readonly RegExp[] = [
  /T?\d{1,2}[:.]\d\d(?:[:.]\d\d)?Z?|[+-]\d{4}\b|\d{1,2} ?(?=[ap]\.?m\b|min)/giu,
  /(?<![a-z])(?:[ap]\.m\.|(?:at|on|am|pm|noon|midnight|hrs?|min(?:ute)?s?(?: read)?)\b)/giu,
  new RegExp(`\\b${weekday}\\b`, 'giu'),
  // Zones stand in capitals, with or without an offset: "GMT+1", "AEDT".
  /\b[A-Z]{2,5}(?:[+-]\d{1,2})?(?![\p{L}\d])/gu,
  /[\s,.;:|•·⋅()/–—-]/gu,
];
const bylineBefore = /^[Bb][Yy]\s+(?:(?:\p{Lu}[\p{L}.'’-]*|and|&),?\s*){1,8}$/u;
/** From here on a line tells of a later change. */
const changeOn = /\(?(?:last )?(?:updated|modified)/iu;
const partMark = /[|•·⋅»/]/u;
const partMarkOfByline = /[|•·⋅»/]|\s[–—-]\s/u;

function evidence(date: FoundDate, line: string, of: DateEvidence['of'], what: string): DateEvidence {
  return { iso: date.iso, basis: 'text', because: `${what} ${quoted(line)}`, of };
}

/** Words in lower case that a line of dates and names may hold; with more than one other it is a sentence. */
const lineWords =
  /(?<!\p{L})(?:by|at|on|and|[ap]m|[ap]\.m|noon|midnight|min(?:ute)?s?|read|hours?|ago|first|last|published|posted|issued|released|updated|modified|edited|reviewed|date|this|page|story|article|was|st|nd|rd|th)(?![\p{L}])/giu;

function isSentence(line: string, date: FoundDate): boolean {
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`.replace(lineWords, ' ');
  return (rest.match(/(?<![\p{L}\p{M}.@/-])\p{Ll}{2,}/gu)?.length ?? 0) > 1;
}

/** Dates that a label on the same line introduces; a label inside a sentence of the story ("a report issued on …") is none. */
export function labelledDates(line: string, order: DayOrder): DateEvidence[] {
  if (line.length > longestLine) return [];
  const text = unglued(line);
  return findDates(text, order).flatMap((date) => {
    const before = text.slice(0, date.start).replace(lead, '');
    const of = changed.test(before) ? 'change' : published.test(before) ? 'publication' : null;
    return of === null || isSentence(text, date) ? [] : [evidence(date, line, of, 'the text says')];
  });
}

/** The one date of a line, where the line, or its part between bars and dots, holds nothing else. */
export function bareDate(line: string, order: DayOrder): DateEvidence | null {
  if (line.length > longestLine) return null;
  const [text] = unglued(line).split(changeOn) as [string];
  const [date, ...more] = findDates(text, order).filter(({ iso }) => iso.length === 10);
  if (!date || more.length > 0) return null;
  const mark = /^by\s/iu.test(text) ? partMarkOfByline : partMark;
  const before = text.slice(0, date.start).split(mark).at(-1)!.replace(bylineBefore, '');
  const beside = [before, text.slice(date.end).split(mark)[0]!];
  const rest = beside.map((part) => fillers.reduce((left, filler) => left.replace(filler, ' '), part).trim());
  return rest.join('') === '' ? evidence(date, line, 'publication', 'a line of the page’s head is the date') : null;
}
