/** By when: the date or term that binds an action, and how it binds. */
import type { Article, Commitment, Span, Time } from '../../0-model/index.ts';
import { deadlineBefore } from '../../3-annotations/times/index.ts';
import type { Reading } from '../events/index.ts';
import { clauseEnds } from './action.ts';

export interface Due {
  due: NonNullable<Commitment['due']>;
  spans: Span[];
  basis: Time['basis'];
}

const isTerm = (time: Time): boolean => time.type === 'DURATION' || /^PT?\d/u.test(time.value);

/** A date of the past is no deadline, nor are "now", "soon" and "every Monday". */
function mayBind(article: Article, time: Time): boolean {
  const published = article.published.value ?? article.published.latest;
  if (time.type === 'SET' || /_REF$/u.test(time.value)) return false;
  return !published || !time.latest || time.latest >= published;
}

const made = (time: Time, rel: Due['due']['rel'], spans: Span[]): Due => ({
  due: { rel, value: time.value, earliest: time.earliest, latest: time.latest },
  spans: [...spans, time.span],
  basis: time.basis,
});

/** The first date after the action's beginning that stands behind a preposition of deadline, inside the same clause. */
export function dueOf(article: Article, reading: Reading, action: Span): Due | null {
  const limit = action.end + 60;
  for (const time of reading.times) {
    if (time.span.start < action.start || time.span.start > limit || crossesEnd(reading, action, time)) continue;
    if (!mayBind(article, time)) continue;
    const found = deadlineBefore(article, time);
    if (!found) {
      if (isBareDate(time)) return made(time, 'on', []);
      if (!isTerm(time) && setFor.test(reading.text.slice(0, time.span.start).slice(-24))) return made(time, 'on', []);
      continue;
    }
    if (found.rel === 'after' || (isTerm(time) && found.rel !== 'within')) continue;
    return made(time, found.rel, [found.span]);
  }
  return null;
}

/** "scheduled for Oct. 12". */
const setFor = /\b(?:scheduled|set|planned|slated|due|booked) for (?:the )?$/iu;

/** "will meet next week", "to arrive Thursday": a date that needs no preposition. */
const isBareDate = (time: Time): boolean =>
  !isTerm(time) &&
  /^(?:next|this coming|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu.test(time.span.text);

/** "On Thursday, Freedonia will host …": the date that opens the sentence, when it lies ahead. */
export function dueAtHead(article: Article, reading: Reading): Due | null {
  const time = reading.times[0];
  const first = reading.words[0]?.token.start ?? 0;
  if (!time || time.span.start - first > 12 || isTerm(time) || !mayBind(article, time)) return null;
  const published = article.published.value ?? article.published.latest;
  if (!published || !time.earliest || time.earliest <= published) return null;
  const found = deadlineBefore(article, time);
  return found?.rel === 'after' ? null : made(time, found?.rel ?? 'on', found ? [found.span] : []);
}

/** The term that stands between two words: "has [ten days] to appeal", "was given [until Friday] to leave". */
export function dueWithin(article: Article, reading: Reading, from: number, to: number): Due | null {
  const start = reading.words[from]?.token.start ?? 0;
  const end = reading.words[to]?.token.end ?? Number.POSITIVE_INFINITY;
  const time = reading.times.find((one) => one.span.start >= start && one.span.end <= end && mayBind(article, one));
  if (!time) return null;
  const found = deadlineBefore(article, time);
  if (isTerm(time)) return made(time, 'within', found ? [found.span] : []);
  return made(time, found && /^(?:before|by)$/u.test(found.rel) ? found.rel : 'by', found ? [found.span] : []);
}

/** A clause that ends between the action and the date makes the date another clause's. */
function crossesEnd(reading: Reading, action: Span, time: Time): boolean {
  return reading.chunks.some((chunk, i) => {
    const start = reading.words[chunk.from]!.token.start;
    return start >= action.end && start < time.span.start && clauseEnds(reading, i);
  });
}
