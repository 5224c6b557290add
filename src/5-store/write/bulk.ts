/** Many rows in few statements. */
import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

/** Rows in one statement: few sizes, so that each table needs few prepared statements. */
const sizes = [64, 16, 4, 1];

/** Inserts rows in order; `ignore` leaves alone those whose key is there. */
export async function insertAll<T extends keyof Tables & string>(
  db: Db,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  ignore = false,
): Promise<void> {
  let at = 0;
  while (at < rows.length) {
    const size = sizes.find((size) => size <= rows.length - at)!;
    const insert = db.insertInto(table).values(rows.slice(at, at + size) as never);
    await (ignore ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
    at += size;
  }
}
