/** Dates in what a reader sees and in the address: "Published: …" lines, lines that are only a date, the URL. */
import type { RawBlock } from '../types.ts';
import { type DayOrder, type FoundDate, findDates } from './calendar.ts';
import { findDatelineIn } from './dateline.ts';
import { type DateEvidence, quoted } from './evidence.ts';

/** How many blocks from either end of a page may carry its date. */
const nearEnds = 30;
const longestLine = 160;
/** How many blocks above the headline may still be its head. */
const nearHeadline = 5;
const partMark = /[|•·⋅»/]/u;
/** More different dates than this, each on a line of its own, are a chronicle and not the date of a page. */
const mostBareDates = 3;

const published =
  /\b(?:first )?(?:published|posted|issued|released|publication date|date published|published date|created|date) ?(?:on|at)?\s?(?::|-|–|—|\|)?\s?(?:(?:on|at) )?$/iu;
const changed =
  /\b(?:last )?(?:updated|modified|edited|revised|changed|reviewed)(?: on| at| by)?\s?[:–—|-]?\s?(?:(?:on|at) )?$/iu;
/** What may stand before a date: a weekday, a clock time, a separator. */
const lead =
  /(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*|\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[a-z]{2,4})?,?\s*(?:on )?)+$/iu;
/** What a line that is only a date may hold beside it. */
const fillers =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:at|on|by|am|pm|a\.m\.|p\.m\.|noon|midnight|gmt|utc|bst|ist|est|edt|et|cst|cdt|ct|pst|pdt|pt|mst|mdt|cet|cest|eet|sast|aest|aedt|pkt|hkt|sgt|jst|hrs?|min read|mins? read)\b|\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{1,2} ?(?=am|pm|min)|[+-]\d{4}\b|[\s,.;:|•·()/–—-]/giu;

function labelBefore(line: string, date: FoundDate): 'publication' | 'change' | null {
  const before = line.slice(0, date.start).replace(lead, '');
  if (changed.test(before)) return 'change';
  return published.test(before) ? 'publication' : null;
}

function evidence(date: FoundDate, line: string, of: DateEvidence['of'], what: string): DateEvidence {
  return { iso: date.iso, basis: 'text', because: `${what} ${quoted(line)}`, of };
}

/** Dates that a label on the same line introduces. */
function labelled(line: string, order: DayOrder): DateEvidence[] {
  return findDates(line, order).flatMap((date) => {
    const of = labelBefore(line, date);
    return of ? [evidence(date, line, of, 'the text says')] : [];
  });
}

/** The date of a line, or of one of its parts between bars and dots, that holds nothing else. */
function bare(line: string, order: DayOrder): DateEvidence[] {
  if (line.length > longestLine) return [];
  const days = findDates(line, order).filter(({ iso }) => iso.length === 10);
  const alone = days.filter((date) => {
    const before = line.slice(0, date.start).split(partMark).at(-1)!;
    const after = line.slice(date.end).split(partMark)[0]!;
    return `${before}|${after}`.replace(fillers, '') === '';
  });
  return days.length === 1 && alone.length === 1
    ? [evidence(alone[0]!, line, 'publication', 'a line of the page’s head is the date')]
    : [];
}

/** Where the story begins: the headline, and the first long paragraph after it. */
function headOf(blocks: RawBlock[]): { headline: number; story: number } {
  const headline = Math.max(
    0,
    blocks.findIndex(({ kind }) => kind === 'headline'),
  );
  const isStory = (block: RawBlock): boolean => block.removed === null && block.text.length > longestLine;
  const story = blocks.findIndex((block, i) => i > headline && isStory(block));
  return { headline, story: story === -1 ? blocks.length : story };
}

/** Evidence from lines near the headline and near both ends of the page; a line that is only a date counts in the head. */
export function textDates(blocks: RawBlock[], order: DayOrder): DateEvidence[] {
  const { headline, story } = headOf(blocks);
  const lines = blocks.map(({ text }) => text.trim());
  const first = Math.max(0, headline - nearHeadline);
  const head = lines.slice(first, Math.min(story, headline + nearEnds));
  const ends = lines.filter(
    (_, i) => i < nearEnds || i >= lines.length - nearEnds || Math.abs(i - headline) < nearEnds,
  );
  const labels = ends.filter((line) => line.length <= longestLine).flatMap((line) => labelled(line, order));
  const alone = head.filter((_, i) => blocks[first + i]!.kind !== 'headline').flatMap((line) => bare(line, order));
  return new Set(alone.map(({ iso }) => iso)).size > mostBareDates ? labels : [...labels, ...alone];
}

/** Evidence from a dateline with a year; one without a year comes back as `XXXX-MM-DD`. */
export function datelineDates(blocks: RawBlock[]): DateEvidence[] {
  const story = blocks.filter((block) => block.removed === null && block.kind === 'paragraph').slice(0, 2);
  for (const block of story) {
    const dateline = findDatelineIn(block.text);
    if (!dateline?.date) continue;
    const words = block.text.slice(dateline.start, dateline.end);
    return [
      { iso: dateline.date, basis: 'dateline', because: `the dateline says ${quoted(words)}`, of: 'publication' },
    ];
  }
  return [];
}

const urlDay =
  /[/._-]((?:19|20)\d\d)[/._-]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/._-]?(0[1-9]|[12]\d|3[01])(?=[/._-]|$)/iu;
const urlMonth = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=\/)/u;

/** Evidence from the path of the page's address: `/2017/08/07/`, `/2017/aug/07/`, `-2017-08-07-`, `/2017/08/`. */
export function urlDates(uri: string | undefined): DateEvidence[] {
  if (!uri || !URL.canParse(uri)) return [];
  const { pathname } = new URL(uri);
  const match = urlDay.exec(pathname) ?? urlMonth.exec(pathname);
  if (!match) return [];
  const [words, year, month, day] = match as unknown as [string, string, string, string?];
  const parts = /^\d/u.test(month) ? `${year}-${month}` : findDates(`1 ${month} ${year}`)[0]!.iso.slice(0, 7);
  const iso = day === undefined ? parts : (findDates(`${parts}-${day}`)[0]?.iso ?? null);
  if (iso === null) return [];
  return [{ iso, basis: 'url', because: `the URL holds ${quoted(words)}`, of: 'publication' }];
}
