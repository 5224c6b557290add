/** The commands over the ledger, run as a user runs them. `npm test` builds first. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/0-model/index.ts';
import { openLedger } from '../src/5-store/index.ts';
import { bin, plainEnvironment, type Result, demarche as run } from './demarche.ts';

const examples = path.join(packageRoot, 'examples');
let folder: string;
let db: string;

const demarche = (...args: string[]): Promise<Result> => run(args, '', { ...plainEnvironment(), DEMARCHE_DB: db });
const json = async (...args: string[]) => JSON.parse((await demarche(...args, '--format', 'json')).stdout);

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-ledger-'));
  db = path.join(folder, 'demarche.db');
  await demarche('add', examples);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('demarche add', () => {
  it('adds each page once, and names a bad one', async () => {
    const bad = path.join(folder, 'empty.txt');
    writeFileSync(bad, '');
    const { code, stdout, stderr } = await demarche('add', bad, examples);
    expect(stdout).toMatch(/^0 added, 0 read again, 10 there already, 1 failed/u);
    expect(stderr).toMatch(/empty\.txt: .*\(empty-input\)/u);
    expect(code).toBe(1);
  });

  it('reads a page again when the supplied day is another, and keeps what changed', async () => {
    const other = path.join(folder, 'other.db');
    const page = path.join(examples, 'manila.txt');
    await demarche('add', page, '--db', other);
    const { stdout } = await demarche('add', page, '--published', '2017-08-07', '--db', other);
    expect(stdout).toMatch(/^0 added, 1 read again/u);
    const ledger = await openLedger({ kind: 'sqlite', file: other });
    expect(await ledger.db.selectFrom('history').select('document').execute()).toHaveLength(1);
    await ledger.close();
  });

  it('refuses a file that is no ledger', async () => {
    const { code, stderr } = await demarche('add', examples, '--db', path.join(examples, 'manila.txt'));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/\(corrupt-ledger\)/u)]);
  });
});

describe('killed while adding', () => {
  const total = 120;
  const lines = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      JSON.stringify({
        id: `k-${i}`,
        text: `Minister says talks go on\n\nGENEVA, March 3 — Russia accused the United States on Monday in note ${i}.`,
      }),
    ).join('\n');

  const exited = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

  it('keeps every batch whole and goes on from there', async () => {
    const file = path.join(folder, 'many.jsonl');
    const killed = path.join(folder, 'killed.db');
    writeFileSync(file, lines(total));
    const state = async () => {
      const ledger = await openLedger({ kind: 'sqlite', file: killed });
      const documents = await ledger.db.selectFrom('documents').select(['doc', 'page']).execute();
      const pages = await ledger.db.selectFrom('pages').select('sha256').execute();
      const statements = await ledger.db.selectFrom('statements').select('doc').execute();
      await ledger.close();
      expect(new Set(documents.map(({ page }) => page))).toEqual(new Set(pages.map(({ sha256 }) => sha256)));
      expect(new Set(statements.map(({ doc }) => doc)).size).toBe(documents.length);
      return documents.length;
    };
    let before = 0;
    for (const [i, wait] of [900, 1500, 2300].entries()) {
      const child = spawn(process.execPath, [bin, 'add', file, '--db', killed, '--jobs', '1'], { stdio: 'ignore' });
      const end = exited(child);
      setTimeout(() => child.kill('SIGKILL'), wait + i);
      await end;
      const now = await state();
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    await demarche('add', file, '--db', killed);
    expect(await state()).toBe(total);
  });
});

describe('asking the ledger', () => {
  it('searches the text of articles', async () => {
    const found = await json('search', 'consulate', 'order');
    expect(found[0].title).toMatch(/consulate/u);
    expect((await demarche('search', 'consulate')).stdout).toMatch(/consulate/u);
  });

  it('searches records by actor', async () => {
    const found = await json('search', '--for', 'statements', '--actor', 'Lavrov');
    expect(found.length).toBeGreaterThan(2);
    for (const row of found) expect(`${row.speaker} ${row.addressee}`).toMatch(/Lavrov/u);
  });

  it('prints a timeline in order, as CSV too', async () => {
    const days = (await json('timeline', '--dyad', 'USA', 'RUS')).map(({ day }: { day: string }) => day);
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...days].sort());
    const { stdout } = await demarche('timeline', '--type', 'sanction', '--format', 'csv');
    expect(stdout.split('\n')[0]).toMatch(/^day,date,source,/u);
  });

  it('makes the dossier of a dyad with counts beside what was read', async () => {
    const dossier = await json('dossier', 'USA', 'Russia', '--since', '2017-08', '--until', '2017-09');
    expect(Object.keys(dossier)).toEqual(['actors', 'months', 'events', 'statements', 'commitments', 'claims']);
    const conflict = dossier.months.find((row: { type: string }) => row.type === 'SANCTION');
    expect(conflict).toMatchObject({ month: '2017-08', events: 1, articles_read: 2 });
    const { stdout } = await demarche('dossier', 'Tillerson');
    for (const title of ['WHAT HAPPENED', 'WHO SAID WHAT', 'PROMISED', 'DISPUTED']) expect(stdout).toContain(title);
  });

  it('draws the network', async () => {
    const edges = await json('network');
    expect(edges).toContainEqual(expect.objectContaining({ source: 'CAN', target: 'SAU' }));
    expect((await json('actors'))[0]).toHaveProperty('records');
  });

  it.each([
    [['timeline', '--actor', 'Atlantis'], 'no-such-actor'],
    [['timeline', '--since', 'yesterday'], 'invalid-date'],
    [['timeline', '--status', 'maybe'], 'invalid-status'],
    [['timeline', '--dyad', 'USA'], 'invalid-dyad'],
    [['timeline', '--limit', '0'], 'invalid-count'],
    [['search', '!!'], 'empty-query'],
    [['network', '--db', 'nothing.db'], 'no-ledger'],
    [['network', '--db', 'ftp://a/b'], 'bad-ledger-address'],
  ])('%j: %s', async (args, code) => {
    const result = await demarche(...args);
    expect(result.stderr).toContain(`(${code})`);
    expect(result.code).toBe(2);
  });
});

describe('the same tables without INPUT', () => {
  it('follows a promise: open, overdue in silence, fulfilled as suggested by a later page', async () => {
    const promised = path.join(folder, 'promised.db');
    const usa = async (asOf: string) => {
      const rows = await json('promises', '--db', promised, '--dyad', 'USA', 'RUS', '--as-of', asOf);
      return rows.find(
        ({ due_latest: due, kind }: Record<string, string>) => due === '2017-09-01' && kind === 'promise',
      );
    };
    await demarche('add', path.join(examples, 'manila.txt'), '--published', '2017-08-07', '--db', promised);
    expect(await usa('2017-08-08')).toMatchObject({ status: 'open', obliged: 'United States' });
    expect(await usa('2017-09-02')).toMatchObject({
      status: 'overdue',
      suggested: 'no',
      because: 'due date passed, nothing in this ledger answers it',
    });
    await demarche('add', path.join(examples, 'washington-answers.html'), '--db', promised);
    expect(await usa('2017-09-02')).toMatchObject({ status: 'fulfilled', suggested: 'yes' });
  });

  it.each(['events', 'disputes', 'chain', 'promises'])('%s are answered from the ledger', async (command) => {
    expect((await json(command)).length).toBeGreaterThan(0);
  });
});

describe('corrections', () => {
  it('are made, listed, taken back', async () => {
    const [event] = await json('events', '--type', 'SANCTION', '--limit', '1');
    const set = [
      'correct',
      event.document,
      event.id,
      '--set',
      'status=alleged',
      '--by',
      'Ada',
      '--reason',
      'said by one side',
    ];
    expect((await demarche(...set)).stdout).toMatch(/^correction 1: edit/u);
    const ids = async () =>
      (await json('events', '--type', 'SANCTION')).map((row: typeof event) => `${row.document} ${row.id}`);
    expect(await ids()).not.toContain(`${event.document} ${event.id}`);
    expect(await json('corrections')).toMatchObject([{ by: 'Ada', reason: 'said by one side', action: 'edit' }]);
    await demarche('corrections', '--undo', '1');
    expect(await ids()).toContain(`${event.document} ${event.id}`);
  });

  it('need a reason and one thing to do', async () => {
    expect((await demarche('correct', 'doc:x', 'e1', '--confirm')).code).toBe(2);
    expect((await demarche('correct', 'doc:x', 'e1', '--reason', 'x')).stderr).toContain('(bad-correction)');
  });
});

describe('care', () => {
  it('backs up, restores and checks', async () => {
    const [file, again] = [path.join(folder, 'backup.db'), path.join(folder, 'again.db')];
    expect((await demarche('backup', file)).code).toBe(0);
    expect((await demarche('restore', file, '--db', again)).stdout).toMatch(/^10 documents restored/u);
    const { code, stdout } = await demarche('check', '--db', again);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^10 documents, \d+ spans read again, 0 problems/u)]);
  });

  it('shows what a re-reading changed, and copies', async () => {
    const again = path.join(folder, 'diff.db');
    const page = path.join(examples, 'asmara.txt');
    await demarche('add', page, '--db', again);
    await demarche('add', page, '--published', '2018-07-10', '--db', again);
    expect((await json('diff', '--db', again)).length).toBeGreaterThan(0);
    const original = path.join(examples, 'grain.html');
    const text = (await demarche('article', original)).stdout;
    const copy = path.join(folder, 'copy.txt');
    writeFileSync(copy, `A reader sent us this long story from the coast today.\n\n${text}`);
    await demarche('add', copy);
    expect(await json('copies')).toMatchObject([{ share: expect.any(Number) }]);
  });
});
