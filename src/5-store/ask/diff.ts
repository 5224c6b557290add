/** What re-readings changed. */
import type { Ledger } from '../database/open.ts';
import type { Change } from '../write/history.ts';

export interface Changed extends Change {
  document: string;
  uri: string | null;
  at: string;
  /** Versions of the program before and after. */
  from: string;
  to: string;
}

/** Changes in the order in which they came, the newest last; of one document where it is named by id or address. */
export async function changesOf(ledger: Ledger, document?: string): Promise<Changed[]> {
  let query = ledger.db
    .selectFrom('history as h')
    .innerJoin('documents as d', 'd.id', 'h.document')
    .innerJoin('runs as f', 'f.run', 'h.from_run')
    .innerJoin('runs as t', 't.run', 'h.to_run')
    .select(['h.document', 'd.uri', 'h.at', 'h.changes', 'f.version as from', 't.version as to'])
    .orderBy('h.change');
  if (document !== undefined) query = query.where((q) => q.or([q('d.id', '=', document), q('d.uri', '=', document)]));
  const rows = await query.execute();
  return rows.flatMap(({ changes, ...row }) =>
    (JSON.parse(changes) as Change[]).map((change) => ({ ...row, ...change })),
  );
}
