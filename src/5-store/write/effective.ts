/** The effective record: what the machine read, with the corrections of people applied. */
import type { Transaction } from 'kysely';
import type { DocumentRecord } from '../../0-model/index.ts';
import type { Tables } from '../database/tables.ts';
import { flatten, type RecordRows } from './flatten.ts';

/** The rows of a document's records as they hold now. */
export async function effective(_db: Transaction<Tables>, record: DocumentRecord): Promise<RecordRows> {
  return flatten(record);
}
