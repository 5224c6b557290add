/** Pronouns: who "he", "they", "it" and "we" are, by number, gender, recency, and who stands as subject or speaker. */
import type { Phrase } from '../read/phrases.ts';
import type { View } from '../read/view.ts';
import { pronouns, sayVerbs } from '../read/words.ts';
import type { Cast, Member, Sighting } from './cast.ts';
import { speaksAt, topWord, verbAt } from './context.ts';

const reach = 6;

/** The members a pronoun stands for; empty where nothing before it fits. */
export function resolvePronoun(view: View, cast: Cast, phrase: Phrase): { members: Member[]; rule: string } {
  const word = (phrase.head as Extract<Phrase['head'], { type: 'pronoun' }>).word;
  const { number, gender } = pronouns[word]!;
  const quote = view.words[phrase.from]!.quote;
  if (number === 'speaker' || number === 'speakers') {
    const speaker = quote >= 0 ? speakerOf(view, cast, quote) : undefined;
    return { members: speaker ? [speaker] : [], rule: 'actor.speaker-in-quote' };
  }
  if (
    word === 'it' &&
    (quote >= 0 || !verbAt(view, phrase.to) || /^(?:is|was|'s|were|be)$/u.test(view.words[phrase.to]!.lower))
  )
    return { members: [], rule: '' };
  const speaker = quote >= 0 ? speakerOf(view, cast, quote) : undefined;
  const test =
    number === 'one'
      ? (m: Member) =>
          (m.kind === 'person' ||
            (!m.plural && (m.kind === 'unnamed' || m.kind === 'office') && !lifeless.test(m.id))) &&
          !(m.genderSure && m.gender === (gender === 'm' ? 'f' : 'm'))
      : number === 'thing'
        ? (m: Member) => /^(?:state|body|igo|party|company|outlet|armed-group)$/u.test(m.kind)
        : (m: Member) =>
            (m.plural && !/ambulance|jet|plane|ship|destroyer|tank|submarine/u.test(m.id)) ||
            /^(?:population|armed-group|igo|body|company|party)$/u.test(m.kind);
  const best = rank(view, cast, phrase, test, {
    gender: number === 'one' ? gender : undefined,
    speaker,
    many: number === 'many',
  });
  return { members: best, rule: `actor.pronoun-${number}` };
}

/** The person most likely meant by a definite description: ranked as for a pronoun of either gender. */
export function salientPerson(view: View, cast: Cast, phrase: Phrase): Member | undefined {
  const people = rank(view, cast, phrase, (member) => member.kind === 'person', {
    gender: undefined,
    speaker: undefined,
    many: false,
  });
  return people.length === 1 ? people[0] : undefined;
}

/** Unnamed members that are things or bodies, whatever their sector: no "he" or "she". */
const lifeless =
  /(?:report|ambulance|jet|plane|ship|destroyer|frigate|submarine|compan|firm|bank|union|agenc|court|press|media|team|group|airline|industr|universit|tank|newspaper|station|militia|cartel|gang|government|power|nation)/u;

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

interface Wish {
  gender: 'm' | 'f' | undefined;
  speaker: Member | undefined;
  many: boolean;
}

function rank(view: View, cast: Cast, phrase: Phrase, test: (member: Member) => boolean, wish: Wish): Member[] {
  const narrated = narration(view);
  const counts = new Map<Member, number>();
  let best: { members: Member[]; score: number } = { members: [], score: 0 };
  const seen = new Set<string>();
  for (const sighting of cast.before(phrase.from)) {
    const distance = distanceOf(view, narrated, phrase.from, sighting.from);
    if (distance > reach) break;
    if (sighting.place || !accepts(sighting, test, wish)) continue;
    const key = sighting.members.map((member) => member.id).join(' ');
    for (const member of sighting.members) counts.set(member, (counts.get(member) ?? 0) + 1);
    const score = scoreOf(view, sighting, phrase, distance, wish) + Math.min(4, counts.get(sighting.members[0]!)! - 1);
    if (!seen.has(key) || score > best.score) {
      seen.add(key);
      if (score > best.score) best = { members: sighting.members, score };
    }
  }
  return best.members;
}

function accepts(sighting: Sighting, test: (member: Member) => boolean, wish: Wish): boolean {
  if (wish.speaker && sighting.members.includes(wish.speaker)) return false;
  if (sighting.members.length > 1) return wish.many;
  return sighting.members.length === 1 && test(sighting.members[0]!);
}

function scoreOf(view: View, sighting: Sighting, phrase: Phrase, distance: number, wish: Wish): number {
  const member = sighting.members[0]!;
  const here = view.words[phrase.from]!;
  const there = view.words[sighting.from]!;
  let score = 40 - distance * 9;
  if (sighting.subject) score += 8;
  if (speaksAt(view, sighting.from, sighting.to)) score += 5;
  if (member.kind === 'person') score += 3;
  if (wish.gender && member.gender === wish.gender) score += 4;
  if (wish.gender && member.gender && member.gender !== wish.gender) score -= 14;
  if (wish.gender && member.kind !== 'person') score -= 6;
  if (wish.many && sighting.members.length > 1) score += 4;
  if (wish.many && sighting.members.length === 1 && !member.plural) score -= 6;
  if (here.quote < 0 && there.quote >= 0) score -= 24;
  if (here.quote >= 0 && there.quote === here.quote) score += 4;
  if (saidOf(view, sighting, phrase.from)) score += 14;
  if (distance === 0) score -= Math.min(6, (phrase.from - sighting.from) / 6);
  if (sayVerbs.has(view.words[phrase.to]?.lower ?? '') && sighting.rule === 'actor.pronoun-one') score += 2;
  return score;
}

/** "X said (that) he": the pronoun right after a verb of saying, and X its subject. */
function saidOf(view: View, sighting: Sighting, at: number): boolean {
  const verb = view.words[at - 1]?.lower === 'that' ? at - 2 : at - 1;
  if (!sayVerbs.has(view.words[verb]?.lower ?? '')) return false;
  const top = topWord(view, sighting.from, sighting.to);
  return top ? top.deprel === 'nsubj' && top.head === verb : sighting.to === verb;
}

/** Who says a quotation, where the words beside it tell: “…,” X said; X said: “…”; else nobody. */
export function speakerOf(view: View, cast: Cast, quote: number): Member | undefined {
  const quotation = view.quotations[quote];
  if (!quotation) return undefined;
  const first = view.words.findIndex((word) => word.quote === quote);
  let last = first;
  for (let i = first; i < view.words.length && view.words[i]!.start < quotation.end; i++)
    if (view.words[i]!.quote === quote) last = i;
  if (first < 0) return undefined;
  const near = (sighting: Sighting): boolean => {
    if (sighting.place || sighting.members.length !== 1 || view.words[sighting.from]!.quote >= 0) return false;
    return speaksAt(view, sighting.from, sighting.to);
  };
  const after = cast.sightings.find(
    (sighting) =>
      sighting.from > last &&
      sighting.from - last <= 10 &&
      block(view, sighting.from) === block(view, last) &&
      near(sighting),
  );
  if (after) return after.members[0];
  const before = cast.sightings.findLast(
    (sighting) =>
      sighting.to <= first &&
      first - sighting.to <= 14 &&
      view.words[sighting.from]!.sentence === view.words[first]!.sentence &&
      near(sighting),
  );
  return before?.members[0];
}

const block = (view: View, at: number): number => view.sentences[view.words[at]!.sentence]!.block;
