/** Who did what to whom: events by PLOVER, from frames found in sentences. */
import { type Actor, type Draft, defineStage, type Mention, type PoliticalEvent } from '../../0-model/index.ts';
import { buildEvent, isPolitical, type World } from './build.ts';
import { type Found, findFrames } from './find.ts';
import { mergeEvents } from './merge.ts';
import { type Reading, readSentences } from './reading.ts';
import { allegedDeeds, futureDeeds, statedDemands } from './speech.ts';
import { sportPage } from './sport.ts';

export type EventsInput = Pick<
  Draft,
  'article' | 'tokens' | 'sentences' | 'times' | 'mentions' | 'actors' | 'statements'
>;

/** All frames of an article in text order, before any is judged to be an event. */
export function framesOf(input: EventsInput, readings: Reading[] = readSentences(input)): Found[] {
  const actors = new Map(input.actors.map((actor) => [actor.id, actor]));
  const kindOf = (mention: Mention): Actor['kind'] | undefined => actors.get(mention.actors[0] ?? '')?.kind;
  return readings.flatMap((reading) => findFrames(reading, kindOf));
}

/** The events of an article; pure, so that examples and the coder for pairs run it too. */
export function findEvents(input: EventsInput): PoliticalEvent[] {
  if (sportPage(input.article.text)) return [];
  const actors = new Map(input.actors.map((actor) => [actor.id, actor]));
  const world: World = {
    article: input.article,
    actors,
    statements: input.statements,
    political: politicalPage(input),
  };
  const readings = readSentences(input);
  const found = futureDeeds(allegedDeeds(framesOf(input, readings)), world);
  const built = [...found, ...statedDemands(readings, world)].flatMap((one) => buildEvent(one, world) ?? []);
  const merged = mergeEvents(built, actors).sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
  return merged.map(({ found: _, ...event }, i) => ({ id: `event:${i + 1}`, ...event }));
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
  assigns: ['events'],
  run(input) {
    return { events: findEvents(input) };
  },
});

export { codePair, type PairCode } from './code-pair.ts';
export { lexiconVersion } from './lexicon.ts';
export * from './shared.ts';
