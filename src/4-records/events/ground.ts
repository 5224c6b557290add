/**
 * Places as parties: "strikes in Afghanistan", "flew to Kenya", "annexed Crimea" concern a state that the article names
 * only as a place. Such mentions get the id of the state around them; the states that events use become actors.
 */
import type { Actor, Mention, PoliticalEvent } from '../../0-model/index.ts';
import { stateAround } from '../../3-annotations/actors/index.ts';

export interface Ground {
  mentions: Mention[];
  /** The article's actors, and the states known only as places. */
  actors: Map<string, Actor>;
}

/** Gives every place of a known state that state's id; `place` stays true. */
export function groundOf(mentions: Mention[], known: Actor[]): Ground {
  const actors = new Map(known.map((actor) => [actor.id, actor]));
  const out = mentions.map((mention) => {
    if (!mention.place || mention.actors.length) return mention;
    const state = stateAround(mention.text);
    if (!state) return mention;
    const { start, end, text } = mention;
    const seen: Actor['mentions'][number] = { start, end, text, form: 'name' };
    const actor = actors.get(state.id);
    if (!actor) actors.set(state.id, stateActor(state, seen));
    else if (!known.includes(actor)) actor.mentions.push(seen);
    return { ...mention, actors: [state.id], basis: 'resolved' as const };
  });
  return { mentions: out, actors };
}

const stateActor = (
  { id, name, country }: { id: string; name: string; country: string },
  seen: Actor['mentions'][number],
): Actor => ({
  id,
  name,
  kind: 'state',
  country,
  sector: id.startsWith('entity:') ? 'PRE' : 'GOV',
  offices: [],
  mentions: [seen],
});

/** The article's actors with the states that only events brought in, which come last. */
export function actorsUsed(known: Actor[], ground: Ground, events: PoliticalEvent[]): Actor[] {
  const used = new Set(events.flatMap((event) => [...event.source, ...event.target]));
  const added = [...ground.actors.values()].filter((actor) => used.has(actor.id) && !known.includes(actor));
  return [...known, ...added];
}
