/** What joins documents: copies of one text, and one happening told by several. */
import type { Transaction } from 'kysely';
import type { DocumentRecord } from '../../0-model/index.ts';
import type { Tables } from '../database/tables.ts';

export interface Linked {
  doc: number;
  record: DocumentRecord;
  /** False where an older reading was replaced. */
  fresh: boolean;
}

/** Finds what the documents of a batch share with each other and with the ledger. */
export async function linkDocuments(_db: Transaction<Tables>, _linked: readonly Linked[]): Promise<void> {}

/** Forgets what a document shared, before it is read again. */
export async function unlinkDocument(_db: Transaction<Tables>, _doc: number): Promise<void> {}
