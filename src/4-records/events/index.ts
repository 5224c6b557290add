/** Who did what to whom: events by PLOVER, from frames found in sentences. */
import { type Actor, type Draft, defineStage, type Mention, type PoliticalEvent } from '../../0-model/index.ts';
import { buildEvent, isPolitical, type World } from './build.ts';
import { type Found, findFrames } from './find.ts';
import { actorsUsed, groundOf } from './ground.ts';
import { judgements } from './judgement.ts';
import { type Lexicon, lexiconWith, shippedLexicon } from './lexicon.ts';
import { mergeEvents } from './merge.ts';
import { type Reading, readSentences } from './reading.ts';
import { dated, sceneDays } from './scene.ts';
import { allegedDeeds, futureDeeds, liftAddressees, statedDemands } from './speech.ts';
import { sportPage } from './sport.ts';

export type EventsInput = Pick<
  Draft,
  'article' | 'tokens' | 'sentences' | 'times' | 'mentions' | 'actors' | 'statements'
>;

/** All frames of an article in text order, before any is judged to be an event. */
export function framesOf(
  input: EventsInput,
  readings: Reading[] = readSentences(input),
  actors: Map<string, Actor> = new Map(input.actors.map((actor) => [actor.id, actor])),
  lexicon: Lexicon = shippedLexicon(),
): Found[] {
  const kindOf = (mention: Mention): Actor['kind'] | undefined => actors.get(mention.actors[0] ?? '')?.kind;
  return readings.flatMap((reading) => findFrames(reading, kindOf, false, lexicon));
}

/** The events of an article; pure, so that examples and the coder for pairs run it too. */
export const findEvents = (input: EventsInput, lexicon: Lexicon = shippedLexicon()): PoliticalEvent[] =>
  eventsAndActors(input, lexicon).events;

/** The events, and the actors with the states added that only events name. */
export function eventsAndActors(
  input: EventsInput,
  lexicon: Lexicon = shippedLexicon(),
): Pick<Draft, 'events' | 'actors'> {
  if (sportPage(input.article.text)) return { events: [], actors: input.actors };
  const ground = groundOf(input.mentions, input.actors, input.tokens);
  const { actors } = ground;
  const world: World = {
    article: input.article,
    actors,
    statements: input.statements,
    political: politicalPage(input),
  };
  const readings = readSentences({ ...input, mentions: ground.mentions });
  const found = futureDeeds(liftAddressees(allegedDeeds(framesOf(input, readings, actors, lexicon))), world);
  const said = [...statedDemands(readings, world), ...judgements(readings, world, found)];
  const built = [...found, ...said].flatMap((one) => buildEvent(one, world) ?? []);
  sceneDays(built, readings, input.article, actors);
  const merged = mergeEvents(built, actors).sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
  const events = merged.map(dated).map(({ found: _, scene: __, ...event }, i) => ({ id: `event:${i + 1}`, ...event }));
  return { events, actors: actorsUsed(input.actors, ground, events) };
}

/** True when the page names two countries or organisations and at least four political actors. */
export const politicalPage = ({ actors, mentions }: EventsInput): boolean => {
  const named = new Set(mentions.filter((one) => one.form !== 'pronoun').flatMap((one) => one.actors));
  const acting = actors.filter((actor) => named.has(actor.id) && (isPolitical(actor) || actor.kind === 'state'));
  return new Set(acting.map((actor) => actor.country ?? actor.id)).size >= 2 && acting.length >= 4;
};

export const eventsStage = defineStage({
  name: 'events',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'quotations', 'times', 'mentions', 'actors', 'statements'],
  assigns: ['events', 'actors'],
  run(input, { options }) {
    return eventsAndActors(input, lexiconWith(options.lexicon));
  },
});

export { checkLexicon } from './check.ts';
export { codePair, type PairCode } from './code-pair.ts';
export { type Lexicon, lexiconWith } from './lexicon.ts';
export * from './shared.ts';
