/** Dates in what a reader sees and in the address: lines of the page's head, datelines, the URL. */
import type { RawBlock } from '../types.ts';
import { type DayOrder, findDates } from './calendar.ts';
import { bareDate, labelledDates } from './date-lines.ts';
import { findDatelineIn } from './dateline.ts';
import { type DateEvidence, quoted } from './evidence.ts';
import { headOf } from './story-head.ts';

/** How many blocks from either end of a page, and above the story, may say "Published …". */
const nearEnds = 30;
/** How many blocks below the story's first paragraph still may: some pages set the byline under the deck. */
const belowStart = 8;
/** More different dates than this, each on a line of its own, are a chronicle and not the date of a page. */
const mostBareDates = 3;

/** Lines that are only a date: the first below the headline, else the nearest above the story. */
function bareDates(blocks: RawBlock[], order: DayOrder): DateEvidence[] {
  const { start, headline, end } = headOf(blocks);
  const dated = (from: number, to: number): DateEvidence[] =>
    blocks
      .slice(from, to)
      .filter(({ kind, removed }) => kind !== 'headline' && removed !== 'credit')
      .map(({ text }) => bareDate(text.trim(), order))
      .filter((evidence) => evidence !== null);
  const below = headline === -1 ? [] : dated(headline, end);
  const above = dated(start, headline === -1 ? end : headline).reverse();
  const all = [...below, ...above];
  return new Set(all.map(({ iso }) => iso)).size > mostBareDates ? [] : all;
}

/** Evidence from lines of the head and near both ends of the page; a line that is only a date counts in the head. */
export function textDates(blocks: RawBlock[], order: DayOrder): DateEvidence[] {
  const { end } = headOf(blocks);
  const labels = (list: RawBlock[]): DateEvidence[] => list.flatMap(({ text }) => labelledDates(text.trim(), order));
  const from = Math.max(0, end - nearEnds);
  const to = end + belowStart;
  const ends = [...blocks.slice(0, Math.min(nearEnds, from)), ...blocks.slice(Math.max(to, blocks.length - nearEnds))];
  const far = labels(ends);
  // Different dates there are those of other stories.
  const own = new Set(far.filter(({ of }) => of === 'publication').map(({ iso }) => iso)).size === 1 ? far : [];
  return [...labels(blocks.slice(from, to)), ...bareDates(blocks, order), ...own];
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
