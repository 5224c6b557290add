/** The words that say what is to be done. */
import { type Span, spanOf } from '../../0-model/index.ts';
import { isVerbGroup, kindAt, lowerAt, type Reading, skip } from '../events/index.ts';

const saying = /^(?:say|tell|add|state|declare|announce|report|write|note|warn|insist|claim|argue|explain)$/u;
const longest = 40;

/** True at a chunk where the action's clause is over. */
export function clauseEnds(reading: Reading, at: number): boolean {
  const kind = kindAt(reading, at);
  const lower = lowerAt(reading, at);
  if (kind === '.') return true;
  if (kind === 'S')
    return (
      !(/^(?:than|how|where|until|before|after)$/u.test(lower) && !opensClause(reading, at + 1)) &&
      !asPhrase(reading, at)
    );
  if (kind === 'R' || kind === 'P') return opensCondition(reading, at);
  if (kind === 'W') return lower !== 'that' || kindAt(reading, at - 1) === 'C' || kindAt(reading, at - 1) === ',';
  if (kind === 'C') return startsSentence(reading, at + 1) || lowerAt(reading, at + 1) === 'that';
  if (kind === ',')
    return tailOfReport(reading, at + 1) || startsSentence(reading, at + 1) || kindAt(reading, at + 1) === 'W';
  return false;
}

/** "as a gesture" belongs to the action; "as long as", "as it left" do not. */
const asPhrase = (reading: Reading, at: number): boolean =>
  lowerAt(reading, at) === 'as' && !opensCondition(reading, at) && !opensClause(reading, at + 1);

/** "once a truce holds", "as long as", "so long as", "on condition that", "in case". */
function opensCondition(reading: Reading, at: number): boolean {
  const from = reading.chunks[at]!.from;
  const word = (k: number) => reading.words[from + k]?.lower ?? '';
  if (word(0) === 'once') return opensClause(reading, at + 1);
  if (/^(?:as|so)$/u.test(word(0)) && word(1) === 'long' && word(2) === 'as') return true;
  return (
    (word(0) === 'on' && /^(?:the )?condition/u.test(`${word(1)} ${word(2)}`)) ||
    (word(0) === 'in' && word(1) === 'case')
  );
}

/** A subject with a finite verb. */
function opensClause(reading: Reading, at: number): boolean {
  const first = skip(reading, at, 1);
  if (kindAt(reading, first) !== 'NP') return false;
  for (let next = first + 1; next < first + 6; next++) {
    const chunk = reading.chunks[next];
    if (isVerbGroup(chunk)) return !chunk.infinitive && (chunk.form !== 'ing' || chunk.aux.length > 0);
    if (!['P', 'NP', 'R', 'TIME', 'Q'].includes(kindAt(reading, next) ?? '')) return false;
  }
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

/**
 * From chunk `from` to the end of its clause, at most 40 words; a deadline at the end ("by Sept. 1") is left out. With
 * `nominal` the action hangs on a noun, and the next finite verb belongs to that noun's clause.
 */
export function actionSpan(reading: Reading, from: number, fromWord: number, nominal = false): Span {
  let to = from;
  const noun = nominal || kindAt(reading, from) === 'NP';
  for (let at = from + 1; at < reading.chunks.length; at++) {
    if (lowerAt(reading, at) === '(') at = afterParenthesis(reading, at);
    if (noun && isFiniteVerb(reading, at)) break;
    if (clauseEnds(reading, at) || reading.chunks[at]!.to - fromWord > longest) break;
    if (isDeadline(reading, at)) break;
    to = at;
  }
  while (
    to > from &&
    ['P', 'C', ',', 'R', 'Q', 'W', 'S'].includes(kindAt(reading, to) ?? '') &&
    !isParticle(reading, to)
  )
    to--;
  return chunksSpan(reading, fromWord, to);
}

/** From a word to the end of a chunk. */
export const chunksSpan = (reading: Reading, fromWord: number, to: number): Span =>
  spanOf(reading.text, reading.words[fromWord]!.token.start, reading.words[reading.chunks[to]!.to - 1]!.token.end);

/** "pull its troops back", "stay out": the particle belongs to the verb. */
const isParticle = (reading: Reading, at: number): boolean =>
  /^(?:back|out|off|down|up|away|home|in|over|ahead)$/u.test(lowerAt(reading, at));

function isFiniteVerb(reading: Reading, at: number): boolean {
  const chunk = reading.chunks[at];
  if (!isVerbGroup(chunk) || chunk.infinitive) return false;
  return chunk.aux.length > 0 || chunk.form === 's' || chunk.form === 'past' || /^(?:be|have)$/u.test(chunk.lemma);
}

/** Index after the closing parenthesis, or the same when it never closes within eight chunks. */
function afterParenthesis(reading: Reading, at: number): number {
  for (let to = at + 1; to < at + 8; to++) if (lowerAt(reading, to) === ')') return to + 1;
  return at;
}

/** "by Sept. 1", "within 48 hours", "no later than Friday". */
function isDeadline(reading: Reading, at: number): boolean {
  const from = reading.chunks[at]!.from;
  const text = reading.words
    .slice(from, from + 5)
    .map((word) => (word.time ? '#' : word.lower))
    .join(' ');
  return /^(?:by|before|within|until|ahead of|prior to|(?:no|not) later than|on or before)(?: the)?(?: next| coming)? #/u.test(
    text,
  );
}
