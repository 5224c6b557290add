/** All that differs between the two databases. Everything else is one set of typed queries. */
import type { ColumnDataType, Kysely, RawBuilder, Transaction } from 'kysely';
import { type Expression, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** What full-text search gives: the document, and how well it matches (higher is better; comparable in one answer). */
export interface TextMatch {
  doc: number;
  rank: number;
}

type Db = Kysely<Tables> | Transaction<Tables>;

export interface StoreDialect {
  name: 'sqlite' | 'postgres';
  blob: ColumnDataType;
  /** SQL that makes the full-text index; run once, by the first migration. */
  makeTextIndex: RawBuilder<unknown>[];
  indexText(db: Db, doc: number, title: string, body: string): Promise<void>;
  dropText(db: Db, doc: number): Promise<void>;
  /** Documents whose title or text holds every word of the query (stemmed); quoted words as a phrase. */
  matchText(query: string): Expression<TextMatch> & RawBuilder<TextMatch>;
  /** Keeps other writers out until the transaction ends. */
  lock(db: Db): Promise<void>;
}

/** The words and phrases of a query: `"joint statement" gas` gives a phrase and a word. At most 20. */
export function termsOf(query: string): string[][] {
  const parts = query.normalize('NFKC').match(/"[^"]*"|[^\s"]+/gu) ?? [];
  return parts
    .map((part) => part.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 0)
    .slice(0, 20);
}

export const sqliteDialect: StoreDialect = {
  name: 'sqlite',
  blob: 'blob' as ColumnDataType,
  makeTextIndex: [
    sql`create virtual table texts using fts5(title, body, content='', contentless_delete=1, tokenize='porter unicode61')`,
  ],
  async indexText(db, doc, title, body) {
    await sql`insert into texts(rowid, title, body) values (${doc}, ${title}, ${body})`.execute(db);
  },
  async dropText(db, doc) {
    await sql`delete from texts where rowid = ${doc}`.execute(db);
  },
  matchText(query) {
    const match = termsOf(query)
      .map((words) => `"${words.join(' ')}"`)
      .join(' AND ');
    // A match in the title weighs four times one in the text.
    return sql<TextMatch>`(select rowid as doc, -bm25(texts, 4.0, 1.0) as rank from texts where texts match ${match})`;
  },
  // A write transaction on SQLite is begun as one ("begin immediate"), which locks.
  async lock() {},
};

export const postgresDialect: StoreDialect = {
  name: 'postgres',
  blob: 'bytea',
  makeTextIndex: [
    sql`create table texts (doc integer primary key, words tsvector not null)`,
    sql`create index texts_words on texts using gin (words)`,
  ],
  async indexText(db, doc, title, body) {
    // A tsvector holds at most 1 MB and PostgreSQL refuses NUL: longer texts are indexed by their beginning.
    const [head, rest] = [title, body].map((text) => text.replaceAll('\u0000', ' ').slice(0, 300_000));
    await sql`insert into texts(doc, words) values (${doc},
      setweight(to_tsvector('english', ${head}), 'A') || setweight(to_tsvector('english', ${rest}), 'D'))`.execute(db);
  },
  async dropText(db, doc) {
    await sql`delete from texts where doc = ${doc}`.execute(db);
  },
  matchText(query) {
    const parts = termsOf(query).map((words) => sql`phraseto_tsquery('english', ${words.join(' ')})`);
    const all = sql.join(parts, sql` && `);
    return sql<TextMatch>`(select t.doc, ts_rank(t.words, q.query)::float8 as rank
      from texts t, (select ${all} as query) q where t.words @@ q.query)`;
  },
  async lock(db) {
    await sql`select pg_advisory_xact_lock(7101)`.execute(db);
  },
};
