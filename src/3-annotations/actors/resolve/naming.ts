/** First pass: everybody the article names, with the offices that titles and appositions give them. */

import { slug } from '../knowledge/fold.ts';
import { getLexicon } from '../knowledge/lexicon.ts';
import { givenName } from '../knowledge/roster.ts';
import type { NameRun } from '../read/names.ts';
import type { Phrase } from '../read/phrases.ts';
import type { View } from '../read/view.ts';
import { addRole, type Cast, type Member, type Role } from './cast.ts';
import { speaksAt, verbAt } from './context.ts';
import { enterPerson, genderOf, memberCalled, nameWords, rosterFull, rosterSurname } from './people.ts';
import { belongsTo, roleOf } from './roles.ts';

export type Known = Map<Phrase, Member[]>;

/** Every phrase with those inside it, outermost first. */
export function* within(phrase: Phrase): Generator<Phrase> {
  yield phrase;
  for (const inner of [phrase.owner, phrase.of, phrase.to_]) if (inner) yield* within(inner);
}

/** The personal name in a phrase: its head, or what follows its title. */
export const personRun = (phrase: Phrase): NameRun | undefined =>
  phrase.name ??
  (phrase.head.type === 'name' && phrase.head.run.organisation === undefined ? phrase.head.run : undefined);

interface Naming {
  view: View;
  cast: Cast;
  known: Known;
  day: string | null;
  phrases: Phrase[];
}

export function nameEverybody(naming: Naming): void {
  const all = naming.phrases.flatMap((phrase) => [...within(phrase)]);
  for (const phrase of all) enterNamedOrganisation(naming, phrase, false);
  for (const several of [true, false]) {
    for (const phrase of all) {
      const run = personRun(phrase);
      if (run && !naming.known.has(phrase) && nameWords(naming.view, run).length > 1 === several)
        enterNamed(naming, phrase, run, several);
    }
    appositions(naming);
    if (several) for (const phrase of all) enterNamedOrganisation(naming, phrase, true);
  }
  for (const phrase of all) lateRole(naming, phrase);
}

/** A title whose owner was named only later in the reading: "Yeltsin's spokesman Sergei Yastrzhembsky". */
function lateRole(naming: Naming, phrase: Phrase): void {
  const member = naming.known.get(phrase)?.[0];
  if (member?.kind !== 'person' || phrase.head.type !== 'office') return;
  const role = roleFor(naming, phrase);
  if (role?.of) give(member, role);
}

function roleFor(naming: Naming, phrase: Phrase): Role | undefined {
  return roleOf(phrase, belongsTo(phrase, naming.known)?.id ?? null);
}

function enterNamed(naming: Naming, phrase: Phrase, run: NameRun, several: boolean): void {
  const { view, cast, known, day } = naming;
  const words = nameWords(view, run);
  if (words.length === 0) return;
  const role = roleFor(naming, phrase);
  const member = several ? fullName(naming, phrase, run, words, role) : oneWord(naming, phrase, run, words, role);
  if (!member) return;
  known.set(phrase, [member]);
  if (several) member.named.push(run.from);
  member.gender ||= genderOf(run, words, member.person);
  if (role) give(member, role);
  const land = phrase.state?.country ?? (phrase.head.type === 'name' ? belongsTo(phrase, known)?.id : undefined);
  if (land && /^[A-Z]{3}$/u.test(land) && !(phrase.owner && phrase.head.type === 'name')) member.country ??= land;
  void cast;
  void day;
}

/** Adds a role and what follows from it. */
export function give(member: Member, role: Role): void {
  addRole(member, role);
  if (role.of && /^[A-Z]{3}$/u.test(role.of)) member.country ??= role.of;
}

function fullName(
  naming: Naming,
  phrase: Phrase,
  run: NameRun,
  words: string[],
  role: Role | undefined,
): Member | undefined {
  const { view, cast, day } = naming;
  const known = memberCalled(cast, words, genderOf(run, words, undefined), run.from);
  if (known) {
    if (words.length > known.words.length && !known.person) known.words = words;
    return known;
  }
  const modelled = view.words[run.from]!.entity;
  const exact =
    modelled?.type === 'PER' &&
    modelled.start === view.words[run.from]!.start &&
    modelled.end === view.words[run.to - 1]!.end;
  if (view.headline[view.words[run.from]!.sentence] && !exact && !rosterFull(words, { day, role })) return undefined;
  if (!isPerson(naming, phrase, run, words)) return undefined;
  return enterPerson(cast, words, run, { day, role });
}

/** What shows that two or more capitalised words are a person's name. */
function isPerson(naming: Naming, phrase: Phrase, run: NameRun, words: string[]): boolean {
  const { view, day } = naming;
  const type = view.words[run.from]!.entity?.type;
  if (type === 'LOC' && !run.honorific) return false;
  if (type === 'PER' || run.honorific || phrase.name || givenName(words[0]!) !== undefined) return true;
  if (words.length > 4) return false;
  if (rosterFull(words, { day })) return true;
  if (speaksAt(view, run.start, run.to)) return true;
  const next = view.words[run.to];
  const after = view.words[run.to + 1];
  if (words.length > 1 && view.words.slice(run.from + 1, run.to - 1).some((word) => /^\p{Lu}\.$/u.test(word.text)))
    return true;
  if (
    next?.text === ',' &&
    after &&
    (/^\p{N}{2}$/u.test(after.text) ||
      after.lower === 'who' ||
      view.offices[run.to + 1] ||
      (/^(?:a|an|the|his|her|its)$/u.test(after.lower) && roleSoon(view, run.to + 2)))
  )
    return true;
  return words.length <= 3 && verbAt(view, run.to) && next!.lower !== "'s" && personVerb.test(next!.lower);
}

const personVerb = /^(?:said|says|told|wrote|tweeted|argued|insisted|acknowledged|recalled|joked|thinks|believes)$/u;
const roleSoon = (view: View, at: number): boolean => [0, 1, 2, 3].some((k) => view.offices[at + k] !== undefined);

function oneWord(
  naming: Naming,
  phrase: Phrase,
  run: NameRun,
  words: string[],
  role: Role | undefined,
): Member | undefined {
  const { view, cast, day } = naming;
  const word = view.words[run.from]!;
  const called = memberCalled(cast, words, genderOf(run, words, undefined), run.from);
  if (called) return called;
  const near = misspelt(cast, word.text);
  if (near) return near;
  if (word.first && !run.honorific && !phrase.name && view.lowerSeen.has(word.lower)) return undefined;
  if (word.entity?.type === 'LOC' && !run.honorific) return undefined;
  const titled = run.honorific !== undefined || phrase.name !== undefined || word.entity?.type === 'PER';
  const member = enterable(naming, words, run, role, titled);
  void day;
  return member;
}

function enterable(
  naming: Naming,
  words: string[],
  run: NameRun,
  role: Role | undefined,
  titled: boolean,
): Member | undefined {
  const { view, cast, day } = naming;
  const before = new Set(cast.members.keys());
  const hint = { day, role };
  const member = enterPerson(cast, words, run, hint);
  const word = view.words[run.from]!;
  const speaks = (word.upos === undefined || word.upos === 'PROPN') && speaksAt(view, run.start, run.to);
  if (titled || member.person || speaks) {
    if (titled || member.person || words[0]!.length > 3) return member;
  }
  if (!before.has(member.id)) cast.members.delete(member.id);
  return undefined;
}

/** An unknown capitalised word of five letters or more, one edit from a surname of the article. */
function misspelt(cast: Cast, text: string): Member | undefined {
  if (text.length < 5) return undefined;
  return cast.people().find((member) => {
    const surname = member.words.at(-1)!;
    return surname.length >= 5 && surname[0] === text[0] && oneEdit(surname.toLowerCase(), text.toLowerCase());
  });
}

/** Whether two words differ by one letter changed, left out, put in, or two neighbours swapped. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const x = a.length - i - j;
  const y = b.length - i - j;
  return (x <= 1 && y <= 1) || (x === 2 && y === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]);
}

const kindOfSector: Record<string, Member['kind']> = { BUS: 'company', MED: 'outlet', PTY: 'party' };

function enterNamedOrganisation({ view, cast, known, day }: Naming, phrase: Phrase, unsure: boolean): void {
  if (phrase.head.type !== 'name' || phrase.head.run.organisation === undefined) return;
  const { run } = phrase.head;
  if ((run.unsure ?? false) !== unsure) return;
  const words = nameWords(view, run);
  const person = unsure && !phrase.determiner ? personInstead(cast, words, run, day) : undefined;
  if (person) {
    known.set(phrase, [person]);
    return;
  }
  if (view.headline[view.words[run.from]!.sentence] && run.organisation === '') return;
  const name = view.article.text.slice(view.words[run.from]!.start, view.words[run.to - 1]!.end);
  const sector = run.organisation || null;
  const member =
    organisationCalled(cast, name) ??
    cast.enter({
      id: `org:${phrase.state ? `${slug(phrase.state.id)}-` : ''}${slug(name)}`,
      name,
      kind: (sector && kindOfSector[sector]) || 'body',
      country: phrase.state?.country ?? countryWithin(name),
      sector,
    });
  if (/Ministry|Department|Embassy/u.test(name)) member.bodyKind = 'ministry';
  const bracket = view.words[run.to];
  const short = view.words[run.to + 1];
  if (
    bracket?.text === '(' &&
    short &&
    /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u.test(short.text) &&
    view.words[run.to + 2]?.text === ')'
  )
    member.words.push(short.text);
  known.set(phrase, [member]);
}

/** Somebody of the article, or of a great office of the day, whom the language model took for an organisation. */
function personInstead(cast: Cast, words: string[], run: NameRun, day: string | null): Member | undefined {
  if (words.length === 0) return undefined;
  const called = memberCalled(cast, words, '', run.from);
  if (called || words.length > 1) return called;
  return rosterSurname(words[0]!, { day }) ? enterPerson(cast, words, run, { day }) : undefined;
}

/** An organisation of the article that a shorter name means: its initials in brackets, or its first words. */
function organisationCalled(cast: Cast, name: string): Member | undefined {
  for (const member of cast.members.values()) {
    if (!/^(?:body|company|outlet|party|igo|armed-group)$/u.test(member.kind)) continue;
    if (member.name === name || member.words.includes(name)) return member;
    if (member.id.startsWith('org:') && name.length > 3 && member.name.startsWith(`${name} `)) return member;
  }
  return undefined;
}

function countryWithin(name: string): string | null {
  const { forms } = getLexicon();
  for (const word of name.split(' ')) {
    const reading = forms.get(word)?.find((form) => form.tokens.length === 1)?.reading;
    const state = reading?.state ?? reading?.adjective;
    if (state) return state.country;
  }
  return null;
}

/** "X, the French president," and "the French president, X,": one person; the title becomes a role. */
function appositions(naming: Naming): void {
  const { phrases } = naming;
  for (let i = 0; i + 1 < phrases.length; i++) {
    const a = phrases[i]!;
    const b = phrases[i + 1]!;
    if (!adjacent(naming.view, a, b) && !(a.head.type === 'office' && nearlyAdjacent(naming.view, a, b))) continue;
    if (personRun(a) && naming.known.has(a) && describes(b)) join(naming, a, b);
    else if (
      personRun(b) &&
      naming.known.has(b) &&
      describes(a) &&
      a.head.type === 'office' &&
      naming.known.get(b)![0]!.words.length > 1
    )
      join(naming, b, a);
  }
}

function adjacent(view: View, a: Phrase, b: Phrase): boolean {
  if (view.words[a.from]!.sentence !== view.words[b.from]!.sentence) return false;
  const between = view.words.slice(a.to, b.from).map((word) => word.text);
  return between.length === 1
    ? between[0] === ',' || between[0] === '('
    : between.length === 3 && between[0] === ',' && /^\p{N}{2}$/u.test(between[1]!) && between[2] === ',';
}

/** "The head of the investigation in Paris, Jean Dupont, said": words of the description that no phrase holds. */
function nearlyAdjacent(view: View, a: Phrase, b: Phrase): boolean {
  const between = view.words.slice(a.to, b.from);
  if (between.length < 2 || between.length > 9 || between.at(-1)!.text !== ',' || view.words[b.to]?.text !== ',')
    return false;
  if (view.words[a.from]!.sentence !== view.words[b.from]!.sentence || !personRun(b) || a.determiner !== 'the')
    return false;
  return between
    .slice(0, -1)
    .every((word) => /^\p{L}/u.test(word.text) && !/^(?:VERB|AUX|CCONJ|PRON)$/u.test(word.upos ?? ''));
}

const describes = (phrase: Phrase): boolean =>
  (phrase.head.type === 'office' || phrase.head.type === 'group') && !phrase.name && !phrase.plural;

function join(naming: Naming, named: Phrase, description: Phrase): void {
  const after = naming.view.words[description.to]?.text ?? '.';
  const before = description.from < named.from;
  if (!before && !/^(?:[,.;)—–-]|who|and|at|in|with|said|on|from|for|told|”|"|’)$/u.test(after)) return;
  if (!before && after === ',' && commaList(naming, description)) return;
  const member = naming.known.get(named)![0]!;
  if (member.kind !== 'person' || naming.known.has(description)) return;
  naming.known.set(description, [member]);
  const land = belongsTo(description, naming.known)?.id ?? null;
  const role = roleOf(description, land);
  if (role) give(member, role);
  else if (description.head.type === 'group') {
    addRole(member, {
      kind: 'private',
      title: description.head.group.noun,
      sector: description.head.group.sector,
      of: land,
      former: description.former,
    });
    if (land && /^[A-Z]{3}$/u.test(land)) member.country ??= land;
  }
}

/** "Bushnell, Trade Minister Kimotho and others": a list is no apposition. */
function commaList({ view }: Naming, description: Phrase): boolean {
  const next = view.words[description.to + 1];
  return (
    description.determiner === undefined &&
    next !== undefined &&
    next.cap &&
    view.words[description.to + 2]?.lower === 'and'
  );
}
