/** Cues inside the response's own words: "condemned Sylvania for seizing the ship", "an investigation into the bombing". */
import { type Actor, type Span, spanOf } from '../../0-model/index.ts';
import { type Node, related, type Told } from './nodes.ts';

export interface InsideCue {
  id: string;
  /** What must stand between the word of the response and that of the cause. */
  words: RegExp;
  /** Kinds of response that the cue fits. */
  responses: Node['type'][];
  reason: string;
  example: string;
}

const reach = 90;

export const insideCues: InsideCue[] = [
  {
    id: 'link.blamed-for',
    words: /\b(?:for|over|against)\s+(?:[\p{L}'’-]+\s+){0,4}$/iu,
    responses: ['ACCUSE', 'PROTEST', 'SANCTION', 'THREATEN', 'REQUEST'],
    reason: 'Criticism, protest, and sanctions are "for", "over" or "against" what they answer.',
    example: '{Freedonia} [criticised]B {Sylvania} for [arresting]A its consul.',
  },
  {
    id: 'link.held-on-charges',
    words: /\b(?:on|over)\s+(?:[\p{L}-]+\s+){0,3}$/iu,
    responses: ['COERCE'],
    reason: 'An arrest "on charges" or "on allegations" rests on the accusation.',
    example: '{Freedonia} [arrested]B the envoy on [allegations]A of spying.',
  },
  {
    id: 'link.inquiry-into',
    words: /\binto\s+(?:the\s+|a\s+|an\s+|this\s+|that\s+|last\s+|[\p{L}-]+\s+){0,4}$/iu,
    responses: ['ACCUSE'],
    reason: 'An investigation into a deed follows from it.',
    example: '{Freedonia} opened an [investigation]B into the [bombing]A.',
  },
  {
    id: 'link.response-to',
    words: /\b(?:to|against|at)\s+(?:[\p{L}'’-]+\s+){0,5}$/iu,
    responses: ['commitment'],
    reason: 'A promised response names what it answers.',
    example: '{Freedonia} will [respond]B to the [expulsion]A of its envoys.',
  },
];

const answering = /^(?:\W*\p{L}+\W+){0,3}?(?:respon|answer|repl(?:y|ie)|react|retaliat|reciprocat|aveng)/iu;

/** End of the trigger's first word: its preposition may be part of it ("speaking against"). */
const afterVerb = (trigger: Span): number => {
  const space = trigger.text.lastIndexOf(' ');
  return space < 0 ? trigger.end : trigger.start + space;
};

/** The cue between the word of the response and that of the cause, where the cause follows within the clause. */
export function cueInside(
  text: string,
  cause: Told,
  response: Told,
  actors: Map<string, Actor>,
): { rule: string; cue: Span } | null {
  if (cause.node.type === 'commitment') return null;
  const from = response.node.type === 'commitment' ? response.span.start : afterVerb(response.trigger);
  const to = Math.max(cause.span.start, Math.min(cause.trigger.start, cause.span.start + 40));
  if (to <= from || to - from > reach || cause.span.start > response.span.end + 30) return null;
  const between = text.slice(from, to);
  for (const { id, words, responses } of insideCues) {
    if (!responses.includes(response.node.type)) continue;
    if (response.node.type === 'commitment' && !answering.test(between)) continue;
    if (id === 'link.held-on-charges' && cause.node.type !== 'ACCUSE') continue;
    if (id === 'link.inquiry-into' && response.node.mode !== 'investigate') continue;
    if (id === 'link.blamed-for' && !related(cause.node, response.node, actors)) continue;
    const match = words.exec(between);
    if (!match || /[,;:.]/u.test(match[0])) continue;
    const word = /^\p{L}+/u.exec(match[0])![0];
    return { rule: id, cue: spanOf(text, from + match.index, from + match.index + word.length) };
  }
  return null;
}
