/** Where a benchmark's ledger is, and how large it got. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { type Ledger, locationOf, openLedger } from '../../src/5-store/index.ts';

export interface Place {
  folder: string;
  db: string;
  open(): Promise<Ledger>;
  /** Bytes of the database. */
  bytes(): Promise<number>;
  clear(): void;
}

export function placeOf(db: string | undefined): Place {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-bench-'));
  const place = db ?? path.join(folder, 'bench.db');
  const open = () => openLedger(locationOf(place));
  return {
    folder,
    db: place,
    open,
    async bytes() {
      if (existsSync(place)) return statSync(place).size;
      const ledger = await open();
      const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(
        ledger.db,
      );
      await ledger.close();
      return Number(rows[0]!.size);
    },
    clear: () => rmSync(folder, { recursive: true }),
  };
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
export const fixed = (value: number, digits = 1): string => value.toFixed(digits);
