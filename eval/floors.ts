/** Score floors: a score may not fall below the floor that stands in `floors.json`, as long as its data is the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';
import type { Score } from './measure.ts';

export interface Floor {
  floor: number;
  /** {@link dataHash} of the measure's data when the floor was set. */
  data: string;
  /** Why a floor was lowered; every lowering needs one. */
  reason?: string;
}

export type Floors = Record<string, Floor>;
const file = path.join(packageRoot, 'eval/floors.json');

export const readFloors = (): Floors => JSON.parse(readFileSync(file, 'utf8')) as Floors;

export type Verdict = 'holds' | 'fell' | 'new' | 'other data';

/** Holds a score against its floor; a tenth of a point is rounding, not a fall. */
export function verdict(score: Score, data: string, floors: Floors): Verdict {
  const floor = floors[score.id];
  if (!floor) return 'new';
  if (floor.data !== data) return 'other data';
  return score.value + 0.1 < floor.floor ? 'fell' : 'holds';
}

/** Raises floors to the scores reached (half a point below, rounded down to a tenth) and adds missing ones; never lowers one whose data is the same. */
export function raiseFloors(scores: { score: Score; data: string }[]): void {
  const floors = readFloors();
  for (const { score, data } of scores) {
    // Speeds differ from machine to machine and from run to run; they are printed and have no floor.
    if (/second|speed|tokens-s|megabytes|reliability\.bin/u.test(score.id)) continue;
    const reached = Math.floor(score.value * 10) / 10 - 0.5;
    const old = floors[score.id];
    if (old && old.data === data && old.floor >= reached) continue;
    floors[score.id] = { floor: reached, data };
  }
  const sorted = Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
