/** Finds the commitments of a sentence: by verbs, nouns and terms, by what speakers say will or must be done, and by plans. */
import { isVerbGroup, type Reading } from '../events/index.ts';
import { byAccord, byAgreedNoun } from './accords.ts';
import { build } from './build.ts';
import type { Deed, Draftling, World } from './deed.ts';
import { byNominal } from './nouns.ts';
import { byBeTo, byPlannedNoun, byWillPlan } from './plans.ts';
import { byStatement } from './stated.ts';
import { byDeadlineNoun, byTerm } from './terms.ts';
import { byVerb } from './verbs.ts';

/** What the chunk at `i` tells; the first form that fits counts. */
function deedAt(reading: Reading, i: number, world: World): Deed | null {
  const group = reading.chunks[i];
  if (!isVerbGroup(group))
    return byDeadlineNoun(reading, i, world) ?? byNominal(reading, i) ?? byPlannedNoun(reading, i);
  return (
    byVerb(reading, i, group) ??
    byTerm(reading, i, group, world) ??
    byAccord(reading, i, group) ??
    byAgreedNoun(reading, i, group) ??
    byStatement(reading, i, group, world) ??
    byBeTo(reading, i, group) ??
    byWillPlan(reading, i, group, world)
  );
}

/** Commitments of one sentence, before merging; none in a question. */
export function commitmentsIn(reading: Reading, world: World): Draftling[] {
  if (reading.words.at(-1)?.lower === '?') return [];
  const out: Draftling[] = [];
  const taken = new Set<number>();
  reading.chunks.forEach((_, i) => {
    const deed = deedAt(reading, i, world);
    // "set a deadline to leave": the deed of one form is not told again by another.
    if (!deed || taken.has(deed.word)) return;
    const made = build(deed, world);
    if (!made) return;
    taken.add(deed.word);
    out.push(made);
  });
  return out;
}
