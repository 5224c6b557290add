/** SQLite through libsql: one connection, WAL, prepared statements kept, every write transaction begun as one. */

import type { Kysely, Dialect as KyselyDialect } from 'kysely';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import Database from 'libsql';
import { storable } from './values.ts';

/**
 * Milliseconds to wait for another writer before giving up. SQLite itself waits for `nap` only: its wait would stop this
 * thread, and with it a writer of the same program.
 */
const patience = 60_000;
const nap = 50;
/** Prepared statements kept; uncached ones cost memory in libsql. */
const kept = 400;

type Prepared = Database.Statement<unknown[]>;

/** libsql gives blobs as ArrayBuffers and takes neither booleans nor undefined. */
const fromSqlite = (row: Record<string, unknown>): Record<string, unknown> => {
  for (const key in row) if (row[key] instanceof ArrayBuffer) row[key] = Buffer.from(row[key]);
  return row;
};
const toSqlite = (value: unknown): unknown => {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return storable(value);
};

const isBusy = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)/u.test((error as { code?: string })?.code ?? '');

/** Tries again while another program holds the lock. @throws what SQLite reports when that takes too long */
async function patiently<T>(attempt: () => T): Promise<T> {
  for (const begun = Date.now(); ; ) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() - begun > patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Prepared>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  #prepare(text: string): Prepared {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.#database.prepare<unknown[]>(text);
    if (this.#statements.size >= kept) this.#statements.clear();
    this.#statements.set(text, statement);
    return statement;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const values = parameters.map(toSqlite);
    return patiently(() => this.#execute<R>(sql, values));
  }

  #execute<R>(sql: string, values: unknown[]): QueryResult<R> {
    // Values go as one list: libsql takes a lone object, a blob too, for named ones.
    const statement = this.#prepare(sql);
    if (statement.reader) {
      const rows = statement.all(values) as Record<string, unknown>[];
      return { rows: rows.map(fromSqlite) as R[] };
    }
    const { changes, lastInsertRowid } = statement.run(values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  // biome-ignore lint/correctness/useYield: libsql reads a query at once; large answers are paged by their callers.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not used with SQLite');
  }
}

class SqliteDriver implements Driver {
  readonly #database: Database.Database;
  readonly #connection: SqliteConnection;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: Database.Database) {
    this.#database = database;
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  /** There is one connection: whoever asks waits for the one before. */
  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release = (): void => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk ends the transaction by itself.
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

// A rollback journal would make readers wait for writers. NORMAL loses nothing when the program is killed.
// A batch is about a megabyte scattered over the file: a checkpoint after 32 MB writes a page once for many batches.
const settings = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
  'cache_size = -65536',
  'wal_autocheckpoint = 8000',
];

/** Opens the file (made when absent) with the settings of a ledger. @throws what SQLite reports */
export async function openSqlite(file: string): Promise<Database.Database> {
  const database = new Database(file, { timeout: nap });
  try {
    for (const setting of settings) await patiently(() => database.pragma(setting));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Kysely's view of an open SQLite database. */
export function kyselySqlite(database: Database.Database): KyselyDialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  };
}
