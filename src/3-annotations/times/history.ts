/** Whether a text tells history or the news of its day. */
import { calendarDay } from './calendar.ts';

const years = /(?<![\d.,$€£#])(?:1\d{3}|20\d\d)(?![\d%])(?![.,]\d)/gu;
const deictic =
  /\b(?:today|yesterday|tomorrow|tonight|last (?:week|month|year)|this (?:week|month|year)|next (?:week|month|year))\b/giu;

/**
 * True when most of a text's years lie well before publication, there are several, and hardly a word is counted from the day of
 * publication: months and days without a year then belong to the year being told.
 */
export function tellsHistory(text: string, now: number | null): boolean {
  if (now === null) return false;
  const published = calendarDay(now).year;
  let [old, all] = [0, 0];
  for (const [year] of text.matchAll(years)) {
    all++;
    if (Number(year) < published - 1) old++;
  }
  const near = [...text.matchAll(deictic)].length;
  return old >= 8 && old / all >= 0.8 && near * 4 < old;
}
