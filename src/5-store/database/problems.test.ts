import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { add, reading } from '../../../test/stores.ts';
import { locationOf, nameOf } from './location.ts';
import { openLedger } from './open.ts';
import { ledgerProblem } from './problems.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-problems-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = (name: string, make = true) => openLedger({ kind: 'sqlite', file: path.join(folder, name) }, { make });

/** Runs as a user who may not write what root made. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a ledger that cannot be opened', () => {
  it('is no ledger: another file', async () => {
    writeFileSync(path.join(folder, 'page.db'), 'The minister said that talks would go on. '.repeat(200));
    await expect(open('page.db')).rejects.toMatchObject({ code: 'corrupt-ledger' });
    expect(readFileSync(path.join(folder, 'page.db'), 'utf8')).toMatch(/^The minister/u);
  });

  it('is not there, and shall not be made', async () => {
    await expect(open('nothing.db', false)).rejects.toMatchObject({ code: 'no-ledger' });
  });

  it('is in a folder that does not exist', async () => {
    await expect(open('nowhere/ledger.db')).rejects.toMatchObject({ code: 'no-ledger-place' });
  });

  it('is in a folder that may not be written', async () => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    chmodSync(folder, 0o755);
    await expect(asNobody(() => open('closed/ledger.db'))).rejects.toMatchObject({ code: 'no-ledger-place' });
  });

  it('may be read, but not written', async () => {
    const one = reading('Minister says talks will go on.');
    const ledger = await open('mine.db');
    await ledger.close();
    chmodSync(path.join(folder, 'mine.db'), 0o444);
    chmodSync(folder, 0o755);
    await asNobody(async () => {
      const readOnly = await open('mine.db');
      await expect(add(readOnly, one)).rejects.toMatchObject({ code: 'read-only-ledger' });
      await readOnly.close();
    });
  });

  it('is on a server that is not there', async () => {
    const url = `postgres://me:secret@localhost/x?host=${folder}`;
    const opened = openLedger({ kind: 'postgres', url });
    await expect(opened).rejects.toMatchObject({ code: 'no-database' });
    await expect(opened).rejects.not.toThrow(/secret/u);
  });
});

it('a full disk: nothing half-written, and writing goes on once there is room', async () => {
  const ledger = await open('full.db');
  const { page_count: pages } = (await sql<{ page_count: number }>`pragma page_count`.execute(ledger.db)).rows[0]!;
  await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(ledger.db);
  const one = reading(`Minister says talks will go on\n\n${'The minister said that talks would go on. '.repeat(300)}`);
  await expect(add(ledger, one)).rejects.toMatchObject({ code: 'disk-full' });
  expect(await ledger.db.selectFrom('documents').select('doc').execute()).toEqual([]);
  await sql`pragma max_page_count = 1000000`.execute(ledger.db);
  expect((await add(ledger, one)).outcomes).toEqual(['added']);
  await ledger.close();
});

test.each([
  [{ code: '53100', message: 'could not extend file' }, 'disk-full'],
  [{ code: '25006', message: 'cannot execute INSERT in a read-only transaction' }, 'read-only-ledger'],
  [{ code: '28P01', message: 'password authentication failed' }, 'no-database'],
  [{ code: 'ECONNREFUSED', message: '' }, 'no-database'],
  [{ code: 'XX001', message: 'invalid page in block 3' }, 'corrupt-ledger'],
  [{ code: 'SQLITE_CORRUPT_VTAB', rawCode: 267, message: 'malformed' }, 'corrupt-ledger'],
  [{ code: 'SQLITE_FULL', message: 'full' }, 'disk-full'],
  [{ code: '42P01', message: 'relation "x" does not exist' }, 'ledger-failed'],
  [new Error('who knows'), 'ledger-failed'],
])('%o is %s', (error, code) => {
  expect(ledgerProblem(error, 'here')).toMatchObject({ code, value: 'here' });
});

test.each([
  [undefined, {}, 'demarche.db'],
  [undefined, { DEMARCHE_DB: 'x.db' }, 'x.db'],
  ['y.db', { DEMARCHE_DB: 'x.db' }, 'y.db'],
  ['postgres://a:b@c/d', {}, 'postgres://a:…@c/d'],
])('--db %s with %o is %s', (named, env, shown) => {
  expect(nameOf(locationOf(named, env))).toBe(shown);
});

test('an address of another kind is refused, its password unseen', () => {
  expect(() => locationOf('mysql://a:secret@b/c')).toThrow(/bad-ledger-address/u);
  expect(() => locationOf('mysql://a:secret@b/c')).not.toThrow(/secret/u);
});
