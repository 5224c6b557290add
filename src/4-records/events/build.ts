/** Makes an event of a frame found in a sentence: actors, date, place, quantity, status, evidence, support. */
import {
  type Actor,
  type Article,
  type Mention,
  type PoliticalEvent,
  ploverFacts,
  type Span,
  type Statement,
  type Support,
  spanOf,
} from '../../0-model/index.ts';
import { isPassive } from './clauses.ts';
import { contextsOf } from './contexts.ts';
import { backgroundSpan, dateOf, statementAt } from './dates.ts';
import type { Found } from './find.ts';
import type { Party } from './phrases.ts';
import { kindAt } from './phrases.ts';
import { placeOf } from './place.ts';
import { quantityOf } from './quantity.ts';
import { isVerbGroup } from './reading.ts';
import { speakerParty } from './speaker.ts';
import { valueSupport } from './value-support.ts';

export interface World {
  article: Article;
  actors: Map<string, Actor>;
  statements: Statement[];
  /** True when at least three states or international organisations are named: the page is about politics between them. */
  political: boolean;
}

/** An event before it is numbered. */
export type Draftling = Omit<PoliticalEvent, 'id'> & {
  found: Found;
  /** The day of the scene it is told in, for want of a date of its own. */
  scene?: { date: string; span: Span } | undefined;
};

/** A ministry or spokesperson speaks for its state: the event takes the state where the article names it. */
export function actsFor(id: string, world: World): string {
  const actor = world.actors.get(id);
  if (!actor?.country || !world.actors.has(actor.country)) return id;
  const ministry =
    actor.kind === 'body' && /\bministr|\bdepartment of state|state department|foreign office/iu.test(actor.name);
  const spokes = actor.offices.some((office) => /spokes(?:man|woman|person)/iu.test(office.title));
  return ministry || (actor.kind !== 'body' && spokes) || /spokes(?:man|woman|person)$/iu.test(actor.name)
    ? actor.country
    : id;
}

export function idsOf(side: Party[], world: World): string[] {
  const ids = side.flatMap((party) => party.mention.actors).map((id) => actsFor(id, world));
  return [...new Set(ids)];
}

const spanOfMention = (text: string, mention: Mention): Span => spanOf(text, mention.start, mention.end);

function sideSupport(text: string, side: Party[], rule: string): Support[string] {
  const explicit = side.every((one) => one.part === 'head' && one.mention.basis === 'explicit');
  return {
    spans: side.map((one) => spanOfMention(text, one.mention)),
    basis: explicit ? 'explicit' : side.some((one) => one.part === 'place') ? 'inferred' : 'resolved',
    rule,
  };
}

/** Smallest stretch that holds the trigger and the parties beside it; a party far off stays out of it. */
export function evidenceOf(found: Found): Span {
  const { reading } = found;
  const word = (i: number) => reading.words[i]!.token;
  let start = word(reading.chunks[found.carrier ?? found.chunk]!.from).start;
  start = Math.min(start, word(found.from).start);
  if (found.part === 'noun' && found.carrier === undefined) start = word(reading.chunks[found.chunk]!.from).start;
  let end = word(found.to - 1).end;
  const object = reading.chunks[reading.chunkOf[found.to - 1]! + 1];
  if (object?.kind === 'NP') end = word(object.to - 1).end;
  for (const party of [...found.source, ...found.target]) {
    const chunk = reading.chunks[party.chunk]!;
    const from = word(chunk.from).start;
    const to = Math.max(word(chunk.to - 1).end, party.mention.end);
    if (Math.abs(party.chunk - found.chunk) > 14 || isFarSubject(found, party.chunk)) continue;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  return spanOf(reading.text, start, end);
}

/** A subject whose other deeds stand before this one ("spent hours in A before heading to B") is not of the clause. */
function isFarSubject({ reading, chunk, carrier, frame }: Found, at: number): boolean {
  let first = Math.min(chunk, carrier ?? chunk);
  while (first > at && (isVerbGroup(reading.chunks[first - 1]) || kindAt(reading, first - 1) === 'R')) first--;
  const between = reading.chunks.slice(at + 1, first);
  return frame.type === 'CONSULT' && at < first && between.filter((one) => isVerbGroup(one)).length > 0;
}

type Sides = { source: string[]; target: string[] };

/** A collective on one side ("the two presidents signed") is both parties, in the order the mention gives. */
function splitCollective(found: Found, sides: Sides): Sides {
  if (!found.frame.reciprocal || sides.target.length || sides.source.length < 2) return sides;
  return { source: sides.source.slice(0, 1), target: sides.source.slice(1) };
}

/** "the ministry says that citizens are advised to leave": who says so advises. */
function speakerOf(
  { frame, reading, chunk, part }: Found,
  reporter: Statement | undefined,
  world: World,
): Mention | null {
  const group = reading.chunks[chunk];
  const now = isVerbGroup(group) && part === 'verb' && /^(?:is|are)$/u.test(group.aux[0] ?? '');
  const speaker = frame.type === 'REQUEST' && now && reporter ? speakerParty(reporter, world) : null;
  return speaker?.actors.every((id) => isPolitical(world.actors.get(id))) ? speaker : null;
}

const isAnnounced = ({ reading, carrier, part }: Found): boolean => {
  const group = reading.chunks[carrier ?? -1];
  return part === 'noun' && isVerbGroup(group) && /^(?:announce|unveil|offer|approve)$/u.test(group.lemma);
};

/** "promised a Turkish reply" by a Turkish minister: his own state is not whom he promises. */
const ownSide = (id: string, source: string[], world: World): boolean =>
  world.actors.get(id)?.kind === 'state' &&
  source.length > 0 &&
  source.every((one) => world.actors.get(one)?.country === id);

/** "fighters backed by Russia": a participle that tells which fighters are meant reports no deed. */
function isDescription({ frame, reading, chunk, part }: Found): boolean {
  const group = reading.chunks[chunk];
  return (
    frame.type === 'SUPPORT' && part === 'verb' && isVerbGroup(group) && !group.aux.length && isPassive(reading, chunk)
  );
}

const violence =
  /\b(?:kill(?:ed|ing)?|troops|soldiers|missiles?|wounded|injured|bomb\p{L}*|military|armed|guns?|gunmen|forces|dead|deaths?|war|raids?|airstrikes?|strikes?|rockets?|militants?|militia|rebels?|fighters|army|navy|drones?|warplanes|jets|invasion|border|terror\p{L}*|police|ceasefire|fire)\b/iu;

/** "the president's attacks on the alliance": a person's attack in a sentence without arms is one of words. */
function isVerbalAttack(found: Found, world: World): boolean {
  if (found.frame.id !== 'assault.attack') return false;
  const kinds = found.source.flatMap((party) => party.mention.actors.map((id) => world.actors.get(id)?.kind));
  if (!kinds.length || kinds.some((kind) => kind !== 'person')) return false;
  const { sentence, text } = found.reading;
  return !violence.test(text.slice(sentence.start, sentence.end));
}

const statusOf = (
  found: Found,
  reporter: Statement | undefined,
  source: string[],
  world: World,
): PoliticalEvent['status'] | null => {
  const { standing, frame } = found;
  if (standing === 'open' || standing === 'said') return null;
  // An attempted attack is coded as an attack; an attempt to meet or to help is nothing yet.
  if (standing === 'attempt')
    return ['COERCE', 'ASSAULT', 'MOBILIZE'].includes(frame.type)
      ? 'actual'
      : frame.type === 'REQUEST'
        ? 'actual'
        : null;
  if (standing === 'future') return 'planned';
  if (standing === 'negated') return 'negated';
  const material = ['COERCE', 'ASSAULT', 'SANCTION', 'MOBILIZE', 'PROTEST'].includes(frame.type);
  const accused = reporter?.act === 'accuse' && !(reporter.speaker ?? []).some((one) => source.includes(one));
  if (standing === 'actual' && material && accused) return 'alleged';
  if (isVerbalAttack(found, world)) return null;
  // Help that is announced is not yet given.
  if (frame.type === 'AID' && standing === 'actual' && isAnnounced(found)) return 'planned';
  return standing === 'actual' ? frame.status : standing;
};

/** The event, or null when nothing says that it happened or will, or no political actor takes part. */
export function buildEvent(found: Found, world: World): Draftling | null {
  const { frame, reading } = found;
  const raw = splitCollective(found, { source: idsOf(found.source, world), target: idsOf(found.target, world) });
  const source = raw.source;
  const reporter = statementAt(world.statements, reading.words[found.from]!.token.start);
  const speaker = source.length ? null : speakerOf(found, reporter, world);
  if (speaker) source.push(...speaker.actors.map((id) => actsFor(id, world)));
  const target = raw.target.filter(
    (id) => !source.includes(id) && !(frame.type === 'AGREE' && ownSide(id, source, world)),
  );
  const condemnsDeed = frame.type === 'ACCUSE' && !found.target.length;
  if (frame.needs === 'both' && (!source.length || (!target.length && !condemnsDeed))) return null;
  if (![...source, ...target].some((id) => counts(frame, world, id)) || !enough(frame, world, source, target))
    return null;
  if (isDescription(found)) return null;
  const status = statusOf(found, reporter, source, world);
  if (!status || (status === 'negated' && (!source.length || !target.length))) return null;
  const when = dateOf(found);
  const place = placeOf(found, world);
  const quantity = quantityOf(found);
  const facts = ploverFacts(frame.type, frame.mode, frame.detail);
  const text = reading.text;
  const rule = `event.${frame.id}`;
  const trigger = spanOf(text, reading.words[found.from]!.token.start, reading.words[found.to - 1]!.token.end);
  const contexts = contextsOf(reading);
  const older = backgroundSpan(found, when, world.article);
  const support: Support = {
    type: { spans: [trigger], basis: 'explicit', rule },
    ...valueSupport(found, { mode: frame.mode, status, contexts }, reporter, rule),
  };
  if (older) support.background = { spans: [older], basis: 'resolved', rule: 'event.older-time' };
  if (speaker) support.source = { spans: [spanOfMention(text, speaker)], basis: 'resolved', rule: 'event.speaker' };
  else if (source.length) support.source = sideSupport(text, found.source, rule);
  if (target.length) support.target = sideSupport(text, found.target.length ? found.target : found.source, rule);
  if (when) support.date = { spans: [when.time.span], basis: when.time.basis, rule: 'event.date-in-clause' };
  if (place) support.place = { spans: [place.span], basis: 'explicit', rule: 'event.place-in-clause' };
  if (quantity) support.quantity = { spans: [quantity.span], basis: 'explicit', rule: 'event.quantity' };
  return {
    type: frame.type,
    mode: frame.mode,
    contexts,
    ...facts,
    source,
    target,
    date: when?.date ?? null,
    place: place?.place ?? null,
    quantity: quantity?.quantity ?? null,
    status,
    background: older !== null,
    attributedTo: reporter?.id ?? null,
    evidence: [found.evidence ?? evidenceOf(found)],
    support,
    rule,
    confidence: confidenceOf(found),
    found,
  };
}

const verbal = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'RETREAT']);

/** Where only one party is named, that party must be political; an act of speech without its target counts only from it. */
function enough(frame: Found['frame'], world: World, source: string[], target: string[]): boolean {
  if (source.length && target.length) return true;
  if (source.length) return source.some((id) => isPolitical(world.actors.get(id)));
  if (!verbal.has(frame.type)) return true;
  return target.some((id) => isPolitical(world.actors.get(id))) || world.political;
}

/** On a page about states, the arrest or killing of anybody counts; elsewhere only what political actors do or suffer. */
function counts(frame: Found['frame'], world: World, id: string): boolean {
  const actor = world.actors.get(id);
  if (isPolitical(actor)) return true;
  const suffered = ['COERCE', 'ASSAULT', 'THREATEN', 'SANCTION', 'REQUEST', 'ACCUSE'].includes(frame.type);
  return suffered && !!actor && (world.political || (actor.kind === 'population' && actor.country !== null));
}

const state = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'SPY', 'PTY', 'REB', 'OPP', 'COP', 'PRM', 'UAF', 'IGO']);

/**
 * A state, an international organisation, a party or an armed group; a body, office or unnamed group of a country's
 * public sector; a person with a public role in a country. Not a company, outlet, charity or private person.
 */
export function isPolitical(actor: Actor | undefined): boolean {
  if (!actor) return false;
  const { kind, country, sector } = actor;
  if (kind === 'state' || kind === 'igo' || kind === 'party' || kind === 'armed-group') return true;
  const rooted = country !== null;
  if (kind === 'body') return rooted || (sector !== null && state.has(sector) && sector !== 'COP');
  if (kind === 'office' || kind === 'unnamed') return rooted && sector !== null && state.has(sector);
  if (kind !== 'person') return false;
  const office = actor.offices.some((one) => one.of !== null && /^[A-Z]{3}(?:\/|$)/u.test(one.of));
  return office || (rooted && sector !== null && state.has(sector));
}

/** Verbs with both parties named beside them are surest; a noun or a missing party takes away. */
function confidenceOf(found: Found): number {
  let value = found.part === 'verb' ? 0.8 : 0.65;
  if (!found.source.length || !found.target.length) value -= 0.15;
  if ([...found.source, ...found.target].some((one) => one.part !== 'head')) value -= 0.05;
  if (found.standing !== 'actual') value -= 0.1;
  return Math.round(value * 100) / 100;
}
