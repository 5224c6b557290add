/** The commands that print tables, run as a user runs them. `npm test` builds first. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/0-model/index.ts';
import { type Result, demarche as run } from './demarche.ts';

const example = path.join(packageRoot, 'examples/manila.txt');
const day = ['--published', '2017-08-07'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const demarche = (...args: string[]): Promise<Result> => run(args);

describe('tables', () => {
  it.each(['events', 'promises', 'disputes', 'chain'])(
    'demarche %s prints a table, CSV and JSON of the same rows',
    async (name) => {
      const [table, csv, json] = await Promise.all([
        demarche(name, example, ...day),
        demarche(name, example, ...day, '--format', 'csv'),
        demarche(name, example, ...day, '--format', 'json'),
      ]);
      expect([table.code, csv.code, json.code]).toEqual([0, 0, 0]);
      const rows = JSON.parse(json.stdout) as Record<string, unknown>[];
      expect(rows.length).toBeGreaterThan(0);
      const lines = csv.stdout.trimEnd().split('\r\n');
      expect(lines).toHaveLength(rows.length + 1);
      expect(lines[0]).toBe(Object.keys(rows[0]!).join(','));
      expect(table.stdout.split('\n')[1]).toMatch(/^─+/u);
    },
  );

  it('prints what is due as a calendar', async () => {
    const { stdout, code } = await demarche('promises', example, ...day, '--ics');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20170901\r\n[\s\S]*END:VCALENDAR\r\n$/u);
  });

  it('leaves events that did not happen out, unless asked', async () => {
    const statuses = async (...flags: string[]): Promise<Set<unknown>> => {
      const { stdout } = await demarche('events', example, ...day, '--format', 'json', ...flags);
      return new Set((JSON.parse(stdout) as { status: string }[]).map((row) => row.status));
    };
    expect(await statuses()).toEqual(new Set(['actual']));
    expect((await statuses('--all')).size).toBeGreaterThan(1);
  });

  it('ends a stream without rows as it should', async () => {
    const file = path.join(folder, 'empty.txt');
    writeFileSync(file, 'A quiet day\n\nThe weather was fine in the valley, and nothing happened there at all.\n');
    expect((await demarche('promises', file, '--format', 'json')).stdout).toBe('[\n\n]\n');
    expect((await demarche('promises', file, '--format', 'csv')).stdout).toMatch(/^document,.*\r\n$/u);
    expect((await demarche('promises', file)).stdout).toBe('');
  });
});

describe('demarche why', () => {
  it('explains an event of a record, and names what is wrong with a call', async () => {
    const { stdout } = await demarche('read', example, ...day, '--format', 'json');
    const file = path.join(folder, 'record.json');
    writeFileSync(file, stdout);
    const told = await demarche('why', file, 'event:1');
    expect([told.code, told.stdout]).toEqual([0, expect.stringContaining('Rule event.')]);
    const [id, missing, broken] = await Promise.all([
      demarche('why', file, 'event:999'),
      demarche('why', path.join(folder, 'none.json'), 'event:1'),
      demarche('why', example, 'event:1'),
    ]);
    expect([id.code, id.stderr]).toEqual([2, expect.stringContaining('no-such-id')]);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('missing-file')]);
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('bad-record')]);
  });
});
