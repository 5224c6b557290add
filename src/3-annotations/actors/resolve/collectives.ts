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
  if (head.type === 'office' && head.hit.plural) return found(lastHolders(view, cast, phrase), 'actor.the-ministers');
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

/** The two states spoken of last, by name or through their people; in the order they were first met. */
function lastStates(view: View, cast: Cast, phrase: Phrase): Member[] {
  const out: Member[] = [];
  for (const pass of ['state', 'any'] as const) {
    for (const sighting of cast.before(phrase.from)) {
      if (view.words[phrase.from]!.sentence - view.words[sighting.from]!.sentence > 5) break;
      for (const member of sighting.members) {
        const country =
          member.kind === 'state' ? member.id : pass === 'any' && member.kind !== 'population' ? member.country : null;
        const state = country ? getLexicon().states.get(country) : undefined;
        if (state && !out.some((one) => one.id === state.id)) out.push(cast.state(state));
        if (out.length === 2) return out.reverse();
      }
    }
  }
  return out.reverse();
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
