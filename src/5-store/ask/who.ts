/** Whom a question is about: names as a user writes them, to actors of the ledger. */
import { type SqlBool, sql } from 'kysely';
import { DemarcheError } from '../../0-model/index.ts';
import { whoIs } from '../../3-annotations/actors/index.ts';
import type { Ledger } from '../database/open.ts';
import type { RecordKind } from '../database/tables.ts';

/** A state with everybody who belongs to it, or single actors. */
export interface Who {
  /** What the user wrote. */
  asked: string;
  name: string;
  /** ISO 3166-1 alpha-3, where the question is about a whole state. */
  state: string | null;
  /** Actor ids, where it is not. */
  ids: string[];
}

type Found = { id: string; name: string; kind: string; country: string | null };

/** At most this many different actors of one name are taken together. */
const few = 12;

/**
 * Finds an actor by id ("person:rex-tillerson"), country code ("RUS") or name ("Russia", "US", "Moscow", "Tillerson"). A
 * state stands for all that belong to it; `only` asks for the state itself.
 * @throws DemarcheError `no-such-actor`, `unclear-actor`
 */
export async function findWho(ledger: Ledger, asked: string, only = false): Promise<Who> {
  const found = await candidates(ledger, asked.normalize('NFKC').trim());
  if (found.length === 0) {
    const next = 'Ask by name, id or country code; `demarche actors` lists those of the ledger.';
    throw new DemarcheError('no-such-actor', asked, 'no actor of the ledger has this name', next);
  }
  const state = found.find(({ kind, country }) => kind === 'state' && country !== null);
  if (state && !only) return { asked, name: state.name, state: state.country, ids: [] };
  if (found.length > few) {
    const names = found.slice(0, 5).map(({ id }) => id);
    throw new DemarcheError(
      'unclear-actor',
      asked,
      `${found.length} actors have this name`,
      `Name one: ${names.join(', ')} …`,
    );
  }
  return { asked, name: found[0]!.name, state: null, ids: found.map(({ id }) => id) };
}

/** Ids of what the name means in the news but for people, whose name is in the ledger: "US", "Moscow" are states. */
const newsIds = (asked: string): string[] =>
  whoIs(asked, null).flatMap(({ id, kind }) => (kind === 'person' ? [] : [id]));

/** By id, then by country code, whole name, what the name means in the news, and words of the name. */
async function candidates(ledger: Ledger, asked: string): Promise<Found[]> {
  const actors = ledger.db.selectFrom('actors').select(['id', 'name', 'kind', 'country']).orderBy('id');
  const lower = asked.toLowerCase();
  const words = `%${lower.replace(/[%_\\]/gu, '')}%`;
  const tries: (() => Promise<Found[]>)[] = [
    () => actors.where('id', '=', asked).execute(),
    () => actors.where('kind', '=', 'state').where('country', '=', asked.toUpperCase()).execute(),
    () => actors.where(sql`lower(name)`, '=', lower).execute(),
    async () => {
      const ids = newsIds(asked);
      return ids.length > 0 ? actors.where('id', 'in', ids).execute() : [];
    },
    () => actors.where(sql<string>`lower(name)`, 'like', words).execute(),
  ];
  for (const attempt of tries) {
    const found = await attempt();
    if (found.length > 0)
      return found.filter(({ name, id }) => id === asked || holdsWords(name, lower) || attempt !== tries.at(-1));
  }
  return [];
}

/** "iran" is in "the Iranian side" as letters only. */
const holdsWords = (name: string, words: string): boolean =>
  ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `);

/** Where the roles table is about `who`. */
export function isWho(who: Who) {
  return who.state === null ? sql<SqlBool>`actor in (${sql.join(who.ids)})` : sql<SqlBool>`state = ${who.state}`;
}

/** The (doc, record) pairs of a kind in which `who` plays a part, for use with `in`. */
export function partsOf(kind: RecordKind, who: Who) {
  return sql`(select doc, record from roles where kind = ${kind} and ${isWho(who)})`;
}

/** Where `who` plays a part in the record of `<kind>s as r`. */
export function playsPart(kind: RecordKind, who: Who) {
  return sql<SqlBool>`exists (select 1 from roles where doc = r.doc and record = r.id and kind = ${kind} and ${isWho(who)})`;
}
