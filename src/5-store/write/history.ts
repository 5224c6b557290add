/** What a re-reading changed, kept for `demarche diff`. */
import type { Transaction } from 'kysely';
import type { DocumentRecord } from '../../0-model/index.ts';
import type { Tables } from '../database/tables.ts';

export interface Change {
  kind: 'article' | 'statement' | 'event' | 'commitment' | 'claim' | 'link';
  change: 'added' | 'removed' | 'changed';
  /** The words it rests on. */
  text: string;
  /** For "changed": the fields whose values differ. */
  fields?: Record<string, [before: unknown, after: unknown]>;
}

type Loose = Record<string, unknown> & { id: string };
interface Span {
  start: number;
  end: number;
  text: string;
}

/** Fields that say how a record was found, not what it says. */
const unsaid = new Set([
  'id',
  'support',
  'confidence',
  'statement',
  'statements',
  'attributedTo',
  'within',
  'from',
  'to',
]);

const lists: [Change['kind'], keyof DocumentRecord, (record: never) => Span[]][] = [
  ['statement', 'statements', (record: { content: Span[] }) => record.content],
  ['event', 'events', (record: { evidence: Span[] }) => record.evidence],
  ['commitment', 'commitments', (record: { action: Span[] }) => record.action],
  ['claim', 'claims', (record: { content: Span[] }) => record.content],
];

/** Compares two readings of one page. Records are matched by the words they rest on, then by their order. */
export function changesBetween(before: DocumentRecord, after: DocumentRecord): Change[] {
  const changes: Change[] = [];
  const article = fieldsOf(
    before.article as never,
    after.article as never,
    new Set(['map', 'blocks', 'removed', 'text']),
  );
  if (before.article.text !== after.article.text) article.text = [before.fingerprint, after.fingerprint];
  if (Object.keys(article).length > 0) {
    changes.push({ kind: 'article', change: 'changed', text: after.article.title ?? '', fields: article });
  }
  for (const [kind, list, spans] of lists) {
    changes.push(...changesOfList(kind, before[list] as never, after[list] as never, spans as never));
  }
  return changes;
}

function changesOfList(
  kind: Change['kind'],
  before: Loose[],
  after: Loose[],
  spans: (record: Loose) => Span[],
): Change[] {
  const words = (record: Loose): string =>
    spans(record)
      .map((span) => span.text)
      .join(' … ')
      .slice(0, 300);
  const rest = [...before];
  const changes: Change[] = [];
  for (const record of after) {
    const at = partnerOf(record, rest, words);
    if (at === -1) {
      changes.push({ kind, change: 'added', text: words(record) });
      continue;
    }
    const [partner] = rest.splice(at, 1);
    const fields = fieldsOf(partner!, record, unsaid);
    if (Object.keys(fields).length > 0) changes.push({ kind, change: 'changed', text: words(record), fields });
  }
  return [...changes, ...rest.map((record): Change => ({ kind, change: 'removed', text: words(record) }))];
}

function partnerOf(record: Loose, among: Loose[], words: (record: Loose) => string): number {
  const same = (other: Loose): boolean => words(other) === words(record);
  const exact = among.findIndex((other) => same(other) && other.type === record.type && other.act === record.act);
  return exact === -1 ? among.findIndex(same) : exact;
}

function fieldsOf(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  without: Set<string>,
): NonNullable<Change['fields']> {
  const fields: NonNullable<Change['fields']> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (without.has(key) || JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    fields[key] = [before[key] ?? null, after[key] ?? null];
  }
  return fields;
}

interface Rereading {
  fromRun: number;
  toRun: number;
  before: DocumentRecord;
  after: DocumentRecord;
}

export async function keepChanges(
  db: Transaction<Tables>,
  { fromRun, toRun, before, after }: Rereading,
): Promise<void> {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return;
  const row = { document: before.id, at: new Date().toISOString(), from_run: fromRun, to_run: toRun };
  await db
    .insertInto('history')
    .values({ ...row, changes: JSON.stringify(changes) })
    .execute();
}
