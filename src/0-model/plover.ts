/**
 * What PLOVER and CAMEO say of an event type: modes, quad class, the CAMEO code that stands for it, Goldstein score.
 * All of it is looked up in `data/plover.json`, never typed at a rule; the file names its origin.
 */
import { readData } from './package-root.ts';
import type { EventType, QuadClass } from './record.ts';

interface PloverFile {
  types: Record<EventType, { quad: QuadClass; modes: string[] }>;
  contexts: string[];
  codes: Record<string, string>;
  cameo: Record<string, { name: string; goldstein: number }>;
}

const file = JSON.parse(readData('plover.json')) as PloverFile;

export interface PloverFacts {
  /** CAMEO code, two to four digits, e.g. "161". */
  cameo: string;
  quad: QuadClass;
  /** Goldstein's scale of conflict and cooperation, -10 (worst) to 10, of the CAMEO code. */
  goldstein: number;
}

/**
 * The fifteen roots of the sets that code before PLOVER 2.0 (the marked pairs of Zero-Shot-PLOVER among them): CONCEDE
 * and RETREAT are one, YIELD.
 */
export const olderRoots = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'YIELD',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'MOBILIZE',
  'SANCTION',
  'COERCE',
  'ASSAULT',
] as const;
export type OlderRoot = (typeof olderRoots)[number];

/** The older root of a type, where no frame says otherwise. */
export const olderRootOf = (type: EventType): OlderRoot => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

/** PLOVER's list of contexts ("diplomatic", "military" ...). */
export const ploverContexts: readonly string[] = file.contexts;

/** The modes that PLOVER defines for a type; empty for a type without modes. */
export function ploverModes(type: EventType): readonly string[] {
  return file.types[type].modes;
}

/** "TYPE/mode/detail" as the table writes it, without what is empty at the end. */
const key = (type: string, mode: string | null, detail: string | null): string =>
  `${type}/${mode ?? ''}/${detail ?? ''}`.replace(/\/+$/u, '');

/** True when the table knows the detail under this type and mode; the lexicon's loader refuses any other. */
export function isPloverDetail(type: EventType, mode: string | null, detail: string | null): boolean {
  return key(type, mode, detail) in file.codes;
}

/** CAMEO code, quad class and Goldstein score of a type, its mode and a finer detail; an unknown detail counts as none. */
export function ploverFacts(type: EventType, mode: string | null, detail: string | null = null): PloverFacts {
  const { codes, cameo, types } = file;
  const code = codes[key(type, mode, detail)] ?? codes[key(type, mode, null)] ?? codes[type]!;
  return { cameo: code, quad: types[type].quad, goldstein: cameo[code]!.goldstein };
}
