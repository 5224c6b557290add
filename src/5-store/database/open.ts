/** Opening a ledger: one interface over both databases. */
import { existsSync } from 'node:fs';
import { Kysely } from 'kysely';
import { DemarcheError } from '../../0-model/index.ts';
import { postgresDialect, type StoreDialect, sqliteDialect } from './dialect.ts';
import { type Location, nameOf } from './location.ts';
import { migrate } from './migrations.ts';
import { kyselyPostgres } from './postgres.ts';
import { ledgerProblem } from './problems.ts';
import { kyselySqlite, openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

export interface Ledger {
  db: Kysely<Tables>;
  dialect: StoreDialect;
  location: Location;
  /** How messages name it. */
  name: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Make the file when there is none (the default); otherwise its absence is an error. */
  make?: boolean;
}

/**
 * Opens a ledger and brings its schema up to this program.
 * @throws DemarcheError `no-ledger`, `no-ledger-place`, `read-only-ledger`, `corrupt-ledger`, `newer-ledger`, `no-database`
 */
export async function openLedger(location: Location, { make = true }: OpenOptions = {}): Promise<Ledger> {
  const name = nameOf(location);
  if (!make && location.kind === 'sqlite' && !existsSync(location.file)) {
    const next = 'Make one with `demarche add INPUT…`, or name another with --db.';
    throw new DemarcheError('no-ledger', name, 'there is no ledger here', next);
  }
  let db: Kysely<Tables> | null = null;
  try {
    db = await connect(location);
    const dialect = location.kind === 'sqlite' ? sqliteDialect : postgresDialect;
    await migrate(db, dialect, name);
    const open = db;
    return { db, dialect, location, name, close: () => open.destroy() };
  } catch (error) {
    await db?.destroy();
    throw ledgerProblem(error, name);
  }
}

async function connect(location: Location): Promise<Kysely<Tables>> {
  const dialect =
    location.kind === 'sqlite' ? kyselySqlite(await openSqlite(location.file)) : kyselyPostgres(location.url);
  return new Kysely<Tables>({ dialect });
}
