/** Which records a question is about. */
import { type Expression, type SqlBool, sql } from 'kysely';
import { termsOf } from '../database/dialect.ts';
import type { Ledger } from '../database/open.ts';
import type { RecordKind } from '../database/tables.ts';
import { partsOf, playsPart, type Who } from './who.ts';

export interface Filter {
  /** Each of them plays a part in the record: one for an actor, two for a dyad. */
  who?: readonly Who[];
  /** PLOVER types of events, acts of statements, kinds of commitments. */
  types?: readonly string[];
  /** First and last day, ISO 8601 at any precision. */
  from?: string;
  to?: string;
  /** Words of the publisher's name or address. */
  publisher?: string;
  sourceClass?: string;
  /** Status of events; absent: actual ones. "all" takes the others too. */
  status?: readonly string[];
  /** Full text of the article; `inWords` narrows it to records whose own words hold it. */
  text?: string;
  inWords?: boolean;
  document?: string;
  background?: boolean;
}

const typeColumn: Record<RecordKind, string | null> = {
  event: 'type',
  statement: 'act',
  commitment: 'kind',
  claim: null,
};
const dayColumn: Record<RecordKind, string> = {
  event: 'r.day',
  statement: 'r.day',
  commitment: 'r.day',
  claim: 'd.published',
};

/** A day's last moment at its precision: "2017-08" reaches to the end of August. */
const upTo = (day: string): string => `${day}~`;

/** LIKE without wildcards of the user's. */
const within = (column: string, words: string) =>
  sql<SqlBool>`lower(${sql.ref(column)}) like ${`%${words.toLowerCase().replace(/[%_\\]/gu, '')}%`}`;

/** The conditions of a filter on `<kind>s as r` joined with `documents as d`. */
export function conditionsOf(ledger: Ledger, kind: RecordKind, filter: Filter): Expression<SqlBool>[] {
  const all = [...aboutRecord(kind, filter), ...aboutDocument({ ...filter, from: undefined, to: undefined })];
  if (filter.text && termsOf(filter.text).length > 0) {
    all.push(sql<SqlBool>`r.doc in (select doc from ${ledger.dialect.matchText(filter.text)} as found)`);
  }
  return all;
}

function aboutRecord(kind: RecordKind, filter: Filter): Expression<SqlBool>[] {
  // What types, days or a document narrow is gone through row by row; else all records of the actor are gathered first.
  const narrow = Boolean(filter.types?.length || filter.from || filter.to || filter.document);
  const all: Expression<SqlBool>[] = (filter.who ?? []).map((who) =>
    narrow ? playsPart(kind, who) : sql<SqlBool>`(r.doc, r.id) in ${partsOf(kind, who)}`,
  );
  const types = typeColumn[kind];
  if (filter.types?.length && types) {
    all.push(sql<SqlBool>`${sql.ref(`r.${types}`)} in (${sql.join(filter.types)})`);
  }
  const day = sql.ref(dayColumn[kind]);
  if (filter.from) all.push(sql<SqlBool>`${day} >= ${filter.from}`);
  if (filter.to) all.push(sql<SqlBool>`${day} <= ${upTo(filter.to)}`);
  if (kind === 'event') all.push(...aboutEvent(filter));
  if (filter.text && filter.inWords) {
    for (const words of termsOf(filter.text)) all.push(within('r.text', words.join(' ')));
  }
  return all;
}

function aboutEvent({ status = ['actual'], background }: Filter): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  if (!status.includes('all')) all.push(sql<SqlBool>`r.status in (${sql.join(status)})`);
  if (background === false) all.push(sql<SqlBool>`r.background = 0`);
  return all;
}

/** The conditions on `documents as d`, without those on its text. */
export function aboutDocument(filter: Filter): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  const { document, sourceClass, publisher, from, to } = filter;
  if (document) all.push(sql<SqlBool>`(d.id = ${document} or d.uri = ${document} or d.source_id = ${document})`);
  if (sourceClass) all.push(sql<SqlBool>`d.class = ${sourceClass}`);
  if (publisher) all.push(sql<SqlBool>`(${within('d.publisher', publisher)} or ${within('d.uri', publisher)})`);
  if (from) all.push(sql<SqlBool>`d.published >= ${from}`);
  if (to) all.push(sql<SqlBool>`d.published <= ${upTo(to)}`);
  return all;
}
