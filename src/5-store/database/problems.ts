/** What the databases report, as errors a user can act on. */
import { DemarcheError } from '../../0-model/index.ts';

interface Reported {
  code?: string;
  rawCode?: number;
  message?: string;
}

type Make = (name: string, problem: string) => DemarcheError;

const full: Make = (name) =>
  new DemarcheError(
    'disk-full',
    name,
    'there is no room left to write',
    'Make room and run it again; what was added is kept.',
  );
const readOnly: Make = (name) =>
  new DemarcheError(
    'read-only-ledger',
    name,
    'cannot be written',
    'Change the permissions of the file and its folder, or use another.',
  );
const corrupt: Make = (name, message) =>
  new DemarcheError(
    'corrupt-ledger',
    name,
    `is no ledger or is damaged (${message})`,
    'Restore a backup, or name another file.',
  );
const noPlace: Make = (name) =>
  new DemarcheError(
    'no-ledger-place',
    name,
    'cannot be opened or made there',
    'Check that the folder exists and may be written.',
  );
const busy: Make = (name) =>
  new DemarcheError(
    'ledger-busy',
    name,
    'another program kept it locked for a minute',
    'Wait for the other program, then run it again.',
  );
const unreachable: Make = (name, message) =>
  new DemarcheError(
    'no-database',
    name,
    `the server does not let us in (${message})`,
    'Check the address, the user and that the server runs.',
  );
const other: Make = (name, message) =>
  new DemarcheError(
    'ledger-failed',
    name,
    `the database failed (${message})`,
    'Run `demarche check`; restore a backup if it finds damage.',
  );

/** SQLite: https://www.sqlite.org/rescode.html. Primary result codes by the lower byte of the extended code. */
const bySqliteCode: Record<number, Make> = {
  5: busy,
  6: busy,
  8: readOnly,
  10: other,
  11: corrupt,
  13: full,
  14: noPlace,
  26: corrupt,
};

/** PostgreSQL: the classes of https://www.postgresql.org/docs/15/errcodes-appendix.html, and Node's network errors. */
const byPostgresCode: [RegExp, Make][] = [
  [/^53100$|^ENOSPC$/u, full],
  [/^25006$|^42501$/u, readOnly],
  [/^(?:28|3D|08|57P)|^E[A-Z_]+$/u, unreachable],
  [/^XX00[12]$/u, corrupt],
  [/^55P03$|^40P01$/u, busy],
];

/** The error to show for what a database threw. */
export function ledgerProblem(error: unknown, name: string): DemarcheError {
  if (error instanceof DemarcheError) return error;
  const { code = '', rawCode, message = String(error) } = (error ?? {}) as Reported;
  const short = message.split('\n')[0]!.slice(0, 200);
  if (/local database/u.test(message)) return noPlace(name, short);
  if (code.startsWith('SQLITE')) return sqliteProblem(code, rawCode, short, name);
  const make = byPostgresCode.find(([pattern]) => pattern.test(code))?.[1] ?? other;
  return make(name, short || code);
}

function sqliteProblem(code: string, rawCode: number | undefined, message: string, name: string): DemarcheError {
  const byName: Record<string, number> = {
    SQLITE_BUSY: 5,
    SQLITE_READONLY: 8,
    SQLITE_IOERR: 10,
    SQLITE_CORRUPT: 11,
    SQLITE_FULL: 13,
    SQLITE_CANTOPEN: 14,
    SQLITE_NOTADB: 26,
  };
  const primary = rawCode === undefined ? byName[code] : rawCode & 0xff;
  return (bySqliteCode[primary ?? -1] ?? other)(name, message);
}
