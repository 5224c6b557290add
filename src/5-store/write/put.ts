/** Readings into the ledger: a batch is one transaction, and what is there already is left alone or replaced whole. */
import type { Transaction } from 'kysely';
import type { DocumentRecord, Page } from '../../0-model/index.ts';
import { effectiveRecord } from '../corrections/effective.ts';
import type { Ledger } from '../database/open.ts';
import { ledgerProblem } from '../database/problems.ts';
import type { Tables } from '../database/tables.ts';
import { insertAll } from './bulk.ts';
import { flatten } from './flatten.ts';
import { keepChanges } from './history.ts';
import { type Linked, linkDocuments, unlinkDocument } from './link.ts';
import { type Given, packRecord, pageRow, unpackRecord } from './pages.ts';

type Db = Transaction<Tables>;

export interface Reading {
  page: Page;
  record: DocumentRecord;
  given: Given;
  /** Class of source: official, wire, outlet, state media, relay. */
  sourceClass?: string | null;
}

export type Put = 'added' | 'replaced' | 'unchanged';

/** True for an address; a file's path is a place on one machine and does not make a page another one. */
const isAddress = (uri: string | null | undefined): boolean => /^https?:/iu.test(uri ?? '');

/** The document that this page is already: the same id, or the same bytes where neither has an address. */
async function known(db: Db | Ledger['db'], id: string, sha256: string, uri: string | undefined) {
  const documents = db.selectFrom('documents').select(['doc', 'id', 'uri', 'run', 'record', 'given']);
  const same = await documents.where('id', '=', id).executeTakeFirst();
  if (same || isAddress(uri)) return same;
  const copies = await documents.where('page', '=', sha256).execute();
  return copies.find((copy) => !isAddress(copy.uri));
}

/** What was supplied with a page, as the ledger keeps it. */
const givenOf = (page: Page, given: Given): string => JSON.stringify({ ...page.given, ...given });

/**
 * True when the ledger holds this page as read by this very program from the same supplied facts.
 * @param id the document's id
 * @param producer of the program that would read it now
 */
export async function isKept(
  ledger: Ledger,
  page: Page,
  id: string,
  producer: DocumentRecord['producer'],
  given: Given = {},
): Promise<boolean> {
  const document = await known(ledger.db, id, page.sha256, page.uri);
  if (!document || document.given !== givenOf(page, given)) return false;
  const run = await ledger.db.selectFrom('runs').selectAll().where('run', '=', document.run).executeTakeFirst();
  const { version, model, knowledge, lexicon } = producer;
  return run?.version === version && run.model === model && run.knowledge === knowledge && run.lexicon === lexicon;
}

/**
 * Writes a batch in one transaction: after it returns, all of it is kept; if it throws, none of it is there.
 * @throws DemarcheError `disk-full`, `read-only-ledger`, `ledger-busy`, …
 */
export async function putReadings(ledger: Ledger, run: number, readings: readonly Reading[]): Promise<Put[]> {
  try {
    return await ledger.db.transaction().execute(async (db) => {
      await ledger.dialect.lock(db);
      const outcomes: Put[] = [];
      const linked: Linked[] = [];
      for (const reading of readings) {
        const { outcome, link } = await putOne(ledger, db, run, reading);
        outcomes.push(outcome);
        if (link) linked.push(link);
      }
      await linkDocuments(db, linked);
      return outcomes;
    });
  } catch (error) {
    throw ledgerProblem(error, ledger.name);
  }
}

async function putOne(ledger: Ledger, db: Db, run: number, reading: Reading): Promise<{ outcome: Put; link?: Linked }> {
  const { page, record } = reading;
  const old = await known(db, record.id, page.sha256, page.uri);
  if (!old) {
    await insertAll(db, 'pages', [pageRow(page)], true);
    const doc = await insertDocument(db, run, reading);
    await ledger.dialect.indexText(db, doc, record.article.title ?? '', record.article.text);
    await writeRecords(db, doc, record);
    return { outcome: 'added', link: { doc, record } };
  }
  const before = unpackRecord(old.record);
  const kept: DocumentRecord = { ...record, id: before.id, source: before.source };
  if (JSON.stringify(before) === JSON.stringify(kept)) return { outcome: 'unchanged' };
  await replace(ledger, db, { doc: old.doc, run, fromRun: old.run, before, after: kept, reading });
  return { outcome: 'replaced', link: { doc: old.doc, record: kept, before } };
}

async function insertDocument(db: Db, run: number, { page, record, given, sourceClass }: Reading): Promise<number> {
  const row = {
    id: record.id,
    page: page.sha256,
    source_id: record.source.id ?? null,
    uri: record.source.uri ?? null,
    retrieved_at: record.source.retrievedAt ?? null,
    class: sourceClass ?? null,
    given: givenOf(page, given),
    added_at: new Date().toISOString(),
    ...readColumns(run, record),
  };
  return (await db.insertInto('documents').values(row).returning('doc').executeTakeFirstOrThrow()).doc;
}

/** The columns that a re-reading may change. */
function readColumns(run: number, record: DocumentRecord) {
  const { article, fingerprint } = record;
  return {
    fingerprint,
    publisher: article.publisher,
    title: article.title,
    language: article.language,
    published: article.published.value,
    published_basis: article.published.basis,
    words: article.text.match(/\S+/gu)?.length ?? 0,
    record: packRecord(record),
    run,
  };
}

interface Replacement {
  doc: number;
  run: number;
  fromRun: number;
  before: DocumentRecord;
  after: DocumentRecord;
  reading: Reading;
}

async function replace(
  ledger: Ledger,
  db: Db,
  { doc, run, fromRun, before, after, reading }: Replacement,
): Promise<void> {
  await keepChanges(db, { fromRun, toRun: run, before, after });
  await unlinkDocument(db, doc);
  await clearRecords(db, doc);
  await ledger.dialect.dropText(db, doc);
  const given = givenOf(reading.page, reading.given);
  const columns = { ...readColumns(run, after), given };
  await db.updateTable('documents').set(columns).where('doc', '=', doc).execute();
  await ledger.dialect.indexText(db, doc, after.article.title ?? '', after.article.text);
  await writeRecords(db, doc, after);
}

const recordTables = ['statements', 'events', 'commitments', 'claims', 'links', 'roles', 'pairs'] as const;

export async function clearRecords(db: Db, doc: number): Promise<void> {
  for (const table of recordTables) await db.deleteFrom(table).where('doc', '=', doc).execute();
}

/** Writes the rows of a document's records, with the corrections made to them. */
export async function writeRecords(db: Db, doc: number, record: DocumentRecord): Promise<void> {
  const { record: corrected, reviews } = await effectiveRecord(db, record);
  const rows = flatten(corrected, reviews);
  // In one order for all writers, so that two of them cannot wait for each other.
  const actors = rows.actors.sort((a, b) => (a.id < b.id ? -1 : 1));
  await insertAll(db, 'actors', actors, true);
  for (const table of recordTables) {
    await insertAll(db, table, rows[table].map((row) => ({ ...row, doc })) as never[]);
  }
}
