/** Persons by name: full names, surnames, names with titles; joined to the roster where name and time fit. */
import { familyNameFirst, fold, nameKey, slug } from '../knowledge/fold.ts';
import { givenName, heldOn, type Person, peopleCalled } from '../knowledge/roster.ts';
import type { NameRun } from '../read/names.ts';
import type { View } from '../read/view.ts';
import { femaleHonorifics, maleHonorifics, suffixes } from '../read/words.ts';
import type { Cast, Member, Role } from './cast.ts';

const nicknames: Record<string, string> = Object.fromEntries(
  `bill william bob robert jim james jimmy james mike michael tom thomas joe joseph dan daniel dave david ben benjamin steve steven
   tony anthony chris christopher ed edward ted edward jeff jeffrey rick richard dick richard ron ronald don donald ken kenneth
   greg gregory sam samuel nick nicholas matt matthew andy andrew alex alexander liz elizabeth kate katherine sue susan pat patricia
   larry lawrence jerry gerald chuck charles charlie charles jack john rob robert will william vlad vladimir bibi benjamin abe abraham
   hank henry harry henry fred frederick pete peter tim timothy gabi gabriel kathy kathleen debbie deborah peggy margaret jake jacob`
    .trim()
    .split(/\s+/u)
    .flatMap((word, i, all) => (i % 2 ? [] : [[word, all[i + 1]!] as const])),
);

/** The words of a run without suffixes, quotation marks and nicknames. */
export function nameWords(view: View, run: NameRun): string[] {
  return view.words
    .slice(run.from, run.to)
    .map((word) => word.text)
    .filter((text) => /^\p{L}/u.test(text) && !suffixes.has(text.toLowerCase()));
}

const sameGiven = (a: string, b: string): boolean => {
  const x = fold(a).replace(/\./gu, '');
  const y = fold(b).replace(/\./gu, '');
  if (x === y || nameKey(x) === nameKey(y)) return true;
  if (x.length <= 1 || y.length <= 1) return x[0] === y[0];
  return (nicknames[x] ?? x) === (nicknames[y] ?? y);
};

/** Whether two names, word by word, can be of one person: same last word, first words that agree, or one within the other. */
export function sameName(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0 || nameKey(a.at(-1)!) !== nameKey(b.at(-1)!)) return false;
  if (a.length === 1 || b.length === 1) return true;
  if (sameGiven(a[0]!, b[0]!)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short.length >= 2 && short.slice(0, -1).every((word) => long.slice(0, -1).some((other) => sameGiven(word, other)))
  );
}

const gap = (person: Person, day: string): number => {
  let best = Number.POSITIVE_INFINITY;
  for (const term of person.terms) {
    if (heldOn(term, day)) return 0;
    for (const edge of [term.start, term.end, term.seen])
      if (edge) best = Math.min(best, Math.abs(Number(edge.slice(0, 4)) - Number(day.slice(0, 4))));
  }
  return best;
};

export interface Hint {
  day: string | null;
  role?: Role | undefined;
}

const seats = new Set([
  'president',
  'prime-minister',
  'monarch',
  'supreme-leader',
  'foreign-minister',
  'vice-president',
  'secretary-general',
  'defence-minister',
  'finance-minister',
  'chancellor',
]);

function fitOf(person: Person, { day, role }: Hint): number {
  let fit = 0;
  if (role) {
    const kinds = person.terms.filter((term) => term.kind === role.kind && (!role.of || term.country === role.of));
    if (kinds.length > 0) fit += 4;
    if (role.of && person.terms.some((term) => term.country === role.of)) fit += 2;
    if (role.of && !person.terms.some((term) => term.country === role.of)) fit -= 4;
    if (day && kinds.some((term) => heldOn(term, day))) fit += 3;
  }
  if (day) {
    const years = gap(person, day);
    fit += years === 0 ? 3 : years <= 5 ? 2 : years <= 15 ? 1 : years > 30 ? -3 : 0;
  }
  if (person.terms.some((term) => seats.has(term.kind))) fit += 1;
  return fit;
}

/** The one entry of the roster that a full name means on that day, or none where several fit as well. */
export function rosterFull(words: string[], hint: Hint): Person | undefined {
  const last = words.at(-1)!;
  const found = peopleCalled(last).filter((person) =>
    [person.name, ...person.aliases].some((name) => name.includes(' ') && sameName(words, name.split(' '))),
  );
  return bestOf(found, hint, 0);
}

/** Somebody called by surname alone, without the article naming them in full: only holders of a great office of that day, or of the office the text gives. */
export function rosterSurname(word: string, hint: Hint): Person | undefined {
  const { day, role } = hint;
  const found = peopleCalled(word).filter((person) => {
    if (!sameSurname(person, word)) return false;
    if (role && (role.of || role.kind !== 'cabinet-minister')) {
      const fits = person.terms.filter((term) => term.kind === role.kind && (!role.of || term.country === role.of));
      return fits.some((term) => !day || heldOn(term, day));
    }
    return (
      day !== null && person.terms.some((term) => seats.has(term.kind) && (heldOn(term, day) || recent(term.end, day)))
    );
  });
  return bestOf(found, hint, role ? 4 : 1);
}

const recent = (end: string, day: string): boolean =>
  end !== '' && end <= day && Number(day.slice(0, 4)) - Number(end.slice(0, 4)) <= 4;
function sameSurname(person: Person, word: string): boolean {
  const key = nameKey(word);
  const first = person.terms.some((term) => familyNameFirst.has(term.country));
  return [person.name, ...person.aliases].some((name) => {
    const words = name.split(' ');
    return first && words.length <= 3 ? nameKey(words[0]!) === key : nameKey(words.at(-1)!) === key;
  });
}

function bestOf(found: Person[], hint: Hint, least: number): Person | undefined {
  const ranked = found.map((person) => ({ person, fit: fitOf(person, hint) })).sort((a, b) => b.fit - a.fit);
  const [first, second] = ranked;
  if (!first || first.fit < least || (second && second.fit === first.fit && second.person.id !== first.person.id))
    return undefined;
  return first.person;
}

/** The member that a name of one word means: the latest named person with that surname, then by first name. */
export function memberCalled(cast: Cast, words: string[], gender: '' | 'm' | 'f', at: number): Member | undefined {
  const people = nearest(
    cast.people().filter((member) => !(gender && member.gender && gender !== member.gender)),
    at,
  );
  if (words.length > 1)
    return (
      people.find((member) => sameName(words, member.words)) ??
      people.find((member) => member.words.length > 1 && contained(words, member.words))
    );
  const key = nameKey(words[0]!);
  return (
    people.find((member) => member.surnames.includes(key)) ??
    people.find((member) => member.words.length > 1 && nameKey(member.words[0]!) === key) ??
    people.find((member) => member.words.some((word) => nameKey(word) === key))
  );
}

/** Those named in full before the word first, the latest of them first; then the others as they come. */
function nearest(people: Member[], at: number): Member[] {
  const lastBefore = (member: Member): number => {
    let last = -1;
    for (const position of member.named) if (position <= at && position > last) last = position;
    return last;
  };
  const keyed = people.map((member, order) => ({ member, order, last: lastBefore(member) }));
  return keyed.sort((a, b) => b.last - a.last || a.order - b.order).map(({ member }) => member);
}

/** "Boris Nadezhdin Ivanov" and "Nadezhdin": the words of the shorter name stand in the longer in order. */
function contained(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && short.every((word) => long.some((other) => nameKey(other) === nameKey(word)));
}

export function genderOf(run: NameRun, words: string[], person: Person | undefined): '' | 'm' | 'f' {
  if (run.honorific && femaleHonorifics.has(run.honorific)) return 'f';
  if (run.honorific && maleHonorifics.has(run.honorific)) return 'm';
  return person?.gender || (words.length > 1 ? (givenName(words[0]!) ?? '') : '');
}

/** Enters a person into the cast, under the roster's id where there is one. */
export function enterPerson(cast: Cast, words: string[], run: NameRun, hint: Hint): Member {
  const person = words.length > 1 ? rosterFull(words, hint) : rosterSurname(words[0]!, hint);
  const name = words.length > 1 || !person ? words.join(' ') : person.name;
  const all = person && words.length === 1 ? person.name.split(' ') : words;
  const member = cast.enter({
    id: person?.id ?? `person:${slug(name)}`,
    name,
    kind: 'person',
    gender: genderOf(run, words, person),
    genderSure: run.honorific !== undefined || Boolean(person?.gender),
    words: all,
    surnames: surnamesOf(all),
    country: person ? countryOn(person, hint.day) : null,
    ...(person ? { person } : {}),
  });
  return member;
}

/** The state somebody belongs to: of the office held on the day, else of any. */
export function countryOn(person: Person, day: string | null): string | null {
  const held = day ? person.terms.filter((term) => heldOn(term, day)) : [];
  return [...held, ...person.terms].map((term) => term.country).find((country) => /^[A-Z]{3}$/u.test(country)) ?? null;
}

const familyFirst = new Set(
  'kim park lee choi jung kang cho yoon jang lim han shin seo kwon hwang ahn song ryu hong moon ban li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng xi hua meng qin geng lu wen jiang bo peng tsai chiang ma nguyen tran pham le vo dang bui ri pak choe hwang mun'.split(
    ' ',
  ),
);

/** The words by which a person may be called alone: the last, with its particles, and the first where the family name stands first. */
function surnamesOf(words: string[]): string[] {
  const keys = [nameKey(words.at(-1)!)];
  if (words.length > 1 && words.length <= 3 && familyFirst.has(fold(words[0]!)) && givenName(words[0]!) !== 'm')
    keys.push(nameKey(words[0]!));
  if (words.length === 2 && familyFirst.has(fold(words[0]!))) keys.push(nameKey(words[0]!));
  return keys;
}
