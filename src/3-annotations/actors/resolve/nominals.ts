/**
 * Common nouns that are no actors: what else a pronoun may mean. "The deal collapsed; it was never signed" must not make
 * "it" a state only because no state but the deal was left out of account. Needs a parser; none are found without.
 */
import { slug } from '../knowledge/fold.ts';
import { groupNoun, singular } from '../knowledge/groups.ts';
import type { View, Word } from '../read/view.ts';
import type { Cast, Member, Sighting } from './cast.ts';
import { subjectAt, topIndex } from './context.ts';

const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/u));

const female = set(
  'woman women girl girls mother mom mum wife daughter sister aunt grandmother niece queen princess actress lady widow waitress nun girlfriend bride businesswoman congresswoman spokeswoman chairwoman policewoman stepmother mother-in-law',
);
const male = set(
  'man men boy boys father dad husband son brother uncle grandfather nephew king prince actor gentleman widower monk boyfriend groom businessman congressman spokesman chairman policeman stepfather guy guys father-in-law',
);
const people = set(
  `person people child children baby kid kids parent parents friend friends family couple son daughter brother sister wife husband mother father
   student students teacher teachers doctor doctors patient patients author authors researcher researchers scientist scientists expert experts
   player players fan fans member members citizen citizens worker workers victim victims neighbour neighbours neighbor neighbors resident residents
   customer customers user users voter voters owner owners artist artists singer writer reader readers viewer viewers audience crowd colleague
   colleagues partner partners winner winners candidate candidates politician politicians senator senators judge lawyer lawyers prosecutor
   defendant suspect suspects driver passenger passengers pilot soldier soldiers officer officers man men woman women boy boys girl girls
   adult adults teenager teenagers somebody someone anybody anyone everybody everyone nobody guy guys infant toddler twin twins sibling siblings
   leader leaders president minister ministers king queen prince princess hero heroes survivor survivors volunteer volunteers employee employees
   staff boss manager coach captain guest guests visitor visitors host founder director actor actress musician musicians composer poet`,
);
/** Nouns in the singular that "they" may mean. */
const collectives = set(
  `team family group government company community audience crowd band club staff crew committee board council party press public majority
   school university agency police organisation organization firm couple pair generation population class army military media network
   administration department church union association nation country society troop class gang duo trio side person business`,
);
const times = set(
  'day days week weeks month months year years hour hours minute minutes second seconds decade decades century centuries morning afternoon evening night today yesterday tomorrow time times moment monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn winter weekend age percent % dollar dollars euro euros pound pounds mile miles kilometre kilometres kilometer kilometers km metre metres meter meters',
);

/** A word that no noun phrase is headed by: part of a name or of a compound, or a measure of time or money. */
const inner = /^(?:compound|flat|fixed|goeswith|amod|nummod|det|dep|cc|punct)/u;

/** Words that stand for persons or things without a noun: "everyone", "those", "some". */
const indefinite = set(
  'everyone everybody anyone anybody someone somebody nobody no-one those these some many others few several most all both none another somebody anything something everything nothing',
);
const forPersons = /(?:one|body)$/u;
const relations = /^(?:nsubj|obj|iobj|obl|nmod|conj|root|ccomp|parataxis)/u;

function heads(word: Word): boolean {
  if (!/^\p{L}/u.test(word.text) || inner.test(word.deprel ?? '')) return false;
  if (word.upos === 'NOUN' || word.upos === 'PROPN') return true;
  return indefinite.has(word.lower) && relations.test(word.deprel ?? '');
}

/** Enters every noun that heads a phrase and is not sighted as an actor, then pairs of nouns joined by "and". */
export function nominals(view: View, cast: Cast): void {
  const headed = new Map<number, Sighting>();
  const covered = new Set<number>();
  for (const sighting of cast.sightings) {
    const top = topIndex(view, sighting.from, sighting.to);
    if (!headed.has(top)) headed.set(top, sighting);
    if (sighting.to - sighting.from === 1) covered.add(sighting.from);
  }
  const latest = new Map<string, Member>();
  view.words.forEach((word, at) => {
    if (!heads(word) || headed.has(at) || covered.has(at)) return;
    const from = leftmost(view, at);
    const sighting = sightingOf(view, from, at, memberOf(view, from, at, latest));
    headed.set(at, sighting);
    cast.bystanders.push(sighting);
  });
  for (const pair of pairs(view, headed)) cast.bystanders.push(pair);
  cast.bystanders.sort((a, b) => a.from - b.from || a.to - b.to);
}

function leftmost(view: View, at: number): number {
  let from = at;
  while (from > 0 && at - from < 8 && view.words[from - 1]!.head !== undefined && under(view, from - 1, at)) from--;
  return from;
}

/** Whether a word hangs on the noun directly, or through one word between the two. */
function under(view: View, at: number, top: number): boolean {
  const word = view.words[at]!;
  if (!/^[\p{L}\p{N}'’-]/u.test(word.text) || /^(?:case|mark|cc|nsubj|advmod|cop)/u.test(word.deprel ?? ''))
    return false;
  if (word.head === top) return true;
  const next = word.head !== undefined && word.head > at && word.head < top ? view.words[word.head] : undefined;
  return next?.head === top;
}

function sightingOf(view: View, from: number, at: number, member: Member): Sighting {
  return {
    from,
    to: at + 1,
    form: 'description',
    members: [member],
    place: false,
    basis: 'explicit',
    rule: 'actor.bystander',
    subject: subjectAt(view, from, at + 1),
  };
}

/** The same noun again, with a definite determiner or as a name, is the same thing; else it is a new one. */
function memberOf(view: View, from: number, at: number, latest: Map<string, Member>): Member {
  const word = view.words[at]!;
  const noun = singular(word.lower);
  const plural = indefinite.has(word.lower) ? !forPersons.test(word.lower) : (word.plural ?? noun !== word.lower);
  const definite = from < at && /^(?:the|this|that|these|those|such)$/u.test(view.words[from]!.lower);
  const owned = view.words.slice(from, at).some((one) => one.deprel === 'nmod:poss');
  const key = `${noun}${plural ? ' many' : ''}`;
  const again = latest.get(key);
  if (again && !owned && (definite || word.upos === 'PROPN')) return again;
  const member: Member = {
    id: `noun:${slug(key)}-${at}`,
    name: word.text,
    kind: 'unnamed',
    country: null,
    sector: null,
    gender: female.has(word.lower) ? 'f' : male.has(word.lower) ? 'm' : '',
    genderSure: female.has(word.lower) || male.has(word.lower),
    plural,
    surnames: [],
    words: [],
    named: [],
    roles: [],
    nature: natureOf(word, noun),
    ...(collectives.has(noun) || forPersons.test(word.lower) ? { several: true } : {}),
  };
  latest.set(key, member);
  return member;
}

function natureOf(word: Word, noun: string): NonNullable<Member['nature']> {
  if (times.has(word.lower)) return 'measure';
  if (indefinite.has(word.lower)) return forPersons.test(word.lower) ? 'person' : 'either';
  if (people.has(word.lower) || people.has(noun) || female.has(noun) || male.has(noun)) return 'person';
  if (word.entity?.type === 'PER' || groupNoun(word.lower) !== null) return 'person';
  return 'thing';
}

/** "Thomas and his wife", "France and Germany": what two joined nouns mean together. */
function* pairs(view: View, headed: Map<number, Sighting>): Generator<Sighting> {
  const joined = new Map<number, number[]>();
  view.words.forEach((word, at) => {
    if (word.deprel !== 'conj' || word.head === undefined || word.head < 0 || !headed.has(at)) return;
    if (headed.has(word.head)) joined.set(word.head, [...(joined.get(word.head) ?? [word.head]), at]);
  });
  for (const list of joined.values()) {
    const parts = list.map((at) => headed.get(at)!);
    const members = [...new Set(parts.flatMap((part) => part.members))];
    if (members.length < 2 || members.length > 6) continue;
    yield {
      from: parts[0]!.from,
      to: parts.at(-1)!.to,
      form: 'collective',
      members,
      place: false,
      basis: 'explicit',
      rule: 'actor.joined',
      subject: parts[0]!.subject,
    };
  }
}
