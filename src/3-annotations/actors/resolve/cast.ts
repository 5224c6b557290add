/** The cast of one article: every actor it names or describes, with what the text says about each. */
import type { Actor, ActorKind, MentionForm } from '../../../0-model/index.ts';
import type { State } from '../knowledge/lexicon.ts';
import type { Person } from '../knowledge/roster.ts';

/** An office or calling that the text gives somebody. */
export interface Role {
  kind: string;
  title: string;
  sector: string | null;
  /** ISO code or organisation id; null where the text does not say. */
  of: string | null;
  former: boolean;
}

export interface Member {
  id: string;
  name: string;
  kind: ActorKind;
  country: string | null;
  sector: string | null;
  gender: '' | 'm' | 'f';
  /** The gender is of the roster or an honorific, not of a given name only. */
  genderSure: boolean;
  plural: boolean;
  person?: Person;
  /** Folded words of a person's name by which they may be called. */
  surnames: string[];
  words: string[];
  /** Where the article gives a person's full name: word indices in the order they were read. */
  named: number[];
  roles: Role[];
  /** Of what is no actor: whether a pronoun for persons or for things can mean it. */
  nature?: 'person' | 'thing' | 'either' | 'measure' | 'voice';
  /** A singular that "they" can mean: "the family", "everyone". */
  several?: boolean;
  /** For a body: its kind ("foreign-ministry"), by which "the ministry" finds it. */
  bodyKind?: string;
}

export interface Sighting {
  /** Word indices, half-open. */
  from: number;
  to: number;
  form: MentionForm;
  members: Member[];
  place: boolean;
  basis: 'explicit' | 'resolved' | 'inferred';
  rule: string;
  /** Stands where a subject or a speaker stands. */
  subject: boolean;
}

export class Cast {
  readonly members = new Map<string, Member>();
  readonly sightings: Sighting[] = [];
  /** Mentions of what is no actor: things, deeds, persons of no account. A pronoun may mean one of them. */
  readonly bystanders: Sighting[] = [];

  /** The member of that id, made when new. Later knowledge fills what was not known, and never overwrites. */
  enter(about: Pick<Member, 'id' | 'name' | 'kind'> & Partial<Member>): Member {
    const known = this.members.get(about.id);
    if (known) {
      known.country ??= about.country ?? null;
      known.sector ??= about.sector ?? null;
      return known;
    }
    const member: Member = {
      country: null,
      sector: null,
      gender: '',
      genderSure: false,
      plural: false,
      surnames: [],
      words: [],
      named: [],
      roles: [],
      ...about,
    };
    this.members.set(member.id, member);
    return member;
  }

  state(state: State): Member {
    return this.enter({
      id: state.id,
      name: state.name,
      kind: 'state',
      country: state.country,
      sector: state.id.startsWith('entity:') ? 'PRE' : 'GOV',
    });
  }

  people(): Member[] {
    return [...this.members.values()].filter((member) => member.kind === 'person');
  }

  /** Sightings before a word, the latest first. */
  *before(at: number): Generator<Sighting> {
    for (let i = lastBefore(this.sightings, at); i >= 0; i--) if (this.sightings[i]!.to <= at) yield this.sightings[i]!;
  }

  /** Sightings and bystanders before a word, the latest first. */
  *candidatesBefore(at: number): Generator<Sighting> {
    let i = lastBefore(this.sightings, at);
    let j = lastBefore(this.bystanders, at);
    while (i >= 0 || j >= 0) {
      const actor = this.sightings[i];
      const other = this.bystanders[j];
      const next = !other || (actor && actor.from >= other.from) ? actor! : other;
      if (next === actor) i--;
      else j--;
      if (next.to <= at) yield next;
    }
  }

  /** Adds a sighting in its place in the text. */
  see(sighting: Sighting): void {
    const list = sighting.members.some((member) => member.nature) ? this.bystanders : this.sightings;
    let i = list.length;
    while (i > 0 && list[i - 1]!.from > sighting.from) i--;
    list.splice(i, 0, sighting);
  }
}

/** Index of the last sighting that starts before a word, in a list ordered by start; -1 where none does. */
function lastBefore(list: readonly Sighting[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Adds a role unless the member has it. */
export function addRole(member: Member, role: Role): void {
  const same = member.roles.find(
    (one) => one.kind === role.kind && one.title === role.title && (one.of === role.of || !role.of || !one.of),
  );
  if (!same) member.roles.push(role);
  else same.of ??= role.of;
}

/** The offices of a person on a day: what the text says, with the dates of the roster where both agree, then the roster's other terms. */
export type Offices = Actor['offices'];
