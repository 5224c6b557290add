/** What joins documents: copies of one text, and one happening told by several. */
import type { Transaction } from 'kysely';
import type { DocumentRecord } from '../../0-model/index.ts';
import { linkCopies, Texts, unlinkCopies } from '../across/copies.ts';
import { linkHappenings } from '../across/happenings.ts';
import type { Tables } from '../database/tables.ts';

export interface Linked {
  doc: number;
  record: DocumentRecord;
  /** The reading that was replaced. */
  before?: DocumentRecord;
}

/** Finds what the documents of a batch share with each other and with the ledger. */
export async function linkDocuments(db: Transaction<Tables>, linked: readonly Linked[]): Promise<void> {
  const texts = new Texts();
  for (const { doc, record } of linked) await linkCopies(db, texts, doc, record.article.text, record.fingerprint);
  await linkHappenings(
    db,
    linked.flatMap(({ record, before }) => (before ? [record, before] : [record])),
  );
}

/** Forgets what a document shared, before it is read again. */
export async function unlinkDocument(db: Transaction<Tables>, doc: number): Promise<void> {
  await unlinkCopies(db, new Texts(), doc);
}
