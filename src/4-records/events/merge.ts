/** One event per happening: evidence of the same type, parties and day is put together, with every span kept. */
import type { Actor, PoliticalEvent } from '../../0-model/index.ts';
import type { Draftling } from './build.ts';

const compatibleDate = (a: string | null, b: string | null): boolean =>
  !a || !b || a === b || a.startsWith(b) || b.startsWith(a);

type Countries = (ids: string[]) => Set<string>;

/** Two lists name the same side when one is empty, they share an actor, or they share a country. */
function sameSide(a: string[], b: string[], countries: Countries): boolean {
  if (!a.length || !b.length) return true;
  if (a.some((id) => b.includes(id))) return true;
  const own = countries(a);
  return [...countries(b)].some((one) => own.has(one));
}

function sameHappening(a: Draftling, b: Draftling, countries: Countries): boolean {
  if (a.type !== b.type || a.status !== b.status || !compatibleDate(a.date, b.date)) return false;
  if (a.mode && b.mode && a.mode !== b.mode && a.type !== 'CONSULT') return false;
  const straight = sameSide(a.source, b.source, countries) && sameSide(a.target, b.target, countries);
  const turned =
    a.type === 'CONSULT' && sameSide(a.source, b.target, countries) && sameSide(a.target, b.source, countries);
  if (!straight && !turned) return false;
  // Speech acts of one dyad are apart unless they rest on the same words: two demands are two.
  if (!mergeable.has(a.type)) return touching(a, b);
  return overlapKnown(a, b);
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

/** Where one side is unknown in both, the rest must be the same. */
const overlapKnown = (a: Draftling, b: Draftling): boolean =>
  (a.source.length > 0 || b.source.length > 0 || touching(a, b)) &&
  (a.target.length + b.target.length > 0 || touching(a, b));

const touching = (a: Draftling, b: Draftling): boolean =>
  a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end));

function absorb(into: Draftling, from: Draftling): void {
  const spans = [...into.evidence];
  for (const span of from.evidence)
    if (!spans.some((one) => one.start <= span.start && span.end <= one.end)) spans.push(span);
  into.evidence = spans.sort((a, b) => a.start - b.start);
  if (!into.source.length && from.source.length) {
    into.source = from.source;
    if (from.support.source) into.support.source = from.support.source;
  }
  if (!into.target.length && from.target.length) {
    into.target = from.target;
    if (from.support.target) into.support.target = from.support.target;
  }
  for (const field of ['date', 'place', 'quantity'] as const) {
    const longer = field === 'date' && into.date && from.date && from.date.length > into.date.length;
    if ((into[field] && !longer) || !from[field]) continue;
    Object.assign(into, { [field]: from[field] });
    if (from.support[field]) into.support[field] = from.support[field];
  }
  into.mode ??= from.mode;
  into.background = into.background && from.background;
  into.confidence = Math.max(into.confidence, from.confidence);
}

/** Merges in text order; the first telling keeps its rule. */
export function mergeEvents(list: Draftling[], actors: Map<string, Actor>): Draftling[] {
  const countries: Countries = (ids) => new Set(ids.flatMap((id) => actors.get(id)?.country ?? []));
  const out: Draftling[] = [];
  for (const event of list) {
    const known = out.find((one) => sameHappening(one, event, countries));
    if (known) absorb(known, event);
    else out.push(event);
  }
  return out;
}
