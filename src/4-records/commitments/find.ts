/** Finds the commitments of a page: by verbs of promise, plan, threat and demand, and by what speakers say will or must be done. */
import type { Span, Support } from '../../0-model/index.ts';
import {
  actsFor,
  type Chunk,
  headWord,
  idsOf,
  isPassive,
  isPolitical,
  isVerbGroup,
  kindAt,
  objectOf,
  obliquesAfter,
  type Party,
  possessorOf,
  type Reading,
  skip,
  standingOf,
  statementAt,
  subjectOf,
  type VerbGroup,
} from '../events/index.ts';
import { actionSpan, conditionOf, dueBefore, dueOf } from './action.ts';
import { type Deed, type Draftling, partiesOf, towardOf, type World } from './deed.ts';
import { type CommitmentRule, commitmentRules } from './rules.ts';
import { byStatement } from './stated.ts';

/** The infinitive that follows chunk `at`, across an addressee and dates. */
function infinitiveAfter(reading: Reading, at: number): number {
  const next = skip(reading, at + 1, 1);
  const chunk = reading.chunks[next];
  return isVerbGroup(chunk) && chunk.infinitive ? next : -1;
}

const firstVerbWord = (group: VerbGroup): number => group.from + (group.infinitive ? 1 : 0);

function byInfinitive(reading: Reading, i: number, rule: CommitmentRule): Deed | null {
  const at = infinitiveAfter(reading, i);
  const deed = reading.chunks[at];
  if (!isVerbGroup(deed) || rule.notDeed?.test(deed.lemma)) return null;
  const subject = partiesOf(reading, subjectOf(reading, i));
  if (!subject.length) return null;
  const passivePlan = rule.kind === 'plan' || !isPassive(reading, i);
  if (!passivePlan) return null;
  return {
    kind: rule.kind,
    rule: rule.id,
    obliged: subject,
    by: subject,
    toward: towardOf(reading, at),
    reading,
    chunk: at,
    word: firstVerbWord(deed),
  };
}

/** "ordered Sylvania to close", "was ordered to close": the addressee is obliged. */
function byAddressee(reading: Reading, i: number, rule: CommitmentRule): Deed | null {
  const passive = isPassive(reading, i);
  const addressees = passive ? subjectOf(reading, i) : objectOf(reading, i, reading.chunks[i]!.to);
  const byAt = obliquesAfter(reading, i, 3).find((one) => one.preposition === 'by');
  const at = infinitiveAfter(reading, passive ? (byAt?.phrases.at(-1) ?? i) : (addressees.at(-1) ?? i));
  const deed = reading.chunks[at];
  if (!isVerbGroup(deed) || rule.notDeed?.test(deed.lemma) || !addressees.length) return null;
  const obliged = partiesOf(reading, addressees, true);
  const by = passive
    ? obliquesAfter(reading, i)
        .filter((one) => one.preposition === 'by')
        .flatMap((one) => partiesOf(reading, one.phrases, true))
    : partiesOf(reading, subjectOf(reading, i));
  if (!obliged.length || (!by.length && !passive)) return null;
  return { kind: rule.kind, rule: rule.id, obliged, by, toward: by, reading, chunk: at, word: firstVerbWord(deed) };
}

function byNoun(reading: Reading, i: number, rule: CommitmentRule): Deed | null {
  if (isPassive(reading, i)) return null;
  const np = objectOf(reading, i, reading.chunks[i]!.to)[0];
  if (np === undefined) return null;
  const head = reading.words[headWord(reading, reading.chunks[np]!)]!.lower;
  const by = partiesOf(reading, subjectOf(reading, i));
  if (!rule.nouns!.test(head) || !by.length) return null;
  return {
    kind: rule.kind,
    rule: rule.id,
    obliged: by,
    by,
    toward: towardOf(reading, np),
    reading,
    chunk: np,
    word: reading.chunks[np]!.from,
  };
}

function byRule(reading: Reading, i: number, group: VerbGroup): Deed | null {
  for (const rule of commitmentRules) {
    if (!rule.verbs.test(group.lemma)) continue;
    const make = rule.form === 'to' ? byInfinitive : rule.form === 'noun' ? byNoun : byAddressee;
    const deed = make(reading, i, rule);
    if (deed) return deed;
  }
  return null;
}

/** A minister's promise obliges the state where the article names it as an actor. */
function obligedIds(parties: Party[], world: World): string[] {
  const ids = idsOf(parties, { ...world, statements: world.statements });
  return [...new Set(ids.map((id) => stateOf(id, world)))];
}

function stateOf(id: string, world: World): string {
  const actor = world.actors.get(id);
  if (actor?.kind !== 'person' || !actor.country || !world.actors.has(actor.country)) return actsFor(id, world);
  const office = actor.offices.some(
    (one) =>
      /president|minister|secretary|chancellor|premier|spokes|ambassador|king|emperor/iu.test(one.title) &&
      !/party|opposition|former/iu.test(one.title),
  );
  return office ? actor.country : id;
}

function build(deed: Deed, world: World): Draftling | null {
  const { reading, kind, rule } = deed;
  const obliged = kind === 'plan' || kind === 'demand' ? idsOf(deed.obliged, world) : obligedIds(deed.obliged, world);
  if (
    !obliged.length ||
    !obliged.some(
      (id) => isPolitical(world.actors.get(id)) || (world.political && (kind === 'demand' || kind === 'deadline')),
    )
  )
    return null;
  if (kind === 'demand' && obliged.every((id) => world.actors.get(id)?.kind === 'population')) return null;
  const action = actionSpan(reading, deed.chunk, deed.word);
  if (/^do$/iu.test(action.text)) return null;
  const due =
    dueOf(world.article, reading, action) ?? (kind === 'deadline' ? dueBefore(world.article, reading, action) : null);
  const condition = conditionOf(reading);
  const statement = statementAt(world.statements, action.start);
  const spans = (parties: Party[]): Span[] =>
    parties.map(({ mention }) => ({ start: mention.start, end: mention.end, text: mention.text }));
  const support: Support = { obliged: { spans: spans(deed.obliged), basis: 'resolved', rule } };
  const by = idsOf(deed.by, world);
  const toward = idsOf(deed.toward, world).filter((id) => !obliged.includes(id));
  if (by.length) support.by = { spans: spans(deed.by), basis: 'resolved', rule };
  if (toward.length) support.toward = { spans: spans(deed.toward), basis: 'resolved', rule };
  if (due) support.due = { spans: due.spans, basis: due.basis, rule: 'commitment.due' };
  return {
    kind,
    obliged,
    by,
    toward,
    action: [action],
    due: due?.due ?? null,
    condition,
    statements: statement ? [statement.id] : [],
    support,
    rule,
    confidence: due ? 0.8 : 0.65,
  };
}

const negating = (reading: Reading, i: number): boolean => {
  const standing = standingOf(reading, i);
  return standing === 'negated' || standing === 'open' || standing === 'said';
};

/** Commitments of one sentence, before merging. */
export function commitmentsIn(reading: Reading, world: World): Draftling[] {
  if (reading.words.at(-1)?.lower === '?') return [];
  return reading.chunks
    .flatMap((chunk, i) => {
      if (!isVerbGroup(chunk)) return [];
      const deed = negating(reading, i) ? null : byRule(reading, i, chunk);
      const made = deed ?? byDeadline(reading, i, chunk) ?? byStatement(reading, i, chunk, world);
      return made ? (build(made, world) ?? []) : [];
    })
    .concat(reading.chunks.flatMap((chunk, i) => plannedNoun(reading, i, chunk, world)));
}

/** "has ten days to appeal", "was given until Friday to leave". */
function byDeadline(reading: Reading, i: number, group: VerbGroup): Deed | null {
  const given = group.lemma === 'give' && isPassive(reading, i);
  if (group.lemma !== 'have' && !given) return null;
  let at = i + 1;
  while (kindAt(reading, at) === 'P' || kindAt(reading, at) === 'TIME' || kindAt(reading, at) === 'R') at++;
  const deed = reading.chunks[at];
  if (kindAt(reading, at - 1) !== 'TIME' || !isVerbGroup(deed) || !deed.infinitive) return null;
  const obliged = partiesOf(reading, subjectOf(reading, i));
  if (!obliged.length) return null;
  return {
    kind: 'deadline',
    rule: 'commitment.has-until',
    obliged,
    by: [],
    toward: [],
    reading,
    chunk: at,
    word: firstVerbWord(deed),
  };
}

/** "the slated visit of Mr. X in September": a plan named as a noun. */
function plannedNoun(reading: Reading, i: number, chunk: Chunk, world: World): Draftling[] {
  if (chunk.kind !== 'NP') return [];
  const inside = reading.words.slice(chunk.from, chunk.to).map((word) => word.lower);
  const marked = inside.some((word) => /^(?:slated|planned|scheduled|upcoming|forthcoming)$/u.test(word));
  const head = headWord(reading, chunk);
  if (!marked || !/^(?:visit|trip|meeting|summit|talks|tour)$/u.test(reading.words[head]!.lower)) return [];
  const of = obliquesAfter(reading, i, 4).find((one) => one.preposition === 'of');
  const owner = possessorOf(reading, i, head);
  const obliged = of ? partiesOf(reading, of.phrases) : owner ? [owner] : [];
  const deed: Deed = {
    kind: 'plan',
    rule: 'commitment.planned-visit',
    obliged,
    by: obliged,
    toward: [],
    reading,
    chunk: i,
    word: chunk.from,
  };
  const made = obliged.length ? build(deed, world) : null;
  return made ? [made] : [];
}
