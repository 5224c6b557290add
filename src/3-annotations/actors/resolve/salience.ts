/** How much a candidate stands out as the antecedent of a pronoun: recency, grammatical role, repetition, parallelism. */
import type { View } from '../read/view.ts';
import { sayVerbs } from '../read/words.ts';
import type { Wish } from './agreement.ts';
import type { Sighting } from './cast.ts';
import { speaksAt, topIndex, topWord } from './context.ts';

/**
 * Points for and against a candidate: set by hand, then moved by coordinate ascent on training documents of GUM
 * (`training/coreference/tune.ts`), and kept where the speakers that news articles call "he" or "she" did not lose.
 */
export const weights = {
  /** For each sentence between the two. */
  sentence: -8,
  /** For each six words between the two within one sentence. */
  near: 1,
  subject: 10,
  /** The object of its verb. */
  object: 2,
  /** Beside a verb of saying. */
  speaks: -3,
  /** Both the candidate and the pronoun beside verbs of saying. */
  bothSpeak: 6,
  /** A common noun of no account, for a pronoun beside a verb of saying. */
  noteless: -10,
  /** Subject of the verb of saying right before the pronoun: "X said he". */
  said: 14,
  person: 4,
  gender: 12,
  otherGender: -6,
  /** A common noun where a name may stand. */
  unnamed: -2,
  /** Several together for "they". */
  together: 4,
  /** One body for "they". */
  bodyForMany: 2,
  /** A state for "they". */
  stateForMany: -10,
  /** Of the speaker's own state, for "they" in a sentence of "we". */
  ownSide: -8,
  /** Said inside a quotation, the pronoun outside. */
  fromQuote: -24,
  sameQuote: 4,
  /** For each earlier mention within reach, up to four. */
  again: 1,
  /** Same grammatical relation as the pronoun. */
  parallel: 2,
  /** Itself a pronoun of the same person. */
  pronoun: 2,
  /** Possessor within another phrase. */
  possessor: -2,
  /** A thing that is no actor. */
  thing: 0,
  /** First phrase of its sentence. */
  topic: 1,
  /** A thing where the pronoun is the subject of a verb for minds: "they believe". */
  mindless: -6,
  /** Of the same clause's verb as a possessive: "X lost his leg". */
  clause: 2,
  /** The pronoun stands in the headline's block, or the candidate does. */
  headline: -2,
};

export interface Place {
  wish: Wish;
  /** Word index of the pronoun. */
  at: number;
  /** Sentences between the two, quoted ones left out where they do not count. */
  distance: number;
  /** The state for which the speaker of the pronoun says "we"; null where that is not known. */
  side: string | null;
}

/** The score of one sighting as antecedent; higher is better. */
export function salience(view: View, sighting: Sighting, { wish, at, distance, side }: Place): number {
  let score = 40 + distance * weights.sentence;
  if (distance === 0) score += weights.near * Math.min(6, (at - sighting.from) / 6);
  if (side !== null && sighting.members.some((member) => member.country === side)) score += weights.ownSide;
  return score + roles(view, sighting, at) + kinds(sighting, wish) + quotes(view, sighting, at);
}

function roles(view: View, sighting: Sighting, at: number): number {
  const relation = view.words[topIndex(view, sighting.from, sighting.to)]!.deprel ?? '';
  const own = view.words[at]!.deprel ?? '';
  let score = 0;
  if (sighting.subject || relation.startsWith('nsubj')) score += weights.subject;
  else if (/^i?obj/u.test(relation)) score += weights.object;
  if (relation === 'nmod:poss') score += weights.possessor;
  if (relation !== '' && relation === own) score += weights.parallel;
  const speaks = speaksOf(view, sighting);
  const saying = speaksAt(view, at, at + 1);
  if (speaks) score += saying ? weights.bothSpeak : weights.speaks;
  if (saying && sighting.members[0]!.nature) score += weights.noteless;
  if (saidOf(view, sighting, at)) score += weights.said;
  const own_ = view.words[at]!;
  const top = view.words[topIndex(view, sighting.from, sighting.to)]!;
  if (
    own === 'nmod:poss' &&
    relation.startsWith('nsubj') &&
    top.sentence === own_.sentence &&
    top.head !== undefined &&
    ownVerb(view, at) === top.head
  )
    score += weights.clause;
  if (minds(view, at) && sighting.members[0]!.nature === 'thing') score += weights.mindless;
  if (view.headline[view.words[sighting.from]!.sentence]) score += weights.headline;
  if (sighting.from === view.spans[view.words[sighting.from]!.sentence]!.from) score += weights.topic;
  return score;
}

function kinds(sighting: Sighting, wish: Wish): number {
  const member = sighting.members[0]!;
  let score = 0;
  if (wish.number !== 'thing' && (member.kind === 'person' || member.nature === 'person')) score += weights.person;
  if (wish.gender) {
    if (member.gender === wish.gender) score += weights.gender;
    else if (member.gender) score += weights.otherGender;
    if (member.kind !== 'person') score += weights.unnamed;
  }
  if (wish.number === 'many') {
    if (sighting.members.length > 1) score += weights.together;
    else if (!member.plural) score += member.kind === 'state' ? weights.stateForMany : weights.bodyForMany;
  }
  if (member.nature === 'thing') score += weights.thing;
  if (sighting.form === 'pronoun') score += weights.pronoun;
  return score;
}

function quotes(view: View, sighting: Sighting, at: number): number {
  const here = view.words[at]!.quote;
  const there = view.words[sighting.from]!.quote;
  if (here < 0) return there >= 0 ? weights.fromQuote : 0;
  return there === here ? weights.sameQuote : 0;
}

const speaking = new WeakMap<Sighting, boolean>();

/** Whether a candidate stands beside a verb of saying; remembered, because every pronoun after it asks. */
function speaksOf(view: View, sighting: Sighting): boolean {
  let known = speaking.get(sighting);
  if (known === undefined) {
    known = speaksAt(view, sighting.from, sighting.to);
    speaking.set(sighting, known);
  }
  return known;
}

/** The verb that the noun of a possessive depends on. */
function ownVerb(view: View, at: number): number | undefined {
  const noun = view.words[at]!.head;
  return noun === undefined || noun < 0 ? undefined : view.words[noun]!.head;
}

const mental =
  /^(?:think|thinks|thought|believe|believes|believed|want|wants|wanted|hope|hopes|hoped|know|knows|knew|feel|feels|felt|decide|decides|decided|try|tries|tried|plan|plans|planned|like|likes|liked|love|loves|loved|fear|fears|feared|refuse|refuses|refused|agree|agrees|agreed|promise|promised|need|needs|worry|hate|hates|see|saw|understand|understood|expect|expects|expected|met|meet|vote|voted|sign|signed|buy|bought|sell|sold|pay|paid)$/u;

/** Whether the pronoun is the subject of a verb for what minds do. */
function minds(view: View, at: number): boolean {
  const { deprel, head } = view.words[at]!;
  if (deprel !== 'nsubj' || head === undefined || head < 0) return false;
  const verb = view.words[head]!.lower;
  return mental.test(verb) || sayVerbs.has(verb);
}

/** "X said (that) he": the pronoun right after a verb of saying, and X its subject. */
function saidOf(view: View, sighting: Sighting, at: number): boolean {
  const verb = view.words[at - 1]?.lower === 'that' ? at - 2 : at - 1;
  if (!sayVerbs.has(view.words[verb]?.lower ?? '')) return false;
  const top = topWord(view, sighting.from, sighting.to);
  return top ? top.deprel === 'nsubj' && top.head === verb : sighting.to === verb;
}
