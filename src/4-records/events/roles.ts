/** Who stands in a frame's roles: the arguments of the verb or noun that evokes it. */
import type { Actor, Mention } from '../../0-model/index.ts';
import {
  complementSubject,
  isFiniteGroup,
  isPassive,
  objectOf,
  obliquesAfter,
  relativeObject,
  subjectOf,
} from './clauses.ts';
import type { Trigger } from './lexicon.ts';
import {
  conjunctsAfter,
  headWord,
  kindAt,
  lowerAt,
  modifierOf,
  type Party,
  partyOf,
  possessorOf,
  skip,
} from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';

/** Where in a sentence a frame's words stand. */
export interface Place {
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
  const starts = [place.trigger.part === 'verb' ? last : place.chunk, ...(place.carrier ? [place.carrier.group] : [])];
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

export function activeObject(place: Place): number[] {
  const gap = place.trigger.rest.includes('~');
  const direct = objectOf(place.reading, place.chunk, gap ? place.from + 1 : place.to);
  return direct.length ? direct : relativeObject(place.reading, place.chunk);
}

export const deepObject = (place: Place): number[] =>
  place.passive ? subjectOf(place.reading, place.chunk) : activeObject(place);

function verbArgument(place: Place, role: string): Party[] {
  const { reading, chunk } = place;
  if (role === 'subject') return place.passive ? byPhrase(place, chunk) : subjects(place, subjectOf(reading, chunk));
  if (place.trigger.frame.type === 'ACCUSE' && accusedDeed(place) >= 0)
    return role === 'object' ? doersOf(place, accusedDeed(place)) : [];
  if (role === 'object') return parties(place, deepObject(place), false);
  if (role === 'inside') return parties(place, deepObject(place), true);
  if (role === 'controlled') return controlled(place);
  if (role === 'deed') return deedParties(place);
  if (role === 'owner' || role === 'patient-owner') return [];
  return oblique(place, role);
}

const deeds =
  /^(?:attacks?|bombings?|blasts?|explosions?|killings?|murders?|massacres?|raids?|strikes?|airstrikes?|shootings?|assaults?|invasion|shelling|assassinations?|kidnappings?|abductions?|arrests?|detentions?|imprisonment|crackdown|poisoning|annexation|executions?|seizure|blockade|incursion|aggression|violence|abuses?|torture|expulsions?|sentence|conviction|acts?|crimes?|incidents?|atrocit(?:y|ies)|violations?|tests?|launch(?:es)?)$/u;

/** Chunk of a deed that is condemned: "condemned the bombing of the embassy"; -1 where the object is none. */
function accusedDeed(place: Place): number {
  const np = deepObject(place)[0];
  if (np === undefined) return -1;
  return deeds.test(place.reading.words[headWord(place.reading, place.reading.chunks[np]!)]!.lower) ? np : -1;
}

/** "condemned the bombing": criticism of a deed, whoever did it. */
export const condemnsDeed = (place: Place): boolean =>
  place.trigger.part === 'verb' &&
  /^accuse\.(?:criticise|label)$/u.test(place.trigger.frame.id) &&
  accusedDeed(place) >= 0;

/** Who did the deed: its owner, or whom "by" names; never whom it was done to. */
function doersOf(place: Place, np: number): Party[] {
  const { reading } = place;
  const head = headWord(reading, reading.chunks[np]!);
  const by = obliquesAfter(reading, np, 8).find((one) => one.preposition === 'by');
  if (by) return parties(place, by.phrases, true);
  const owner = possessorOf(reading, np, head) ?? modifierOf(reading, np, head);
  const kind = owner && place.kindOf(owner.mention);
  if (owner && kind !== 'person' && kind !== 'unnamed' && !building.test(owner.mention.text)) return [owner];
  return held.test(reading.words[head]!.lower) ? statesIn(place, np, true) : [];
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
  const { reading, carrier, from } = place;
  // Of "show of force" the owner stands before its first word.
  const first = reading.chunkOf[from]!;
  const one = (party: Party | undefined): Party[] => (party ? [party] : []);
  if (role === 'subject') {
    if (!carrier) return [];
    return carrier.passive ? byPhrase(place, carrier.group) : parties(place, subjectOf(reading, carrier.group), false);
  }
  if (role === 'owner')
    return ownerActs(place) && !struckBefore(place).length && !ownerIsHandedOver(place)
      ? one(possessorOf(reading, first, from) ?? modifierOf(reading, first, from))
      : [];
  if (role === 'patient-owner')
    return ownerActs(place) ? [] : one(possessorOf(reading, first, from) ?? modifierOf(reading, first, from));
  if (role === 'struck') return struckBy(place);
  if (role === 'inside') return struckBefore(place);
  if (role === 'object' || role === 'controlled' || role === 'deed') return [];
  return oblique(place, role);
}

/** "her extradition": whom a state hands over is not the state that does it. */
function ownerIsHandedOver({ trigger, reading, chunk, from, kindOf }: Place): boolean {
  if (!/extradit/u.test(trigger.frame.id)) return false;
  const owner = possessorOf(reading, chunk, from);
  return owner !== undefined && /^(?:person|unnamed|population)$/u.test(kindOf(owner.mention) ?? '');
}

/** "the embassy bombings", "the Nairobi attack": a building or town before a noun of violence is what was struck. */
function struckBefore({ reading, chunk, from, trigger }: Place): Party[] {
  if (trigger.frame.type !== 'ASSAULT') return [];
  const np = reading.chunks[chunk]!;
  for (let w = from - 1; w >= np.from; w--) {
    if (reading.words[w]!.tag === 'X') return [];
    const { start, end } = reading.words[w]!.token;
    const mention = reading.mentions.find((one) => one.start <= start && end <= one.end && one.actors.length > 0);
    if (mention && (mention.place || building.test(mention.text))) return [{ mention, chunk, part: 'modifier' }];
  }
  return [];
}

const building =
  /\b(?:embass(?:y|ies)|consulates?|missions?|compounds?|bases?|airports?|schools?|hospitals?|church(?:es)?|mosques?|synagogues?|hotels?|barracks|headquarters|offices?|convoys?|ships?|planes?)$/iu;

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

export const custody = /^(?:coerce\.(?:arrest|in-custody|ban|restrict)|sanction\.convict)$/u;

/**
 * "were detained in China", "has been banned in the U.S. and Australia": where nobody is named, the state in which
 * somebody was arrested, convicted or banned did it.
 */
function custodian(place: Place): Party[] {
  const { trigger, reading, chunk } = place;
  if (
    !custody.test(trigger.frame.id) ||
    (trigger.part === 'verb' && !place.passive && trigger.frame.target[0] !== 'subject')
  )
    return [];
  return statesIn(place, trigger.part === 'verb' ? reading.chunkOf[place.to - 1]! : chunk, trigger.part === 'noun');
}

const held = /^(?:arrests?|detentions?|imprisonment|sentence|conviction)$/u;

/** The states named after "in" to the right of a chunk; `phrase` keeps to the noun phrase. */
function statesIn(place: Place, from: number, phrase: boolean): Party[] {
  const { reading } = place;
  for (const np of phrasesIn(reading, from, phrase)) {
    const found = parties(place, conjunctsAfter(reading, np), false).filter(
      ({ mention }) => mention.place || place.kindOf(mention) === 'state',
    );
    if (found.length) return found.map((party) => ({ ...party, part: 'place' as const }));
  }
  return [];
}

/** What stands after "in" to the right of a chunk, up to the next finite verb or clause. */
function phrasesIn(reading: Reading, from: number, phrase: boolean): number[] {
  const out: number[] = [];
  for (let at = from + 1; at < from + 18 && at < reading.chunks.length; at++) {
    const chunk = reading.chunks[at]!;
    if (
      /^[SW.]$/u.test(chunk.kind) ||
      (phrase && chunk.kind === ',') ||
      (isVerbGroup(chunk) && isFiniteGroup(chunk) && !isPassive(reading, at))
    )
      break;
    if (chunk.kind === 'P' && lowerAt(reading, at) === 'in') out.push(skip(reading, at + 1, 1));
  }
  return out;
}

/** "strikes against camps in Sudan", "shelled a village in Kenya": what nobody names lies in a state. */
function struckIn(place: Place): Party[] {
  const { trigger, reading, chunk } = place;
  if (trigger.frame.type !== 'ASSAULT') return [];
  const struck =
    trigger.part === 'verb'
      ? deepObject(place)
      : obliquesAfter(reading, chunk, 6)
          .filter((one) => /^(?:on|against|at|of)$/u.test(one.preposition))
          .flatMap((one) => one.phrases);
  return struck.flatMap((np) => {
    if (!/^(?:in|near|across|outside|inside)$/u.test(lowerAt(reading, np + 1))) return [];
    const party = partyOf(reading, np + 2, false);
    return party?.mention.place ? [{ ...party, part: 'place' as const }] : [];
  });
}

/** Source and target of a frame where it stands. */
export function sidesOf(place: Place): { source: Party[]; target: Party[] } {
  const { frame } = place.trigger;
  // "threatens the gains seen by Sylvania": behind an active verb "by" names no doer of it.
  const active = place.trigger.part === 'verb' && !place.passive;
  const source = argument(place, active ? frame.source.filter((role) => role !== 'by') : frame.source);
  const target = argument(place, frame.target);
  return { source: source.length ? source : custodian(place), target: target.length ? target : struckIn(place) };
}

function argument(place: Place, roles: readonly string[]): Party[] {
  for (const role of roles) {
    const found = place.trigger.part === 'verb' ? verbArgument(place, role) : nounArgument(place, role);
    if (found.length) return found;
  }
  return [];
}
