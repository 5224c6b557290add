/** Verbs of saying with their speaker and content. */
import type { Range } from '../../0-model/index.ts';
import { type Bracket, clauseEnd, objectEnd, skipAdjuncts, skipTimes, stopsAtSaying, trimEnd } from './extent.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import {
  clauseSubject,
  hasFinite,
  isComma,
  isDash,
  isFiniteVerb,
  isQuote,
  isStop,
  phraseEnd,
  type Subject,
  startsPhrase,
  subjectBefore,
  type VerbGroup,
  verbGroup,
} from './grammar.ts';
import { type Frame, type VerbReading, verbReadings } from './lexicon/index.ts';
import type { Item, Region } from './region.ts';
import { extentOf, phraseOf, subjectOf, type Tree } from './tree.ts';
import * as w from './words.ts';

/** A verb of saying in its place, with all its readings that the place allows. */
export interface Candidate {
  verb: number;
  readings: { cue: VerbReading; group: VerbGroup; after: number }[];
}

function particlesEnd(items: readonly Item[], verb: number, particles: readonly string[]): number {
  let n = verb + 1;
  for (const particle of particles) {
    if (items[n]?.lower !== particle && w.isAdverb(items[n]?.lower ?? '')) n++;
    if (items[n]?.lower !== particle) return -1;
    n++;
  }
  return n;
}

export function candidates(items: readonly Item[], title: boolean): Candidate[] {
  const out: Candidate[] = [];
  items.forEach((item, verb) => {
    if (item.punct || item.quote >= 0) return;
    const readings = verbReadings(item.lower).flatMap((cue) => {
      const after = particlesEnd(items, verb, cue.particles);
      const group = after < 0 ? null : verbGroup(items, verb, cue.form, title);
      return group ? [{ cue, group, after }] : [];
    });
    if (readings.length > 0) out.push({ verb, readings });
  });
  return out;
}

const has = (cue: VerbReading, ...frames: Frame[]): boolean => frames.some((frame) => cue.kind.frames.includes(frame));

export interface Postposed extends Bracket {
  found: Found;
  verb: number;
}

/** The tail of an attribution set off from its content: addressee and adjuncts, up to a mark; -1 when a clause follows. */
function tailEnd(
  items: readonly Item[],
  cue: VerbReading,
  after: number,
  quoted: boolean,
): { end: number; addressee: [number, number] | null } {
  let n = skipTimes(items, after);
  let addressee: [number, number] | null = null;
  if (has(cue, 'person', 'person-to') && startsPhrase(items, n)) {
    const end = phraseEnd(items, n);
    addressee = [n, end];
    n = end;
  } else if (items[n]?.lower === 'to' && startsPhrase(items, n + 1)) {
    addressee = [n + 1, phraseEnd(items, n + 1)];
  }
  n = skipAdjuncts(items, n);
  if (closesTail(items, n)) return { end: n, addressee };
  if (items[n]?.lower === 'that' || (startsPhrase(items, n) && !quoted)) return { end: -1, addressee };
  // "… he said as he left": the rest of the clause belongs to the saying.
  let end = n;
  while (
    end < items.length &&
    !isStop(items[end]) &&
    !isComma(items[end]) &&
    !isQuote(items[end]) &&
    items[end]!.text !== ';'
  )
    end++;
  const free =
    quoted ||
    /^(?:as|when|while|after|before|in|on|at|during|of|about|to|from|with|by|for|following|through|via|over)$/u.test(
      items[n]!.lower,
    ) ||
    /ing$/u.test(items[n]!.lower);
  return { end: free && !thatAhead(items, n, end) ? end : -1, addressee };
}

const closesTail = (items: readonly Item[], n: number): boolean =>
  n >= items.length ||
  isStop(items[n]) ||
  isComma(items[n]) ||
  isDash(items[n]) ||
  isQuote(items[n]) ||
  /^[;:)]$/u.test(items[n]!.text);

const thatAhead = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).some((item) => item.lower === 'that') && !hasFinite(items, from, Math.min(to, from + 3));

/** The words before a set-off attribution that are its content; null when they are an adjunct only. */
function frontContent(items: readonly Item[], subjectFrom: number, start: number): [number, number] | null {
  const mark = subjectFrom - 1;
  if (mark < start) return null;
  if (isQuote(items[mark])) return [start, mark + 1];
  if (isStop(items[mark]) && isQuote(items[mark - 1])) return [start, mark];
  if (!isComma(items[mark]) && !isDash(items[mark])) return null;
  const end = trimEnd(items, start, mark);
  if (end <= start) return null;
  const quoted = items.slice(start, end).some((item) => item.quote >= 0);
  if (!quoted && !isClause(items, start, end)) return null;
  return [start, end];
}

/** True when `[from, to)` has a main clause, not only an adverbial one: "as they left, the guns fell silent". */
function isClause(items: readonly Item[], from: number, to: number): boolean {
  const adverbial = /^(?:when|if|after|as|while|although|though|because|since|before|until|once|asked)$/u;
  if (!adverbial.test(items[from]!.lower)) return clauseSubject(items, from, to) !== null;
  const comma = items.findIndex((item, i) => i > from && isComma(item));
  return comma > 0 && comma + 1 < to && isClause(items, comma + 1, to);
}

/** The words after a set-off attribution that go on with its content. */
function continued(
  reading: Reading,
  items: readonly Item[],
  end: number,
  front: [number, number],
  brackets: readonly Bracket[],
): [number, number] | null {
  const quotedFront = isQuote(items[front[1] - 1]);
  let n = end;
  if (isComma(items[n]) || isDash(items[n]) || items[n]?.text === ':') n++;
  if (/^(?:and|but)$/u.test(items[n]?.lower ?? '') && isQuote(items[n + 1])) n++;
  if (isQuote(items[n])) {
    const quotation = reading.quotations[items[n]!.quote]!;
    const lower = /^\p{Ll}/u.test(reading.text.slice(quotation.parts[0]!.start, quotation.parts[0]!.start + 1));
    return quotedFront || lower ? [n, clauseEnd(items, n, brackets, false)] : [n, n + 1];
  }
  if (quotedFront || n === end || n >= items.length) return null;
  const word = items[n]!.lower;
  if (
    /ing$/u.test(word) ||
    w.conjunctions.has(word) ||
    w.relatives.has(word) ||
    w.prepositions.has(word) ||
    w.subordinators.has(word)
  )
    return null;
  return hasFinite(items, n, Math.min(items.length, n + 25)) && !isClause(items, ...front)
    ? [n, clauseEnd(items, n, brackets, false)]
    : null;
}

/** An attribution after or inside its content: “…,” he said; …, said Smith; “…,” he said, “…”. */
export function postposed(reading: Reading, region: Region, candidate: Candidate, start: number): Postposed | null {
  const { items } = region;
  for (const { cue, group, after } of candidate.readings) {
    if (group.kind !== 'finite' || group.negated || !has(cue, 'clause', 'that', 'quote', 'person', 'wh')) continue;
    const placed = placeSubject(items, group, after, start);
    if (!placed) continue;
    const { subject, front, next, from } = placed;
    const quoted = isQuote(items[front[1] - 1]);
    if (!quoted && (!has(cue, 'clause', 'person') || group.modal !== null)) continue;
    const { end, addressee } = tailEnd(items, cue, next, quoted);
    if (end < 0) continue;
    const more = continued(reading, items, end, front, []);
    const content = [front, ...(more ? [more] : [])].map(([a, b]) => rangeOf(reading, items, a, b));
    const found: Found = {
      rule: `statement.${quoted ? 'quote' : 'clause'}-${subject.to <= candidate.verb ? 'speaker-said' : 'said-speaker'}`,
      kind: cue.kind,
      lemma: cue.lemma,
      cue: rangeOf(reading, items, candidate.verb, after),
      source: rangeOf(reading, items, subject.from, subject.to),
      addressee: addressee ? rangeOf(reading, items, ...addressee) : null,
      content,
      region,
      negated: false,
      modal: group.modal,
      saying: rangeOf(reading, items, from, Math.max(end, from + 1)),
      follows: null,
    };
    return { from, to: more ? more[0] : end, found, verb: candidate.verb };
  }
  return null;
}

interface Placed {
  subject: Subject;
  front: [number, number];
  /** Where the tail begins, and where the attribution does. */
  next: number;
  from: number;
}

/** "Climate change, she says, is …": an attribution between a phrase and the clause that goes on with it. */
function interposed(items: readonly Item[], subject: Subject, after: number, start: number): [number, number] | null {
  const mark = subject.from - 1;
  if (mark <= start || !isComma(items[mark])) return null;
  const tail = skipTimes(items, after);
  if (!isComma(items[tail])) return null;
  const rest = items[tail + 1];
  if (!rest || rest.punct || /ing$/u.test(rest.lower) || w.relatives.has(rest.lower) || w.conjunctions.has(rest.lower))
    return null;
  if (!hasFinite(items, tail + 1, Math.min(items.length, tail + 25))) return null;
  const end = trimEnd(items, start, mark);
  return end > start ? [start, end] : null;
}

function placeSubject(items: readonly Item[], group: VerbGroup, after: number, start: number): Placed | null {
  const turned = inverted(items, group, after, start);
  if (turned) return turned;
  const subject = subjectBefore(items, group.first);
  if (subject && subject.from > start && subject.relative === undefined) {
    const front = frontContent(items, subject.from, start) ?? interposed(items, subject, after, start);
    if (front) return { subject, front, next: after, from: subject.from - (isQuote(items[subject.from - 1]) ? 0 : 1) };
  }
  return null;
}

/** "…, said Smith." */
function inverted(items: readonly Item[], group: VerbGroup, after: number, start: number): Placed | null {
  const before = items[group.first - 1];
  const afterStop = isStop(before) && isQuote(items[group.first - 2]);
  if (!before || !(isQuote(before) || isComma(before) || isDash(before) || afterStop)) return null;
  const front = frontContent(items, group.first, start);
  if (!front || !startsPhrase(items, after)) return null;
  const to = phraseEnd(items, after, true);
  if (to < items.length && isFiniteVerb(items, to)) return null;
  // Without a quotation only "…, said Smith." and "…, said Smith, a lawyer." are safe.
  const close = skipAdjuncts(items, to);
  if (!isQuote(before) && !afterStop && (!closesTail(items, close) || isQuote(items[close]))) return null;
  return {
    subject: { from: after, to, apart: false },
    front,
    next: to,
    from: group.first - (isQuote(before) ? 0 : 1),
  };
}

interface Content {
  range: [number, number];
  addressee: [number, number] | null;
  rule: string;
}

/** Ends a content with the adverbial clause that holds its cue: "though they believe it is wrong, they will pay". */
function endWithClause(items: readonly Item[], first: number, content: Content): void {
  let start = first;
  while (start > 0 && !items[start - 1]!.punct && items[start - 1]!.quote < 0 && first - start < 10) start--;
  const opener = items[start]?.lower === 'even' ? start + 1 : start;
  if (
    !/^(?:though|although|if|while|because|since|when|after|before|whereas|unless)$/u.test(items[opener]?.lower ?? '')
  )
    return;
  const comma = items.findIndex((item, i) => i >= content.range[0] && i < content.range[1] && isComma(item));
  if (comma > content.range[0] && (isQuote(items[comma + 1]) || startsPhrase(items, comma + 1)))
    content.range = [content.range[0], comma];
}

/** Ends a content with the relative clause that holds its cue: "Smith, who said the road was open, left". */
function endWithRelative(items: readonly Item[], first: number, content: Content): void {
  if (!/^(?:who|which)$/u.test(items[first - 1]?.lower ?? '') || !isComma(items[first - 2])) return;
  const [from, to] = content.range;
  for (let i = from; i < to; i++) {
    if (!isComma(items[i])) continue;
    let n = i + 1;
    while (n < to && w.isAdverb(items[n]!.lower)) n++;
    if (isFiniteVerb(items, n) || w.finiteVerbs.has(items[n]?.lower ?? '')) {
      content.range = [from, i];
      return;
    }
  }
}

/**
 * Lengthens a clause that the tree takes further. Where the tree ends it sooner it is more often wrong than the words:
 * measured on the development sets, shortening loses several points.
 */
function byTree(reading: Reading, items: readonly Item[], verb: number, content: Content): void {
  if (!reading.tree || /object|judged|gerund|about/u.test(content.rule)) return;
  const [from, to] = content.range;
  if (items.slice(from, to).some((item) => item.quote >= 0)) return;
  const token = extentOf(reading.tree, items[verb]!.first, items[from]!.first);
  let end = from;
  while (end < items.length && items[end]!.first <= token) end++;
  end = trimEnd(items, from, end);
  if (end > to && items[end - 1]!.to === items[from]!.from && !stopsAtSaying(items, to, false))
    content.range = [from, end];
}

/** What follows a cue and is its content, by the cue's frames; null when nothing fits. */
function contentAfter(
  reading: Reading,
  region: Region,
  cue: VerbReading,
  after: number,
  brackets: readonly Bracket[],
  title: boolean,
): Content | null {
  const { items } = region;
  const clause = (n: number): [number, number] => [n, clauseEnd(items, n, brackets, title)];
  const make = (range: [number, number], rule: string, addressee: [number, number] | null = null): Content | null =>
    range[1] > range[0] ? { range, addressee, rule } : null;
  let n = skipAdjuncts(items, after);
  const toWhom: [number, number] | null =
    items[after]?.lower === 'to' && n > after && startsPhrase(items, after + 1)
      ? [after + 1, phraseEnd(items, after + 1)]
      : null;
  const word = items[n]?.lower ?? '';
  if (has(cue, 'clause', 'that', 'quote', 'person', 'wh')) {
    const mark = /^[:,]$/u.test(items[n]?.text ?? '') && isQuote(items[n + 1]) ? 1 : 0;
    if (isQuote(items[n + mark]))
      return make(quoteExtent(reading, items, n + mark, brackets, title, has(cue, 'object')), 'quote-after', toWhom);
  }
  if (has(cue, 'clause', 'person') && items[n]?.text === ':' && items[n + 1])
    return make(clause(n + 1), 'colon', toWhom);
  if (has(cue, 'clause', 'that', 'person') && word === 'that' && n + 1 < items.length)
    return make(clause(n), 'that', toWhom);
  if (has(cue, 'wh') && w.questionWords.has(word)) return make(clause(n), 'wh', toWhom);
  if (has(cue, 'clause') && /^(?:how|what|why|whether)$/u.test(word)) return make(clause(n), 'wh', toWhom);
  n = skipTimes(items, after);
  const plain = items[n]?.lower ?? '';
  if (has(cue, 'to') && plain === 'to' && items[n + 1] && !items[n + 1]!.punct) return make(clause(n), 'to');
  if (has(cue, 'person', 'person-to') && startsPhrase(items, n) && !(cue.lemma === 'warn' && plain === 'of')) {
    const content = afterPerson(reading, region, cue, n, brackets, title);
    if (content) return content;
  }
  if (has(cue, 'clause')) {
    const from = skipAdjuncts(items, after);
    const early = adverbsFirst(items, after, n);
    if (early) return make(clause(early), 'clause', toWhom);
    for (const m of from === n ? [n] : [from, n]) {
      const end = clauseEnd(items, m, brackets, title);
      if (clauseStarts(items, m, end, has(cue, 'object') || cue.lemma === 'add', cue.lemma === 'say'))
        return make([m, end], 'clause', toWhom);
    }
  }
  if (has(cue, 'judged')) return judged(items, n, brackets, title);
  if (has(cue, 'object')) return object(items, n, brackets, title, cue.kind.id === 'call-for');
  return null;
}

/** "said often, patients wait": adverbs that a comma parts from the clause they open; 0 when there are none. */
function adverbsFirst(items: readonly Item[], after: number, n: number): number {
  if (n === after || n - after > 4 || !isComma(items[n]) || !startsPhrase(items, n + 1)) return 0;
  if (/ing$/u.test(items[n + 1]!.lower) || w.weekdays.has(items[after]!.lower) || w.timeWords.has(items[after]!.lower))
    return 0;
  return hasFinite(items, n + 1, Math.min(items.length, n + 25)) ? after : 0;
}

/** True when a clause without "that" can begin at `n`: a noun phrase or an adjunct and, further on, a finite verb. */
function clauseStarts(items: readonly Item[], n: number, end: number, strict: boolean, say: boolean): boolean {
  const item = items[n];
  if (!item || item.punct) return false;
  if (/^(?:of|about|to|by|than|and|or|nor|who|which|so)$/u.test(item.lower)) return false;
  if (item.quote >= 0) return end > n + 1;
  if (/^(?:i|he|she|we|they|it|there)$/u.test(item.lower)) return end > n + 1;
  const phrase = startsPhrase(items, n) ? phraseEnd(items, n, true) : n;
  // "explained the reasons why": a question right behind the phrase makes it an object.
  if (phrase > n && /^(?:how|why|what|when|where|whether)$/u.test(items[phrase]?.lower ?? '')) return false;
  const limit = Math.min(end, n + 40);
  if (w.subordinators.has(item.lower)) return hasFinite(items, n + 1, limit);
  if (strict) return hasOwnVerb(items, n, limit, true);
  return hasOwnVerb(items, n, limit, false) || hasShortVerb(items, n, limit) || (say && isLong(items, n, end));
}

/**
 * True when a finite verb follows that is neither a relative clause's nor, where the cue also takes a thing, a participle
 * before a preposition ("a series of measures aimed at").
 */
function hasOwnVerb(items: readonly Item[], n: number, end: number, strict: boolean): boolean {
  let relatives = 0;
  for (let i = n + 1; i < end; i++) {
    const word = items[i]!.lower;
    if (w.relatives.has(word) || (w.subordinators.has(word) && word !== 'so')) relatives++;
    if (isQuote(items[i]) && relatives === 0) return true;
    if (!isFiniteVerb(items, i)) continue;
    const participle = /ed$/u.test(word) && w.prepositions.has(items[i + 1]?.lower ?? '');
    if (strict && participle) continue;
    if (relatives === 0) return true;
    relatives--;
    while (i + 1 < end && isFiniteVerb(items, i + 1)) i++;
  }
  return false;
}

/** After "say" a long phrase can only be a clause, though its verb is unknown: "said the remarks raise questions". */
const isLong = (items: readonly Item[], n: number, end: number): boolean =>
  end - n >= 5 &&
  startsPhrase(items, n) &&
  !/^(?:yes|no|so|nothing|something|anything|much|little|more|hello|goodbye)$/u.test(items[n]!.lower);

/** "Smith's a liar", "the accord deals with grain": a contracted or a present verb after the first noun phrase. */
function hasShortVerb(items: readonly Item[], n: number, end: number): boolean {
  if (!startsPhrase(items, n)) return false;
  const phrase = phraseEnd(items, n, true);
  const next = items[phrase];
  const last = items[phrase - 1];
  return (
    (phrase < end && !!next && /ly$/u.test(next.lower)) ||
    (!!last && phrase - n > 1 && /[a-z]{3}s$/u.test(last.lower) && w.prepositions.has(next?.lower ?? ''))
  );
}

/** A quotation after its cue: alone when it is a sentence of its own, with its clause when the clause goes on. */
function quoteExtent(
  reading: Reading,
  items: readonly Item[],
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
  thing = false,
): [number, number] {
  const quotation = reading.quotations[items[n]!.quote]!;
  const inside = reading.text.slice(quotation.start, items[n]!.end);
  const whole = /^\W*\p{Lu}/u.test(inside) && /[.?!,…—–-]\W*$/u.test(inside);
  const upper = /^\W*\p{Lu}/u.test(inside) && !isFiniteVerb(items, n + 1);
  if (whole || upper || isComma(items[n + 1])) {
    const next = isComma(items[n + 1]) && isQuote(items[n + 2]) ? n + 3 : n + 1;
    return [n, next];
  }
  return [n, thing ? objectEnd(items, n, brackets, title) : clauseEnd(items, n, brackets, title)];
}

/** "told Y that …", "warned Y not to …", "asked Y about …": the addressee, then the content. */
function afterPerson(
  reading: Reading,
  region: Region,
  cue: VerbReading,
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
): Content | null {
  const { items } = region;
  const to = phraseEnd(items, n);
  const addressee: [number, number] = [n, to];
  const m = skipAdjuncts(items, to);
  const next = items[m]?.lower ?? '';
  const clause = (from: number): [number, number] => [from, clauseEnd(items, from, brackets, title)];
  const give = (range: [number, number], rule: string): Content | null =>
    range[1] > range[0] ? { range, addressee, rule } : null;
  const mark = /^[:,]$/u.test(items[m]?.text ?? '') && isQuote(items[m + 1]) ? 1 : 0;
  if (isQuote(items[m + mark])) return give(quoteExtent(reading, items, m + mark, brackets, title), 'told-quote');
  if (items[m]?.text === ':' && items[m + 1]) return give(clause(m + 1), 'told-colon');
  if (next === 'that') return give(clause(m), 'told-that');
  if (w.questionWords.has(next)) return give(clause(m), 'told-wh');
  const close = skipTimes(items, to);
  if (
    has(cue, 'person-to') &&
    (items[close]?.lower === 'to' || (items[close]?.lower === 'not' && items[close + 1]?.lower === 'to'))
  )
    return give(clause(close), 'told-to');
  if (cue.lemma === 'tell' && items[close]?.lower === 'to') return give(clause(close), 'told-to');
  if (/^(?:about|of|against|for)$/u.test(items[close]?.lower ?? '') && has(cue, 'person') && items[close + 1])
    return give([close, objectEnd(items, close, brackets, title)], 'told-about');
  // "asked Smith several questions": the person, then the thing.
  if (cue.lemma === 'ask' && to - n <= 4 && startsPhrase(items, to) && !w.pronouns.has(items[to]!.lower))
    return give([to, objectEnd(items, to, brackets, title)], 'told-object');
  const end = clauseEnd(items, m, brackets, title);
  const clausal = hasFinite(items, m + 1, end) || end - m >= 5;
  if (has(cue, 'person') && cue.lemma !== 'ask' && m < end && startsPhrase(items, m) && clausal)
    return give([m, end], 'told-clause');
  return null;
}

/** "accused Y of …", "described Y as …", "called Y a liar". */
function judged(items: readonly Item[], n: number, brackets: readonly Bracket[], title: boolean): Content | null {
  if (!startsPhrase(items, n) && !isQuote(items[n])) return null;
  const end = objectEnd(items, n, brackets, title);
  const first = phraseEnd(items, n);
  const more = end > first || items.slice(n, end).length > 1;
  return more && end > n ? { range: [n, end], addressee: null, rule: 'judged' } : null;
}

function object(
  items: readonly Item[],
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
  calls: boolean,
): Content | null {
  const item = items[n];
  if (!item || item.punct) return null;
  const gerund = /ing$/u.test(item.lower);
  if (!gerund && !isQuote(item) && !startsPhrase(items, n) && !/^(?:to|for|against|on)$/u.test(item.lower)) return null;
  if (/^(?:that|it|himself|herself|themselves|itself)$/u.test(item.lower) && isStop(items[n + 1])) return null;
  const end = objectEnd(items, n, brackets, title);
  const phrase = gerund ? n : phraseEnd(items, n);
  const addressee: [number, number] | null = calls && phrase > n && items[phrase]?.lower === 'to' ? [n, phrase] : null;
  return end > n ? { range: [n, end], addressee, rule: gerund ? 'gerund' : 'object' } : null;
}

/** The statement whose cue stands before its content; null when the verb reports nothing here. */
export function preposed(
  reading: Reading,
  region: Region,
  candidate: Candidate,
  brackets: readonly Bracket[],
  earlier: readonly Found[],
): Found | null {
  const { items } = region;
  const title = reading.title(region.block);
  for (const { cue, group, after } of candidate.readings) {
    if (group.negated && !cue.kind.negated && cue.kind.act !== 'refuse') continue;
    if (group.kind === 'infinitive' || group.kind === 'passive') continue;
    const content = contentAfter(reading, region, cue, after, brackets, title);
    if (!content) continue;
    byTree(reading, items, candidate.verb, content);
    endWithClause(items, group.first, content);
    endWithRelative(items, group.first, content);
    const subject = speakerOf(reading, region, candidate.verb, group, earlier);
    if (subject === undefined || !plausible(reading, region, cue, group, content, subject)) continue;
    return {
      rule: `statement.${cue.kind.thought ? 'thought-' : ''}${group.kind === 'participle' ? 'participle-' : ''}${content.rule}`,
      kind: cue.kind,
      lemma: cue.lemma,
      cue: rangeOf(reading, items, candidate.verb, after),
      source: subject?.source ?? null,
      ...(subject?.relative ? { relative: subject.relative } : {}),
      ...(subject?.shared ? { shared: true } : {}),
      addressee: content.addressee
        ? rangeOf(reading, items, ...content.addressee)
        : (audience(reading, items, group.first) ?? subject.addressee ?? null),
      content: [rangeOf(reading, items, ...content.range)],
      region,
      negated: group.negated,
      modal: group.modal,
      saying: rangeOf(
        reading,
        items,
        insertionStart(items, group.first),
        Math.max(content.range[0], candidate.verb + 1),
      ),
      follows: null,
    };
  }
  return null;
}

interface Speaker {
  source: Range | null;
  relative?: Range;
  shared?: boolean;
  /** To whom the cue that this one is joined to speaks: "told Y that …, and said". */
  addressee?: Range | null;
}

/** The speaker of a cue before its content; undefined when the cue cannot be one (an imperative, a stray participle). */
function speakerOf(
  reading: Reading,
  region: Region,
  verb: number,
  group: VerbGroup,
  earlier: readonly Found[],
): Speaker | undefined {
  const { items } = region;
  const wrap = (subject: Subject): Speaker => ({
    source: rangeOf(reading, items, subject.from, subject.to),
    ...(subject.relative === undefined
      ? {}
      : { relative: rangeOf(reading, items, subject.relative, subject.relative + 1) }),
  });
  if (group.kind === 'finite') {
    const before = items[group.first - 1];
    if (before && w.conjunctions.has(before.lower)) return sharedSpeaker(region, group.first - 1, earlier, wrap);
    const subject = subjectByTree(reading, items, verb, subjectBefore(items, group.first));
    if (subject && isObjectOfOther(items, subject, group)) return undefined;
    if (subject) return wrap(subject);
    if (isComma(before) || isDash(before)) return sharedSpeaker(region, group.first - 1, earlier, wrap);
    return undefined;
  }
  const acting = group.kind === 'participle' ? actingNoun(reading, items, verb) : null;
  if (acting) return wrap(acting);
  const last = earlier.findLast((found) => found.region === region && found.source !== null);
  if (last) return { source: last.source, shared: true, ...(last.relative ? { relative: last.relative } : {}) };
  const own = subjectBefore(items, group.first);
  if (own && !own.apart && /^(?:with|after|before)$/u.test(items[own.from - 1]?.lower ?? '')) return wrap(own);
  const subject = clauseSubject(items, 0, verb) ?? (own && !own.apart ? own : null);
  return subject ? wrap(subject) : undefined;
}

/** Narrows a subject to the noun phrase that the tree makes the verb's subject, or finds it where the words do not. */
function subjectByTree(
  reading: Reading,
  items: readonly Item[],
  verb: number,
  subject: Subject | null,
): Subject | null {
  if (!reading.tree) return subject;
  if (subject?.relative !== undefined) return antecedent(reading.tree, items, verb, subject);
  if (subject?.apart) return subject;
  const head = subjectOf(reading.tree, items[verb]!.first);
  if (head < 0) return subject;
  const phrase = phraseOf(reading.tree, head);
  const from = items.findIndex((item) => item.until > phrase.first);
  let to = from;
  while (to < verb && items[to]!.first <= phrase.last) to++;
  if (from < 0 || to <= from || to > verb) return subject;
  if (!subject) return own(reading.tree, head, items[verb]!.first) ? { from, to, apart: true } : null;
  return from >= subject.from && to <= subject.to ? { ...subject, from } : subject;
}
/** Narrows what stands before a relative pronoun to the noun phrase that the tree attaches the clause to. */
function antecedent(tree: Tree, items: readonly Item[], verb: number, subject: Subject): Subject {
  const token = tree.tokens[items[verb]!.first]!;
  if (!token.deprel?.startsWith('acl') || token.head! < 0) return subject;
  const from = items.findIndex((item) => item.until > phraseOf(tree, token.head!).first);
  return from > subject.from && from < subject.to ? { ...subject, from } : subject;
}

/** Whose act a participle is by the tree: its own subject ("with Smith explaining"). */
function actingNoun(reading: Reading, items: readonly Item[], verb: number): Subject | null {
  const { tree } = reading;
  if (!tree) return null;
  const head = subjectOf(tree, items[verb]!.first);
  if (head < 0 || !own(tree, head, items[verb]!.first)) return null;
  const phrase = phraseOf(tree, head);
  const from = items.findIndex((item) => item.until > phrase.first);
  let to = from;
  while (to < verb && items[to]!.first <= phrase.last) to++;
  return from >= 0 && to > from ? { from, to, apart: false } : null;
}

/** To whom an insertion before the cue says the speaker was speaking: "Smith, speaking with journalists on Monday, said". */
function audience(reading: Reading, items: readonly Item[], first: number): Range | null {
  if (!isComma(items[first - 1])) return null;
  for (let i = first - 2; i >= 0 && first - i < 40 && !isStop(items[i]); i--) {
    if (!/^(?:speaking|talking)$/u.test(items[i]!.lower)) continue;
    if (!/^(?:to|with|before)$/u.test(items[i + 1]?.lower ?? '') || !startsPhrase(items, i + 2)) return null;
    return rangeOf(reading, items, i + 2, phraseEnd(items, i + 2));
  }
  return null;
}

/** Where an insertion between speaker and cue begins, the cue's own group where there is none. */
function insertionStart(items: readonly Item[], first: number): number {
  if (!isComma(items[first - 1])) return first;
  const subject = subjectBefore(items, first);
  return subject?.apart ? subject.to : first;
}

const own = (tree: Tree, head: number, verb: number): boolean => tree.tokens[head]!.head === verb;

/** True when the phrase before a past form is another verb's object: "shared a list called …", "met a man accused of …". */
function isObjectOfOther(items: readonly Item[], subject: Subject, group: VerbGroup): boolean {
  const i = subject.from - 1;
  const item = items[i];
  if (!item || subject.relative !== undefined || subject.apart || group.modal !== null) return false;
  if (w.subjectPronouns.has(items[subject.from]!.lower)) return false;
  if (!isFiniteVerb(items, i) || w.be.has(item.lower) || w.have.has(item.lower)) return false;
  return !verbReadings(item.lower).some((cue) => has(cue, 'clause', 'that', 'person'));
}

/** "said X, and promised Y": the speaker of the verb that the cue is joined to. */
function sharedSpeaker(
  region: Region,
  conjunction: number,
  earlier: readonly Found[],
  wrap: (subject: Subject) => Speaker,
): Speaker | undefined {
  const { items } = region;
  const apart = isComma(items[conjunction - 1]) || isComma(items[conjunction]);
  const same = earlier.filter(
    (found) =>
      found.region === region &&
      found.source !== null &&
      found.cue !== null &&
      found.cue.start < items[conjunction]!.start,
  );
  const model = apart ? same[0] : same.at(-1);
  if (model)
    return {
      source: model.source,
      addressee: model.addressee,
      ...(model.relative ? { relative: model.relative } : {}),
    };
  const subject = clauseSubject(items, 0, conjunction);
  return subject ? wrap(subject) : undefined;
}

const wordsIn = (reading: Reading, range: { start: number; end: number } | null): string[] =>
  range
    ? (reading.text
        .slice(range.start, range.end)
        .toLowerCase()
        .match(/[\p{L}’'-]+/gu) ?? [])
    : [];

/** Checks of meaning that neither the frame nor the place of a cue can make. */
function plausible(
  reading: Reading,
  region: Region,
  cue: VerbReading,
  group: VerbGroup,
  content: Content,
  speaker: Speaker,
): boolean {
  const { items } = region;
  const inside = items.slice(...content.range);
  const source = wordsIn(reading, speaker.source);
  // In a quotation "I think", "we call", "you see" are the quoted speaker's own words, not a report of them.
  if (source.length === 1 && source[0] === 'you') return false;
  const own = region.level >= 0 && source.length === 1 && /^(?:i|we|you)$/u.test(source[0]!);
  if (own && (cue.kind.thought || (cue.form !== 'past' && group.kind === 'finite') || source[0] === 'you'))
    return false;
  if (cue.kind.id === 'consider' && cue.lemma !== 'consider' && !inside.some((item) => item.lower === 'as'))
    return false;
  if (cue.kind.id === 'consider' && group.kind !== 'finite') return false;
  if (cue.kind.id === 'no-comment' && !group.negated) return false;
  if (cue.lemma === 'charge' && content.rule === 'judged' && !inside.some((item) => item.lower === 'with'))
    return false;
  if (cue.lemma === 'thank' && inside[0]?.lower === 'to') return false;
  if (cue.kind.id === 'find' && content.rule !== 'that' && !source.some((word) => w.inquiries.has(word))) return false;
  if (
    /^(?:call-for|demand|propose|recommend|offer|promise)$/u.test(cue.kind.id) &&
    source.some((word) => w.schemes.has(word)) &&
    !source.some((word) => w.titleNouns.has(word))
  )
    return false;
  return true;
}
