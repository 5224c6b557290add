/** Documents: found by their text, and given back as records. */
import { type SqlBool, sql } from 'kysely';
import type { DocumentRecord } from '../../0-model/index.ts';
import { DemarcheError } from '../../0-model/index.ts';
import { effectiveRecord } from '../corrections/effective.ts';
import { termsOf } from '../database/dialect.ts';
import type { Ledger } from '../database/open.ts';
import { unpackRecord } from '../write/pages.ts';
import { aboutDocument, type Filter } from './filter.ts';
import { isWho } from './who.ts';

export interface FoundDocument {
  doc: number;
  id: string;
  uri: string | null;
  source_id: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  /** The words found, with some around them. */
  snippet: string;
}

/** Documents that hold all words of `text` (stemmed; quoted words as a phrase), best first. @throws DemarcheError `empty-query` */
export async function searchDocuments(
  ledger: Ledger,
  text: string,
  filter: Filter,
  limit = 20,
): Promise<FoundDocument[]> {
  if (termsOf(text).length === 0) {
    throw new DemarcheError('empty-query', text, 'holds no word to search for', 'Give words, or "a phrase".');
  }
  const { rows } = await sql<FoundDocument & { record: Buffer }>`
    select d.doc, d.id, d.uri, d.source_id, d.title, d.publisher, d.published, d.record
    from documents as d join ${ledger.dialect.matchText(text)} as found on found.doc = d.doc
    where ${sql.join([sql`1 = 1`, ...aboutDocument(filter), ...whoIsIn(filter)], sql` and `)}
    order by found.rank desc, d.doc limit ${limit}`.execute(ledger.db);
  return rows.map(({ record, ...row }) => ({ ...row, snippet: snippetOf(unpackRecord(record).article.text, text) }));
}

function whoIsIn(filter: Filter) {
  return (filter.who ?? []).map((who) => sql<SqlBool>`d.doc in (select doc from roles where ${isWho(who)})`);
}

/** Characters of a snippet on each side of the first word found. */
const around = 90;

/** The stretch of text about the first of the query's words; words are matched by their first five letters, as stems. */
export function snippetOf(text: string, query: string): string {
  const stems = termsOf(query)
    .flat()
    .map((word) => word.toLowerCase().slice(0, 5));
  const lower = text.toLowerCase();
  const places = stems
    .map((stem) => lower.search(new RegExp(`(?<![\\p{L}\\p{N}])${stem}`, 'u')))
    .filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const from = at <= around ? 0 : text.indexOf(' ', at - around) + 1;
  const to = at + around >= text.length ? text.length : text.lastIndexOf(' ', at + around);
  const middle = text.slice(from, Math.max(to, at)).replace(/\s+/gu, ' ');
  return `${from > 0 ? '… ' : ''}${middle}${to < text.length ? ' …' : ''}`;
}

/** A document's record, corrections applied; by the document's id, address or the id it came with. @throws DemarcheError `no-such-document` */
export async function documentRecord(ledger: Ledger, named: string): Promise<DocumentRecord> {
  const row = await ledger.db
    .selectFrom('documents')
    .select('record')
    .where((query) => query.or([query('id', '=', named), query('uri', '=', named), query('source_id', '=', named)]))
    .orderBy('doc')
    .executeTakeFirst();
  if (row) return (await effectiveRecord(ledger.db, unpackRecord(row.record))).record;
  const next = '`demarche search` shows the ids of documents.';
  throw new DemarcheError('no-such-document', named, 'no document of the ledger has this id or address', next);
}

/** All records, corrections applied, in the order they were added; a few in memory at a time. */
export async function* allRecords(ledger: Ledger, size = 100): AsyncGenerator<{ doc: number; record: DocumentRecord }> {
  for (let last = 0; ; ) {
    const rows = await ledger.db
      .selectFrom('documents')
      .select(['doc', 'record'])
      .where('doc', '>', last)
      .orderBy('doc')
      .limit(size)
      .execute();
    if (rows.length === 0) return;
    for (const { doc, record } of rows)
      yield { doc, record: (await effectiveRecord(ledger.db, unpackRecord(record))).record };
    last = rows.at(-1)!.doc;
  }
}
