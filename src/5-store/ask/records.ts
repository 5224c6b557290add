/** Records of the whole ledger, with who plays what in them and where they stand. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Ledger } from '../database/open.ts';
import type { CommitmentRow, EventRow, RecordKind, RecordRow, Tables } from '../database/tables.ts';
import { conditionsOf, type Filter } from './filter.ts';

/** Columns that every record found has, and those of its kind. */
const shared = ['doc', 'id', 'text', 'start', 'end', 'rule', 'confidence', 'review'] as const;
const columns = {
  event: [
    'type',
    'mode',
    'cameo',
    'quad',
    'goldstein',
    'date',
    'day',
    'status',
    'background',
    'place',
    'country',
    'happening',
  ],
  statement: ['act', 'mode', 'date', 'day'],
  commitment: ['kind', 'due_rel', 'due_value', 'due_earliest', 'due_latest', 'day'],
  claim: [],
} as const satisfies Record<RecordKind, readonly string[]>;

/** What every record found carries. */
export interface Found extends Pick<RecordRow, (typeof shared)[number]> {
  document: string;
  uri: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  /** Names and ids of actors by role. */
  roles: Record<string, { id: string; name: string; state: string | null }[]>;
}

export interface FoundEvent extends Found, Pick<EventRow, (typeof columns.event)[number]> {
  /** How many articles tell it. */
  articles: number;
}
export interface FoundStatement extends Found, Pick<Tables['statements'], (typeof columns.statement)[number]> {}
export interface FoundCommitment extends Found, Pick<CommitmentRow, (typeof columns.commitment)[number]> {}

export interface FoundOf {
  event: FoundEvent;
  statement: FoundStatement;
  commitment: FoundCommitment;
  claim: Found;
}

export interface Window {
  limit?: number;
  offset?: number;
  /** Events: one row a happening (the earliest telling), however many articles tell it. */
  once?: boolean;
  newestFirst?: boolean;
}

/** Records of a kind that the filter lets through, in the order of their days; those without a day last. */
export async function findRecords<K extends RecordKind>(
  ledger: Ledger,
  kind: K,
  filter: Filter,
  window: Window = {},
): Promise<FoundOf[K][]> {
  const fields = sql.join([...shared, ...columns[kind]].map((name) => sql.ref(`r.${name}`)));
  const where = all(conditionsOf(ledger, kind, filter));
  const once = kind === 'event' && window.once === true;
  const nth = once ? sql`, row_number() over (partition by r.happening order by r.day, r.doc, r.id) as nth` : sql``;
  const day = sql.ref(kind === 'claim' ? 'published' : 'day');
  const order = window.newestFirst ? sql`desc` : sql`asc`;
  const { rows } = await sql<FoundOf[K]>`
    select * from (
      select ${fields}, d.id as document, d.uri, d.title, d.publisher, d.published ${nth}
      from ${sql.table(`${kind}s`)} as r join documents as d on d.doc = r.doc where ${where}
    ) as f ${once ? sql`where nth = 1` : sql``}
    order by case when ${day} is null then 1 else 0 end, ${day} ${order}, doc, id
    limit ${window.limit ?? 1_000_000} offset ${window.offset ?? 0}`.execute(ledger.db);
  await addRoles(ledger, kind, rows);
  if (kind === 'event') await addArticles(ledger, rows as FoundEvent[]);
  return rows;
}

/** How many records the filter lets through. */
export async function countRecords(ledger: Ledger, kind: RecordKind, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(`${kind}s`)} as r
    join documents as d on d.doc = r.doc where ${all(conditionsOf(ledger, kind, filter))}`.execute(ledger.db);
  return Number(rows[0]!.n);
}

const all = (conditions: Expression<SqlBool>[]) =>
  conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;

/** Values in one `in (…)`. */
const chunk = 500;

export function* chunksOf<T>(values: readonly T[], size = chunk): Generator<T[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}

async function addRoles(ledger: Ledger, kind: RecordKind, rows: Found[]): Promise<void> {
  const byKey = new Map(rows.map((row) => [`${row.doc} ${row.id}`, row]));
  for (const row of rows) row.roles = {};
  for (const docs of chunksOf([...new Set(rows.map((row) => row.doc))])) {
    const roles = await ledger.db
      .selectFrom('roles')
      .leftJoin('actors', 'actors.id', 'roles.actor')
      .select(['roles.doc', 'roles.record', 'roles.role', 'roles.actor', 'roles.state', 'actors.name'])
      .where('roles.doc', 'in', docs)
      .where('roles.kind', '=', kind)
      .execute();
    for (const { doc, record, role, actor, state, name } of roles) {
      const row = byKey.get(`${doc} ${record}`);
      if (row) row.roles[role] = [...(row.roles[role] ?? []), { id: actor, name: name ?? actor, state }];
    }
  }
}

async function addArticles(ledger: Ledger, rows: FoundEvent[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const happenings of chunksOf([...new Set(rows.map((row) => row.happening))])) {
    const found = await ledger.db
      .selectFrom('events')
      .select(['happening', (query) => query.fn.count<number>('doc').distinct().as('articles')])
      .where('happening', 'in', happenings)
      .groupBy('happening')
      .execute();
    for (const { happening, articles } of found) counts.set(happening, Number(articles));
  }
  for (const row of rows) row.articles = counts.get(row.happening) ?? 1;
}
