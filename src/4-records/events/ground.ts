/**
 * States that an article names only as places or by an adjective: "strikes in Afghanistan", "annexed Crimea", "the
 * Turkish election". Such words get the id of their state; the states that events use become actors.
 */
import type { Actor, Mention, PoliticalEvent, Token } from '../../0-model/index.ts';
import { stateAround, stateOfAdjective } from '../../3-annotations/actors/index.ts';

type Named = { id: string; name: string; country: string };

export interface Ground {
  mentions: Mention[];
  /** The article's actors, and the states known only as places. */
  actors: Map<string, Actor>;
}

/** Gives every place of a known state that state's id (`place` stays true), and adds national adjectives beside nouns. */
export function groundOf(mentions: Mention[], known: Actor[], tokens: Token[]): Ground {
  const cast = new Cast(known);
  const sound = mentions.filter((mention) => !holdsClause(mention, tokens));
  const all = [...sound, ...adjectives(sound, tokens, cast)].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Mention[] = [];
  for (const mention of all) {
    const id = mention.place && !mention.actors.length ? cast.around(mention) : undefined;
    const land = id ?? landBefore(mention, out, tokens);
    out.push(land ? { ...mention, actors: [land], basis: 'resolved' } : mention);
  }
  return { mentions: out, actors: cast.actors };
}

/** Index of the first token that starts at an offset or after it; tokens are in text order. */
function firstAt(tokens: Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A long description that has swallowed a clause ("talks opened with Mr. X laying out why Y"), or of a deed, names nobody. */
function holdsClause(mention: Mention, tokens: Token[]): boolean {
  if (mention.form !== 'description' || mention.end - mention.start < 30) return false;
  if (
    /^(?:an?|the|this|that)? ?(?:\p{L}+ ){0,3}(?:blasts?|explosions?|bombings?|attacks?|bombs?|talks|meetings?|visits?) /iu.test(
      mention.text,
    )
  )
    return true;
  const at = firstAt(tokens, mention.start);
  for (let i = at; tokens[i] && tokens[i]!.end <= mention.end; i++)
    if (tokens[i]!.upos === 'AUX' || /^VB[DPZ]$/u.test(tokens[i]!.xpos ?? '')) return true;
  return false;
}

class Cast {
  readonly actors: Map<string, Actor>;
  readonly #known: Set<string>;

  constructor(known: Actor[]) {
    this.actors = new Map(known.map((actor) => [actor.id, actor]));
    this.#known = new Set(this.actors.keys());
  }

  around(mention: Mention): string | undefined {
    const state = stateAround(mention.text);
    return state && this.enter(state, mention);
  }

  /** The state's id; a state new to the article becomes an actor that the mention refers to. */
  enter({ id, name, country }: Named, { start, end, text }: Pick<Mention, 'start' | 'end' | 'text'>): string {
    if (this.#known.has(id)) return id;
    const seen: Actor['mentions'][number] = { start, end, text, form: 'name' };
    const actor = this.actors.get(id);
    if (actor) actor.mentions.push(seen);
    else {
      const sector = id.startsWith('entity:') ? 'PRE' : 'GOV';
      this.actors.set(id, { id, name, kind: 'state', country, sector, offices: [], mentions: [seen] });
    }
    return id;
  }
}

/** "the Turkish election", "Turkish steel": an adjective that no mention covers, before a noun. */
function adjectives(mentions: Mention[], tokens: Token[], cast: Cast): Mention[] {
  const out: Mention[] = [];
  let at = 0;
  let covered = -1;
  tokens.forEach((token, i) => {
    while (at < mentions.length && mentions[at]!.start <= token.start) covered = Math.max(covered, mentions[at++]!.end);
    if (token.start < covered || !/^\p{Lu}/u.test(token.text) || !/^\p{L}/u.test(tokens[i + 1]?.text ?? '')) return;
    const state = stateOfAdjective(token.text);
    if (!state) return;
    const { start, end, text } = token;
    const id = cast.enter(state, token);
    out.push({
      start,
      end,
      text,
      form: 'name',
      actors: [id],
      place: false,
      basis: 'resolved',
      rule: 'event.national-adjective',
    });
  });
  return out;
}

/** "the east of the country": the latest state or place before it that does not act in the sentence. */
function landBefore(mention: Mention, before: Mention[], tokens: Token[]): string | undefined {
  if (!/^(?:the|that|this) (?:country|nation|republic|kingdom)$/iu.test(mention.text)) return undefined;
  for (let i = before.length - 1; i >= 0 && mention.start - before[i]!.end < 600; i--) {
    const one = before[i]!;
    const state = one.actors.length === 1 && (one.place || /^(?:[A-Z]{3}|entity:[\w-]+)$/u.test(one.actors[0]!));
    if (state && !acts(one, tokens)) return one.actors[0];
  }
  return undefined;
}

/** The subject of a clause, or who a passive's deed was done by. */
function acts(mention: Mention, tokens: Token[]): boolean {
  const at = firstAt(tokens, mention.start);
  const own = tokens.slice(at, at + 6).filter((token) => token.end <= mention.end);
  return (
    own.some((token) => /^(?:nsubj|obl:agent)/u.test(token.deprel ?? '')) || tokens[at - 1]?.text.toLowerCase() === 'by'
  );
}

/** The article's actors with the states that only events brought in, which come last. */
export function actorsUsed(known: Actor[], ground: Ground, events: PoliticalEvent[]): Actor[] {
  const used = new Set(events.flatMap((event) => [...event.source, ...event.target]));
  const ids = new Set(known.map((actor) => actor.id));
  return [...known, ...[...ground.actors.values()].filter((actor) => used.has(actor.id) && !ids.has(actor.id))];
}
