/** What the text itself says of days, held against the days on which it can have been published. */
import type { Article, Sentence, Time } from '../../0-model/index.ts';
import { directionOf } from '../times/index.ts';

export interface Days {
  earliest: string;
  latest: string | null;
}

/** A bound on what is looked at of a sentence, in UTF-16 code units. */
const reach = 200;

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The first time that no publication within `days` allows, with the reason in words, or null: a day of a year told as past
 * that comes after them, a deadline told as still ahead that comes before them, a weekday that its date has in none of
 * their years.
 */
export function contradiction(
  article: Article,
  sentences: readonly Sentence[],
  times: readonly Time[],
  days: Days,
): { time: Time; why: string } | null {
  for (const time of times) {
    const why = whyNot(article, sentences, time, days);
    if (why !== null) return { time, why };
  }
  return null;
}

function whyNot(article: Article, sentences: readonly Sentence[], time: Time, days: Days): string | null {
  const words = `“${time.span.text}”`;
  if (weekdayDisagrees(time, days)) return `in no year of them was ${words} that weekday`;
  if (time.basis !== 'explicit' || time.earliest === null || time.latest === null) return null;
  const after = days.latest !== null && time.earliest > days.latest;
  if (!after && time.latest >= days.earliest) return null;
  const direction = around(article, sentences, time);
  if (after && direction === 'past') return `${words} is spoken of as past`;
  if (!after && direction === 'future') return `${words} is spoken of as still to come`;
  return null;
}

function around({ text }: Article, sentences: readonly Sentence[], { span }: Time): ReturnType<typeof directionOf> {
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  const from = Math.max(sentence?.start ?? 0, span.start - reach);
  const to = Math.min(sentence?.end ?? text.length, span.end + reach);
  return directionOf(text.slice(from, span.start), text.slice(span.end, to));
}

/** "Sunday, Aug. 6": whether that date is no Sunday in any year from the one before `days` to the one after. */
function weekdayDisagrees({ span, value }: Time, { earliest, latest }: Days): boolean {
  const [, monthDay] = /^(?:\d{4}|XXXX)-(\d\d-\d\d)$/u.exec(value) ?? [];
  const named = /^(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,? \S/iu.exec(span.text)?.[1]?.toLowerCase();
  if (monthDay === undefined || named === undefined || latest === null) return false;
  const [from, to] = [Number(earliest.slice(0, 4)) - 1, Number(latest.slice(0, 4)) + 1];
  for (let year = from; year <= to; year++)
    if (weekdays[new Date(`${year}-${monthDay}T00:00:00Z`).getUTCDay()] === named) return false;
  return true;
}
