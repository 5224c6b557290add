/** The same happening told by several articles, as one. */
import { sql, type Transaction } from 'kysely';
import type { DocumentRecord } from '../../0-model/index.ts';
import type { Tables } from '../database/tables.ts';
import { type Joined, joinTellings, pairKey, type Rulings, type Telling } from './same.ts';

type Db = Transaction<Tables>;

const day = /^\d{4}-\d\d-\d\d$/u;
const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Tellings of a type from one day to another. */
async function tellings(db: Db, type: string, from: string, to: string): Promise<Telling[]> {
  const { rows } = await sql<
    Telling & { role: string | null; who: string | null; name: string | null; document: string }
  >`
    select e.doc, e.id, e.day, e.status, e.cameo, e.text, e.happening, d.id as document, r.role, coalesce(r.state, r.actor) as who, a.name
    from events as e join documents as d on d.doc = e.doc
    left join roles as r on r.doc = e.doc and r.record = e.id and r.kind = 'event'
    left join actors as a on a.id = r.actor
    where e.type = ${type} and e.day >= ${from} and e.day <= ${to}`.execute(db);
  const found = new Map<string, Telling & { sources: Set<string>; targets: Set<string>; names: string[] }>();
  for (const { role, who, name, document, ...row } of rows) {
    const key = `${document}#${row.id}`;
    const telling = found.get(key) ?? {
      ...row,
      key,
      sources: new Set<string>(),
      targets: new Set<string>(),
      names: [],
    };
    if (who !== null) (role === 'source' ? telling.sources : telling.targets).add(who);
    if (name !== null) telling.names.push(name);
    found.set(key, telling);
  }
  return [...found.values()];
}

/** What people ruled about happenings. */
export async function rulingsOf(db: Db): Promise<Rulings> {
  const rows = await db
    .selectFrom('corrections')
    .select(['record', 'action', 'value'])
    .where('kind', '=', 'happening')
    .where('undone_at', 'is', null)
    .orderBy('correction')
    .execute();
  const apart = new Set<string>();
  const together = new Map<string, string>();
  for (const { record, action, value } of rows) {
    const other = String(JSON.parse(value));
    if (action === 'merge') together.set(record, other);
    else apart.add(pairKey(record, other));
  }
  return { apart, together };
}

/** Joins what the documents tell with what the ledger holds of the same days. */
export async function linkHappenings(db: Db, records: readonly DocumentRecord[]): Promise<void> {
  const places = new Set<string>();
  for (const { events, article } of records) {
    for (const { type, date } of events) {
      const when = date ?? article.published.value;
      if (when) places.add(`${type} ${when}`);
    }
  }
  if (places.size === 0) return;
  const rulings = await rulingsOf(db);
  for (const place of [...places].sort()) {
    const [type, when] = place.split(' ') as [string, string];
    await relink(db, type, when, rulings);
  }
}

/** Joins anew what is told of a day and the days beside it; what lies two days back stands. */
export async function relink(db: Db, type: string, when: string, rulings: Rulings): Promise<void> {
  const whole = day.test(when);
  const [from, edge, to] = whole ? [shifted(when, -2), shifted(when, -1), shifted(when, 1)] : [when, when, when];
  const all = await tellings(db, type, from, to);
  const settled = all.filter((telling) => telling.day < edge);
  await write(
    db,
    joinTellings(
      all.filter((telling) => telling.day >= edge),
      settled,
      rulings,
    ),
  );
}

async function write(db: Db, joined: readonly Joined[]): Promise<void> {
  for (const { telling, happening, because } of joined) {
    if (telling.happening === happening) continue;
    await db
      .updateTable('events')
      .set({ happening, because })
      .where('doc', '=', telling.doc)
      .where('id', '=', telling.id)
      .execute();
    await db
      .updateTable('pairs')
      .set({ happening })
      .where('doc', '=', telling.doc)
      .where('event', '=', telling.id)
      .execute();
    // What had been joined to it before follows it.
    if (telling.happening === telling.key) await follow(db, telling.key, happening);
  }
}

async function follow(db: Db, from: string, to: string): Promise<void> {
  const followers = await db
    .updateTable('events')
    .set({ happening: to })
    .where('happening', '=', from)
    .returning(['doc', 'id'])
    .execute();
  for (const { doc, id } of followers) {
    await db.updateTable('pairs').set({ happening: to }).where('doc', '=', doc).where('event', '=', id).execute();
  }
}
