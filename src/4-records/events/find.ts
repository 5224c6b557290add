/** Finds where a frame's words stand in a sentence, and who its source and target are. */
import type { Actor, Mention } from '../../0-model/index.ts';
import {
  carrierOf,
  complementSubject,
  isPassive,
  objectOf,
  obliquesAfter,
  relativeObject,
  subjectOf,
} from './clauses.ts';
import type { Frame } from './frame.ts';
import { type Lexicon, shippedLexicon, type Trigger } from './lexicon.ts';
import { headWord, kindAt, lowerAt, modifierOf, type Party, partyOf, possessorOf, skip } from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';
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
}

interface Place {
  reading: Reading;
  trigger: Trigger;
  from: number;
  to: number;
  chunk: number;
  passive: boolean;
  carrier: { group: number; passive: boolean } | undefined;
  kindOf: (mention: Mention) => Actor['kind'] | undefined;
}

const parties = (place: Place, phrases: number[], modifiers: boolean): Party[] =>
  phrases.flatMap((np) => {
    const party = partyOf(place.reading, np, modifiers);
    return party ? [party] : [];
  });

function byPhrase(place: Place, start: number): Party[] {
  const list = obliquesAfter(place.reading, start).filter((one) => one.preposition === 'by');
  return list.flatMap((one) => parties(place, one.phrases, true));
}

function oblique(place: Place, preposition: string): Party[] {
  const last = place.reading.chunkOf[place.to - 1]!;
  const starts = [
    place.trigger.part === 'verb' ? last : place.chunk,
    ...(place.carrier?.passive ? [place.carrier.group] : []),
  ];
  for (const start of starts) {
    const all = obliquesAfter(place.reading, start).filter((one) => one.preposition === preposition);
    const chosen =
      preposition === 'by'
        ? all.flatMap((one) => one.phrases)
        : (all.find((one) => parties(place, one.phrases, true).length)?.phrases ?? []);
    const found = parties(place, chosen, true);
    if (found.length) return found;
  }
  return [];
}

function activeObject(place: Place): number[] {
  const direct = objectOf(place.reading, place.chunk, place.to);
  return direct.length ? direct : relativeObject(place.reading, place.chunk);
}

const deepObject = (place: Place): number[] =>
  place.passive ? subjectOf(place.reading, place.chunk) : activeObject(place);

function verbArgument(place: Place, role: string): Party[] {
  const { reading, chunk } = place;
  if (role === 'subject') return place.passive ? byPhrase(place, chunk) : subjects(place, subjectOf(reading, chunk));
  if (role === 'object') return parties(place, deepObject(place), false);
  if (role === 'inside') return parties(place, deepObject(place), true);
  if (role === 'controlled') return controlled(place);
  if (role === 'deed') return deedParties(place);
  if (role === 'owner' || role === 'patient-owner') return [];
  return oblique(place, role);
}

/** "each other": the deed concerns the subject's own parties. */
function isReciprocal(reading: Reading, np: number): boolean {
  const chunk = reading.chunks[np]!;
  const text = reading.words
    .slice(chunk.from, chunk.to + 1)
    .map((word) => word.lower)
    .join(' ');
  return /\b(?:each other|one another)\b/u.test(text);
}

/** "pledged to consult Sylvania", "threatened to close its border with Sylvania": whom the infinitive concerns. */
function deedParties(place: Place): Party[] {
  const { reading } = place;
  const last = reading.chunkOf[place.to - 1]!;
  const own = reading.chunks[last];
  const at = isVerbGroup(own) && last !== place.chunk ? last : skip(reading, last + 1, 1);
  const deed = reading.chunks[at];
  if (!isVerbGroup(deed) || !deed.infinitive) return [];
  const object = objectOf(reading, at, deed.to);
  if (object.some((np) => isReciprocal(reading, np))) return subjects(place, subjectOf(reading, place.chunk));
  const direct = parties(place, object, false);
  if (direct.length) return direct;
  for (const one of obliquesAfter(reading, at)) {
    const found = /^(?:with|to|from|against|on|at|between)$/u.test(one.preposition)
      ? parties(place, one.phrases, true)
      : [];
    if (found.length) return found;
  }
  return parties(place, object, true);
}

/** The actors of a subject; of "Russia's decision to expel" it is the owner of the decision. */
function subjects(place: Place, phrases: number[]): Party[] {
  const found = parties(place, phrases, false);
  const np = phrases[0];
  if (found.length || np === undefined) return found;
  const head = headWord(place.reading, place.reading.chunks[np]!);
  if (
    !/^(?:decision|move|plan|plans|bid|effort|efforts|attempt|attempts|threat|vote|order|offer|campaign|push|refusal|willingness|failure|action)$/u.test(
      place.reading.words[head]!.lower,
    )
  )
    return [];
  const owner = possessorOf(place.reading, np, head) ?? modifierOf(place.reading, np, head);
  return owner ? [owner] : [];
}

/** Who is to act: "demanded that Iran stop", "called for Iran to stop", "told Iran to stop". */
function controlled(place: Place): Party[] {
  const complement = complementSubject(place.reading, place.chunk);
  if (complement.length) return parties(place, complement, false);
  const at = skip(place.reading, place.reading.chunkOf[place.to - 1]! + 1, 1);
  const next = place.reading.chunks[skip(place.reading, at + 1, 1)];
  const acts = kindAt(place.reading, at) === 'NP' && isVerbGroup(next) && next.infinitive;
  return acts ? parties(place, [at], false) : [];
}

function nounArgument(place: Place, role: string): Party[] {
  const { reading, chunk, carrier, from } = place;
  const one = (party: Party | undefined): Party[] => (party ? [party] : []);
  if (role === 'subject') {
    if (!carrier) return [];
    return carrier.passive ? byPhrase(place, carrier.group) : parties(place, subjectOf(reading, carrier.group), false);
  }
  if (role === 'owner')
    return ownerActs(place) ? one(possessorOf(reading, chunk, from) ?? modifierOf(reading, chunk, from)) : [];
  if (role === 'patient-owner')
    return ownerActs(place) ? [] : one(possessorOf(reading, chunk, from) ?? modifierOf(reading, chunk, from));
  if (role === 'struck') return struckBy(place);
  if (role === 'object' || role === 'inside' || role === 'controlled' || role === 'deed') return [];
  return oblique(place, role);
}

/** "A bomb ripped through the embassy", "the blast damaged the embassy": what the noun's verb strikes. */
function struckBy(place: Place): Party[] {
  const { reading, chunk } = place;
  const at = skip(reading, chunk + 1, 1);
  const group = reading.chunks[at];
  if (
    !isVerbGroup(group) ||
    !/^(?:rip|tear|rock|shake|hit|strike|damage|destroy|level|wreck|shatter|kill|wound|injure|target)$/u.test(
      group.lemma,
    )
  )
    return [];
  const direct = parties(place, objectOf(reading, at, group.to), true);
  return direct.length
    ? direct
    : obliquesAfter(reading, at, 4)
        .filter((one) => one.preposition === 'through')
        .flatMap((one) => parties(place, one.phrases, true));
}

/** "Canada's arrest of Meng" against "Meng's arrest": a person who owns an arrest without an object suffers it. */
function ownerActs(place: Place): boolean {
  if (!place.trigger.frame.target.includes('patient-owner')) return true;
  const all = obliquesAfter(place.reading, place.chunk, 6).map((one) => one.preposition);
  if (all.includes('by')) return false;
  if (all[0] === 'of') return true;
  const owner = possessorOf(place.reading, place.chunk, place.from);
  const kind = owner && place.kindOf(owner.mention);
  return kind !== 'person' && kind !== 'unnamed' && kind !== 'population';
}

function argument(place: Place, roles: readonly string[]): Party[] {
  for (const role of roles) {
    const found = place.trigger.part === 'verb' ? verbArgument(place, role) : nounArgument(place, role);
    if (found.length) return found;
  }
  return [];
}

/** Words of the object (or of the "of" phrase of a noun) that the frame's `object` list is held against. */
function objectWords(place: Place): string[] {
  const { reading, trigger, chunk } = place;
  let phrases =
    trigger.part === 'verb'
      ? deepObject(place)
      : obliquesAfter(reading, chunk, 4)
          .filter((one) => one.preposition === 'of')
          .flatMap((one) => one.phrases);
  if (trigger.part === 'noun') phrases = [chunk, ...phrases];
  else phrases = phrases.flatMap((np) => [np, ...counted(reading, np)]);
  return phrases.flatMap((np) =>
    reading.words.slice(reading.chunks[np]!.from, reading.chunks[np]!.to).map((word) => word.lower),
  );
}

/** "some of its troops": what stands after "of" belongs to a phrase headed by a count. */
function counted(reading: Reading, np: number): number[] {
  const head = reading.words[headWord(reading, reading.chunks[np]!)]!.lower;
  const count =
    /^(?:some|most|part|all|many|dozens|hundreds|thousands|number|shipment|group|half|tonnes|tons|worth|package)$/u.test(
      head,
    );
  return count && lowerAt(reading, np + 1) === 'of' && kindAt(reading, np + 2) === 'NP' ? [np + 2] : [];
}

function fits(place: Place): boolean {
  const { frame } = place.trigger;
  const sentence = () => place.reading.words.map((word) => word.lower);
  if (frame.near.length && !hasAny(sentence(), frame.near)) return false;
  if (frame.notNear.length && hasAny(sentence().slice(Math.max(0, place.from - 6), place.to + 6), frame.notNear))
    return false;
  if (frame.complement === 'infinitive' && !beforeInfinitive(place)) return false;
  if (frame.notNext.length && hasAny(nextWords(place), frame.notNext)) return false;
  if (!frame.object.length && !frame.notObject.length) return true;
  const object = objectWords(place);
  if (frame.object.length && !hasAny(object, frame.object)) return false;
  return !(frame.notObject.length && hasAny(object, frame.notObject));
}

/** The word after the trigger, and the one after a "to" that follows it or ends it. */
function nextWords({ reading, to }: Place): string[] {
  const lower = (i: number) => reading.words[i]?.lower ?? '';
  return lower(to) === 'to' ? ['to', lower(to + 1)] : [lower(to)];
}

/** "told Iran to stop": after the object, or after the verb of a passive, an infinitive follows. */
function beforeInfinitive(place: Place): boolean {
  const last = place.passive ? place.reading.chunkOf[place.to - 1]! : (activeObject(place).at(-1) ?? place.chunk);
  const next = place.reading.chunks[skip(place.reading, last + 1, 1)];
  if (isVerbGroup(next)) return next.infinitive;
  const after = obliquesAfter(place.reading, last, 8).at(-1)?.phrases.at(-1);
  const later = after === undefined ? undefined : place.reading.chunks[skip(place.reading, after + 1, 1)];
  return isVerbGroup(later) && later.infinitive;
}

/** True when one of the words, or a run of them ("martial law"), stands in the list. */
function hasAny(list: string[], wanted: string[]): boolean {
  const set = new Set(list);
  return wanted.some((one) => {
    if (!one.includes(' ')) return set.has(one);
    return list.join(' ').includes(one);
  });
}

function matchRest(reading: Reading, from: number, rest: string[]): number {
  let at = from + 1;
  for (const word of rest) {
    while (
      reading.words[at] &&
      (reading.words[at]!.tag === 'R' || reading.words[at]!.time) &&
      reading.words[at]!.lower !== word
    )
      at++;
    if (reading.words[at]?.lower !== word) return -1;
    at++;
  }
  return at;
}

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

function needsMet(frame: Frame, source: Party[], target: Party[]): boolean {
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
    const { source, target } = sides(frame, argument(place, frame.source), argument(place, frame.target));
    if (!lenient && !needsMet(frame, source, target)) continue;
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
  lexicon: Lexicon = shippedLexicon,
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
