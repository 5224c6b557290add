/** What can be linked: events and commitments, with every stretch of text that tells them. */
import type { Actor, Commitment, PoliticalEvent, Sentence, Span } from '../../0-model/index.ts';

export interface Node {
  id: string;
  type: PoliticalEvent['type'] | 'commitment';
  mode: string | null;
  date: string | null;
  spans: Span[];
  /** The words that show the kind of deed: "expelled", "sanctions". */
  triggers: Span[];
  /** True of what the page recalls; a recalled deed answers nothing new. */
  background: boolean;
  /** Only an accusation tells it. */
  alleged: boolean;
  source: string[];
  target: string[];
  live: boolean;
}

const ofEvent = (event: PoliticalEvent): Node => ({
  id: event.id,
  type: event.type,
  mode: event.mode,
  date: event.date,
  spans: event.evidence,
  triggers: event.support?.type?.spans ?? [],
  background: event.background,
  alleged: event.status === 'alleged',
  source: event.source,
  target: event.target,
  live: event.status === 'actual' || event.status === 'alleged' || event.status === 'planned',
});

const ofCommitment = (one: Commitment): Node => ({
  id: one.id,
  type: 'commitment',
  mode: one.kind,
  date: null,
  spans: one.action,
  triggers: one.support?.kind?.spans ?? [],
  background: false,
  alleged: false,
  source: one.obliged,
  target: one.toward,
  live: true,
});

export function nodesOf(events: PoliticalEvent[], commitments: Commitment[]): Node[] {
  return [...events.map(ofEvent), ...commitments.map(ofCommitment)].filter((node) => node.live);
}

/** Nouns that point back at an event already told: "the sanctions", "the territory grab". */
const anaphors: [RegExp, PoliticalEvent['type'], string | null][] = [
  [/\b(?:the|those|these) (?:[\p{Ll}-]+ )?(?:sanctions|tariffs|embargo)\b/giu, 'SANCTION', 'discontinue'],
  [/\b(?:the|those|these) (?:[\p{Ll}-]+ )?expulsions?\b/giu, 'SANCTION', 'expel'],
  [
    /\b(?:the|those|these|this|that) (?:[\p{Ll}-]+ )?(?:bombings?|blasts?|explosions?|attacks?|killings?|raids?|airstrikes?)\b/giu,
    'ASSAULT',
    null,
  ],
  [/\b(?:the|those|these|this|that) (?:[\p{Ll}-]+ )?(?:arrests?|detentions?)\b/giu, 'COERCE', 'arrest'],
  [
    /\b(?:the|those|these|this|that|its|their) (?:[\p{Ll}-]+ )?(?:forced departures?|ouster|removal)\b/giu,
    'SANCTION',
    'expel',
  ],
  [/\b(?:the|this|that) (?:territory grab|land grab|annexation|occupation|invasion|seizure)\b/giu, 'COERCE', 'seize'],
];

/** Adds to each event the later words that point back at it; the nearest event before of that kind is meant. */
export function addAnaphors(text: string, nodes: Node[]): Node[] {
  const extra = new Map<string, Span[]>();
  for (const [pattern, type, mode] of anaphors) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length, text: match[0] };
      if (nodes.some((node) => node.spans.some((one) => one.start < span.end && span.start < one.end))) continue;
      const before = nodes.filter(
        (node) => node.type === type && (!mode || node.mode === mode) && node.spans[0]!.end <= span.start,
      );
      const node = before.sort((a, b) => latest(b, span.start) - latest(a, span.start))[0];
      if (node) extra.set(node.id, [...(extra.get(node.id) ?? []), span]);
    }
  }
  return nodes.map((node) => ({
    ...node,
    spans: [...node.spans, ...(extra.get(node.id) ?? [])].sort((a, b) => a.start - b.start),
  }));
}

const latest = (node: Node, before: number): number =>
  Math.max(...node.spans.filter((span) => span.end <= before).map((span) => span.end));

export interface Told {
  node: Node;
  span: Span;
  /** The word of the deed inside the span, or the span itself. */
  trigger: Span;
}

/** The nodes told in a sentence, with the span that tells them there. */
export function toldIn(sentence: Sentence, nodes: Node[]): Told[] {
  return nodes.flatMap((node) => {
    const span = node.spans.find((one) => one.start >= sentence.start && one.end <= sentence.end);
    const inside = (one: Span): boolean => !!span && one.start >= span.start && one.end <= span.end;
    return span ? [{ node, span, trigger: node.triggers.find(inside) ?? span }] : [];
  });
}

/** True when the two share a country or an actor in any place. */
export function related(a: Node, b: Node, actors: Map<string, Actor>): boolean {
  const countries = (node: Node) =>
    new Set([...node.source, ...node.target].map((id) => actors.get(id)?.country ?? id));
  const own = countries(a);
  return [...countries(b)].some((one) => own.has(one));
}

/** True when the response comes from a country or actor that the cause was aimed at, and goes back to its doer. */
export function mirrors(cause: Node, response: Node, actors: Map<string, Actor>): boolean {
  const side = (ids: string[]) => new Set(ids.map((id) => actors.get(id)?.country ?? id));
  const meets = (a: Set<string>, b: Set<string>) => [...a].some((one) => b.has(one));
  return (
    meets(side(cause.target), side(response.source)) &&
    meets(side(cause.source), side(response.target)) &&
    !meets(side(cause.source), side(response.source))
  );
}
