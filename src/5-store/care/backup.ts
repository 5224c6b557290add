/** Backups: always one SQLite ledger, whatever the database; so a backup is also the way from one database to the other. */
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { DemarcheError } from '../../0-model/index.ts';
import { type Ledger, openLedger } from '../database/open.ts';
import { ledgerProblem } from '../database/problems.ts';
import type { Tables } from '../database/tables.ts';
import { insertAll } from '../write/bulk.ts';
import { unpackRecord } from '../write/pages.ts';

/** In the order in which rows may refer to each other, with the columns that order them. */
const tables: [keyof Tables & string, string[]][] = [
  ['runs', ['run']],
  ['pages', ['sha256']],
  ['documents', ['doc']],
  ['statements', ['doc', 'id']],
  ['events', ['doc', 'id']],
  ['commitments', ['doc', 'id']],
  ['claims', ['doc', 'id']],
  ['links', ['doc', 'id']],
  ['actors', ['id']],
  ['roles', ['doc', 'kind', 'record', 'role', 'actor']],
  ['pairs', ['doc', 'event', 'source', 'target']],
  ['sketches', ['hash', 'doc']],
  ['copies', ['doc']],
  ['corrections', ['correction']],
  ['history', ['change']],
];
/** Tables that number their rows, and the column that does. */
const numbered = { runs: 'run', documents: 'doc', corrections: 'correction', history: 'change' };
const rowsAtOnce = 512;

/** Copies every row from one ledger to an empty one, in one transaction. */
async function copyRows(from: Ledger, to: Ledger): Promise<void> {
  await to.db.transaction().execute(async (db) => {
    await to.dialect.lock(db);
    for (const [table, order] of tables) {
      for (let offset = 0; ; offset += rowsAtOnce) {
        const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
          order by ${sql.join(order.map((column) => sql.ref(column)))} limit ${rowsAtOnce} offset ${offset}`.execute(
          from.db,
        );
        await insertAll(db, table, rows as never[]);
        if (table === 'documents') await indexAll(to, db, rows as never[]);
        if (rows.length < rowsAtOnce) break;
      }
    }
    if (to.dialect.name === 'postgres') {
      for (const [table, column] of Object.entries(numbered)) {
        await sql`select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.ref(column)}), 0) + 1, false)
          from ${sql.table(table)}`.execute(db);
      }
    }
  });
}

async function indexAll(
  to: Ledger,
  db: Parameters<Ledger['dialect']['indexText']>[0],
  rows: { doc: number; record: Buffer }[],
) {
  for (const { doc, record } of rows) {
    const { article } = unpackRecord(record);
    await to.dialect.indexText(db, doc, article.title ?? '', article.text);
  }
}

/**
 * Writes a backup while the ledger may be in use: it holds what was committed when it began.
 * @throws DemarcheError `backup-exists`, `disk-full`, `no-ledger-place`
 */
export async function backup(ledger: Ledger, file: string): Promise<void> {
  if (existsSync(file)) {
    throw new DemarcheError(
      'backup-exists',
      file,
      'there is a file already',
      'Name a new file; nothing is written over.',
    );
  }
  try {
    if (ledger.dialect.name === 'sqlite') await sql`vacuum into ${file}`.execute(ledger.db);
    else {
      const to = await openLedger({ kind: 'sqlite', file });
      await copyRows(ledger, to);
      await to.close();
    }
  } catch (error) {
    throw ledgerProblem(error, file);
  }
}

/**
 * Fills an empty ledger from a backup. @returns the number of documents
 * @throws DemarcheError `ledger-not-empty`, `no-ledger`, `corrupt-ledger`, `newer-ledger`
 */
export async function restore(ledger: Ledger, file: string): Promise<number> {
  const held = await ledger.db.selectFrom('documents').select('doc').limit(1).executeTakeFirst();
  if (held) {
    throw new DemarcheError(
      'ledger-not-empty',
      ledger.name,
      'holds documents already',
      'Restore into a new ledger: --db NEW.',
    );
  }
  const from = await openLedger({ kind: 'sqlite', file }, { make: false });
  try {
    await copyRows(from, ledger);
    const { n } = await ledger.db
      .selectFrom('documents')
      .select((q) => q.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  } catch (error) {
    throw ledgerProblem(error, ledger.name);
  } finally {
    await from.close();
  }
}
