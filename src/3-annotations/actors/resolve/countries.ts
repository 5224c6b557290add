/** "The country": which state a common noun for one means. */
import { getLexicon } from '../knowledge/lexicon.ts';
import type { Phrase } from '../read/phrases.ts';
import type { View } from '../read/view.ts';
import type { Cast, Member } from './cast.ts';
import type { Found } from './surroundings.ts';

/** "the eastern part of the country": where something happened, mostly not the state that did it. */
const partOf =
  /^(?:parts?|north|south|east|west|northeast|northwest|southeast|southwest|centre|center|rest|regions?|areas?|half|corner)$/u;

/** "that country", "the nation": the latest state that is not the subject of the same clause. */
export function countryAgain(view: View, cast: Cast, phrase: Phrase): Found | undefined {
  const sentence = view.words[phrase.from]!.sentence;
  const where = partOf.test(view.words[phrase.from - 2]?.lower ?? '') && view.words[phrase.from - 1]!.lower === 'of';
  let fallback: Member | undefined;
  for (const sighting of cast.before(phrase.from)) {
    if (sentence - view.words[sighting.from]!.sentence > 4) break;
    const pair =
      where && sighting.rule === 'actor.two-states' ? sighting.members.find((one) => one !== fallback) : undefined;
    if (pair) return { members: [pair], form: 'description', basis: 'resolved', rule: 'actor.country-again' };
    const member = sighting.members.length === 1 ? sighting.members[0]! : undefined;
    const state = member
      ? getLexicon().states.get(member.kind === 'state' ? member.id : (member.country ?? ''))
      : undefined;
    if (!state || (member!.kind !== 'state' && member!.kind !== 'person')) continue;
    const found = cast.state(state);
    fallback ??= found;
    if (
      (phrase.determiner === 'that' || where) &&
      sighting.subject &&
      member!.kind === 'state' &&
      sentence === view.words[sighting.from]!.sentence
    )
      continue;
    return { members: [found], form: 'description', basis: 'resolved', rule: 'actor.country-again' };
  }
  return fallback
    ? { members: [fallback], form: 'description', basis: 'resolved', rule: 'actor.country-again' }
    : undefined;
}
