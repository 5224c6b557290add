/** Answers that no word states: a deed against the doer of an earlier one, of a kind that answers. Marked `inferred`. */
import type { Actor, Link } from '../../0-model/index.ts';
import { mirrors, type Node } from './nodes.ts';

type Type = Node['type'];

/** Deeds that are answered, the graver first: the answer is taken to be to the gravest near before it. */
const provoking = new Set<Type>(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'THREATEN']);
/** What answers them. Accusations and requests answer nearly everything and are left to stated links. */
const answeringTo: Partial<Record<Type, Type[]>> = {
  ASSAULT: ['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'commitment'],
  COERCE: ['SANCTION', 'COERCE', 'MOBILIZE'],
  SANCTION: ['SANCTION', 'COERCE'],
  MOBILIZE: ['MOBILIZE', 'SANCTION'],
  THREATEN: ['THREATEN', 'RETREAT', 'MOBILIZE'],
};

/** Of commitments only a promise or threat answers; a demand has its own event. */
const fits = (cause: Node, response: Node): boolean =>
  (answeringTo[cause.type] ?? []).includes(response.type) &&
  (response.type !== 'commitment' || response.mode === 'promise' || response.mode === 'threat');

/**
 * ISO dates compare as text as far as both are known. Without dates the order of telling decides where either might
 * answer the other.
 */
function notBefore(cause: Node, response: Node): boolean {
  if (!cause.date || !response.date) return !fits(response, cause) || cause.spans[0]!.start < response.spans[0]!.start;
  const length = Math.min(cause.date.length, response.date.length);
  return cause.date.slice(0, length) <= response.date.slice(0, length);
}

/** The inferred links between nodes that no stated link has as its response. */
export function inferLinks(nodes: Node[], stated: Omit<Link, 'id'>[], actors: Map<string, Actor>): Omit<Link, 'id'>[] {
  const answered = new Set(stated.map((link) => link.to));
  const joined = new Set(stated.map((link) => [link.from, link.to].sort().join()));
  return nodes.flatMap((response) => {
    if (response.background || response.alleged || answered.has(response.id)) return [];
    const causes = nodes.filter(
      (cause) =>
        cause.id !== response.id &&
        provoking.has(cause.type) &&
        fits(cause, response) &&
        mirrors(cause, response, actors) &&
        notBefore(cause, response) &&
        !joined.has([cause.id, response.id].sort().join()),
    );
    // Two deeds that might each be the cause leave open which one is.
    if (causes.length !== 1) return [];
    return [
      {
        from: causes[0]!.id,
        to: response.id,
        cue: null,
        basis: 'inferred' as const,
        rule: 'link.inferred-answer',
        confidence: 0.4,
      },
    ];
  });
}

const culprits =
  /\b(?:perpetrators?|culprits?|killers?|murderers?|attackers?|assailants?|bombers?|gunmen|kidnappers?|those (?:responsible|behind)|whoever (?:did|is responsible|carried))\b/iu;

/** "promised to track down the perpetrators" answers the attack that the page tells, where it tells only one kind. */
export function inferJustice(nodes: Node[], stated: Omit<Link, 'id'>[]): Omit<Link, 'id'>[] {
  const attacks = nodes.filter((node) => node.type === 'ASSAULT' && !node.alleged);
  const cause = attacks[0];
  if (!cause) return [];
  const sought = nodes.filter(
    (node) =>
      node.type === 'commitment' &&
      node.mode === 'promise' &&
      node.spans.some((span) => culprits.test(span.text)) &&
      !stated.some((link) => link.to === node.id),
  );
  return sought.map((node) => ({
    from: cause.id,
    to: node.id,
    cue: null,
    basis: 'inferred' as const,
    rule: 'link.inferred-justice',
    confidence: 0.4,
  }));
}
