/** PostgreSQL through `pg`, with its numbers as JavaScript numbers. */
import { type Dialect as KyselyDialect, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { storable } from './values.ts';

/** int8 (count(*)) and numeric come as strings by default; the ledger's counts fit a number. */
const asNumber = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    asNumber.has(oid) ? Number : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

/** A small pool: one writer and a few readers of one program. Connects at the first query. */
export function kyselyPostgres(url: string): KyselyDialect {
  const pool = new pg.Pool({ connectionString: url, max: 4, types, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is replaced at the next query, which reports the error if it persists.
  pool.on('error', () => {});
  return new PostgresDialect({ pool: withStorable(pool) });
}

/** The pool, with parameters that PostgreSQL takes. */
function withStorable(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      return {
        query: (text: string, values: readonly unknown[]) => client.query(text, values.map(storable)),
        release: () => client.release(),
      } as unknown as Awaited<ReturnType<PostgresPool['connect']>>;
    },
    end: () => pool.end(),
  };
}
