/** Mentions and actors: who is spoken of in an article, resolved inside it and to the roster as of its date. */
import { type Article, type Draft, defineStage, type KnowledgeSource } from '../../0-model/index.ts';
import { readOverlay, useActors } from './knowledge/overlay/index.ts';
import { rosterAsOf } from './knowledge/roster.ts';
import { type View, viewOf } from './read/view.ts';
import { type ChainMention, chainsOf } from './resolve/chains.ts';
import { actorsOf, mentionsOf } from './resolve/output.ts';
import { castOf } from './resolve/resolver.ts';
import { dateDoubt } from './tenure/doubt.ts';
import { officeHoldersIn } from './tenure/holders.ts';
import { type OfficeInterval, officeInterval } from './tenure/interval.ts';

/** The shipped knowledge, by the day up to which it was compiled, and a plus sign and a hash for the user's own actors. */
export function knowledgeVersion(own?: KnowledgeSource): string {
  return own ? `${shipped}+${readOverlay(own).version}` : shipped;
}
const shipped = 'actors-2026-06-15';

type Annotated = Pick<Draft, 'article' | 'tokens' | 'sentences' | 'entities' | 'quotations'>;

const view = ({ article, tokens, sentences, quotations, entities }: Annotated): View =>
  viewOf(article, tokens, sentences, quotations, entities);

export const actorsStage = defineStage({
  name: 'actors',
  until: 'annotations',
  requires: ['article', 'tokens', 'sentences', 'entities', 'quotations', 'times'],
  assigns: ['mentions', 'actors'],
  run(draft, { note, options }) {
    useActors(options.actors);
    const [seen, day] = [view(draft), dayOf(draft.article)];
    const cast = castOf(seen, day);
    const doubt = dateDoubt(draft.article, officeInterval(officeHoldersIn(seen, cast), rosterAsOf()));
    if (doubt) note(doubt);
    return { mentions: mentionsOf(seen, cast), actors: actorsOf(seen, cast, day) };
  },
});

/**
 * The day as of which offices are looked up: publication's, or all days it can be as an ISO 8601 interval, so that
 * only what holds on every one of them is said. Null where one end is open.
 */
function dayOf({ published: { value, earliest, latest } }: Article): string | null {
  if (value?.length === 10) return value;
  if (earliest?.length !== 10 || latest?.length !== 10) return null;
  return `${earliest}/${latest}`;
}

/** The days on which everybody whom an article names with an office held it, whatever day the article gives itself. */
export function officeDays(draft: Annotated, own?: KnowledgeSource): OfficeInterval | null {
  useActors(own);
  const seen = view(draft);
  return officeInterval(officeHoldersIn(seen, castOf(seen, null)), rosterAsOf());
}

/** The coreference chains of an article as the stage finds them, with those of no actor: for scorers. */
export function coreferenceOf(draft: Annotated): ChainMention[] {
  const seen = view(draft);
  return chainsOf(seen, castOf(seen, dayOf(draft.article)));
}

export * from './find.ts';
export { readOverlay, useActors } from './knowledge/overlay/index.ts';
export type { ChainMention } from './resolve/chains.ts';
export type { OfficeHolder } from './tenure/holders.ts';
export { stateAround, stateOfAdjective } from './whereabouts.ts';
export { type Candidate, whoIs } from './who/index.ts';
export type { OfficeInterval };
