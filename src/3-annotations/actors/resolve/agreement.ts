/** Which members a pronoun can mean at all: number, gender, persons or things. */
import { pronouns } from '../read/words.ts';
import type { Member, Sighting } from './cast.ts';

/** What a third-person pronoun asks of its antecedent. */
export interface Wish {
  word: string;
  number: 'one' | 'many' | 'thing';
  gender: 'm' | 'f' | undefined;
  /** "himself", "itself": the subject of its own clause. */
  reflexive: boolean;
  owning: boolean;
}

export function wishOf(word: string): Wish | undefined {
  const { number, gender, owning } = pronouns[word] ?? {};
  if (number === undefined || number === 'speaker' || number === 'speakers' || number === 'addressee') return undefined;
  return { word, number, gender, reflexive: /sel(?:f|ves)$/u.test(word), owning: owning ?? false };
}

/** Unnamed members that are things or bodies, whatever their sector: no "he" or "she". */
const lifeless =
  /(?:report|ambulance|jet|plane|ship|destroyer|frigate|submarine|compan|firm|bank|union|agenc|court|press|media|team|group|airline|industr|universit|tank|newspaper|station|militia|cartel|gang|government|power|nation)/u;
const vehicles = /ambulance|jet|plane|ship|destroyer|tank|submarine/u;
const bodies = /^(?:state|body|igo|party|company|outlet|armed-group)$/u;
const many = /^(?:population|armed-group|igo|body|company|party|state)$/u;

/** Whether a sighting can be the antecedent of the pronoun. */
export function agrees(sighting: Sighting, wish: Wish): boolean {
  const { members } = sighting;
  if (sighting.place || members.length === 0) return false;
  if (members.length > 1) return wish.number === 'many';
  const member = members[0]!;
  if (member.nature === 'measure' || member.nature === 'voice') return false;
  if (wish.number === 'one') return single(member, wish);
  if (wish.number === 'thing')
    return member.nature ? !member.plural && member.nature === 'thing' : bodies.test(member.kind);
  if (member.several) return true;
  return member.plural ? !vehicles.test(member.id) : many.test(member.kind);
}

function single(member: Member, { gender }: Wish): boolean {
  if (member.plural || (member.genderSure && member.gender !== '' && member.gender !== gender)) return false;
  if (member.nature) return member.nature === 'person';
  if (member.kind === 'person') return true;
  return (member.kind === 'unnamed' || member.kind === 'office') && !lifeless.test(member.id);
}
