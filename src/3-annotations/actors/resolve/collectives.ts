/** Phrases that mean several actors at once: "the two countries", "the ministers", "both sides". */

import { getLexicon } from '../knowledge/lexicon.ts';
import type { Phrase } from '../read/phrases.ts';
import type { View } from '../read/view.ts';
import type { Cast, Member, Sighting } from './cast.ts';
import { roleFits } from './roles.ts';

type Found = Pick<Sighting, 'members' | 'form' | 'basis' | 'rule'>;

const states =
  /^(?:countries|nations|sides|neighbors|neighbours|powers|states|governments|rivals|superpowers|allies|parties)$/u;

/** The actors of a collective phrase; undefined where the phrase is none or fewer than two fit. */
export function collective(view: View, cast: Cast, phrase: Phrase): Found | undefined {
  const { head } = phrase;
  const two = phrase.count === 'two' || phrase.determiner === 'both';
  const definite = phrase.determiner === 'the' || two || phrase.determiner === 'these';
  if (!definite || phrase.state || phrase.owner || phrase.of || phrase.organisation) return undefined;
  if (head.type === 'noun' && head.plural && states.test(head.noun))
    return found(lastStates(view, cast, phrase), 'actor.two-states');
  if (head.type === 'group' && phrase.plural && /^(?:nation|power|government|ally)$/u.test(head.group.noun))
    return found(lastStates(view, cast, phrase), 'actor.two-states');
  if (head.type === 'office' && head.hit.plural) {
    const holders = found(lastHolders(view, cast, phrase), 'actor.the-ministers');
    if (holders || !two || !/^(?:leader|diplomat|envoy|official)$/u.test(head.hit.title)) return holders;
    return found(lastPeople(view, cast, phrase), 'actor.two-people');
  }
  if (
    head.type === 'group' &&
    phrase.plural &&
    two &&
    /^(?:leader|man|woman|diplomat|minister|envoy|official)$/u.test(head.group.noun)
  )
    return found(lastPeople(view, cast, phrase), 'actor.two-people');
  return undefined;
}

const found = (members: Member[], rule: string): Found | undefined =>
  members.length >= 2 ? { members, form: 'collective', basis: 'resolved', rule } : undefined;

/**
 * The two states spoken of last, by name or through their people; in the order they were first met. The pair that a
 * phrase like this meant a few sentences before stays the pair.
 */
function lastStates(view: View, cast: Cast, phrase: Phrase): Member[] {
  const again = lastPair(view, cast, phrase);
  if (again) return again;
  const caller = callerOf(view, cast, phrase);
  const out: Member[] = [];
  for (const pass of ['state', 'any'] as const) {
    for (const sighting of cast.before(phrase.from)) {
      if (view.words[phrase.from]!.sentence - view.words[sighting.from]!.sentence > 5) break;
      for (const member of sighting.members) {
        const country =
          member.kind === 'state' ? member.id : pass === 'any' && member.kind !== 'population' ? member.country : null;
        const state = country ? getLexicon().states.get(country) : undefined;
        if (state && state.id !== caller && !out.some((one) => one.id === state.id)) out.push(cast.state(state));
        if (out.length === 2) return out.reverse();
      }
    }
  }
  return out.reverse();
}

/** The pair meant last, unless a state outside it was named since. */
function lastPair(view: View, cast: Cast, phrase: Phrase): Member[] | undefined {
  const fresh: Member[] = [];
  for (const sighting of cast.before(phrase.from)) {
    if (view.words[phrase.from]!.sentence - view.words[sighting.from]!.sentence > 4) return undefined;
    if (sighting.rule === 'actor.two-states')
      return fresh.every((member) => sighting.members.includes(member)) ? sighting.members : undefined;
    if (sighting.members.some((member) => member.kind === 'state')) fresh.push(...sighting.members);
  }
  return undefined;
}

/** "Mr. X called on the two countries": the state of whoever calls, which is none of the two. */
function callerOf(view: View, cast: Cast, phrase: Phrase): string | null {
  const before = view.words
    .slice(Math.max(0, phrase.from - 3), phrase.from)
    .map((word) => word.lower)
    .join(' ');
  if (
    !/\b(?:call(?:s|ed|ing)? (?:on|for|upon)|urg(?:e|es|ed|ing)|press(?:es|ed|ing)|ask(?:s|ed|ing)?|invit(?:es|ed)|appeal(?:s|ed) to|mediat\w+ between)$/u.test(
      before,
    )
  )
    return null;
  const { sentence } = view.words[phrase.from]!;
  for (const sighting of cast.before(phrase.from)) {
    if (view.words[sighting.from]!.sentence !== sentence) return null;
    if (sighting.subject && sighting.members.length === 1) return sighting.members[0]!.country;
  }
  return null;
}

function lastHolders(view: View, cast: Cast, phrase: Phrase): Member[] {
  const head = phrase.head as Extract<Phrase['head'], { type: 'office' }>;
  const { office, title } = head.hit;
  return lastPeople(
    view,
    cast,
    phrase,
    (member) =>
      member.roles.some((role) => roleFits(role, office.kind, title)) ||
      (member.person?.terms.some((term) => term.kind === office.kind) ?? false),
  );
}

function lastPeople(view: View, cast: Cast, phrase: Phrase, test: (member: Member) => boolean = () => true): Member[] {
  const out: Member[] = [];
  for (const sighting of cast.before(phrase.from)) {
    if (view.words[phrase.from]!.sentence - view.words[sighting.from]!.sentence > 8) break;
    for (const member of sighting.members)
      if (member.kind === 'person' && test(member) && !out.includes(member)) out.push(member);
    if (out.length >= 2) return out.slice(0, 2).reverse();
  }
  return out.reverse();
}
