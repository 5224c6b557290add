/** The date of an event: a date in its own clause, else the date of the statement that reports it. */
import { type Article, type Span, type Statement, spanOf, type Time } from '../../0-model/index.ts';
import type { Found } from './find.ts';

const day = 86_400_000;
const isDate = (time: Time): boolean =>
  /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(time.value) && time.type !== 'DURATION' && time.type !== 'SET';

/** Words between the date and the deed count twice when a verb stands between them. */
function distance(found: Found, time: Time): number {
  const { words } = found.reading;
  const at = words.findIndex((word) => word.token.start >= time.span.start);
  if (at < 0) return Number.POSITIVE_INFINITY;
  const [low, high] = at < found.from ? [at, found.from] : [found.to, at];
  const between = words.slice(low, high);
  const breaks = between.filter((word) => word.tag === 'V' || word.tag === 'S' || word.tag === 'W').length;
  // "met Sunday after a quarrel over the sanctions": the quarrel is older than the meeting.
  const older =
    found.part === 'noun' && between.some((word) => /^(?:following|after|over|amid|despite|about)$/u.test(word.lower));
  // "is to visit Baghdad, an official said today": the day of the saying, not of the visit.
  const saying = found.standing === 'planned' && between.some((word) => word.tag === 'V');
  return older || saying ? Number.POSITIVE_INFINITY : between.length + 8 * breaks;
}

/** "by September 1", "since 2014", "until Friday": the date is not when the deed was done. */
function isBound(found: Found, time: Time): boolean {
  const before = found.reading.text.slice(Math.max(0, time.span.start - 12), time.span.start).toLowerCase();
  if (opensClause(found, time)) return false;
  return (
    /(?:\bby|\buntil|\bbefore|\bafter|\bsince|\bfrom)\s$/u.test(before) &&
    !/^(?:since|after|before|by|until)\b/iu.test(time.span.text)
  );
}

/** "since 2014, when A annexed B": the deed of the clause that the date opens was done then. */
const opensClause = (found: Found, time: Time): boolean =>
  found.reading.words[found.from]!.token.start > time.span.end &&
  /^,? (?:when|the (?:day|month|year) (?:that|when|in which)) /u.test(
    found.reading.text.slice(time.span.end, time.span.end + 24),
  );

export interface When {
  date: string;
  time: Time;
}

/** The date that stands nearest to the deed in its sentence, within 18 words and one clause border. */
export function dateOf(found: Found): When | null {
  const near = found.reading.times
    .filter((time) => isDate(time) && !isBound(found, time))
    .map((time) => ({ time, far: distance(found, time) }))
    .filter(({ far }) => far <= 32)
    .sort((a, b) => a.far - b.far || a.time.span.start - b.time.span.start);
  const best = near[0]?.time;
  return best ? { date: best.value, time: best } : null;
}

/** The last day a date can mean. */
function lastDay(value: string): number {
  const [year, month, date] = value.split('-').map(Number);
  if (date) return Date.UTC(year!, month! - 1, date);
  return month ? Date.UTC(year!, month, 0) : Date.UTC(year!, 12, 0);
}

const olden =
  /\b(?:in the past|in recent years|for (?:years|decades|centuries)|years ago|decades ago|months ago|previously|historically|in the 19\d0s)\b/iu;

/**
 * Background: dated more than 14 days before publication, or told as setting ("in the past", "last year", "since 2014").
 * Gives the words that say so, null when the event is no background.
 */
export function backgroundSpan(found: Found, when: When | null, article: Article): Span | null {
  const published = article.published.value ?? article.published.latest;
  const isOld = (value: string): boolean => published !== null && Date.parse(published) - lastDay(value) > 14 * day;
  if (when && published) return isOld(when.date) ? when.time.span : null;
  const old = found.reading.times.find((time) => isDate(time) && isOld(time.value));
  if (old && !when) return old.span;
  const { text, sentence } = found.reading;
  const said = olden.exec(text.slice(sentence.start, sentence.end));
  return said ? spanOf(text, sentence.start + said.index, sentence.start + said.index + said[0].length) : null;
}

/** The innermost statement whose content holds a position. */
export function statementAt(statements: Statement[], position: number): Statement | undefined {
  const size = (one: Statement) => one.content.reduce((sum, span) => sum + span.end - span.start, 0);
  return statements
    .filter((one) => one.content.some((span) => span.start <= position && position < span.end))
    .sort((a, b) => size(a) - size(b))[0];
}
