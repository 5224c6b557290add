/** Whether a ledger is whole: the database's own check, and every span read again from the stored page. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { DocumentRecord, Span } from '../../0-model/index.ts';
import type { Ledger } from '../database/open.ts';
import type { PageRow } from '../database/tables.ts';
import { charactersOf, unpackRecord } from '../write/pages.ts';

export interface CheckResult {
  documents: number;
  spans: number;
  /** What is wrong, one line each; empty when the ledger is whole. */
  problems: string[];
}

/** Problems that are listed; more of them say nothing new. */
const listed = 100;

/** Every span of a record, wherever it stands. */
function spansOf(value: unknown, found: Span[] = []): Span[] {
  if (Array.isArray(value)) for (const one of value) spansOf(one, found);
  else if (typeof value === 'object' && value !== null) {
    const { start, end, text } = value as Partial<Span>;
    if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
      found.push({ start, end, text });
    for (const one of Object.values(value)) spansOf(one, found);
  }
  return found;
}

/** Compared without white space: the article joins lines and drops non-breaking spaces. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** What is wrong with one document. */
export function problemsOf(record: DocumentRecord, page: PageRow): { spans: number; problems: string[] } {
  const problems: string[] = [];
  const characters = charactersOf(page);
  if (page.bytes !== null && createHash('sha256').update(gunzipSync(page.bytes)).digest('hex') !== page.sha256) {
    problems.push('the page is not the one that was fetched');
  }
  const { text, map } = record.article;
  const { article: _article, ...records } = record;
  const spans = spansOf(records);
  for (const span of spans) {
    if (text.slice(span.start, span.end) !== span.text)
      problems.push(`"${span.text.slice(0, 60)}" does not stand at ${span.start}`);
  }
  for (const [from, at, length] of map) {
    const same =
      page.media_type !== 'text/plain' ||
      bare(text.slice(from, from + length)) === bare(characters.slice(at, at + length));
    if (at + length > characters.length || !same)
      problems.push(`the article at ${from} is not what the page has at ${at}`);
  }
  return { spans: spans.length, problems };
}

export async function checkLedger(ledger: Ledger): Promise<CheckResult> {
  const result: CheckResult = { documents: 0, spans: 0, problems: [] };
  if (ledger.dialect.name === 'sqlite') {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(ledger.db);
    for (const { integrity_check: said } of rows) if (said !== 'ok') result.problems.push(`database: ${said}`);
  }
  for (let last = 0; ; ) {
    const rows = await ledger.db
      .selectFrom('documents as d')
      .innerJoin('pages as p', 'p.sha256', 'd.page')
      .select([
        'd.doc',
        'd.id',
        'd.record',
        'p.sha256',
        'p.media_type',
        'p.charset',
        'p.size',
        'p.bytes',
        'p.characters',
      ])
      .where('d.doc', '>', last)
      .orderBy('d.doc')
      .limit(50)
      .execute();
    if (rows.length === 0) break;
    for (const row of rows) checkOne(row, result);
    last = rows.at(-1)!.doc;
  }
  return { ...result, problems: result.problems.slice(0, listed) };
}

function checkOne({ id, record, ...page }: { id: string; record: Buffer } & PageRow, result: CheckResult): void {
  result.documents++;
  try {
    const { spans, problems } = problemsOf(unpackRecord(record), page);
    result.spans += spans;
    result.problems.push(...problems.map((problem) => `${id}: ${problem}`));
  } catch (error) {
    result.problems.push(`${id}: cannot be read (${(error as Error).message})`);
  }
}
