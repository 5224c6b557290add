/** Whether a text tells history or the news of its day. */
import { calendarDay } from './calendar.ts';

const years = /(?<![\d.,$€£#])(?:1\d{3}|20\d\d)(?![\d%])(?![.,]\d)|\b\d{1,3} BC\b/gu;
const deictic =
  /\b(?:today|yesterday|tomorrow|tonight|(?:last|this|next) (?:week|month|year|night)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/giu;

/**
 * True when a text names many years, most of them before that of publication, and hardly a day is counted from
 * publication: months and days without a year then belong to the year being told.
 */
export function tellsHistory(text: string, now: number | null): boolean {
  if (now === null) return false;
  const published = calendarDay(now).year;
  const named = [...text.matchAll(years)].map(([year]) => Number.parseInt(year, 10));
  const old = named.filter((year) => year < published).length;
  const near = [...text.matchAll(deictic)].length;
  if (near === 0 && old === named.length) return old >= 6;
  return old >= 10 && old / named.length >= 0.6 && near * 15 <= old;
}
