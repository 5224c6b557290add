/** Which documents are copies of one text: syndicated, re-posted, cut, with a teaser or another headline. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { insertAll } from '../write/bulk.ts';
import { unpackRecord } from '../write/pages.ts';
import { sharedBetween, shinglesOf, sketchOf } from './shingles.ts';

type Db = Transaction<Tables>;

/** The share of the smaller text's shingles that makes a copy, and how many at least: a common quotation is no copy. */
const enoughShare = 0.5;
const enoughShingles = 20;
/** Documents that are looked at closely. */
const closely = 24;
/**
 * A shingle that stands in this many documents is a formula of its house, or of a story printed everywhere: it is kept for no
 * more of them, so that looking it up stays cheap, and says less the more it is held.
 */
const common = 100;
const rare = 16;

/** Texts as sets, kept while a batch is written: a story's copies come together. */
export class Texts {
  readonly #kept = new Map<number, Set<number>>();

  set(doc: number, hashes: Int32Array): Set<number> {
    if (this.#kept.size > 300) this.#kept.delete(this.#kept.keys().next().value!);
    const set = new Set(hashes);
    this.#kept.set(doc, set);
    return set;
  }

  async of(db: Db, doc: number): Promise<Set<number>> {
    const known = this.#kept.get(doc);
    if (known) return known;
    const { record } = await db
      .selectFrom('documents')
      .select('record')
      .where('doc', '=', doc)
      .executeTakeFirstOrThrow();
    return this.set(doc, shinglesOf(unpackRecord(record).article.text).hashes);
  }
}

type Holders = Map<number, number[]>;

/** The list with its first value repeated to one of few lengths, so that few statements need be prepared. */
function padded(values: readonly number[]): number[] {
  const missing = (32 - (values.length % 32)) % 32;
  return [...values, ...Array.from({ length: missing }, () => values[0]!)];
}

/** Which documents hold the shingles of a sketch. */
async function holdersOf(db: Db, sketch: number[]): Promise<Holders> {
  const holders: Holders = new Map();
  if (sketch.length === 0) return holders;
  const { rows } = await sql<{ hash: number; docs: string }>`select hash, string_agg(cast(doc as text), ',') as docs
    from sketches where hash in (${sql.join(padded(sketch))}) group by hash`.execute(db);
  for (const { hash, docs } of rows) holders.set(hash, docs.split(',').map(Number));
  return holders;
}

/** Documents that share some of the sketch, those that share most first. */
function candidates(holders: Holders, doc: number, size: number): number[] {
  const votes = new Map<number, number>();
  for (const docs of holders.values()) {
    const weight = Math.min(1, rare / docs.length);
    for (const other of docs) if (other !== doc) votes.set(other, (votes.get(other) ?? 0) + weight);
  }
  // A long re-post may hold a short original in a tenth of its text; one shingle is shared by chance.
  const enough = Math.max(2, size * 0.1);
  const likely = [...votes].filter(([, count]) => count >= enough);
  return likely
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, closely)
    .map(([other]) => other);
}

/** Documents whose text is the same to the letter, however short. */
async function identical(db: Db, doc: number, fingerprint: string): Promise<number[]> {
  const rows = await db
    .selectFrom('documents')
    .select('doc')
    .where('fingerprint', '=', fingerprint)
    .where('doc', '<>', doc)
    .limit(1)
    .execute();
  return rows.map((row) => row.doc);
}

/** Finds what a new document is a copy of, or what is a copy of it. */
export async function linkCopies(db: Db, texts: Texts, doc: number, text: string, fingerprint: string): Promise<void> {
  const { hashes } = shinglesOf(text);
  const sketch = sketchOf(hashes);
  const own = texts.set(doc, hashes);
  const partners = await identical(db, doc, fingerprint);
  const holders = await holdersOf(db, sketch);
  for (const other of candidates(holders, doc, sketch.length)) {
    const { shared, share } = sharedBetween(own, await texts.of(db, other));
    if (share >= enoughShare && shared >= enoughShingles) partners.push(other);
  }
  const kept = sketch.filter((hash) => (holders.get(hash)?.length ?? 0) < common);
  const rows = kept.map((hash) => ({ hash, doc }));
  await insertAll(db, 'sketches', rows, true);
  if (partners.length > 0) await unite(db, texts, [doc, ...partners]);
}

/** Makes one group of the documents' groups: its original is the one published first, of those the one added first. */
async function unite(db: Db, texts: Texts, docs: number[]): Promise<void> {
  const rows = await db
    .selectFrom('copies')
    .selectAll()
    .where((q) => q.or([q('doc', 'in', docs), q('original', 'in', docs)]))
    .execute();
  const originals = [...new Set([...docs, ...rows.map(({ original }) => original)])];
  const members = await db.selectFrom('copies').select('doc').where('original', 'in', originals).execute();
  await regroup(db, texts, [...new Set([...originals, ...members.map((row) => row.doc)])]);
}

async function regroup(db: Db, texts: Texts, group: number[]): Promise<void> {
  const dated = await db.selectFrom('documents').select(['doc', 'published']).where('doc', 'in', group).execute();
  const first = ({ published, doc }: (typeof dated)[number]): string =>
    `${published ?? '9999'} ${String(doc).padStart(12, '0')}`;
  const [original, ...copies] = dated.sort((a, b) => (first(a) < first(b) ? -1 : 1)).map((row) => row.doc);
  await db.deleteFrom('copies').where('doc', 'in', group).execute();
  const rows: Tables['copies'][] = [];
  for (const doc of copies) {
    const { share } = sharedBetween(await texts.of(db, original!), await texts.of(db, doc));
    rows.push({ doc, original: original!, share });
  }
  await insertAll(db, 'copies', rows);
}

/** Takes a document out of its group; the others choose another original. */
export async function unlinkCopies(db: Db, texts: Texts, doc: number): Promise<void> {
  await db.deleteFrom('sketches').where('doc', '=', doc).execute();
  await db.deleteFrom('copies').where('doc', '=', doc).execute();
  const rest = await db.selectFrom('copies').select('doc').where('original', '=', doc).execute();
  if (rest.length > 0)
    await regroup(
      db,
      texts,
      rest.map((row) => row.doc),
    );
}
