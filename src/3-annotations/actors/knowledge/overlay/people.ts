/** The user's own people, joined with those of the roster that they add to. */
import { familyNameFirst, nameKey, slug } from '../fold.ts';
import { kindOfTitle, localKind, officePhrases } from '../offices.ts';
import type { Person, Term } from '../roster.ts';
import { overlay, whenActorsChange } from './current.ts';
import type { OwnPerson } from './schema.ts';

/** A term of the user's that names no end goes on. */
const open = '9999-12-31';

export interface OwnPeople {
  byId: Map<string, Person>;
  /** By the words they may be called by, as {@link nameKey} spells them. */
  byName: Map<string, Person[]>;
  /** By "kind country". */
  byOffice: Map<string, Person[]>;
}

const none: OwnPeople = { byId: new Map(), byName: new Map(), byOffice: new Map() };
let people: OwnPeople | undefined;
whenActorsChange(() => {
  people = undefined;
});

/** @param shipped everybody of the roster whose last name is spelt like that */
export function ownPeople(shipped: (surname: string) => Person[]): OwnPeople {
  if (!people) people = overlay() ? gather(overlay()!.people, shipped) : none;
  return people;
}

function gather(list: readonly OwnPerson[], shipped: (surname: string) => Person[]): OwnPeople {
  const out: OwnPeople = { byId: new Map(), byName: new Map(), byOffice: new Map() };
  const put = (map: Map<string, Person[]>, key: string, person: Person): void => {
    const there = map.get(key) ?? [];
    if (!there.includes(person)) map.set(key, [...there, person]);
  };
  for (const own of list) {
    const id = own.id ?? `person:${slug(own.name)}`;
    const spellings = [lastWord(own.name), id.split('-').at(-1)!];
    const known = spellings.flatMap(shipped).find((person) => person.id === id);
    const person = joined(own, id, known);
    out.byId.set(id, person);
    for (const name of [person.name, ...person.aliases])
      for (const word of callNames(name, person)) put(out.byName, nameKey(word), person);
    for (const { kind, country } of person.terms) put(out.byOffice, `${kind} ${country || '-'}`, person);
  }
  return out;
}

const lastWord = (name: string): string => name.split(' ').at(-1)!;

const callNames = (name: string, { terms }: Person): string[] =>
  terms.some(({ country }) => familyNameFirst.has(country)) ? [lastWord(name), name.split(' ')[0]!] : [lastWord(name)];

/** The user's offices stand in place of the roster's terms of the same office; its other terms stay. */
function joined(own: OwnPerson, id: string, known: Person | undefined): Person {
  const terms = own.offices.map(termOf);
  const replaced = new Set(terms.map(({ kind, country, title }) => officeKey(kind, country, title)));
  const kept = known?.terms.filter(({ kind, country, title }) => !replaced.has(officeKey(kind, country, title))) ?? [];
  const names = new Set([...own.aliases, ...(known ? [known.name, ...known.aliases] : [])]);
  names.delete(own.name);
  return {
    id,
    name: own.name,
    aliases: [...names],
    gender: own.gender ?? known?.gender ?? '',
    terms: [...kept, ...terms].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
  };
}

const officeKey = (kind: string, country: string, title: string): string =>
  `${kind} ${country} ${kind === 'other' ? title : ''}`;

function termOf({ title, of, kind, start, end }: OwnPerson['offices'][number]): Term {
  const known = kindOfTitle(title);
  const country = of ?? '';
  const named = kind ?? known?.kind ?? 'other';
  const sector = known?.sector ?? [...officePhrases().values()].find((one) => one.kind === named)?.sector ?? 'GOV';
  return {
    title,
    kind: named === 'other' ? 'other' : localKind(named, country),
    country,
    sector,
    start,
    end: end ?? '',
    seen: end ? '' : open,
  };
}
