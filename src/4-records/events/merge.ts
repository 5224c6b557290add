/** One event per happening: evidence of the same type, parties and day is put together, with every span kept. */
import type { Actor, PoliticalEvent } from '../../0-model/index.ts';
import type { Draftling } from './build.ts';

const compatibleDate = (a: string | null, b: string | null): boolean =>
  !a || !b || a === b || a.startsWith(b) || b.startsWith(a);

type Countries = (ids: string[]) => Set<string>;

/** Two lists name the same side when one is empty, or they name the same actors, or actors of the same countries. */
function sameSide(a: string[], b: string[], countries: Countries, loose = true): boolean {
  if (!a.length || !b.length) return true;
  const own = countries(a);
  const other = countries(b);
  // "diplomats" without a country may be the ones named elsewhere.
  if (!own.size || !other.size) return (loose && own.size !== other.size) || a.join() === b.join();
  return own.size === other.size && [...own].every((one) => other.has(one));
}

/** The same deed may be told as fact in one place and as an accusation in another. */
const sameStatus = (a: Draftling, b: Draftling): boolean => {
  const pair = [a.status, b.status].sort().join();
  return a.status === b.status || pair === 'actual,alleged';
};

function sameHappening(a: Draftling, b: Draftling, countries: Countries): boolean {
  if (a.type !== b.type || !sameStatus(a, b) || !compatibleDate(a.date, b.date)) return false;
  if (a.mode && b.mode && a.mode !== b.mode && a.type !== 'CONSULT' && !touching(a, b)) return false;
  if (sameAssault(a, b) || sameBlast(a, b)) return true;
  const loose = a.type !== 'CONSULT';
  const straight = sameSide(a.source, b.source, countries, loose) && sameSide(a.target, b.target, countries, loose);
  const turned =
    (a.type === 'CONSULT' || sameSigning(a, b)) &&
    sameSide(a.source, b.target, countries) &&
    sameSide(a.target, b.source, countries);
  if (!straight && !turned) return false;
  // Speech acts of one dyad are apart unless they rest on the same words: two demands are two.
  if (!mergeable.has(a.type) && !sameSigning(a, b)) return touching(a, b);
  return overlapKnown(a, b) && sameTelling(a, b);
}

const mergeable = new Set<PoliticalEvent['type']>([
  'CONSULT',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'RETREAT',
  'MOBILIZE',
  'COOPERATE',
  'AID',
  'PROTEST',
]);

/** Signed by the same two on the same day. */
const sameSigning = (a: Draftling, b: Draftling): boolean =>
  a.found.frame.id === 'support.sign' && b.found.frame.id === 'support.sign' && a.date !== null && a.date === b.date;

/** One party at least must be named in both, unless the two tellings share words. */
const overlapKnown = (a: Draftling, b: Draftling): boolean =>
  touching(a, b) || (a.source.length > 0 && b.source.length > 0) || (a.target.length > 0 && b.target.length > 0);

/** An undated telling goes with a dated one only nearby; a recalled meeting is not today's. */
function sameTelling(a: Draftling, b: Draftling): boolean {
  if (a.type !== 'CONSULT') return true;
  return a.background === b.background;
}

/** "the bombing … that killed ten people": one happening told twice in a sentence. */
function sameAssault(a: Draftling, b: Draftling): boolean {
  const once = a.found.reading.index === b.found.reading.index && a.type === 'ASSAULT' && b.type === 'ASSAULT';
  return once && (!a.source.length || !b.source.length) && (a.mode === null || b.mode === null);
}

/** "the bombing": a noun of violence without an attacker goes back to the attack that the article told of. */
function sameBlast(a: Draftling, b: Draftling): boolean {
  const blast = (one: Draftling) => one.type === 'ASSAULT' && one.mode === 'explosives' && !one.source.length;
  return blast(a) && blast(b) && [a, b].some(({ found }) => found.part === 'noun');
}

const touching = (a: Draftling, b: Draftling): boolean =>
  a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end));

/** "diplomats" gives way to "American diplomats". */
const vaguer = (a: string[], b: string[], actors: Map<string, Actor>): boolean =>
  a.every((id) => nameless(actors.get(id))) && b.some((id) => !nameless(actors.get(id)));

function absorb(into: Draftling, from: Draftling, actors: Map<string, Actor>): void {
  const background = mergedBackground(into, from);
  const spans = [...into.evidence];
  for (const span of from.evidence)
    if (!spans.some((one) => one.start <= span.start && span.end <= one.end)) spans.push(span);
  into.evidence = spans.sort((a, b) => a.start - b.start);
  if (!into.source.length && from.source.length) {
    into.source = from.source;
    if (from.support.source) into.support.source = from.support.source;
  }
  if (from.target.length && (!into.target.length || vaguer(into.target, from.target, actors))) {
    into.target = from.target;
    if (from.support.target) into.support.target = from.support.target;
  }
  for (const field of ['date', 'place', 'quantity'] as const) {
    const longer = field === 'date' && into.date && from.date && from.date.length > into.date.length;
    if ((into[field] && !longer) || !from[field]) continue;
    Object.assign(into, { [field]: from[field] });
    if (from.support[field]) into.support[field] = from.support[field];
  }
  // Alleged stays alleged while every telling stands in somebody's statement.
  const own = [into, from].some((one) => one.status === 'actual' && !one.attributedTo);
  if (into.status !== from.status) {
    into.status = own ? 'actual' : 'alleged';
    const teller = [into, from].find((one) => one.support.status?.rule.endsWith(`.${into.status}`));
    if (teller?.support.status) into.support.status = teller.support.status;
  }
  if (!into.mode && from.mode) {
    into.mode = from.mode;
    if (from.support.mode) into.support.mode = from.support.mode;
  }
  into.scene ??= from.scene;
  into.background = background;
  const older = into.support.background ?? from.support.background;
  if (background && older) into.support.background = older;
  else delete into.support.background;
  into.confidence = Math.max(into.confidence, from.confidence);
}

/** The telling that has the date knows whether it is long past. */
function mergedBackground(into: Draftling, from: Draftling): boolean {
  if (into.date && !from.date) return into.background;
  if (from.date && !into.date) return from.background;
  return from.date && from.date === into.date ? into.background || from.background : into.background && from.background;
}

const nameless = (actor: Actor | undefined): boolean => actor?.kind === 'unnamed' && actor.country === null;

/** Merges in text order; the first telling keeps its rule. */
export function mergeEvents(list: Draftling[], actors: Map<string, Actor>): Draftling[] {
  const countries: Countries = (ids) =>
    new Set(ids.filter((id) => !nameless(actors.get(id))).map((id) => actors.get(id)?.country ?? id));
  const out: Draftling[] = [];
  for (const event of list) {
    const known = out.find((one) => sameHappening(one, event, countries));
    if (known) absorb(known, event, actors);
    else out.push(event);
  }
  return out;
}
