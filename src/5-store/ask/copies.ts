/** Copies, with what each adds to its original. */
import { addedTo } from '../across/shingles.ts';
import type { Ledger } from '../database/open.ts';
import { unpackRecord } from '../write/pages.ts';

export interface Copy {
  id: string;
  uri: string | null;
  title: string | null;
  published: string | null;
  originalId: string;
  originalUri: string | null;
  originalTitle: string | null;
  share: number;
  /** Stretches of the copy that the original does not hold. */
  adds: string[];
}

/** Copies grouped by original, in the order of their days. */
export async function copiesOf(ledger: Ledger, limit = 100): Promise<Copy[]> {
  const rows = await ledger.db
    .selectFrom('copies as c')
    .innerJoin('documents as d', 'd.doc', 'c.doc')
    .innerJoin('documents as o', 'o.doc', 'c.original')
    .select(['d.id', 'd.uri', 'd.title', 'd.published', 'd.record', 'c.share'])
    .select(['o.id as originalId', 'o.uri as originalUri', 'o.title as originalTitle', 'o.record as original'])
    .orderBy('c.original')
    .orderBy('d.published')
    .orderBy('c.doc')
    .limit(limit)
    .execute();
  return rows.map(({ record, original, ...row }) => {
    return { ...row, adds: addedTo(unpackRecord(original).article.text, unpackRecord(record).article.text) };
  });
}
