/**
 * The ledger's tables. Rows hold the effective record: what the machine read with the corrections applied. The machine's
 * own version is kept whole in `documents.record`. `text`, `start` and `end` are the first words a record rests on and their
 * offsets in the article; every span is in `documents.record`.
 */
import type { Generated } from 'kysely';

export interface Tables {
  schema_versions: { version: number; name: string; applied_at: string };
  runs: RunRow;
  pages: PageRow;
  documents: DocumentRow;
  statements: RecordRow & { act: string; mode: string; date: string | null; day: string | null; within: string | null };
  events: EventRow;
  commitments: CommitmentRow;
  claims: RecordRow;
  links: { doc: number; id: string; source: string; target: string; basis: string; rule: string; confidence: number };
  actors: { id: string; name: string; kind: string; country: string | null; sector: string | null };
  roles: RoleRow;
  pairs: PairRow;
  sketches: { hash: number; doc: number };
  copies: { doc: number; original: number; share: number };
  corrections: CorrectionRow;
  history: HistoryRow;
}

/** One use of the program: what made the records that carry its number. */
export interface RunRow {
  run: Generated<number>;
  version: string;
  model: string;
  knowledge: string;
  lexicon: string;
  command: string;
  started_at: string;
  ended_at: string | null;
}

/** A page as fetched, once however many documents have these bytes. Both blobs are gzip. */
export interface PageRow {
  sha256: string;
  media_type: string;
  charset: string;
  size: number;
  /** The bytes as they came; null where the input was characters (JSON Lines). */
  bytes: Buffer | null;
  /** The decoded characters in UTF-8; null where decoding `bytes` with `charset` gives them. */
  characters: Buffer | null;
}

export interface DocumentRow {
  doc: Generated<number>;
  id: string;
  page: string;
  fingerprint: string;
  source_id: string | null;
  uri: string | null;
  retrieved_at: string | null;
  publisher: string | null;
  /** official, wire, outlet, state media or relay; null where nobody said. */
  class: string | null;
  title: string | null;
  language: string;
  published: string | null;
  published_basis: string;
  words: number;
  /** JSON: what the user supplied beside the page, so that a re-reading starts from the same. */
  given: string;
  /** gzip of the machine's DocumentRecord in JSON. */
  record: Buffer;
  run: number;
  added_at: string;
}

export interface RecordRow {
  doc: number;
  id: string;
  text: string;
  start: number;
  end: number;
  rule: string;
  confidence: number;
  /** "confirmed" or "edited" where a person said so; rejected records have no row. */
  review: string | null;
}

export interface EventRow extends RecordRow {
  type: string;
  mode: string | null;
  cameo: string;
  quad: string;
  goldstein: number;
  /** As in the record: null where the article does not say. */
  date: string | null;
  /** What the row is sorted and counted by: the date, else the day of publication. */
  day: string | null;
  status: string;
  background: number;
  attributed: string | null;
  place: string | null;
  country: string | null;
  /** Rows of one value are the same happening told by several articles. */
  happening: string;
  /** Why the row was joined to the others of its happening. */
  because: string | null;
}

export interface CommitmentRow extends RecordRow {
  kind: string;
  due_rel: string | null;
  due_value: string | null;
  due_earliest: string | null;
  due_latest: string | null;
  /** Day of publication. */
  day: string | null;
}

/** Who plays what in a record. `state` is the actor's country, so that a question about a state finds its people. */
export interface RoleRow {
  doc: number;
  kind: RecordKind;
  record: string;
  role: string;
  actor: string;
  state: string | null;
}

/** Every source and target of an event, one row a pair: dyads are asked here. */
export interface PairRow {
  doc: number;
  event: string;
  source: string;
  target: string;
  /** The actor's country; the actor's id where it has none. */
  source_party: string;
  target_party: string;
  day: string | null;
  /** The day's year and month; empty where there is no day. */
  month: string;
  type: string;
  quad: string;
  status: string;
  /** That of the event. */
  happening: string;
  goldstein: number;
  /** 1 where an earlier pair of the event has the same parties: counts of parties leave it out. */
  again: number;
}

export interface CorrectionRow {
  correction: Generated<number>;
  /** Document id; empty for a correction that concerns no single document. */
  document: string;
  kind: string;
  record: string;
  /** JSON: the words and offsets the record had, by which it is found again after a re-reading. */
  anchor: string;
  action: string;
  /** JSON: what the person put in. */
  value: string;
  by: string;
  at: string;
  reason: string;
  undone_by: string | null;
  undone_at: string | null;
}

export interface HistoryRow {
  change: Generated<number>;
  document: string;
  at: string;
  from_run: number;
  to_run: number;
  /** JSON list of {kind, change, before?, after?}. */
  changes: string;
}

export type RecordKind = 'statement' | 'event' | 'commitment' | 'claim';
