/** Corrections of people over what the machine read. The machine's version is never written over. */
import { type DocumentRecord, recordSchema, type Span } from '../../0-model/index.ts';
import type { CorrectionRow, RecordKind } from '../database/tables.ts';
import type { Reviews } from '../write/flatten.ts';

/** By what a record is found again after a re-reading: the words it rests on, where they stood, and its type. */
export interface Anchor {
  words: string;
  start: number;
  type: string | null;
}

type Loose = Record<string, unknown> & { id: string };

const listOf = { event: 'events', statement: 'statements', commitment: 'commitments', claim: 'claims' } as const;
const typeOf = { event: 'type', statement: 'act', commitment: 'kind', claim: null } as const;
const spansOf = { event: 'evidence', statement: 'content', commitment: 'action', claim: 'content' } as const;

/** Fields a person may set; offsets and evidence stay the machine's. */
export const editable: Record<RecordKind, readonly string[]> = {
  event: [
    'type',
    'mode',
    'contexts',
    'cameo',
    'quad',
    'goldstein',
    'source',
    'target',
    'date',
    'place',
    'quantity',
    'status',
    'background',
  ],
  statement: ['speaker', 'addressee', 'act', 'mode', 'date', 'place'],
  commitment: ['kind', 'obliged', 'by', 'toward', 'due'],
  claim: [],
};

export function recordsOf(record: DocumentRecord, kind: RecordKind): Loose[] {
  return record[listOf[kind]] as unknown as Loose[];
}

export function anchorOf(record: Loose, kind: RecordKind): Anchor {
  const [first] = record[spansOf[kind]] as Span[];
  const type = typeOf[kind];
  return { words: first?.text ?? '', start: first?.start ?? 0, type: type === null ? null : String(record[type]) };
}

/** The record an anchor means: same words, then same type, then nearest place. */
export function findAnchored(record: DocumentRecord, kind: RecordKind, anchor: Anchor): Loose | null {
  const same = recordsOf(record, kind).filter((one) => anchorOf(one, kind).words === anchor.words);
  const far = (one: Loose): number => {
    const { start, type } = anchorOf(one, kind);
    return Math.abs(start - anchor.start) + (type === anchor.type ? 0 : 1e9);
  };
  return same.sort((a, b) => far(a) - far(b))[0] ?? null;
}

export interface Corrected {
  record: DocumentRecord;
  reviews: Reviews;
  /** Numbers of corrections whose record the present reading does not have. */
  adrift: number[];
}

/** The record with its corrections, in the order they were made. */
export function applyCorrections(machine: DocumentRecord, corrections: readonly CorrectionRow[]): Corrected {
  if (corrections.length === 0) return { record: machine, reviews: new Map(), adrift: [] };
  const record = structuredClone(machine);
  const reviews = new Map<string, 'confirmed' | 'edited'>();
  const adrift: number[] = [];
  for (const row of corrections) {
    const kind = row.kind as RecordKind;
    const target = findAnchored(record, kind, JSON.parse(row.anchor) as Anchor);
    if (!target) adrift.push(row.correction as unknown as number);
    else applyOne(record, kind, target, row, reviews);
  }
  return { record, reviews, adrift };
}

function applyOne(
  record: DocumentRecord,
  kind: RecordKind,
  target: Loose,
  { action, value }: CorrectionRow,
  reviews: Map<string, 'confirmed' | 'edited'>,
): void {
  if (action === 'confirm') reviews.set(target.id, 'confirmed');
  else if (action === 'edit') {
    Object.assign(target, JSON.parse(value));
    reviews.set(target.id, 'edited');
  } else if (action === 'reject') {
    const list = recordsOf(record, kind);
    list.splice(list.indexOf(target), 1);
    record.links = record.links.filter(({ from, to }) => from !== target.id && to !== target.id);
  }
}

/** Why an edit cannot stand; null when it can. */
export function editProblem(
  machine: DocumentRecord,
  kind: RecordKind,
  id: string,
  value: Record<string, unknown>,
): string | null {
  const foreign = Object.keys(value).find((field) => !editable[kind].includes(field));
  if (foreign !== undefined) return `"${foreign}" is no field that can be set (${editable[kind].join(', ') || 'none'})`;
  const record = structuredClone(machine);
  Object.assign(recordsOf(record, kind).find((one) => one.id === id)!, value);
  const checked = recordSchema.safeParse(record);
  return checked.success
    ? null
    : `${checked.error.issues[0]!.path.slice(-2).join('.')}: ${checked.error.issues[0]!.message}`;
}
