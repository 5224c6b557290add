/** The same happening told by several articles, as one. */
import { sql, type Transaction } from 'kysely';
import type { DocumentRecord } from '../../0-model/index.ts';
import type { Tables } from '../database/tables.ts';
import { dayOf } from '../write/flatten.ts';
import { type Joined, joinTellings, pairKey, type Rulings, type Telling } from './same.ts';

type Db = Transaction<Tables>;

const day = /^\d{4}-\d\d-\d\d$/u;
const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Days in one query: few lengths of list, so that few statements need be prepared. */
const daysAtOnce = 64;

/** Tellings of a type on any of the days. */
async function tellings(db: Db, type: string, days: readonly string[]): Promise<Telling[]> {
  const found: Telling[] = [];
  for (let at = 0; at < days.length; at += daysAtOnce) {
    const some = days.slice(at, at + daysAtOnce);
    found.push(...(await tellingsOf(db, type, [...some, ...Array(daysAtOnce - some.length).fill(some[0]!)])));
  }
  return found;
}

async function tellingsOf(db: Db, type: string, days: readonly string[]): Promise<Telling[]> {
  const { rows } = await sql<
    Telling & { role: string | null; who: string | null; name: string | null; document: string }
  >`
    select e.doc, e.id, e.day, e.status, e.cameo, e.text, e.happening, d.id as document, r.role, coalesce(r.state, r.actor) as who, a.name
    from events as e join documents as d on d.doc = e.doc
    left join roles as r on r.doc = e.doc and r.record = e.id and r.kind = 'event'
    left join actors as a on a.id = r.actor
    where e.type = ${type} and e.day in (${sql.join(days)})`.execute(db);
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
  const places = new Map<string, Set<string>>();
  for (const { events, article } of records) {
    for (const { type, date } of events) {
      const when = dayOf(date, article);
      if (when) places.set(type, (places.get(type) ?? new Set()).add(when));
    }
  }
  if (places.size === 0) return;
  const rulings = await rulingsOf(db);
  for (const [type, days] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await relink(db, type, [...days].sort(), rulings);
  }
}

/** The days whose tellings bear on those of a day, from two days back: what lies there stands. */
const around = (when: string): string[] =>
  day.test(when) ? [-2, -1, 0, 1].map((days) => shifted(when, days)) : [when];

/** Joins anew what is told of each of the days and the days beside it, one after the other. */
async function relink(db: Db, type: string, days: readonly string[], rulings: Rulings): Promise<void> {
  const all = await tellings(db, type, [...new Set(days.flatMap(around))]);
  const byDay = new Map<string, Telling[]>();
  for (const telling of all) byDay.set(telling.day, [...(byDay.get(telling.day) ?? []), telling]);
  for (const when of days) {
    const [settled = [], ...open] = around(when).map((one) => byDay.get(one) ?? []);
    const whole = open.length > 0;
    const joined = joinTellings(whole ? open.flat() : settled, whole ? settled : [], rulings);
    await write(db, joined, all);
  }
}

/** Writes what changed, to the rows and to the tellings at hand. */
async function write(db: Db, joined: readonly Joined[], all: readonly Telling[]): Promise<void> {
  for (const { telling, happening, because } of joined) {
    const before = telling.happening;
    if (before === happening) continue;
    telling.happening = happening;
    const { doc, id } = telling;
    await db.updateTable('events').set({ happening, because }).where('doc', '=', doc).where('id', '=', id).execute();
    await db.updateTable('pairs').set({ happening }).where('doc', '=', doc).where('event', '=', id).execute();
    // What had been joined to it before follows it.
    if (before !== telling.key) continue;
    for (const other of all) if (other.happening === before) other.happening = happening;
    await follow(db, before, happening);
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
