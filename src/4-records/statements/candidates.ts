/** Finds the words that may be verbs of saying. */
import type { Frame, VerbReading } from './lexicon/index.ts';
import type { Item } from './region.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';
import * as w from './words.ts';

/** A verb of saying in its place, with all its readings that the place allows. */
export interface Candidate {
  verb: number;
  readings: { cue: VerbReading; group: VerbGroup; after: number }[];
}

function particlesEnd(items: readonly Item[], verb: number, particles: readonly string[]): number {
  let n = verb + 1;
  for (const particle of particles) {
    if (items[n]?.lower !== particle && w.isAdverb(items[n]?.lower ?? '')) n++;
    if (items[n]?.lower !== particle) return -1;
    n++;
  }
  return n;
}

export function candidates(items: readonly Item[], title: boolean): Candidate[] {
  const out: Candidate[] = [];
  items.forEach((item, verb) => {
    if (item.cues.length === 0 || item.punct || item.quote >= 0) return;
    const readings = item.cues.flatMap((cue) => {
      const after = particlesEnd(items, verb, cue.particles);
      const group = after < 0 ? null : verbGroup(items, verb, cue.form, title);
      return group ? [{ cue, group, after }] : [];
    });
    if (readings.length > 0) out.push({ verb, readings });
  });
  return out;
}

export const has = (cue: VerbReading, ...frames: Frame[]): boolean =>
  frames.some((frame) => cue.kind.frames.includes(frame));
