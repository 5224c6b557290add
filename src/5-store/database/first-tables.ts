/** Migration 1. What a table's columns mean stands in `tables.ts`. */
import { type CreateTableBuilder, sql, type Transaction } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import type { Tables } from './tables.ts';

type Db = Transaction<Tables>;
type Builder = CreateTableBuilder<string, string>;

/** A key that numbers itself. */
function numbered(table: Builder, column: string, dialect: StoreDialect): Builder {
  if (dialect.name === 'sqlite') return table.addColumn(column, 'integer', (c) => c.primaryKey().autoIncrement());
  return table.addColumn(column, 'integer', (c) => c.primaryKey().generatedByDefaultAsIdentity());
}

/** Columns of text: "name" may not be null, "name?" may. */
function texts(table: Builder, ...names: string[]): Builder {
  let built = table;
  for (const name of names) {
    built = name.endsWith('?')
      ? built.addColumn(name.slice(0, -1), 'text')
      : built.addColumn(name, 'text', (c) => c.notNull());
  }
  return built;
}

/** The columns every kind of record has. */
function record(db: Db, name: string): Builder {
  const table = db.schema
    .createTable(name)
    .addColumn('doc', 'integer', (c) => c.notNull().references('documents.doc').onDelete('cascade'));
  return texts(table as unknown as Builder, 'id', 'text', 'rule', 'review?')
    .addColumn('start', 'integer', (c) => c.notNull())
    .addColumn('end', 'integer', (c) => c.notNull())
    .addColumn('confidence', 'double precision', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${name}_key`, ['doc', 'id']);
}

const table = (db: Db, name: string): Builder => db.schema.createTable(name) as unknown as Builder;

async function pagesAndRuns(db: Db, dialect: StoreDialect): Promise<void> {
  await texts(
    numbered(table(db, 'runs'), 'run', dialect),
    'version',
    'model',
    'knowledge',
    'lexicon',
    'command',
    'started_at',
    'ended_at?',
  ).execute();
  await table(db, 'pages')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    .addColumn('media_type', 'text', (c) => c.notNull())
    .addColumn('charset', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('bytes', dialect.blob)
    .addColumn('characters', dialect.blob)
    .execute();
  await texts(
    numbered(table(db, 'documents'), 'doc', dialect),
    'id',
    'page',
    'fingerprint',
    'source_id?',
    'uri?',
    'retrieved_at?',
    'publisher?',
    'class?',
    'title?',
    'language',
    'published?',
    'published_basis',
    'given',
    'added_at',
  )
    .addColumn('words', 'integer', (c) => c.notNull())
    .addColumn('record', dialect.blob, (c) => c.notNull())
    .addColumn('run', 'integer', (c) => c.notNull())
    .addUniqueConstraint('documents_id', ['id'])
    .execute();
}

async function records(db: Db): Promise<void> {
  await texts(record(db, 'statements'), 'act', 'mode', 'date?', 'day?', 'within?').execute();
  await texts(
    record(db, 'events'),
    'type',
    'mode?',
    'cameo',
    'quad',
    'date?',
    'day?',
    'status',
    'attributed?',
    'place?',
    'country?',
    'happening',
    'because?',
  )
    .addColumn('goldstein', 'double precision', (c) => c.notNull())
    .addColumn('background', 'integer', (c) => c.notNull())
    .execute();
  await texts(
    record(db, 'commitments'),
    'kind',
    'due_rel?',
    'due_value?',
    'due_earliest?',
    'due_latest?',
    'day?',
  ).execute();
  await record(db, 'claims').execute();
  await texts(
    table(db, 'links').addColumn('doc', 'integer', (c) => c.notNull()),
    'id',
    'source',
    'target',
    'basis',
    'rule',
  )
    .addColumn('confidence', 'double precision', (c) => c.notNull())
    .addPrimaryKeyConstraint('links_key', ['doc', 'id'])
    .execute();
}

async function actors(db: Db): Promise<void> {
  await texts(
    table(db, 'actors').addColumn('id', 'text', (c) => c.primaryKey()),
    'name',
    'kind',
    'country?',
    'sector?',
  ).execute();
  await texts(
    table(db, 'roles').addColumn('doc', 'integer', (c) => c.notNull()),
    'kind',
    'record',
    'role',
    'actor',
    'state?',
  ).execute();
  await texts(
    table(db, 'pairs').addColumn('doc', 'integer', (c) => c.notNull()),
    'event',
    'source',
    'target',
    'source_party',
    'target_party',
    'day?',
    'month',
    'type',
    'quad',
    'status',
    'happening',
  )
    .addColumn('goldstein', 'double precision', (c) => c.notNull())
    .addColumn('again', 'integer', (c) => c.notNull())
    .execute();
}

async function acrossDocuments(db: Db, dialect: StoreDialect): Promise<void> {
  const sketches = table(db, 'sketches')
    .addColumn('hash', 'integer', (c) => c.notNull())
    .addColumn('doc', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('sketches_key', ['hash', 'doc']);
  // The key is all there is to a row: SQLite need not keep it twice.
  await (dialect.name === 'sqlite' ? sketches.modifyEnd(sql`without rowid`) : sketches).execute();
  await table(db, 'copies')
    .addColumn('doc', 'integer', (c) => c.primaryKey())
    .addColumn('original', 'integer', (c) => c.notNull())
    .addColumn('share', 'double precision', (c) => c.notNull())
    .execute();
  await texts(
    numbered(table(db, 'corrections'), 'correction', dialect),
    'document',
    'kind',
    'record',
    'anchor',
    'action',
    'value',
    'by',
    'at',
    'reason',
    'undone_by?',
    'undone_at?',
  ).execute();
  await texts(numbered(table(db, 'history'), 'change', dialect), 'document', 'at', 'changes')
    .addColumn('from_run', 'integer', (c) => c.notNull())
    .addColumn('to_run', 'integer', (c) => c.notNull())
    .execute();
}

/** Each index serves a question that is asked of the whole ledger; `documents` of a record are found by its key. */
const indexes: Record<string, [table: string, columns: string[]]> = {
  documents_page: ['documents', ['page']],
  documents_fingerprint: ['documents', ['fingerprint']],
  documents_published: ['documents', ['published']],
  events_type: ['events', ['type', 'day']],
  events_day: ['events', ['day']],
  events_happening: ['events', ['happening']],
  statements_day: ['statements', ['day']],
  commitments_due: ['commitments', ['due_latest']],
  roles_doc: ['roles', ['doc', 'record', 'kind', 'state']],
  roles_actor: ['roles', ['actor', 'kind']],
  roles_state: ['roles', ['state', 'kind']],
  pairs_doc: ['pairs', ['doc', 'event']],
  pairs_actors: ['pairs', ['source', 'target', 'day']],
  sketches_doc: ['sketches', ['doc']],
  copies_original: ['copies', ['original']],
  corrections_document: ['corrections', ['document']],
  history_document: ['history', ['document']],
};

/**
 * Dyads are counted from this index alone. Its columns stand in the order of the groups, so that neither grouping nor
 * counting distinct happenings sorts anything; the last three are there to be read.
 */
async function countedDyads(db: Db): Promise<void> {
  await sql`create index pairs_counted on pairs
    (source_party, target_party, status, quad, type, month, happening, day, goldstein) where again = 0`.execute(db);
}

export async function firstTables(db: Db, dialect: StoreDialect): Promise<void> {
  await pagesAndRuns(db, dialect);
  await records(db);
  await actors(db);
  await acrossDocuments(db, dialect);
  for (const [name, [on, columns]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(columns).execute();
  }
  await countedDyads(db);
  for (const statement of dialect.makeTextIndex) await sql`${statement}`.execute(db);
}
