/** What a rule of this folder is, and what it is given to read a match with. */
import type { Rule } from '../../0-model/index.ts';
import type { Direction } from './direction.ts';
import type { Grain } from './value.ts';

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** What a reading still leaves open, for its neighbour to fill: "noon" a day, "March" a year. */
export type Open =
  /** The clock part of a value: "T12:00". */
  | { kind: 'day'; clock: string }
  /** What follows the year in a value: "-03", "-Q3", "-SU"; or the day of a movable feast by year. */
  | { kind: 'year'; rest: string; day?: (year: number) => number };

/** What a rule makes of a match. */
export interface Reading {
  type: TimeType;
  value: string;
  basis: 'explicit' | 'resolved' | 'inferred';
  /** Day numbers it can mean, where `value` alone does not say ("recently", "within ten days"); null for an open end. */
  days?: { from: number | null; to: number | null };
  /** Offsets from the start of the match, when only part of it is the expression. */
  span?: { start: number; end: number };
  /** Set when the narrative does not move there: a duration, a reference, a look back. */
  aside?: boolean;
  open?: Open;
}

/** A resolved time that later ones count from: "a day earlier". */
export interface Anchor {
  value: string;
  grain: Grain;
  from: number;
  to: number;
}

/** Where a match stands. */
export interface Place {
  /** Text of the block, and the match's offsets in it. */
  text: string;
  start: number;
  end: number;
  /** Publication day; null when it is not known. */
  now: number | null;
  /** The last resolved time before it. */
  anchor: Anchor | null;
  /** The last day that was named, while the text is still near it: what days count from when a year was named since. */
  lastDay: Anchor | null;
  /** ISO weekday of the last time, when nothing but its weekday is known. */
  weekday: number | null;
  /** The last quarter or half-year that was named, while the text is still near it. */
  period: Anchor | null;
  /** The day the story is told from: the anchor in a history, the publication day in news. */
  base: number | null;
  /** How finely that is known: a story may stand at a year only. */
  baseGrain: Grain;
  /** True when the text tells history: dates without a year belong to the told year, not to publication. */
  history: boolean;
  /** Where the words around it point. */
  direction(): Direction | null;
  /** The text directly before and after, at most 40 characters, within the block. */
  before: string;
  after: string;
}

export type Groups = Record<string, string | undefined>;

export interface TimeRule extends Rule {
  /** Publication day that the example is read with; none: `2017-08-07`, a Monday; null: unknown. */
  published?: string | null;
  /** Value that the example's first marked span must get. */
  value: string;
  /** In the notation of `pattern.ts`. */
  pattern: string;
  /** Null when the match is no time after all. */
  read(groups: Groups, place: Place): Reading | null;
}

export const explicit = (type: TimeType, value: string): Reading => ({ type, value, basis: 'explicit' });
export const resolved = (type: TimeType, value: string): Reading => ({ type, value, basis: 'resolved' });
/** A duration or a set: the narrative does not move. */
export const aside = (type: TimeType, value: string): Reading => ({ type, value, basis: 'explicit', aside: true });
