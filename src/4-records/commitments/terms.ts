/** Terms set or given: "has until Friday to leave", "gave Sylvania 72 hours to withdraw", "set a Friday deadline for …". */
import type { Time } from '../../0-model/index.ts';
import {
  headWord,
  isPassive,
  isVerbGroup,
  kindAt,
  lowerAt,
  objectOf,
  type Party,
  possessorOf,
  type Reading,
  skip,
  statementAt,
  subjectOf,
  type VerbGroup,
} from '../events/index.ts';
import { type Deed, type Infinitive, infinitiveAfter, partiesOf, type World } from './deed.ts';
import { type Due, dueWithin } from './due.ts';
import { speakerParties } from './stated.ts';

/** The infinitive behind a term: "until Friday to leave", "72 hours in which to leave". */
function afterTerm(reading: Reading, from: number): Infinitive | null {
  let at = from;
  let term = false;
  for (let steps = 0; steps < 6; steps++, at++) {
    const kind = kindAt(reading, at);
    if (kind === 'TIME' || termNoun(reading, at)) term = true;
    const found = term ? infinitiveAfter(reading, at) : null;
    if (found) return found;
    if (!['TIME', 'P', 'R', 'S', 'W', 'NP', 'Q'].includes(kind ?? '')) return null;
    if (kind === 'NP' && !termNoun(reading, at)) return null;
  }
  return null;
}

/** "another 48 hours" may be one noun phrase with its date inside. */
const termNoun = (reading: Reading, at: number): boolean => {
  const chunk = reading.chunks[at];
  return chunk?.kind === 'NP' && reading.words.slice(chunk.from, chunk.to).some((word) => word.time);
};

const giving = /^(?:give|allow|grant)$/u;

/** "has ten days to appeal", "was given until Friday to leave", "gave Sylvania 72 hours to withdraw". */
export function byTerm(reading: Reading, i: number, group: VerbGroup, world: World): Deed | null {
  const has = group.lemma === 'have' && !isPassive(reading, i);
  const given = giving.test(group.lemma) && isPassive(reading, i);
  const gives = giving.test(group.lemma) && !given;
  if ((!has && !given && !gives) || group.negated || group.infinitive) return null;
  const receiver = gives ? receiverOf(reading, i, group) : undefined;
  if (gives && receiver === undefined) return null;
  const found = afterTerm(reading, (receiver ?? i) + 1);
  const phrases = receiver === undefined ? subjectOf(reading, i) : [receiver];
  const obliged = partiesOf(reading, phrases, true);
  if (!found || !obliged.length) return null;
  const due = dueWithin(world.article, reading, group.to, reading.chunks[found.chunk]!.from);
  if (!due || (has && isPastTerm(reading, due, world))) return null;
  const by = gives ? partiesOf(reading, subjectOf(reading, i)) : sayer(reading, i, world);
  const rule = has ? 'commitment.has-until' : 'commitment.given-until';
  return { ...common(reading, found), rule, obliged, by, toward: by, trigger: group.main, due };
}

/** "had two days to leave in 1999": a term of the past binds nobody now. */
function isPastTerm(reading: Reading, due: Due, world: World): boolean {
  const published = world.article.published.value ?? world.article.published.latest;
  const old = (time: Time) => !!published && !!time.latest && time.latest < published && time.value !== due.due.value;
  return due.due.rel === 'within' && reading.times.some(old);
}

/** The noun phrase right after "gave", before the term. */
function receiverOf(reading: Reading, i: number, group: VerbGroup): number | undefined {
  const next = skip(reading, i + 1, 1);
  if (kindAt(reading, next) === 'NP' && !termNoun(reading, next)) return next;
  return objectOf(reading, i, group.to).find((np) => !termNoun(reading, np));
}

const common = (reading: Reading, found: Infinitive): Pick<Deed, 'kind' | 'reading' | 'chunk' | 'word'> => ({
  kind: 'deadline',
  reading,
  chunk: found.chunk,
  word: found.word,
});

/** Who says so, where the sentence names nobody that imposed the term. */
function sayer(reading: Reading, i: number, world: World): Party[] {
  const statement = statementAt(world.statements, reading.words[reading.chunks[i]!.from]!.token.start);
  return statement?.speaker ? speakerParties(statement, statement.speaker) : [];
}

/** "set a Friday deadline for Sylvania to free the crew", "faces a Sept. 1 deadline to cut its staff". */
export function byDeadlineNoun(reading: Reading, i: number, world: World): Deed | null {
  const chunk = reading.chunks[i]!;
  if (chunk.kind !== 'NP') return null;
  const head = headWord(reading, chunk);
  if (!/^(?:deadline|cutoff)$/u.test(reading.words[head]!.lower)) return null;
  const clause = deadlineClause(reading, i);
  if (!clause) return null;
  const due = dueOfDeadline(reading, i, clause.found, world);
  if (!due) return null;
  const before = skip(reading, i - 1, -1);
  const over = reading.chunks[before];
  const subject =
    isVerbGroup(over) && !isPassive(reading, before) ? partiesOf(reading, subjectOf(reading, before)) : [];
  const owner = possessorOf(reading, i, head);
  const imposed = isVerbGroup(over) && /^(?:set|give|impose|issue|announce|put|declare|fix|extend)$/u.test(over.lemma);
  const obliged = clause.subject.length ? clause.subject : imposed ? [] : owner ? [owner] : subject;
  if (!obliged.length) return null;
  const by = imposed ? subject : clause.subject.length && owner ? [owner] : [];
  const rule = 'commitment.deadline-noun';
  return { ...common(reading, clause.found), rule, obliged, by, toward: by, trigger: head, nominal: true, due };
}

/** "(of Friday) for Sylvania to free the crew", "to cut its staff". */
function deadlineClause(reading: Reading, i: number): { found: Infinitive; subject: Party[] } | null {
  let subject: Party[] = [];
  for (let at = i; at < i + 7; at++) {
    const found = infinitiveAfter(reading, at);
    if (found) return { found, subject };
    const kind = kindAt(reading, at + 1);
    if (kind === 'NP' && /^(?:for|to|on)$/u.test(lowerAt(reading, at))) subject = partiesOf(reading, [at + 1], true);
    if (!['P', 'NP', 'TIME', 'R'].includes(kind ?? '')) return null;
  }
  return null;
}

/** The date inside the noun phrase, between it and the deed, or after "is". */
function dueOfDeadline(reading: Reading, i: number, found: Infinitive, world: World) {
  const inside = dueWithin(world.article, reading, reading.chunks[i]!.from, reading.chunks[found.chunk]!.from);
  if (inside) return inside;
  const is = reading.chunks.findIndex((chunk, at) => at > found.chunk && isVerbGroup(chunk) && chunk.lemma === 'be');
  if (is < 0) return dueWithin(world.article, reading, found.word, reading.words.length - 1);
  return dueWithin(world.article, reading, reading.chunks[is]!.to, reading.words.length - 1);
}
