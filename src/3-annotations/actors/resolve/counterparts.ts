/** Counterparts: who holds the same office for another state. */
import { slug } from '../knowledge/fold.ts';
import type { State } from '../knowledge/lexicon.ts';
import { heldOn } from '../knowledge/roster.ts';
import type { Phrase } from '../read/phrases.ts';
import type { View } from '../read/view.ts';
import type { Cast, Member } from './cast.ts';
import type { Known } from './naming.ts';
import { enterHolder, holderInArticle, holderOnRoster } from './roles.ts';
import type { Found } from './surroundings.ts';

interface Setting {
  view: View;
  cast: Cast;
  known: Known;
  day: string | null;
}

/** "his Russian counterpart": who holds the same office as "he" for that country; in the plural for each country named. */
export function counterpart(text: string, phrase: Phrase, setting: Setting): Found | undefined {
  const owner = phrase.owner ? setting.known.get(phrase.owner)?.[0] : undefined;
  const antecedent =
    owner ?? [...setting.cast.before(phrase.from)].map((s) => s.members[0]).find((m) => m?.kind === 'person');
  if (!antecedent || !phrase.state) return undefined;
  const found = statesOf(setting.view, phrase).map((state) => holderFor(antecedent, state, phrase, setting));
  const known = found.filter((one) => one !== undefined);
  if (known.length > 1 && known.length === found.length)
    return {
      members: known.map(({ member }) => member),
      form: 'collective',
      basis: 'inferred',
      rule: 'actor.counterparts',
    };
  const last = found.at(-1);
  if (last && !phrase.plural)
    return { members: [last.member], form: 'description', basis: last.basis, rule: last.rule };
  const land = phrase.state.country;
  const member = setting.cast.enter({
    id: `unnamed:${slug(land)}-counterpart${phrase.plural ? 's' : ''}`,
    name: text,
    kind: 'unnamed',
    country: land,
    sector: 'GOV',
    plural: phrase.plural,
  });
  return { members: [member], form: 'description', basis: 'explicit', rule: 'actor.counterpart-unnamed' };
}

/** "his American and Chinese counterparts": the states of all demonyms before the noun, in their order. */
function statesOf(view: View, phrase: Phrase): State[] {
  const out = [phrase.state!];
  if (!phrase.plural) return out;
  for (let i = phrase.to - 1; i > 0 && phrase.to - i < 10; i--) {
    const state = view.readings[i]?.adjective;
    if (state && !out.includes(state)) out.unshift(state);
    if (!state && i < phrase.to - 1 && !/^(?:and|,|counterparts?)$/u.test(view.words[i]!.lower)) break;
  }
  return out;
}

function holderFor(
  antecedent: Member,
  state: State,
  phrase: Phrase,
  { cast, day }: Setting,
): { member: Member; basis: Found['basis']; rule: string } | undefined {
  const land = state.country;
  for (const kind of kindsOf(antecedent, day)) {
    const here = holderInArticle(cast, kind, kind.replace(/-/gu, ' '), land, phrase.from);
    if (here && here !== antecedent) return { member: here, basis: 'resolved', rule: 'actor.counterpart' };
    const person = holderOnRoster(kind, state, land, day);
    if (person)
      return { member: enterHolder(cast, person, land), basis: 'inferred', rule: 'actor.counterpart-on-roster' };
  }
  return undefined;
}

function kindsOf(member: Member, day: string | null): string[] {
  const own = member.roles.filter((role) => !role.former).map((role) => role.kind);
  const held =
    day && member.person
      ? member.person.terms.filter((term) => term.kind !== 'other' && heldOn(term, day)).map((term) => term.kind)
      : [];
  return [...new Set([...own, ...held])];
}
