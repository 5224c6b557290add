/** What is disputed: propositions with who asserts, denies, doubts or will not comment, joined across the article. */
import {
  type Actor,
  type Article,
  type Claim,
  type Draft,
  defineStage,
  type PoliticalEvent,
  type Span,
  type Statement,
} from '../../0-model/index.ts';
import { readSentences } from '../events/index.ts';
import { denialsIn } from './denials.ts';
import {
  type Answer,
  answersOfStatements,
  doubtsIn,
  evidenceOf,
  ownNegations,
  type Stance,
  silencesIn,
} from './stances.ts';
import { overlap, topicOf } from './stems.ts';

export type ClaimsInput = Pick<
  Draft,
  'article' | 'tokens' | 'sentences' | 'times' | 'mentions' | 'actors' | 'statements' | 'events'
>;

interface World {
  article: Article;
  actors: Map<string, Actor>;
  statements: Statement[];
  events: PoliticalEvent[];
}

type Draftling = Omit<Claim, 'id'>;

/** Acts that leave what their content takes for granted unsaid. */
const notAsserting = new Set<Statement['act']>(['deny', 'question', 'ask', 'refuse']);

/** Denials speak of the accused without naming him: his name counts as part of the topic. */
function sameTopic(answer: Span, other: string): boolean {
  const topic = topicOf(answer.text);
  const { shared, ratio } = overlap(topic, topicOf(other));
  return topic.size <= 1 ? shared === 1 : shared >= 2 && ratio >= 0.6;
}

const overlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Statements of others that say what the answer answers. */
function assertions(answer: Answer, world: World): { stance: Stance; content: Span }[] {
  const denier = answer.stance.actor;
  return world.statements.flatMap((statement) => {
    const content = statement.content.find((span) => sameTopic(answer.content, span.text));
    const speaker = statement.speaker ?? [];
    if (!content || notAsserting.has(statement.act) || !speaker.length || speaker.some((id) => denier.includes(id)))
      return [];
    if (overlapping(content, answer.stance.evidence)) return [];
    if (topicOf(answer.content.text).size <= 1 && !namesOneOf(content, denier, world)) return [];
    const told = clauseOf(content, answer.content, world);
    const stance: Stance = {
      actor: speaker,
      stance: 'asserts',
      evidence: evidenceOf(world.article, statement),
      statement: statement.id,
    };
    return [{ stance, content: told }];
  });
}

/** True when the content mentions one of the actors or their country. */
function namesOneOf(content: Span, ids: string[], world: World): boolean {
  const countries = new Set(ids.map((id) => world.actors.get(id)?.country ?? id));
  return [...world.actors.values()].some(
    (actor) =>
      countries.has(actor.country ?? actor.id) &&
      actor.mentions.some((mention) => mention.start >= content.start && mention.end <= content.end),
  );
}

/** The event inside a long content that the answer is about, so that the claim rests on its own clause. */
function clauseOf(content: Span, answer: Span, world: World): Span {
  const inside = world.events
    .flatMap((event) => event.evidence)
    .filter(
      (span) =>
        span.start >= content.start &&
        span.end <= content.end &&
        overlap(topicOf(answer.text), topicOf(span.text)).shared > 0,
    );
  return inside[0] ?? content;
}

function addDoubts(claims: Draftling[], doubts: Answer[], world: World): void {
  for (const doubt of doubts) {
    const claim = claims.find((one) =>
      one.stances.some((stance) => stance.stance === 'asserts' && concerns(doubt, stance, world)),
    );
    if (
      claim &&
      !claim.stances.some((one) => one.actor.join() === doubt.stance.actor.join() && one.stance === 'doubts')
    )
      claim.stances.push(doubt.stance);
  }
}

/** "questioned the intelligence findings on the election": names what was asserted, or who asserted it. */
function concerns(doubt: Answer, asserted: Stance, world: World): boolean {
  const topic = topicOf(doubt.content.text);
  const said = topicOf(asserted.evidence.text);
  const who = topicOf(asserted.actor.map((id) => world.actors.get(id)?.name ?? '').join(' '));
  const both = overlap(topic, new Set([...said, ...who]));
  return both.shared >= 2 && !asserted.actor.some((id) => doubt.stance.actor.includes(id));
}

function claimOf(answer: Answer, world: World): Draftling {
  const others = assertions(answer, world);
  const stances = [answer.stance, ...others.map((one) => one.stance)];
  const content = [answer.content, ...others.map((one) => one.content)];
  return {
    content: dedupe(content),
    stances: onePerActor(stances),
    rule: answer.rule,
    confidence: others.length ? 0.7 : 0.55,
  };
}

const dedupe = (spans: Span[]): Span[] =>
  spans
    .filter((span, i) => !spans.slice(0, i).some((other) => overlapping(span, other)))
    .sort((a, b) => a.start - b.start);

const onePerActor = (stances: Stance[]): Stance[] =>
  stances.filter(
    (one, i) =>
      !stances.slice(0, i).some((other) => other.stance === one.stance && other.actor.join() === one.actor.join()),
  );

/** Two answers to one proposition are one claim. */
function mergeClaims(list: Draftling[]): Draftling[] {
  const out: Draftling[] = [];
  for (const claim of list) {
    const known = out.find((one) =>
      one.content.some((span) =>
        claim.content.some((other) => overlapping(span, other) || sameTopic(other, span.text)),
      ),
    );
    if (!known) out.push(claim);
    else {
      known.content = dedupe([...known.content, ...claim.content]);
      known.stances = onePerActor([...known.stances, ...claim.stances]);
    }
  }
  return out;
}

const accuses = (stance: Stance, world: World): boolean =>
  world.statements.some((one) => one.id === stance.statement && one.act === 'accuse');

/** The claims of an article: each rests on at least one denial, doubt or refusal to comment. */
export function findClaims(input: ClaimsInput): Claim[] {
  const world: World = { ...input, actors: new Map(input.actors.map((actor) => [actor.id, actor])) };
  const readings = readSentences(input);
  const told = answersOfStatements(input.article, input.statements, input.actors);
  const seen = told.map((one) => one.content);
  const answers = [
    ...told,
    ...readings.flatMap((reading) => [
      ...denialsIn(input.article, reading, seen),
      ...doubtsIn(reading, seen),
      ...silencesIn(reading),
    ]),
  ];
  const firm = answers.filter((one) => one.stance.stance !== 'doubts');
  // A plain "did not" is an answer only where somebody accused the speaker of the same.
  const replies = ownNegations(input.article, input.statements)
    .map((answer) => claimOf(answer, world))
    .filter((claim) =>
      claim.stances.some(
        (one) => one.stance === 'asserts' && accuses(one, world) && one.actor.join() !== claim.stances[0]!.actor.join(),
      ),
    );
  const claims = mergeClaims([...firm.map((answer) => claimOf(answer, world)), ...replies]);
  const doubts = answers.filter((one) => one.stance.stance === 'doubts');
  addDoubts(claims, doubts, world);
  const open = doubts
    .filter((doubt) => !claims.some((claim) => claim.stances.includes(doubt.stance)))
    .map((doubt) => claimOf(doubt, world));
  const all = [...claims, ...open.filter((claim) => claim.stances.length > 1)];
  return all.map((claim, i) => ({ id: `claim:${i + 1}`, ...claim }));
}

export const claimsStage = defineStage({
  name: 'claims',
  until: 'records',
  requires: ['article', 'tokens', 'sentences', 'times', 'mentions', 'actors', 'statements', 'events'],
  assigns: ['claims'],
  run(input) {
    return { claims: findClaims(input) };
  },
});

export { claimRules } from './rules.ts';
