/** The compiled roster: who held which office when. Read once, on first use; a person's terms are parsed when asked for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { packageRoot } from '../../../0-model/index.ts';
import { nameKey, slug } from './fold.ts';
import { type OwnPeople, ownPeople } from './overlay/people.ts';

export interface Term {
  title: string;
  /** An office kind of `offices.txt`, or "other". */
  kind: string;
  /** ISO 3166-1 alpha-3, or the id of an organisation, or empty. */
  country: string;
  sector: string;
  /** ISO dates at the precision known; empty where unknown. */
  start: string;
  end: string;
  /** For a term whose end is unknown: the last day a source saw it held. */
  seen: string;
}

export interface Person {
  id: string;
  name: string;
  aliases: string[];
  gender: '' | 'm' | 'f';
  terms: Term[];
}

interface Compiled {
  asOf: string;
  offices: string;
  people: string;
  index: string;
  byOffice: string;
  given: { m: string; f: string; x: string };
  agents: string;
}

interface Loaded {
  asOf: string;
  offices: string[][];
  people: string[];
  index: Map<string, string>;
  byOffice: Map<string, string>;
  given: Map<string, '' | 'm' | 'f'>;
  agents: Map<string, string>;
}

let loaded: Loaded | undefined;
const parsed = new Map<number, Person>();

const pairs = (text: string): Map<string, string> =>
  new Map(
    text.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), line.slice(tab + 1)];
    }),
  );

function load(): Loaded {
  if (loaded) return loaded;
  const packed = readFileSync(path.join(packageRoot, 'data/actors.json.br'));
  const raw = JSON.parse(brotliDecompressSync(packed).toString('utf8')) as Compiled;
  const given = new Map<string, '' | 'm' | 'f'>();
  for (const gender of ['m', 'f', 'x'] as const)
    for (const name of raw.given[gender].split(' ')) given.set(name, gender === 'x' ? '' : gender);
  loaded = {
    asOf: raw.asOf,
    offices: raw.offices.split('\n').map((line) => line.split('\t')),
    people: raw.people.split('\n'),
    index: pairs(raw.index),
    byOffice: pairs(raw.byOffice),
    given,
    agents: pairs(raw.agents),
  };
  return loaded;
}

function person(number: number): Person {
  const known = parsed.get(number);
  if (known) return known;
  const { people, offices } = load();
  const [name, id, gender, aliases, terms] = people[number]!.split('\t');
  const made: Person = {
    id: `person:${id || slug(name!)}`,
    name: name!,
    aliases: aliases ? aliases.split(';') : [],
    gender: gender as '' | 'm' | 'f',
    terms: terms!.split(';').map((one) => {
      const [office, start, end, seen] = one.split(',');
      const [title, kind, country, sector] = offices[Number(office)]!;
      return { title: title!, kind: kind!, country: country!, sector: sector!, start: start!, end: end!, seen: seen! };
    }),
  };
  parsed.set(number, made);
  return made;
}

/** The day up to which the roster was compiled. */
export const rosterAsOf = (): string => load().asOf;

const numbered = (numbers: string | undefined): Person[] =>
  numbers?.split(' ').map((number) => person(Number(number))) ?? [];

const shippedCalled = (surname: string): Person[] => numbered(load().index.get(nameKey(surname)));

/** The user's own entry in place of the roster's, and those that only the user has. */
function withOwn(shipped: Person[], pick: (own: OwnPeople) => Person[] | undefined): Person[] {
  const own = ownPeople(shippedCalled);
  if (own.byId.size === 0) return shipped;
  return [...new Set([...shipped.map((one) => own.byId.get(one.id) ?? one), ...(pick(own) ?? [])])];
}

/** Everybody whose last name is spelt like `surname`, romanisation aside. */
export function peopleCalled(surname: string): Person[] {
  return withOwn(shippedCalled(surname), ({ byName }) => byName.get(nameKey(surname)));
}

/** Everybody who ever held an office of `kind` in `country`. */
export function everHeld(kind: string, country: string): Person[] {
  const key = `${kind} ${country || '-'}`;
  return withOwn(numbered(load().byOffice.get(key)), ({ byOffice }) => byOffice.get(key)).filter(({ terms }) =>
    terms.some((term) => term.kind === kind && term.country === country),
  );
}

/**
 * Whether the term surely covers the day: a start or end known to the year only counts from the next or to the last
 * full year, and a term without an end counts to the day it was last seen held.
 * @param day an ISO day, or an ISO 8601 interval of days ("2017-02-01/2018-03-31"), all of which it then has to cover
 */
export function heldOn(term: Term, day: string): boolean {
  if (day.length === 21) return heldOn(term, day.slice(0, 10)) && heldOn(term, day.slice(11));
  if (!term.start && !term.end) return Math.abs(days(term.seen) - days(day)) <= 60;
  const from = term.start.length === 10 ? term.start : `${term.start}-99`;
  const to = term.end ? (term.end.length === 10 ? term.end : term.end) : term.seen;
  return from <= day && day <= to;
}

const days = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** Holders of an office on a day: for a rank-one seat usually one person, at a handover two. */
export function holders(kind: string, country: string, day: string): Person[] {
  return everHeld(kind, country).filter((one) =>
    one.terms.some((t) => t.kind === kind && t.country === country && heldOn(t, day)),
  );
}

/** The gender a given name tells: "m", "f", "" for a name of both, undefined for no known given name. */
export function givenName(word: string): '' | 'm' | 'f' | undefined {
  return load().given.get(word) ?? load().given.get(word.split('-')[0]!);
}

/** The sector of a noun for people ("farmer" → AGR), by the PLOVER agents file. */
export function agentSector(noun: string): string | undefined {
  return load().agents.get(noun);
}

/** Every noun of the agents file. */
export const agentNouns = (): Iterable<string> => load().agents.keys();
