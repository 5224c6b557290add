/** The ledger's schema, one step after another; steps only go forward. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { DemarcheError } from '../../0-model/index.ts';
import type { StoreDialect } from './dialect.ts';
import { firstTables } from './first-tables.ts';
import type { Tables } from './tables.ts';

export interface Migration {
  name: string;
  up(db: Transaction<Tables>, dialect: StoreDialect): Promise<void>;
}

/** In order; a migration's number is its place, from 1. Never change one that was released: add another. */
export const migrations: readonly Migration[] = [{ name: 'first tables', up: firstTables }];

export const schemaVersion = migrations.length;

/** The schema a ledger has; 0 where it has none yet. */
async function versionOf(db: Kysely<Tables>): Promise<number> {
  try {
    const latest = db.selectFrom('schema_versions').select((query) => query.fn.max('version').as('version'));
    return (await latest.executeTakeFirst())?.version ?? 0;
  } catch (error) {
    if (/no such table|does not exist/u.test(String(error)) && !/database "/u.test(String(error))) return 0;
    throw error;
  }
}

async function makeVersions(db: Transaction<Tables>): Promise<void> {
  await sql`create table if not exists schema_versions
    (version integer primary key, name text not null, applied_at text not null)`.execute(db);
}

/**
 * Brings a ledger to this program's schema, all steps in one transaction.
 * @throws DemarcheError `newer-ledger` when a newer program has written it; nothing is changed then
 */
export async function migrate(db: Kysely<Tables>, dialect: StoreDialect, name: string): Promise<void> {
  const found = await versionOf(db);
  if (found > schemaVersion) {
    const problem = `was written by a newer program (its schema is ${found}, this program knows ${schemaVersion})`;
    throw new DemarcheError('newer-ledger', name, problem, 'Update the program, or use another ledger.');
  }
  if (found === schemaVersion) return;
  await db.transaction().execute(async (change) => {
    await dialect.lock(change);
    // Another program may have been faster.
    await makeVersions(change);
    const from = await versionOf(change);
    for (const [i, migration] of migrations.entries()) {
      if (i < from) continue;
      await migration.up(change, dialect);
      const row = { version: i + 1, name: migration.name, applied_at: new Date().toISOString() };
      await change.insertInto('schema_versions').values(row).execute();
    }
  });
}
