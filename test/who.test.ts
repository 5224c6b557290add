/** `demarche who` and `--actors`, run as a user runs them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../src/0-model/index.ts';
import type { Candidate } from '../src/3-annotations/actors/index.ts';
import { type Result, demarche as run } from './demarche.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-who-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

const demarche = (...args: string[]): Promise<Result> => run(args);

const csv = `type,name,title,of,start,kind,country,sector
person,Rufus Firefly,Foreign Minister,AND,2024-05-01,,,
organisation,Fisheries Watch,,,,body,AND,NGO
`;

describe('demarche who', () => {
  it('prints ranked candidates with the office of the day and why', async () => {
    const { code, stdout } = await demarche('who', 'Lavrov', '--on', '2017-08-07');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^rank\s+name\s+country\s+id\s+why/u);
    expect(stdout).toMatch(/^1\s+Sergey Lavrov\s+RUS\s+person:sergey-lavrov\s+Minister of Foreign Affairs of RUS/mu);
  });

  it('prints JSON', async () => {
    const { stdout } = await demarche('who', 'Rex', 'Tillerson', '--on', '2017-08-07', '--format', 'json');
    const [first] = JSON.parse(stdout) as Candidate[];
    expect(first).toMatchObject({ id: 'person:rex-tillerson', offices: [{ start: '2017-02-01', end: '2018-03-31' }] });
  });

  it('ends with 1 where nobody is known', async () => {
    const { code, stdout } = await demarche('who', 'Nobodyatall');
    expect([code, stdout]).toEqual([1, 'nobody known as Nobodyatall\n']);
  });

  it.each([
    ['--on', '2017-02-30', /invalid-published/u],
    ['--actors', 'none.yaml', /missing-actors/u],
  ])('refuses %s %s', async (flag, value, message) => {
    const { code, stderr } = await demarche('who', 'Lavrov', flag, value);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('--actors', () => {
  it('adds to what who knows', async () => {
    const { stdout } = await demarche('who', 'Firefly', '--on', '2025-03-03', '--actors', file('own.csv', csv));
    expect(stdout).toContain('person:rufus-firefly');
  });

  it('reaches the threads that read pages, and the producer of the record', async () => {
    const page = file('page.txt', 'Andorra’s foreign minister met envoys of Fisheries Watch.');
    const own = ['--actors', file('own.csv', csv)];
    const { stdout } = await demarche('read', page, '--published', '2025-03-03', '--format', 'json', ...own);
    const record = [JSON.parse(stdout)].flat()[0] as DocumentRecord;
    expect(record.actors.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['person:rufus-firefly', 'org:fisheries-watch']),
    );
    expect(record.producer.knowledge).toMatch(/\+[0-9a-f]{12}$/u);
  });

  it('is refused with file and line', async () => {
    const { code, stderr } = await demarche('read', 'x.txt', '--actors', file('bad.csv', 'type,name\nking,A\n'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/bad\.csv:2: type: "king" is none of .* \(bad-actors\)/u);
  });
});
