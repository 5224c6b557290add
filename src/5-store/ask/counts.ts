/** Counts over the ledger, each with what it is a part of. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
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
    : sql<SqlBool>`${sql.ref(`p.${column}_party`)} = ${who.state}`;

/** Pairs of one event that say the same to this question count once. Between states the index `pairs_counted` holds no others. */
function pairsOnce(from: Who, to: Who, where: RawBuilder<unknown>) {
  if (from.state !== null && to.state !== null) return sql`pairs as p where ${where} and p.again = 0`;
  return sql`(select distinct doc, event, day, month, type, quad, status, happening, goldstein
    from pairs as p where ${where}) as p where 1 = 1`;
}

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
    select p.month, ${from.name} as source, ${to.name} as target, p.type, p.quad,
      count(distinct p.happening) as events, count(*) as mentions, avg(p.goldstein) as goldstein
    from ${pairsOnce(from, to, sql`${side('source', from)} and ${side('target', to)} and ${inRange(range)}`)}
    group by p.quad, p.type, p.month`;
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
export async function network(
  ledger: Ledger,
  { from, to, status = ['actual'] }: Range = {},
  limit = 100,
): Promise<Edge[]> {
  // Grouped as `pairs_counted` stands, and only then narrowed to the status: a status asked for inside would make it sort.
  const asked = status.includes('all') ? sql`1 = 1` : sql`status in (${sql.join(status)})`;
  const { rows } = await sql<Edge>`
    with counted as materialized (
      select p.source_party as source, p.target_party as target, p.status, p.quad,
        count(*) as n, sum(p.goldstein) as weight
      from pairs as p where p.again = 0 and ${inRange({ from, to, status: ['all'] })}
      group by p.source_party, p.target_party, p.status, p.quad
    )
    select source, target, sum(n) as events,
      sum(case when quad like '% cooperation' then n else 0 end) as cooperation,
      sum(case when quad like '% conflict' then n else 0 end) as conflict,
      sum(weight) / sum(n) as goldstein
    from counted where source <> target and ${asked}
    group by source, target order by events desc, source, target limit ${limit}`.execute(ledger.db);
  return rows.map((row) => ({
    ...row,
    events: Number(row.events),
    cooperation: Number(row.cooperation),
    conflict: Number(row.conflict),
  }));
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
