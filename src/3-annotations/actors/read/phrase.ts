/** What the reader of noun phrases finds. */
import type { GroupNoun } from '../knowledge/groups.ts';
import type { BodyKind, Organisation, Reading, State } from '../knowledge/lexicon.ts';
import type { NameRun } from './names.ts';
import type { OfficeHit } from './view.ts';

export type Head =
  | { type: 'reading'; reading: Reading }
  | { type: 'office'; hit: OfficeHit }
  | { type: 'body'; body: BodyKind }
  | { type: 'group'; group: GroupNoun }
  | { type: 'name'; run: NameRun }
  | { type: 'pronoun'; word: string }
  /** A common noun for an organisation or state already spoken of: "the ministry", "that country". */
  | { type: 'noun'; noun: string; plural: boolean };

export interface Phrase {
  /** Word indices, half-open. */
  from: number;
  to: number;
  determiner?: string;
  count?: string;
  plural: boolean;
  former: boolean;
  /** The state of a demonym, or of a state's name used as one. */
  state?: State;
  /** The organisation or body that modifies the head: "State Department spokesman". */
  organisation?: Organisation;
  /** Somebody or something before "’s", or a possessive pronoun. */
  owner?: Phrase;
  head: Head;
  /** A name right after an office: "President Putin". */
  name?: NameRun;
  /** What follows "of", "for", "at". */
  of?: Phrase;
  /** What follows "to" after an envoy's title. */
  to_?: Phrase;
  /** Lower-case modifiers, for the description of an unnamed actor. */
  described: string[];
}

/** Nouns that stand for an organisation or a state named before. */
export const backNouns = new Set(
  `ministry company country nation agency party group bank court union alliance organization organisation bureau embassy newspaper network
   giant firm department committee commission council kingdom republic state university association movement watchdog bloc consulate body
   force board institute daily website magazine broadcaster channel countries nations sides neighbors neighbours powers states parties
   allies leaders governments rivals superpowers duo pair companies agencies carmaker automaker airline mission delegation`.split(
    /\s+/u,
  ),
);

/** Nouns that a bare surname before them owns: "the Trump administration". */
export const ownedByName =
  /^(?:administration|government|regime|campaign|cabinet|family|team|presidency|aide|aides|ally|allies|spokesman|spokeswoman|adviser|supporters)$/u;

/** Offices whose plural can mean people already named: "the two presidents". */
export const asPair = new Set([
  'president',
  'prime-minister',
  'leader',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'cabinet-minister',
  'monarch',
]);
/** Words that end an office's term. */
export const formerly = new Set([
  'former',
  'ex',
  'then',
  'retired',
  'ousted',
  'deposed',
  'late',
  'onetime',
  'one-time',
]);
/** "russian-backed", "london-based". */
export const madeOfName = /-(?:backed|led|based|born|controlled|allied|appointed|trained|educated)$/u;

export interface GroupHit {
  group: GroupNoun;
  length: number;
}

/** Modifiers and head, before a determiner is put to them. */
export interface Tail {
  from: number;
  to: number;
  head: Head;
  state?: State;
  organisation?: Organisation;
  owner?: Phrase;
  former: boolean;
  described: string[];
  plural: boolean;
}
