/** The words that say what is to be done, by when, and on what condition. */
import { type Article, type Commitment, type Span, spanOf, type Time } from '../../0-model/index.ts';
import { deadlineBefore } from '../../3-annotations/times/index.ts';
import { isVerbGroup, kindAt, lowerAt, type Reading, skip } from '../events/index.ts';

const saying = /^(?:say|tell|add|state|declare|announce|report|write|note|warn|insist|claim|argue|explain)$/u;

/** True at a chunk where the action's clause is over. */
function ends(reading: Reading, at: number): boolean {
  const kind = kindAt(reading, at);
  const lower = lowerAt(reading, at);
  if (kind === '.') return true;
  if (kind === 'S') return !/^(?:as|than|how|where|until)$/u.test(lower);
  if (kind === 'W') return lower !== 'that' || kindAt(reading, at - 1) === 'C' || kindAt(reading, at - 1) === ',';
  if (kind === 'C') return startsSentence(reading, at + 1) || lowerAt(reading, at + 1) === 'that';
  if (kind === ',')
    return tailOfReport(reading, at + 1) || startsSentence(reading, at + 1) || kindAt(reading, at + 1) === 'W';
  return false;
}

/** ", he said", ", said Mr. B": the report after what is reported. */
function tailOfReport(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    const chunk = reading.chunks[at];
    if (isVerbGroup(chunk)) return saying.test(chunk.lemma);
    if (kindAt(reading, at) === '.') return false;
  }
  return false;
}

/** "and Kuchma called": a conjunction or comma before a subject with its own finite verb, or before another finite verb. */
function startsSentence(reading: Reading, at: number): boolean {
  const first = skip(reading, at, 1);
  const chunk = reading.chunks[first];
  if (isVerbGroup(chunk)) return !chunk.infinitive && chunk.form !== 'base' && chunk.form !== 'ing';
  if (kindAt(reading, first) !== 'NP') return false;
  const verb = reading.chunks[skip(reading, first + 1, 1)];
  return isVerbGroup(verb) && !verb.infinitive && verb.form !== 'ing';
}

/** From chunk `from` to the end of its clause, at most 40 words; a deadline at the end ("by Sept. 1") is left out. */
export function actionSpan(reading: Reading, from: number, fromWord: number): Span {
  let to = from;
  const noun = kindAt(reading, from) === 'NP';
  for (let at = from + 1; at < reading.chunks.length; at++) {
    if (lowerAt(reading, at) === '(') at = afterParenthesis(reading, at);
    if (noun && isFiniteVerb(reading, at)) break;
    if (ends(reading, at) || reading.chunks[at]!.to - fromWord > 40) break;
    if (isDeadline(reading, at)) break;
    to = at;
  }
  while (to > from && ['P', 'C', ',', 'R', 'Q'].includes(kindAt(reading, to) ?? '')) to--;
  return spanOf(
    reading.text,
    reading.words[fromWord]!.token.start,
    reading.words[reading.chunks[to]!.to - 1]!.token.end,
  );
}

function isFiniteVerb(reading: Reading, at: number): boolean {
  const chunk = reading.chunks[at];
  return isVerbGroup(chunk) && !chunk.infinitive && (chunk.aux.length > 0 || chunk.form === 's');
}

/** Index after the closing parenthesis, or the same when it never closes within eight chunks. */
function afterParenthesis(reading: Reading, at: number): number {
  for (let to = at + 1; to < at + 8; to++) if (lowerAt(reading, to) === ')') return to + 1;
  return at;
}

const isDeadline = (reading: Reading, at: number): boolean =>
  kindAt(reading, at) === 'P' &&
  /^(?:by|before|within|until)$/u.test(lowerAt(reading, at)) &&
  kindAt(reading, at + 1) === 'TIME';

export interface Due {
  due: NonNullable<Commitment['due']>;
  spans: Span[];
  basis: Time['basis'];
}

/** The first date after the action's beginning that stands behind a preposition of deadline, inside the same sentence. */
export function dueOf(article: Article, reading: Reading, action: Span): Due | null {
  const published = article.published.value ?? article.published.latest;
  const limit = action.end + 60;
  for (const time of reading.times) {
    if (time.span.start < action.start || time.span.start > limit || crossesEnd(reading, action, time)) continue;
    const found = deadlineBefore(article, time);
    if (!found || found.rel === 'after' || (time.type === 'DURATION' && found.rel !== 'within') || time.type === 'SET')
      continue;
    if (/_REF$/u.test(time.value)) continue;
    const ahead = !published || !time.latest || time.latest >= published;
    if (!ahead) continue;
    return {
      due: { rel: found.rel, value: time.value, earliest: time.earliest, latest: time.latest },
      spans: [found.span, time.span],
      basis: time.basis,
    };
  }
  return null;
}

/** "has ten days to appeal": the term stands before the action. */
export function dueBefore(article: Article, reading: Reading, action: Span): Due | null {
  const time = reading.times.filter((one) => one.span.end <= action.start).at(-1);
  if (!time || action.start - time.span.end > 12) return null;
  const found = deadlineBefore(article, time);
  const rel = time.type === 'DURATION' || time.value.startsWith('P') ? 'within' : (found?.rel ?? 'by');
  const spans = found ? [found.span, time.span] : [time.span];
  return { due: { rel, value: time.value, earliest: time.earliest, latest: time.latest }, spans, basis: time.basis };
}

/** A finite verb of another clause between the action and the date makes the date that clause's. */
function crossesEnd(reading: Reading, action: Span, time: Time): boolean {
  return reading.chunks.some((chunk, i) => {
    const start = reading.words[chunk.from]!.token.start;
    return start >= action.end && start < time.span.start && ends(reading, i);
  });
}

/** "if …" or "unless …" in the same sentence, up to the next comma or the end. */
export function conditionOf(reading: Reading): Span | null {
  const at = reading.chunks.findIndex((chunk, i) => chunk.kind === 'S' && /^(?:if|unless)$/u.test(lowerAt(reading, i)));
  if (at < 0) return null;
  let to = at;
  while (to + 1 < reading.chunks.length && ![',', '.', 'Q'].includes(kindAt(reading, to + 1) ?? '')) to++;
  if (to === at) return null;
  return spanOf(
    reading.text,
    reading.words[reading.chunks[at]!.from]!.token.start,
    reading.words[reading.chunks[to]!.to - 1]!.token.end,
  );
}
