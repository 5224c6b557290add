/** Finds where a frame's words stand in a sentence, and who its source and target are. */
import type { Actor, Mention, Span } from '../../0-model/index.ts';
import { carrierOf, isPassive } from './clauses.ts';
import { fits } from './fit.ts';
import type { Frame } from './frame.ts';
import { type Lexicon, shippedLexicon, type Trigger } from './lexicon.ts';
import { headWord, lowerAt, type Party } from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';
import { condemnsDeed, type Place, sidesOf } from './roles.ts';
import { nounStanding, type Standing, standingOf } from './status.ts';

export interface Found {
  frame: Frame;
  reading: Reading;
  /** Word indices of the trigger, half-open. */
  from: number;
  to: number;
  /** How many words the trigger has after its first. */
  rest: number;
  /** Chunk of the verb group or noun phrase. */
  chunk: number;
  part: 'verb' | 'noun';
  carrier: number | undefined;
  source: Party[];
  target: Party[];
  standing: Standing;
  /** The words that report it, where they are not those beside the trigger. */
  evidence?: Span;
}

/** Word index after the trigger's last word; -1 where the words do not follow. A "~" stands for one object. */
function matchRest(reading: Reading, from: number, rest: string[]): number {
  let at = from + 1;
  let gap = false;
  for (const word of rest) {
    if (word === '~') {
      gap = true;
      continue;
    }
    if (reading.words[at]?.lower === 'in' && reading.words[at + 1]?.lower === 'vain') at += 2;
    const end = at + (gap ? 10 : 6);
    while (
      at < end &&
      reading.words[at]?.lower !== word &&
      (mayStandBetween(reading, at) || (gap && inObject(reading, at)))
    )
      at++;
    if (reading.words[at]?.lower !== word) return -1;
    gap = false;
    at++;
  }
  return at;
}

/** Adverbs, dates, and what stands before the head of a noun phrase: "imposed tough new sanctions on". */
function mayStandBetween(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word || word.lower === 'no' || word.lower === 'any') return false;
  if (word.tag === 'R' || word.time) return true;
  const chunk = reading.chunks[reading.chunkOf[at]!]!;
  return chunk.kind === 'NP' && at < headWord(reading, chunk);
}

const inObject = (reading: Reading, at: number): boolean =>
  /^[NDXMKOPQ]$/u.test(reading.words[at]?.tag ?? '') && reading.words[at]?.lower !== 'no';

function placeOf(reading: Reading, from: number, trigger: Trigger, kindOf: Place['kindOf']): Place | undefined {
  const to = matchRest(reading, from, trigger.rest);
  if (to < 0) return undefined;
  const chunk = reading.chunkOf[from]!;
  const own = reading.chunks[chunk]!;
  if (trigger.part === 'verb') {
    if (!isVerbGroup(own) || own.main !== from) return undefined;
    return { reading, trigger, from, to, chunk, passive: isPassive(reading, chunk), carrier: undefined, kindOf };
  }
  if (own.kind !== 'NP' || (headWord(reading, own) !== to - 1 && !(to - 1 >= own.to))) return undefined;
  if (reading.words[from]!.tag !== 'N') return undefined;
  const np = reading.chunkOf[to - 1]!;
  return { reading, trigger, from, to, chunk: np, passive: false, carrier: carrierOf(reading, np), kindOf };
}

const sameActors = (a: Mention, b: Mention): boolean => a.actors.length > 0 && a.actors.join() === b.actors.join();

/** Splits "A and B met" into two sides, and takes out of the target whoever is already the source. */
function sides(frame: Frame, source: Party[], target: Party[]): { source: Party[]; target: Party[] } {
  const others = target.filter((party) => !source.some((one) => sameActors(one.mention, party.mention)));
  if (!frame.reciprocal || others.length) return { source, target: others };
  if (source.length >= 2) return { source: source.slice(0, 1), target: source.slice(1) };
  return { source, target: [] };
}

function needsMet(place: Place, source: Party[], target: Party[]): boolean {
  const { frame } = place.trigger;
  // A deed can be condemned before anybody knows whose it was.
  if (frame.needs === 'both' && source.length > 0 && condemnsDeed(place)) return true;
  const plural = source.some((party) => party.mention.actors.length > 1);
  if (frame.needs === 'both') return source.length > 0 && (target.length > 0 || (frame.reciprocal && plural));
  if (frame.needs === 'source') return source.length > 0;
  if (frame.needs === 'target') return target.length > 0;
  return source.length + target.length > 0;
}

function findAt(
  reading: Reading,
  from: number,
  kindOf: Place['kindOf'],
  lenient: boolean,
  { triggers }: Lexicon,
): Found | undefined {
  const word = reading.words[from]!;
  const keyed =
    word.tag === 'A' && /^(?:be|is|are|was|were|been|being|am|'s|'re)$/u.test(word.lower) ? 'be' : word.lower;
  let best: Found | undefined;
  for (const trigger of triggers.get(keyed) ?? []) {
    if (best?.target.length && best.source.length) break;
    if (best && trigger.rest.length < best.rest) break;
    const place = placeOf(reading, from, trigger, kindOf);
    if (!place || !fits(place)) continue;
    const { frame } = trigger;
    const found = sidesOf(place);
    const { source, target } = sides(frame, found.source, found.target);
    if (!lenient && !needsMet(place, source, target)) continue;
    const standing =
      trigger.part === 'verb'
        ? standingOf(reading, place.chunk)
        : nounStanding(reading, place.chunk, place.carrier?.group);
    if (best && (!source.length || !target.length)) continue;
    best = {
      frame,
      reading,
      from,
      rest: trigger.rest.length,
      to: place.to,
      chunk: place.chunk,
      part: trigger.part,
      carrier: place.carrier?.group,
      source,
      target,
      standing,
    };
  }
  return best;
}

/**
 * Every frame that a sentence evokes, left to right; a word serves one frame only. `lenient` also gives frames whose
 * parties are not found, for the coder of pairs, which is told who they are.
 */
export function findFrames(
  reading: Reading,
  kindOf: (mention: Mention) => Actor['kind'] | undefined,
  lenient = false,
  lexicon: Lexicon = shippedLexicon(),
): Found[] {
  const found: Found[] = [];
  if (reading.mentions.length === 0 || reading.words.at(-1)?.lower === '?') return found;
  for (let i = 0; i < reading.words.length; i++) {
    const one = findAt(reading, i, kindOf, lenient, lexicon);
    if (!one) continue;
    found.push(one);
    i = Math.max(i, one.to - 1);
  }
  return found;
}

export { lowerAt };
