/** Where a ledger is: a SQLite file, or a PostgreSQL database by URL. */
import { DemarcheError } from '../../0-model/index.ts';

export type Location = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

/** The ledger of a folder where none is named. */
export const defaultFile = 'demarche.db';

/**
 * Reads what `--db` or `DEMARCHE_DB` names: a file, or `postgres://…`.
 * @throws DemarcheError `bad-ledger-address` for an address of another kind
 */
export function locationOf(named: string | undefined, env: NodeJS.ProcessEnv = process.env): Location {
  const value = named ?? env.DEMARCHE_DB ?? defaultFile;
  if (/^postgres(?:ql)?:\/\//iu.test(value)) return { kind: 'postgres', url: value };
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(value) || value.trim() === '') {
    const next = 'Name a file, or an address like postgres://user@host/database.';
    throw new DemarcheError('bad-ledger-address', withoutPassword(value), 'is no place for a ledger', next);
  }
  return { kind: 'sqlite', file: value };
}

/** The address as messages may show it. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@\s]{0,200}):[^@\s]{0,500}@/u, '$1:…@');
}

/** The ledger's name in messages. */
export function nameOf(location: Location): string {
  return location.kind === 'sqlite' ? location.file : withoutPassword(location.url);
}
