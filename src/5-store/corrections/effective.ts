/** The effective record of a document: what the machine read, with the corrections of people applied. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { DocumentRecord } from '../../0-model/index.ts';
import type { CorrectionRow, Tables } from '../database/tables.ts';
import { applyCorrections, type Corrected } from './apply.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

/** The corrections in force of a document's records, in the order they were made. */
export async function correctionsOf(db: Db, document: string): Promise<CorrectionRow[]> {
  const rows: Selectable<CorrectionRow>[] = await db
    .selectFrom('corrections')
    .selectAll()
    .where('document', '=', document)
    .where('kind', '<>', 'happening')
    .where('undone_at', 'is', null)
    .orderBy('correction')
    .execute();
  return rows as unknown as CorrectionRow[];
}

export async function effectiveRecord(db: Db, machine: DocumentRecord): Promise<Corrected> {
  return applyCorrections(machine, await correctionsOf(db, machine.id));
}
