/** What is to happen by plan: "is to visit", "is due to meet", "will host talks on Thursday", "the slated visit of Mr. A". */

import {
  headWord,
  isPassive,
  isVerbGroup,
  kindAt,
  lowerAt,
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
import { type Deed, infinitiveAfter, partiesOf, towardOf, type World } from './deed.ts';

const states = /^(?:be|become|have|seem|remain|blame|see|hear|know|come|follow|include|come|happen|last)$/u;

/** "is to visit", "is due to meet", "was about to leave"(none). */
export function byBeTo(reading: Reading, i: number, group: VerbGroup): Deed | null {
  if (group.lemma !== 'be' || group.infinitive || group.negated || group.aux.length) return null;
  if (!/^(?:is|are|'s|'re|’s|’re)$/u.test(reading.words[group.main]!.lower)) return null;
  const next = skip(reading, i + 1, 1);
  const due = kindAt(reading, next) === 'NP' && /^(?:due|set|scheduled|slated)$/u.test(lowerAt(reading, next));
  const found = due ? infinitiveAfter(reading, next) : reading.chunks[i + 1] ? infinitiveAfter(reading, i) : null;
  if (!found || states.test(found.group.lemma) || found.group.aux.length) return null;
  // "the best way is to leave": only a party that is itself the subject has a calendar.
  if (!subjectOf(reading, i).includes(skip(reading, i - 1, -1)) && kindAt(reading, i - 1) !== 'W') return null;
  return planned(reading, i, found, group, 'commitment.is-to');
}

interface Place {
  chunk: number;
  word: number;
}

function planned(reading: Reading, i: number, at: Place, group: VerbGroup, rule: string): Deed | null {
  const subject = partiesOf(reading, subjectOf(reading, i));
  if (!subject.length || (/^(?:negated|open|said)$/u.test(standingOf(reading, i)) && rule !== 'commitment.will-plan'))
    return null;
  return {
    kind: 'plan',
    rule,
    obliged: subject,
    by: subject,
    toward: towardOf(reading, at.chunk),
    reading,
    chunk: at.chunk,
    word: at.word,
    trigger: group.main,
  };
}

/** Deeds that are put on a calendar; of others "will" is a forecast. */
const scheduled =
  /^(?:visit|meet|travel|host|hold|send|deploy|withdraw|sign|open|close|leave|return|release|deliver|join|attend|chair|address|brief|arrive|depart|fly|resume|begin|launch|expel|recall|evacuate|pay|lift|impose|ban|suspend|cut|end|reopen|extradite|present|submit|announce|consult|tour|convene|inaugurate|vote|hand|free|dispatch|supply|halt|stop|introduce)$/u;

/** "On Thursday, Freedonia will host talks": in the article's own voice. */
export function byWillPlan(reading: Reading, i: number, group: VerbGroup, world: World): Deed | null {
  if (group.form !== 'base' || group.negated || isPassive(reading, i)) return null;
  if (!group.aux.some((one) => /^(?:will|shall|'ll|’ll)$/u.test(one)) || !scheduled.test(group.lemma)) return null;
  const start = reading.words[group.main]!.token.start;
  if (statementAt(world.statements, start)) return null;
  return planned(reading, i, { chunk: i, word: group.main }, group, 'commitment.will-plan');
}

const occasions =
  /^(?:visit|trip|meeting|summit|talks|tour|negotiations|round|consultations|session|conference|exercises|maneuvers|manoeuvres|drills)$/u;

/** "the slated visit of Mr. X in September": a plan named as a noun. */
export function byPlannedNoun(reading: Reading, i: number): Deed | null {
  const chunk = reading.chunks[i]!;
  if (chunk.kind !== 'NP') return null;
  const inside = reading.words.slice(chunk.from, chunk.to).map((word) => word.lower);
  const head = headWord(reading, chunk);
  if (!occasions.test(reading.words[head]!.lower)) return null;
  const marked = inside.some((word) => /^(?:slated|planned|scheduled|upcoming|forthcoming)$/u.test(word));
  const set = marked ? -1 : setForAt(reading, i);
  if (!marked && set < 0) return null;
  const obliged = partiesOfOccasion(reading, i, head);
  if (!obliged.length) return null;
  const rule = marked ? 'commitment.planned-visit' : 'commitment.set-for';
  const at = { reading, chunk: i, word: chunk.from, trigger: head };
  return { kind: 'plan', rule, obliged, by: obliged, toward: [], ...at, ...(marked ? {} : { last: set - 1 }) };
}

/** "visit of A", "A's visit", "talks between A and B", "talks with B". */
function partiesOfOccasion(reading: Reading, i: number, head: number): Party[] {
  const near = obliquesAfter(reading, i, 4).find((one) => /^(?:of|between|by)$/u.test(one.preposition));
  if (near) return partiesOf(reading, near.phrases);
  const owner = possessorOf(reading, i, head);
  return owner ? [owner] : [];
}

/** Chunk of the verb in "talks … are scheduled for Friday", "is set for October"; -1 without one. */
function setForAt(reading: Reading, i: number): number {
  for (let at = i + 1; at < i + 8; at++) {
    const group = reading.chunks[at];
    if (!isVerbGroup(group)) {
      if (!['P', 'NP', 'C', 'TIME', 'R'].includes(kindAt(reading, at) ?? '')) return -1;
      continue;
    }
    const fits =
      /^(?:schedule|set|plan|slate|expect|due|book)$/u.test(group.lemma) && isPassive(reading, at) && !group.negated;
    return fits && /^(?:for|to)$/u.test(lowerAt(reading, skip(reading, at + 1, 1))) ? at : -1;
  }
  return -1;
}
