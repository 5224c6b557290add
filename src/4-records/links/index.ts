/** Why one thing followed another, as reported: cause and response with the words that say so. */
import {
  type Actor,
  type Draft,
  defineStage,
  type Link,
  type Sentence,
  type Span,
  spanOf,
} from '../../0-model/index.ts';
import { type Cue, cues } from './cues.ts';
import { inferJustice, inferLinks } from './inferred.ts';
import { cueInside as cueOfResponse, insideCues } from './inside.ts';
import { addAnaphors, type Node, nodesOf, related, type Told, toldIn } from './nodes.ts';

export type LinksInput = Pick<Draft, 'article' | 'sentences' | 'actors' | 'events' | 'commitments'>;

type Draftling = Omit<Link, 'id'>;
interface World {
  text: string;
  actors: Map<string, Actor>;
}

const longest = 160;

/** The cue between two spans, when the text between them is short and stays in one sentence. */
function cueBetween(world: World, from: number, to: number, words: RegExp): Span | null {
  if (to < from || to - from > longest) return null;
  const between = world.text.slice(from, to);
  const match = words.exec(between);
  if (!match) return null;
  const start = from + match.index + (match[0].length - match[0].trimStart().length);
  return spanOf(world.text, start, start + match[0].trim().length);
}

/** "After [cause], [response]": the cue stands in the 40 characters before the cause, a comma stands between the two. */
function cueAtHead(world: World, cause: Told, response: Told, words: RegExp): Span | null {
  if (cause.span.end > response.span.start) return null;
  const between = world.text.slice(cause.span.end, response.span.start);
  if (!between.includes(',') || between.length > longest) return null;
  const from = Math.max(0, cause.span.start - 24);
  const before = world.text.slice(from, cause.span.start);
  const match = [...before.matchAll(new RegExp(words.source, 'giu'))].at(-1);
  if (!match || /[.;:,]/u.test(before.slice(match.index + match[0].length))) {
    const own = /^(?:after|following|since)\b/iu.exec(cause.span.text);
    return own ? spanOf(world.text, cause.span.start, cause.span.start + own[0].length) : null;
  }
  return spanOf(world.text, from + match.index, from + match.index + match[0].length);
}

/** The response's own words up to the cause inside it: "respond to [the expulsion]", "investigation into [the bombings]". */
function cueInside(world: World, cause: Told, response: Told): Span | null {
  const inside = response.span.start < cause.span.start && cause.span.start <= response.span.end + 40;
  if (!inside) return null;
  const words = cues.find((cue) => cue.id === 'link.responds-to')!.words;
  return cueBetween(world, response.span.start, cause.span.start, words);
}

function cueOf(world: World, cue: Cue, cause: Told, response: Told): Span | null {
  if (cue.id === 'link.responds-to') return cueInside(world, cause, response);
  if (cue.place === 'head') return cueAtHead(world, cause, response, cue.words);
  if (cue.place === 'cause-response') return cueBetween(world, cause.span.end, response.span.start, cue.words);
  const span = cueBetween(world, response.span.end, cause.span.start, cue.words);
  if (!span || !cue.weak) return span;
  // "after a new trial, he was sentenced": the comma shows that the cue belongs to something else.
  const rest = world.text.slice(span.end, cause.span.start);
  return rest.length <= 60 && !/[,;]/u.test(rest) ? span : null;
}

const mayCause = (cue: Cue, cause: Node, response: Node, actors: Map<string, Actor>): boolean =>
  !cue.weak || (cause.type !== 'CONSULT' && response.type !== 'CONSULT' && related(cause, response, actors));

function linkBetween(world: World, cause: Told, response: Told): Draftling[] {
  const inside = cueOfResponse(world.text, cause, response, world.actors);
  if (inside)
    return [
      {
        from: cause.node.id,
        to: response.node.id,
        cue: inside.cue,
        basis: 'stated',
        rule: inside.rule,
        confidence: 0.6,
      },
    ];
  for (const cue of cues) {
    if (!mayCause(cue, cause.node, response.node, world.actors)) continue;
    const span = cueOf(world, cue, cause, response);
    if (span)
      return [
        {
          from: cause.node.id,
          to: response.node.id,
          cue: span,
          basis: 'stated',
          rule: cue.id,
          confidence: cue.weak ? 0.55 : 0.7,
        },
      ];
  }
  return [];
}

function linksIn(world: World, told: Told[]): Draftling[] {
  const pairs = told.flatMap((cause) =>
    told.flatMap((response) => {
      const links = cause.node.id === response.node.id ? [] : linkBetween(world, cause, response);
      return links.map((link) => ({ link, cause, response }));
    }),
  );
  // One cue links one cause to one response: the nearest on either side.
  const best = new Map<number, Pair>();
  for (const pair of pairs) {
    const key = pair.link.cue!.start;
    const known = best.get(key);
    if (!known || gap(pair, told) < gap(known, told)) best.set(key, pair);
  }
  return [...best.values()].map((pair) => pair.link);
}

interface Pair {
  link: Draftling;
  cause: Told;
  response: Told;
}

/** How far the two deeds stand from their cue; a finding gives way to the deed that it finds. */
function gap({ link, cause, response }: Pair, told: Told[]): number {
  const at = link.cue!;
  const far = (one: Told) => Math.max(0, one.span.start - at.end, at.start - one.span.end);
  const found = (one: Told) =>
    one.node.id !== cause.node.id &&
    one.node.type !== 'commitment' &&
    one.span.start >= cause.span.start &&
    one.span.start - cause.span.end < 20;
  return far(cause) + far(response) + (cause.node.type === 'ACCUSE' && told.some(found) ? 80 : 0);
}

const responded =
  /\b(?:(?:respond(?:ed|s)|retaliat(?:ed|es)|repli(?:ed|es)|answer(?:ed|s)|react(?:ed|s)|counter(?:ed|s)|reciprocat(?:ed|es)) (?:by|with)|retaliated|responded|(?:hits?|shot|shoots|fired|fires|struck|strikes) back|in (?:response|retaliation|return|reply|turn))\b/iu;

/** How many sentences back the deed that is answered may stand. */
const memory = 3;

/** "Putin responded by saying …" in the sentence after the deed it answers. */
function acrossSentences(world: World, sentence: Sentence, before: Told[][], told: Told[]): Draftling[] {
  const text = world.text.slice(sentence.start, sentence.end);
  const match = responded.exec(text);
  if (!match) return [];
  const cue = spanOf(world.text, sentence.start + match.index, sentence.start + match.index + match[0].length);
  // "shot back" may be the word of the response itself; else it is what the sentence tells after the cue.
  const own = told.find(
    (one) => one.trigger.start < cue.end && cue.start < one.trigger.end && one.trigger !== one.span,
  );
  const response = own ?? told.find((one) => one.span.end > cue.start);
  const cause = response && causeBefore(before, response, world);
  if (!response || !cause || told.some((one) => one.span.end <= cue.start && one.node.id !== response.node.id))
    return [];
  return [{ from: cause.node.id, to: response.node.id, cue, basis: 'stated', rule: 'link.responded', confidence: 0.6 }];
}

/** What is answered: in the nearest sentence before that tells a deed against the one who responds, the first such deed. */
function causeBefore(before: Told[][], response: Told, world: World): Told | undefined {
  const hurt = (one: Told) =>
    one.node.id !== response.node.id && provoking.has(one.node.type) && answers(one.node, response.node, world.actors);
  for (const sentence of [...before].reverse()) {
    const found = [...sentence].sort((a, b) => a.span.start - b.span.start).find(hurt);
    if (found) return found;
  }
  return undefined;
}

const provoking = new Set<Node['type']>([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
]);

/** True when the response comes from a country or actor that the cause was aimed at. */
function answers(cause: Node, response: Node, actors: Map<string, Actor>): boolean {
  const country = (id: string): string => actors.get(id)?.country ?? id;
  const hit = new Set(cause.target.map(country));
  return response.source.some((id) => hit.has(country(id)));
}

function unique(list: Draftling[]): Draftling[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = [one.from, one.to].sort().join('>');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The links of an article, in the order of the sentences that state them. */
export function findLinks(input: LinksInput): Link[] {
  const world: World = { text: input.article.text, actors: new Map(input.actors.map((actor) => [actor.id, actor])) };
  const nodes = addAnaphors(world.text, nodesOf(input.events, input.commitments));
  const found: Draftling[] = [];
  let before: Told[][] = [];
  for (const sentence of input.sentences) {
    const told = toldIn(sentence, nodes);
    found.push(...linksIn(world, told), ...acrossSentences(world, sentence, before, told));
    before = [...before, told].slice(-memory);
  }
  const stated = unique(found);
  return unique([...stated, ...inferLinks(nodes, stated, world.actors), ...inferJustice(nodes, stated)]).map(
    (link, i) => ({
      id: `link:${i + 1}`,
      ...link,
    }),
  );
}

export const linksStage = defineStage({
  name: 'links',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'mentions', 'actors', 'statements', 'events', 'commitments'],
  assigns: ['links'],
  run(input) {
    return { links: findLinks(input) };
  },
});

/** The rules of this folder, for whoever explains a record. */
export const linkRuleList: { id: string; reason: string }[] = [
  ...[...cues, ...insideCues].map(({ id, reason }) => ({ id, reason })),
  { id: 'link.responded', reason: 'A sentence that says that somebody responded answers the deed told before it.' },
  { id: 'link.inferred-justice', reason: 'A promise to find the attackers answers the attack that the page tells.' },
  {
    id: 'link.inferred-answer',
    reason:
      'A deed against its doer, after it and of an answering kind, is taken for the answer though no word says so.',
  },
];
