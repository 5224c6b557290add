/** Pronouns: who "he", "they", "it", "we" and "you" are, by agreement, binding, salience, and whose words they stand in. */
import type { Phrase } from '../read/phrases.ts';
import type { View } from '../read/view.ts';
import { pronouns, sayVerbs } from '../read/words.ts';
import { agrees, type Wish, wishOf } from './agreement.ts';
import type { Cast, Member, Sighting } from './cast.ts';
import { topIndex } from './context.ts';
import { salience, weights } from './salience.ts';
import type { Voices } from './voices.ts';

/** Sentences back within which an antecedent is looked for. */
const reach = 6;

export interface Resolved {
  members: Member[];
  rule: string;
}

const nobody: Resolved = { members: [], rule: '' };

/** The members a pronoun stands for; empty where nothing fits. */
export function resolvePronoun(view: View, cast: Cast, phrase: Phrase, voices: Voices): Resolved {
  const { word } = phrase.head as Extract<Phrase['head'], { type: 'pronoun' }>;
  const { number } = pronouns[word]!;
  if ((number === 'speaker' || number === 'speakers') && voicedWithin(view, phrase.from)) return nobody;
  if (number === 'speaker' || number === 'speakers')
    return { members: [voices.at(phrase.from).speaker], rule: 'actor.speaker-in-quote' };
  if (number === 'addressee') {
    const { addressee } = voices.at(phrase.from);
    return addressee ? { members: [addressee], rule: 'actor.addressee' } : nobody;
  }
  const wish = wishOf(word)!;
  if (word === 'it' && pleonastic(view, phrase.from)) return nobody;
  const members = rank(view, cast, phrase.from, wish, {
    strangers: strangers(view, voices, phrase.from),
    side: sideOf(view, voices, phrase.from, wish),
  });
  if (members.length === 1 && wish.gender && afterSaid(view, phrase.from)) members[0]!.gender ||= wish.gender;
  if (members.length > 0) return { members, rule: `actor.pronoun-${wish.number}` };
  const ahead = cataphor(view, cast, phrase.from, wish);
  return ahead ? { members: ahead, rule: 'actor.cataphora' } : nobody;
}

/** "“We would never accept a minister saying, well, I'll intervene”": the "I" of somebody quoted within a quotation. */
function voicedWithin(view: View, at: number): boolean {
  const { quote, sentence } = view.words[at]!;
  if (quote < 0) return false;
  for (let i = at - 1; i >= 0 && view.words[i]!.quote === quote && view.words[i]!.sentence === sentence; i--)
    if (view.words[i]!.lower === 'saying' && view.words[i + 1]?.text === ',') return true;
  return false;
}

/** Inside somebody's own words, the third person is neither they nor whom they speak to. */
function strangers(view: View, voices: Voices, at: number): Member[] {
  const { speaker, addressee } = voices.at(at);
  return view.words[at]!.quote < 0 && speaker.nature ? [] : addressee ? [speaker, addressee] : [speaker];
}

/** "X said he": so sure that it tells X's gender. */
const afterSaid = (view: View, at: number): boolean => sayVerbs.has(view.words[at - 1]?.lower ?? '');

/** The state for which the speaker says "we" in the sentence of a "they". */
function sideOf(view: View, voices: Voices, at: number, wish: Wish): string | null {
  if (wish.number !== 'many' || view.words[at]!.quote < 0) return null;
  const { from, to } = view.spans[view.words[at]!.sentence]!;
  const ours = view.words.slice(from, to).some(({ lower }) => /^(?:we|us|our)$/u.test(lower));
  return ours ? voices.at(at).speaker.country : null;
}

/** The person most likely meant by a definite description: ranked as for a pronoun of either gender. */
export function salientPerson(view: View, cast: Cast, phrase: Phrase): Member | undefined {
  const wish: Wish = { word: '', number: 'one', gender: undefined, reflexive: false, owning: false };
  const people = rank(view, cast, phrase.from, wish, alone, (member) => member.kind === 'person');
  return people.length === 1 ? people[0] : undefined;
}

/** "It is clear that", "it rains", "it took days to": a subject that means nothing. */
function pleonastic(view: View, at: number): boolean {
  const word = view.words[at]!;
  if (word.deprel === 'expl') return true;
  const next = view.words[at + 1]?.lower ?? '';
  return /^(?:seems|seemed|appears|appeared|rained|snowed|rains|snows)$/u.test(next);
}

const narrations = new WeakMap<View, Int32Array>();

/** For each sentence the number of sentences before it that are not wholly quoted. */
function narration(view: View): Int32Array {
  const known = narrations.get(view);
  if (known) return known;
  const out = new Int32Array(view.spans.length + 1);
  view.spans.forEach(({ from, to }, i) => {
    const quoted = view.words.slice(from, to).every((word) => word.quote >= 0 || !/^\p{L}/u.test(word.text));
    out[i + 1] = out[i]! + (quoted ? 0 : 1);
  });
  narrations.set(view, out);
  return out;
}

/** Sentences between two words; outside quotations, wholly quoted sentences in between do not count. */
function distanceOf(view: View, narrated: Int32Array, at: number, before: number): number {
  const here = view.words[at]!;
  const there = view.words[before]!;
  if (here.quote >= 0 || there.quote >= 0) return here.sentence - there.sentence;
  return here.sentence === there.sentence ? 0 : Math.max(1, narrated[here.sentence]! - narrated[there.sentence]!);
}

interface Bounds {
  /** Whom the pronoun cannot mean. */
  strangers: Member[];
  /** The state whose own people it hardly means. */
  side: string | null;
}

const alone: Bounds = { strangers: [], side: null };

function rank(
  view: View,
  cast: Cast,
  at: number,
  wish: Wish,
  { strangers, side }: Bounds,
  test: (member: Member) => boolean = () => true,
): Member[] {
  const narrated = narration(view);
  const counts = new Map<Member, number>();
  let best: { members: Member[]; score: number } = { members: [], score: 0 };
  for (const sighting of cast.candidatesBefore(at)) {
    const distance = distanceOf(view, narrated, at, sighting.from);
    if (distance > reach) break;
    const { members } = sighting;
    if (!agrees(sighting, wish) || members.some((member) => strangers.includes(member) || !test(member))) continue;
    for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
    if (!mayBind(view, sighting, at, wish)) continue;
    const score =
      salience(view, sighting, { wish, at, distance, side }) +
      weights.again * Math.min(4, counts.get(members[0]!)! - 1);
    if (score > best.score) best = { members, score };
  }
  return best.members;
}

/**
 * Binding: a reflexive means the subject of its own clause; another object or subject pronoun means no other argument of
 * its own verb; a possessive no noun that it stands in.
 */
function mayBind(view: View, sighting: Sighting, at: number, wish: Wish): boolean {
  const own = view.words[at]!;
  const other = view.words[topIndex(view, sighting.from, sighting.to)]!;
  if (own.head === undefined || other.head === undefined) return true;
  if (wish.reflexive) return own.sentence === other.sentence;
  if (wish.owning || own.deprel === 'nmod:poss') return true;
  if (own.head < 0 || other.head < 0) return true;
  const argument = /^(?:nsubj|obj|iobj|obl)/u;
  if (!argument.test(own.deprel ?? '') || !argument.test(other.deprel ?? '')) return true;
  return own.head !== other.head;
}

/** "Before he left, Mr. X said": a pronoun in a clause before the subject it means. */
function cataphor(view: View, cast: Cast, at: number, wish: Wish): Member[] | undefined {
  const { sentence, quote } = view.words[at]!;
  for (const sighting of cast.sightings) {
    if (sighting.from <= at) continue;
    const word = view.words[sighting.from]!;
    if (word.sentence !== sentence || sighting.from - at > 25) break;
    if (word.quote === quote && sighting.subject && sighting.form !== 'pronoun' && agrees(sighting, wish))
      return sighting.members;
  }
  return undefined;
}
