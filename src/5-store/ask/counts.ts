/** Counts over the ledger, each with what it is a part of. */
import { type SqlBool, sql } from 'kysely';
import type { Ledger } from '../database/open.ts';
import type { Who } from './who.ts';

export interface Range {
  from?: string;
  to?: string;
  status?: readonly string[];
}

const side = (column: 'source' | 'target', who: Who) =>
  who.state === null
    ? sql<SqlBool>`${sql.ref(`p.${column}`)} in (${sql.join(who.ids)})`
    : sql<SqlBool>`${sql.ref(`p.${column}_state`)} = ${who.state}`;

function inRange({ from, to, status = ['actual'] }: Range) {
  const parts = [sql`1 = 1`];
  if (from) parts.push(sql`p.day >= ${from}`);
  if (to) parts.push(sql`p.day <= ${`${to}~`}`);
  if (!status.includes('all')) parts.push(sql`p.status in (${sql.join(status)})`);
  return sql`${sql.join(parts, sql` and `)}`;
}

export interface DyadMonth {
  month: string;
  source: string;
  target: string;
  type: string;
  quad: string;
  /** Happenings: one however many articles tell it. */
  events: number;
  /** Tellings. */
  mentions: number;
  goldstein: number;
}

/** Events of a dyad, both directions, by month and PLOVER type. */
export async function dyadMonths(ledger: Ledger, [a, b]: readonly [Who, Who], range: Range = {}): Promise<DyadMonth[]> {
  const one = (from: Who, to: Who) => sql`
    select coalesce(substr(p.day, 1, 7), '') as month, ${from.name} as source, ${to.name} as target, p.type, p.quad,
      count(distinct e.happening) as events, count(distinct p.doc || ' ' || p.event) as mentions, avg(p.goldstein) as goldstein
    from pairs as p join events as e on e.doc = p.doc and e.id = p.event
    where ${side('source', from)} and ${side('target', to)} and ${inRange(range)}
    group by 1, p.type, p.quad`;
  const { rows } = await sql<DyadMonth>`select * from (${one(a, b)} union all ${one(b, a)}) as m
    order by month, source, target, type`.execute(ledger.db);
  return rows;
}

export interface Edge {
  source: string;
  target: string;
  events: number;
  cooperation: number;
  conflict: number;
  goldstein: number;
}

/** Who deals with whom: events between states (actors without a state stand for themselves), most first. */
export async function network(ledger: Ledger, range: Range = {}, limit = 100): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    select coalesce(p.source_state, p.source) as source, coalesce(p.target_state, p.target) as target,
      count(*) as events,
      sum(case when p.quad like '% cooperation' then 1 else 0 end) as cooperation,
      sum(case when p.quad like '% conflict' then 1 else 0 end) as conflict,
      avg(p.goldstein) as goldstein
    from pairs as p where ${inRange(range)}
      and coalesce(p.source_state, p.source) <> coalesce(p.target_state, p.target)
    group by 1, 2 order by events desc, 1, 2 limit ${limit}`.execute(ledger.db);
  return rows.map((row) => ({ ...row, cooperation: Number(row.cooperation), conflict: Number(row.conflict) }));
}

export interface Denominator {
  month: string;
  articles: number;
  outlets: number;
}

/** How much was read of each month: articles and outlets, by day of publication. */
export async function denominators(ledger: Ledger, { from, to }: Range = {}): Promise<Denominator[]> {
  const { rows } = await sql<Denominator>`
    select coalesce(substr(published, 1, 7), '') as month, count(*) as articles, count(distinct publisher) as outlets
    from documents where 1 = 1 ${from ? sql`and published >= ${from}` : sql``} ${to ? sql`and published <= ${`${to}~`}` : sql``}
    group by 1 order by 1`.execute(ledger.db);
  return rows;
}

export interface ActorCount {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  records: number;
}

/** Actors by how many records they play a part in, most first. */
export async function actorCounts(ledger: Ledger, limit = 100): Promise<ActorCount[]> {
  const { rows } = await sql<ActorCount>`
    select a.id, a.name, a.kind, a.country, count(*) as records from roles as r join actors as a on a.id = r.actor
    group by a.id, a.name, a.kind, a.country order by records desc, a.id limit ${limit}`.execute(ledger.db);
  return rows;
}
