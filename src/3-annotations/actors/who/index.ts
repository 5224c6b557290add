/** Who a name, a title or a metonym means on a day: every candidate of the knowledge, the likeliest first, and why. */
import type { ActorKind } from '../../../0-model/index.ts';
import { fold } from '../knowledge/fold.ts';
import { formTokens, getLexicon, type Reading, type State } from '../knowledge/lexicon.ts';
import { localKind, officePhrases } from '../knowledge/offices.ts';
import { heldOn, holders, type Person, peopleCalled, type Term } from '../knowledge/roster.ts';
import { sameName } from '../resolve/people.ts';

export interface Candidate {
  /** `Actor.id`. */
  id: string;
  name: string;
  kind: ActorKind;
  country: string | null;
  /** The offices held on the day, the greatest first; without a day all that are known. */
  offices: Term[];
  /** What speaks for it, and what not, the weightiest first. */
  why: string[];
}

/** Offices of states and great bodies, in the order in which a bare surname most likely means their holder. */
const greatness = [
  'president',
  'prime-minister',
  'monarch',
  'supreme-leader',
  'foreign-minister',
  'secretary-general',
  'vice-president',
  'defence-minister',
  'finance-minister',
];
const rank = ({ kind }: Term): number => {
  const at = greatness.indexOf(kind);
  return at >= 0 ? at : kind === 'other' ? 30 : 20;
};

/**
 * @param words a name ("Lavrov", "Sergei Lavrov"), an office of a state ("Russian foreign minister", "president of France"), or
 * a name of the lexicon ("the Kremlin")
 * @param day ISO day as of which offices count; null for any
 */
export function whoIs(words: string, day: string | null): Candidate[] {
  const name = words.trim().replace(/^the /iu, '').replace(/\s+/gu, ' ');
  return [...byOffice(name, day), ...bodies(name), ...people(name, day)];
}

/** "Russian foreign minister", "Russia's foreign minister", "foreign minister of Russia": who held it that day. */
function byOffice(name: string, day: string | null): Candidate[] {
  const match = /^(.{2,60}) of (?:the )?(.{2,60})$/u.exec(name);
  const tries: [string, string][] = match ? [[match[1]!, match[2]!]] : [];
  const list = name.split(' ');
  for (let i = 1; i < list.length; i++)
    tries.push([
      list.slice(i).join(' '),
      list
        .slice(0, i)
        .join(' ')
        .replace(/[’']s?$/u, ''),
    ]);
  for (const [title, land] of tries) {
    const office = officePhrases().get(fold(title));
    const state = office && stateOf(land);
    if (!office || !state) continue;
    if (!day) return [];
    const kind = office.kind === 'leader' ? state.leader : localKind(office.kind, state.country);
    return holders(kind, state.country, day).map((person) => ({
      ...candidate(person, day),
      why: [`${title} of ${state.name} on ${day}`, ...held(person, day).map(spell)],
    }));
  }
  return [];
}

function stateOf(words: string): State | undefined {
  const reading = lexiconReading(words);
  return reading?.state ?? reading?.adjective ?? reading?.seat;
}

function lexiconReading(words: string): Reading | undefined {
  const tokens = formTokens(words);
  const forms = tokens[0] === undefined ? undefined : getLexicon().forms.get(tokens[0]);
  return forms?.find((form) => form.tokens.length === tokens.length && form.tokens.every((one, i) => one === tokens[i]))
    ?.reading;
}

/** States and organisations that the lexicon knows under the very words. */
function bodies(name: string): Candidate[] {
  const reading = lexiconReading(name);
  if (!reading) return [];
  const out: Candidate[] = [];
  for (const one of reading.organisation ? [reading.organisation, ...(reading.others ?? [])] : [])
    out.push({
      id: one.id,
      name: one.name,
      kind: one.kind,
      country: one.country,
      offices: [],
      why: [one.metonym ? `"${name}" stands for it` : `"${name}" names it`],
    });
  const state = reading.state ?? reading.seat ?? reading.adjective;
  if (state) {
    const why = reading.state ? 'names it' : reading.seat ? 'is its seat of government' : 'is its adjective';
    const { id, country } = state;
    out.push({ id, name: state.name, kind: 'state', country, offices: [], why: [`"${name}" ${why}`] });
  }
  return out;
}

function people(name: string, day: string | null): Candidate[] {
  const words = name.split(' ');
  const found = new Map<string, Person>();
  for (const person of [...peopleCalled(words.at(-1)!), ...peopleCalled(words[0]!)]) found.set(person.id, person);
  const fits = [...found.values()].filter((person) =>
    [person.name, ...person.aliases].some((one) => sameName(words, one.split(' ')) || startsWith(one, words)),
  );
  const keyed = fits.map((person) => ({ person, order: orderOf(person, day) }));
  keyed.sort(
    (a, b) =>
      a.order[0] - b.order[0] ||
      a.order[1] - b.order[1] ||
      a.order[2] - b.order[2] ||
      (a.person.id < b.person.id ? -1 : 1),
  );
  return keyed.map(({ person }) => ({ ...candidate(person, day), why: reasons(person, words, day) }));
}

/** Family name first: "Xi" means Xi Jinping. */
const startsWith = (name: string, words: string[]): boolean =>
  words.length === 1 && name.includes(' ') && fold(name.split(' ')[0]!) === fold(words[0]!);

function held(person: Person, day: string | null): Term[] {
  const terms = day ? person.terms.filter((term) => heldOn(term, day)) : person.terms;
  return [...terms].sort((a, b) => rank(a) - rank(b) || (a.start < b.start ? 1 : -1));
}

/** Years from the day to the nearest one on which some office was held; 0 within a term. */
function years({ terms }: Person, day: string): number {
  const year = Number(day.slice(0, 4));
  const off = terms.flatMap(({ start, end, seen }) =>
    [start, end || seen].filter(Boolean).map((one) => Number(one.slice(0, 4)) - year),
  );
  return Math.min(...off.map(Math.abs));
}

/** In office first, the greater office before the lesser; then those nearest in time. */
function orderOf(person: Person, day: string | null): [number, number, number] {
  const now = day ? held(person, day) : [];
  const best = Math.min(...person.terms.map(rank));
  return [
    now.length > 0 ? 0 : 1,
    now.length > 0 ? rank(now[0]!) : 0,
    day && now.length === 0 ? years(person, day) : best,
  ];
}

function candidate(person: Person, day: string | null): Omit<Candidate, 'why'> {
  const offices = held(person, day);
  const land = [...offices, ...person.terms].map(({ country }) => country).find((one) => /^[A-Z]{3}$/u.test(one));
  return { id: person.id, name: person.name, kind: 'person', country: land ?? null, offices };
}

function reasons(person: Person, words: string[], day: string | null): string[] {
  const asked = words.join(' ');
  const exact = fold(person.name) === fold(asked);
  const alias = person.aliases.find((one) => fold(one) === fold(asked));
  const name = exact
    ? 'full name'
    : alias
      ? 'also written so'
      : words.length > 1
        ? 'the same name, spelt otherwise'
        : 'family name';
  const now = held(person, day);
  if (!day) return [name, ...now.slice(0, 3).map(spell)];
  if (now.length > 0) return [...now.slice(0, 3).map(spell), name];
  return [`no office known on ${day}`, ...nearest(person, day), name];
}

/** The last term before the day, and the first after it. */
function nearest({ terms }: Person, day: string): string[] {
  const before = terms
    .filter(({ end, seen }) => (end || seen) < day)
    .sort((a, b) => ((a.end || a.seen) < (b.end || b.seen) ? 1 : -1));
  const after = terms.filter(({ start }) => start > day).sort((a, b) => (a.start < b.start ? -1 : 1));
  return [
    ...before.slice(0, 1).map((term) => `before: ${spell(term)}`),
    ...after.slice(0, 1).map((term) => `later: ${spell(term)}`),
  ];
}

/** "Minister of Foreign Affairs of RUS, since 2004-03-09, last seen 2025-06-01". */
function spell({ title, country, start, end, seen }: Term): string {
  const office = country ? `${title} of ${country}` : title;
  const from = start ? `from ${start}` : '';
  const to = end ? `to ${end}` : seen && !seen.startsWith('9999') ? `last seen ${seen}` : '';
  return [office, [from, to].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
