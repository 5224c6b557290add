/** The office holders that an article names with their office, and the terms in which the roster has them hold it. */
import type { Range } from '../../../0-model/index.ts';
import { localKind } from '../knowledge/offices.ts';
import type { Term } from '../knowledge/roster.ts';
import type { View } from '../read/view.ts';
import type { Cast, Member, Role } from '../resolve/cast.ts';

export interface OfficeHolder {
  /** `Actor.id`. */
  id: string;
  name: string;
  /** The title as the text gives it: "secretary of state". */
  title: string;
  /** Every term of theirs in that office, by the roster, the earliest first. Never empty. */
  terms: Term[];
  /** The first mention by name, UTF-16 offsets into the article's text. */
  at: Range;
}

/**
 * Offices whose terms tell when a text was written: the roster has them complete enough, and one person holds them at a
 * time. Legislators, ambassadors, spokespersons and judges are not among them: many share a name, and few are known.
 */
const telling = new Set([
  'president',
  'vice-president',
  'prime-minister',
  'monarch',
  'supreme-leader',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'justice-minister',
  'secretary-general',
  'director-general',
  'high-representative',
  'pope',
]);

/** Looser titles, and the offices they may stand for. */
const looser: Record<string, string[]> = {
  leader: ['president', 'prime-minister', 'monarch', 'supreme-leader'],
};

/** Words before a title that make it another one, or one not held: "deputy", "former", "the next". */
const otherwise =
  /(?:^|[\s-])(?:deputy|vice|assistant|associate|under|second|junior|shadow|acting|interim|former|ex|then|late|one-time|onetime|next|future|would-be|potential|possible|hypothetical|incoming|outgoing|aspiring|an?)[\s-]+$/iu;
/** What follows a title that is only aspired to. */
const aspired = /^[\s-]*(?:elect|designate|nominee|candidate|hopeful|contender|front-?runner)\b/iu;

/** Every person whose office stands with their name ("President X", "X, the president of Y") and on the roster. */
export function officeHoldersIn(view: View, cast: Cast): OfficeHolder[] {
  return cast.people().flatMap((member) => {
    if (!member.person) return [];
    for (const role of member.roles) {
      const terms = role.former ? [] : termsOf(member, role);
      const at = terms.length > 0 && titledMention(view, cast, member, role.title);
      if (at) return [{ id: member.id, name: member.person.name, title: role.title, terms, at }];
    }
    return [];
  });
}

function termsOf(member: Member, role: Role): Term[] {
  const kinds = looser[role.kind] ?? [role.kind];
  return member
    .person!.terms.filter((term) => telling.has(term.kind) && term.start !== '')
    .filter((term) => kinds.some((kind) => localKind(kind, term.country) === term.kind))
    .filter((term) => !role.of || term.country === role.of)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The first mention by name that has the title before the name or directly after it. */
function titledMention(view: View, cast: Cast, member: Member, title: string): Range | undefined {
  const { text } = view.article;
  for (const { members, form, from, to } of cast.sightings) {
    if (members.length !== 1 || members[0] !== member || !/name$/u.test(form)) continue;
    const at = { start: view.words[from]!.start, end: view.words[to - 1]!.end };
    if (titleBefore(text, at, title) || titleAfter(text, at, title)) return at;
  }
  return undefined;
}

function titleBefore(text: string, { start, end }: Range, title: string): boolean {
  const mention = text.slice(start, end).toLowerCase();
  const found = mention.indexOf(title);
  if (found < 0) return false;
  const before = text.slice(Math.max(0, start - 30), start + found);
  return !otherwise.test(before) && !aspired.test(mention.slice(found + title.length));
}

function titleAfter(text: string, { end }: Range, title: string): boolean {
  const after = text.slice(end, end + 80).toLowerCase();
  const found = after.indexOf(title);
  const between = after.slice(0, found);
  if (found < 0 || !/^, (?:[\p{L}’'.-]+ ){0,4}$/u.test(between)) return false;
  return (
    !otherwise.test(between) && !/\b(?:for|as|if)\b/u.test(between) && !aspired.test(after.slice(found + title.length))
  );
}
