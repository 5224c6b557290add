/** The people being gathered: one entry a person, however many sources speak of them. */
import { nameKey } from '../../src/3-annotations/actors/knowledge/fold.ts';

export interface BuildTerm {
  title: string;
  kind: string;
  country: string;
  sector: string;
  /** ISO day, month or year; empty where unknown. */
  start: string;
  end: string;
  /** For a term without an end: the last day on which a source saw it held. */
  seen: string;
}

export interface BuildPerson {
  name: string;
  aliases: Set<string>;
  gender: '' | 'm' | 'f';
  qid: string;
  born: string;
  terms: BuildTerm[];
}

const words = (name: string): string[] => name.split(/[\s.]+/u).filter((word) => word.length > 1);
/** Same first and last word, whatever the romanisation. */
const sameName = (name: string): string => {
  const list = words(name);
  return `${nameKey(list[0] ?? '')} ${nameKey(list.at(-1) ?? '')}`;
};

const lastKey = (name: string): string => nameKey(words(name).at(-1) ?? '');

export class People {
  readonly all: BuildPerson[] = [];
  private readonly byId = new Map<string, BuildPerson>();
  private readonly byOffice = new Map<string, BuildPerson[]>();
  private readonly byName = new Map<string, BuildPerson[]>();

  /** Finds the person by identifier, else by name among those of the same country, else adds them. */
  add(
    name: string,
    country: string,
    about: { qid?: string; gender?: '' | 'm' | 'f'; born?: string } = {},
  ): BuildPerson {
    const found = (about.qid && this.byId.get(about.qid)) || this.named(name, country, about.qid);
    const person = found || this.insert(name);
    if (about.qid && !person.qid) {
      person.qid = about.qid;
      this.byId.set(about.qid, person);
    }
    person.gender ||= about.gender ?? '';
    person.born ||= about.born ?? '';
    if (name !== person.name) person.aliases.add(name);
    return person;
  }

  private named(name: string, country: string, qid: string | undefined): BuildPerson | undefined {
    return this.byName
      .get(sameName(name))
      ?.find((person) => !(qid && person.qid) && person.terms.some((term) => term.country === country));
  }

  /** Somebody named in full who is already known, of the same country or, for an office of an organisation, of any. */
  wellKnown(name: string, country: string): BuildPerson | undefined {
    const all = this.byName.get(sameName(name)) ?? [];
    const same = all.find((person) => person.terms.some((term) => term.country === country));
    if (same || !country.startsWith('igo:')) return same;
    const great = all.filter((person) =>
      person.terms.some((term) => term.kind !== 'other' && term.kind !== 'ambassador'),
    );
    return great.length === 1 ? great[0] : all.length === 1 ? all[0] : undefined;
  }

  /** Somebody of another first name's spelling who holds the same great office at the same time: one and the same person. */
  sharing(name: string, term: BuildTerm): BuildPerson | undefined {
    if (!['president', 'prime-minister', 'foreign-minister', 'monarch', 'defence-minister'].includes(term.kind))
      return undefined;
    const key = lastKey(name);
    const found = (this.byOffice.get(`${term.kind} ${term.country}`) ?? []).find(
      (person) =>
        [person.name, ...person.aliases].some((one) => lastKey(one) === key) &&
        person.terms.some((own) => own.kind === term.kind && own.country === term.country && overlap(own, term)),
    );
    if (found && found.name !== name) found.aliases.add(name);
    return found;
  }

  /** Notes a person under the offices they hold, for {@link sharing}. */
  noteOffices(): void {
    this.byOffice.clear();
    for (const person of this.all)
      for (const term of person.terms) {
        const key = `${term.kind} ${term.country}`;
        this.byOffice.set(key, [...(this.byOffice.get(key) ?? []), person]);
      }
  }

  private insert(name: string): BuildPerson {
    const person: BuildPerson = { name, aliases: new Set(), gender: '', qid: '', born: '', terms: [] };
    this.all.push(person);
    const key = sameName(name);
    this.byName.set(key, [...(this.byName.get(key) ?? []), person]);
    return person;
  }
}

/** Adds a term unless the person has it already; the more exact of two accounts of one term stays. */
export function addTerm(person: BuildPerson, term: BuildTerm): void {
  const same = person.terms.find(
    (other) =>
      other.country === term.country &&
      other.kind === term.kind &&
      (term.kind !== 'other' || other.title === term.title) &&
      overlap(other, term),
  );
  if (!same) {
    person.terms.push(term);
    return;
  }
  if (follows(same, term)) {
    // Two governments of one leader are one time in office; a term still running has no end.
    if (same.start > term.start) same.start = term.start;
    else [same.end, same.seen] = [term.end, term.seen];
    return;
  }
  // A source that lost sight of somebody does not end a term that another saw held later.
  const later = same.end === '' && term.end !== '' && same.seen > term.end;
  if (same.end.length < term.end.length && !later) same.end = term.end;
  if (!same.end && term.seen > same.seen) same.seen = term.seen;
  if (same.start.length < term.start.length) same.start = term.start;
}

/** Adds a term checked by hand in place of what a roster says of the same office and time. */
export function replaceTerm(person: BuildPerson, term: BuildTerm): void {
  person.terms = person.terms.filter(
    (other) =>
      other.country !== term.country || other.kind !== term.kind || term.kind === 'other' || !overlap(other, term),
  );
  addTerm(person, term);
}

/** One term begins when the other ends, give or take a week: an election or a reshuffle, not a second account of it. */
function follows(a: BuildTerm, b: BuildTerm): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (first.end.length !== 10 || second.start.length !== 10) return false;
  return second.start > first.start && Date.parse(second.start) >= Date.parse(first.end) - 7 * 86_400_000;
}

function overlap(a: BuildTerm, b: BuildTerm): boolean {
  const from = (term: BuildTerm) => term.start || term.seen;
  const to = (term: BuildTerm) => term.end || term.seen || '9999';
  return from(a) <= to(b) && from(b) <= to(a);
}
