/** Offices by title: what a phrase gives somebody, and who holds it, first in the article, then on the roster as of its day. */

import { nameKey, slug } from '../knowledge/fold.ts';
import type { State } from '../knowledge/lexicon.ts';
import { localKind } from '../knowledge/offices.ts';
import { holders, type Person } from '../knowledge/roster.ts';
import type { Phrase } from '../read/phrases.ts';
import type { Cast, Member, Role } from './cast.ts';

/** The state or organisation a phrase belongs to: by demonym, possessor or complement. Null where it names none. */
export function belongsTo(phrase: Phrase, known: Map<Phrase, Member[]>): { state?: State; id: string } | null {
  if (phrase.state) return { state: phrase.state, id: phrase.state.country };
  if (phrase.organisation) return { id: phrase.organisation.country ?? phrase.organisation.id };
  for (const other of [phrase.owner, phrase.of]) {
    if (!other) continue;
    if (other.head.type === 'reading') {
      const { state, seat, adjective, organisation } = other.head.reading;
      const land = state ?? seat ?? adjective;
      if (land) return { state: land, id: land.country };
      if (organisation) return { id: organisation.country ?? organisation.id };
    }
    const member = known.get(other)?.[0];
    if (member) return { id: member.country ?? member.id };
    const further = belongsTo(other, known);
    if (further) return further;
  }
  return null;
}

/** The role that an office phrase gives. */
export function roleOf(phrase: Phrase, of: string | null): Role | undefined {
  if (phrase.head.type !== 'office') return undefined;
  const { office, title } = phrase.head.hit;
  return { kind: localKind(office.kind, of), title, sector: office.sector, of, former: phrase.former };
}

/** Kinds that answer to a looser word. */
const answers: Record<string, (kind: string) => boolean> = {
  'cabinet-minister': (kind) => kind.endsWith('-minister') || kind === 'secretary-of-state',
  leader: (kind) =>
    [
      'president',
      'prime-minister',
      'monarch',
      'supreme-leader',
      'party-leader',
      'opposition-leader',
      'leader',
    ].includes(kind),
  'deputy-foreign-minister': (kind) => kind === 'deputy-foreign-minister',
};

/** Whether somebody in that role can be called by an office of `kind` and title. */
export function roleFits(role: Role, kind: string, title: string): boolean {
  if (role.kind === kind) return kind === role.kind && (!broad.has(kind) || lastWord(role.title) === lastWord(title));
  return answers[kind]?.(role.kind) ?? lastWord(role.title) === title;
}

/** Kinds that hold different callings together: only the same noun answers to it. */
const broad = new Set([
  'private',
  'family',
  'athlete',
  'artist',
  'academic',
  'journalist',
  'executive',
  'representative',
  'judge',
  'clergy',
  'chief',
  'director-general',
  'police-chief',
  'military-chief',
  'legislator',
  'cabinet-minister',
  'physician',
  'speaker',
  'high-representative',
  'governor',
  'party-leader',
  'opposition-leader',
  'national-security-adviser',
]);
const lastWord = (title: string): string => title.split(' ').at(-1)!;

/** Who holds the office in the article: the latest mentioned before, else the first named after. */
export function holderInArticle(
  cast: Cast,
  kind: string,
  title: string,
  of: string | null,
  at: number,
): Member | undefined {
  const fits = (member: Member): boolean =>
    member.kind === 'person' &&
    rolesOf(member).some(
      (role) =>
        roleFits(role, localKind(kind, of ?? role.of), title) &&
        (!of || role.of === of || (!role.of && member.country === of)),
    );
  for (const sighting of cast.before(at)) {
    const member = sighting.members.length === 1 ? sighting.members[0]! : undefined;
    if (member && fits(member)) return member;
  }
  const others = cast.people().filter(fits);
  if (others.length === 1 || (of && others.length > 0)) return others[0];
  if (!of) return undefined;
  const open = cast
    .people()
    .filter(
      (member) =>
        !member.country && rolesOf(member).some((role) => !role.of && roleFits(role, localKind(kind, of), title)),
    );
  return open.length === 1 ? placed(open[0]!, of, kind) : undefined;
}

/** Somebody whose office the article places only elsewhere: "Kenya's trade minister … Trade Minister Joseph Kimotho". */
function placed(member: Member, of: string, kind: string): Member {
  for (const role of member.roles) if (role.kind === kind) role.of ??= of;
  if (/^[A-Z]{3}$/u.test(of)) member.country ??= of;
  return member;
}

const rolesOf = (member: Member): Role[] => member.roles.filter((role) => !role.former);

/** Who holds the office by the roster: only where exactly one person surely does on that day. */
export function holderOnRoster(
  kind: string,
  state: State | undefined,
  of: string | null,
  day: string | null,
): Person | undefined {
  if (!day || !of) return undefined;
  const kinds =
    kind === 'leader'
      ? state?.leader === 'monarch'
        ? ['monarch', 'president']
        : [state?.leader ?? 'president']
      : [localKind(kind, of)];
  for (const one of kinds) {
    const found = holders(one, of, day);
    const newest = latest(found, one, of);
    if (newest) return newest;
  }
  return undefined;
}

/** Of several holders at a handover the one who came last; none where that is open too. */
function latest(found: Person[], kind: string, of: string): Person | undefined {
  if (found.length <= 1) return found[0];
  const from = (person: Person) =>
    person.terms
      .filter((term) => term.kind === kind && term.country === of)
      .map((term) => term.start)
      .sort()
      .at(-1) ?? '';
  const ranked = [...found].sort((a, b) => (from(a) < from(b) ? 1 : -1));
  return from(ranked[0]!).length === 10 && found.length === 2 ? ranked[0] : undefined;
}

/** Enters somebody of the roster whom the article calls only by office. */
export function enterHolder(cast: Cast, person: Person, country: string | null): Member {
  const words = person.name.split(' ');
  return cast.enter({
    id: person.id,
    name: person.name,
    kind: 'person',
    gender: person.gender,
    genderSure: true,
    words,
    surnames: [nameKey(words.at(-1)!)],
    country,
    person,
  });
}

/** An office whose holder neither article nor roster tells: an actor of its own. */
export function enterOffice(cast: Cast, phrase: Phrase, of: string | null, text: string, role: Role): Member {
  const target =
    phrase.to_?.head.type === 'reading'
      ? (phrase.to_.head.reading.state ?? phrase.to_.head.reading.seat)?.country
      : undefined;
  const office = of !== null && !/^an?$/u.test(phrase.determiner ?? '') && !phrase.plural;
  const title = `${slug(role.title)}${phrase.plural ? 's' : ''}${target ? `-to-${slug(target)}` : ''}`;
  const bare = slug(text.replace(/^(?:the|an?|his|her|its|their|our|my|some|one|two) /iu, ''));
  const id = office ? `office:${slug(of)}-${title}` : `unnamed:${of ? `${slug(of)}-${title}` : bare}`.slice(0, 70);
  return cast.enter({
    id,
    name: text,
    kind: office ? 'office' : 'unnamed',
    country: of && /^[A-Z]{3}$/u.test(of) ? of : null,
    sector: phrase.former ? 'ELI' : role.sector,
    plural: phrase.plural,
    roles: [role],
  });
}
