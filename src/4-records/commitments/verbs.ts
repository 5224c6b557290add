/** Commitments that a verb tells with what follows it: "promised to reply", "ordered Sylvania to leave", "demanded an apology". */
import {
  headWord,
  isPassive,
  isVerbGroup,
  objectOf,
  obliquesAfter,
  type Party,
  possessorOf,
  type Reading,
  skip,
  standingOf,
  subjectOf,
  type VerbGroup,
} from '../events/index.ts';
import { type Deed, infinitiveAfter, partiesOf, towardOf } from './deed.ts';
import { type CommitmentRule, commitmentRules } from './rules.ts';

/** "promised to reply", "is scheduled to arrive". */
function byInfinitive(reading: Reading, i: number, group: VerbGroup, rule: CommitmentRule): Deed | null {
  const itself = rule.reflexive ? objectOf(reading, i, group.to)[0] : undefined;
  if (rule.reflexive && !isReflexive(reading, itself)) return null;
  const found = infinitiveAfter(reading, itself ?? i);
  if (!found || rule.notDeed?.test(found.group.lemma)) return null;
  const subject = partiesOf(reading, subjectOf(reading, i));
  if (!subject.length || isPassive(reading, i) !== (rule.passive ?? false)) return null;
  return {
    kind: rule.kind,
    rule: rule.id,
    obliged: subject,
    by: subject,
    toward: towardOf(reading, found.chunk),
    reading,
    chunk: found.chunk,
    word: found.word,
    trigger: group.main,
  };
}

const isReflexive = (reading: Reading, np: number | undefined): boolean =>
  np !== undefined && /sel(?:f|ves)$/u.test(reading.words[reading.chunks[np]!.from]!.lower);

/** "ordered Sylvania to close", "was ordered to close": the addressee is obliged. */
function byAddressee(reading: Reading, i: number, group: VerbGroup, rule: CommitmentRule): Deed | null {
  const passive = isPassive(reading, i);
  const addressees = passive ? subjectOf(reading, i) : objectOf(reading, i, group.to);
  const agents = obliquesAfter(reading, i, 4).filter((one) => one.preposition === 'by');
  const last = passive ? (agents[0]?.phrases.at(-1) ?? i) : (addressees.at(-1) ?? i);
  const found = infinitiveAfter(reading, last) ?? infinitiveAfter(reading, i);
  if (!found || rule.notDeed?.test(found.group.lemma) || !addressees.length) return null;
  const obliged = partiesOf(reading, addressees, true);
  const by = passive
    ? agents.flatMap((one) => partiesOf(reading, one.phrases, true))
    : partiesOf(reading, subjectOf(reading, i));
  if (!obliged.length || (!by.length && !passive)) return null;
  return {
    kind: rule.kind,
    rule: rule.id,
    obliged,
    by,
    toward: by,
    reading,
    chunk: found.chunk,
    word: found.word,
    trigger: group.main,
  };
}

/** "promised a reply", "threatened sanctions", "offered Sylvania a loan": the last object is the deed. */
function byNoun(reading: Reading, i: number, group: VerbGroup, rule: CommitmentRule): Deed | null {
  if (isPassive(reading, i)) return null;
  const objects = objectOf(reading, i, group.to);
  const first = objects[0];
  if (first === undefined) return null;
  const np = rule.nouns!.test(headOf(reading, first)) ? first : nextNoun(reading, first, rule);
  const by = partiesOf(reading, subjectOf(reading, i));
  if (np === undefined || !by.length) return null;
  const toward = np === first ? towardOf(reading, np) : partiesOf(reading, [first], true);
  return ownDeed(rule, reading, np, { by, toward, trigger: group.main });
}

/** A deed told by a noun, which its subject takes on: "promised Sylvania a loan". */
const ownDeed = (
  rule: CommitmentRule,
  reading: Reading,
  np: number,
  { by, toward, trigger }: Pick<Deed, 'by' | 'toward' | 'trigger'>,
): Deed => ({
  kind: rule.kind,
  rule: rule.id,
  obliged: by,
  by,
  toward,
  reading,
  chunk: np,
  word: reading.chunks[np]!.from,
  trigger,
});

const headOf = (reading: Reading, np: number): string => reading.words[headWord(reading, reading.chunks[np]!)]!.lower;

/** The second object: "offered [Sylvania] [a loan]". A party and its gift stand side by side. */
function nextNoun(reading: Reading, first: number, rule: CommitmentRule): number | undefined {
  const next = first + 1;
  return reading.chunks[next]?.kind === 'NP' && rule.nouns!.test(headOf(reading, next)) ? next : undefined;
}

/** "threatened Sylvania with sanctions". */
function byWith(reading: Reading, i: number, group: VerbGroup, rule: CommitmentRule): Deed | null {
  if (isPassive(reading, i)) return null;
  const toward = partiesOf(reading, objectOf(reading, i, group.to), true);
  const np = obliquesAfter(reading, i, 6).find((one) => one.preposition === 'with')?.phrases[0];
  const by = partiesOf(reading, subjectOf(reading, i));
  if (np === undefined || !by.length || !toward.length || !rule.nouns!.test(headOf(reading, np))) return null;
  return ownDeed(rule, reading, np, { by, toward, trigger: group.main });
}

/** "demanded an apology from Sylvania", "demanded Sylvania's withdrawal", "asked Sylvania for clemency". */
function byDemandedNoun(reading: Reading, i: number, group: VerbGroup, rule: CommitmentRule): Deed | null {
  if (isPassive(reading, i)) return null;
  const object = objectOf(reading, i, group.to)[0];
  const by = partiesOf(reading, subjectOf(reading, i));
  if (object === undefined || !by.length) return null;
  const obliques = obliquesAfter(reading, i, 8);
  const asked = rule.verbs.test('ask') ? obliques.find((one) => one.preposition === 'for')?.phrases[0] : object;
  if (asked === undefined || !rule.nouns!.test(headOf(reading, asked))) return null;
  const obliged = rule.verbs.test('ask') ? partiesOf(reading, [object], true) : demandedOf(reading, object, obliques);
  if (!obliged.length) return null;
  const from = reading.chunks[asked]!.from;
  return {
    kind: rule.kind,
    rule: rule.id,
    obliged,
    by,
    toward: by,
    reading,
    chunk: asked,
    word: from,
    trigger: group.main,
  };
}

function demandedOf(reading: Reading, np: number, obliques: ReturnType<typeof obliquesAfter>): Party[] {
  const owner = possessorOf(reading, np, headWord(reading, reading.chunks[np]!));
  if (owner) return [owner];
  // "from inside Sylvania" is a place.
  const source = obliques.find(
    (one) => /^(?:from|of|by)$/u.test(one.preposition) && one.phrases[0] === skip(reading, one.at + 1, 1),
  );
  return source ? partiesOf(reading, source.phrases) : [];
}

const makers: Record<CommitmentRule['form'], typeof byInfinitive> = {
  to: byInfinitive,
  'object-to': byAddressee,
  noun: byNoun,
  with: byWith,
  'demanded-noun': byDemandedNoun,
};

/** What a verb of promise, plan, demand or threat obliges to; null where it is negated, asked for or only wished. */
export function byVerb(reading: Reading, i: number, group: VerbGroup): Deed | null {
  if (!isVerbGroup(reading.chunks[i])) return null;
  for (const rule of commitmentRules) {
    if (!rule.verbs.test(group.lemma)) continue;
    const deed = makers[rule.form](reading, i, group, rule);
    if (deed) return isOnlyThought(reading, i, group) ? null : deed;
  }
  return null;
}

/** Negated, asked, wished or hypothetical; or a plan to demand something, "is considering urging". */
function isOnlyThought(reading: Reading, i: number, group: VerbGroup): boolean {
  const standing = standingOf(reading, i);
  const finite = !group.infinitive && (group.form !== 'ing' || group.aux.length > 0);
  return /^(?:negated|open|said)$/u.test(standing) || (standing === 'planned' && !finite);
}
