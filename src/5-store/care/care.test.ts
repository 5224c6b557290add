import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { made } from '../../../test/made.ts';
import { add, onBothStores, reading } from '../../../test/stores.ts';
import {
  backup,
  changesOf,
  checkLedger,
  documentRecord,
  findDisputes,
  openLedger,
  restore,
  searchDocuments,
} from '../index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-care-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = 'Moscow meddled in the election, the agencies said. Russia denied that it meddled in the election.';
const page = made({
  uri: 'https://a.example/1',
  published: '2017-08-07',
  text,
  events: [{ type: 'REJECT', source: ['RUS'], target: ['USA'], words: 'Russia denied' }],
  claims: [
    {
      words: 'Moscow meddled in the election',
      stances: [
        ['USA', 'asserts', 'the agencies said'],
        ['RUS', 'denies', 'Russia denied'],
      ],
    },
  ],
});
const other = made({
  uri: 'https://b.example/2',
  published: '2017-08-09',
  text: 'Iran doubts that Moscow meddled in the election at all.',
  claims: [{ words: 'Moscow meddled in the election at all', stances: [['IRN', 'doubts', 'Iran doubts']] }],
});

onBothStores('care', (store) => {
  it('a backup restored is the same ledger, and goes on', async () => {
    const ledger = await store.ledger();
    await add(ledger, page, other);
    const file = path.join(folder, `${ledger.dialect.name}.backup`);
    await backup(ledger, file);
    await expect(backup(ledger, file)).rejects.toMatchObject({ code: 'backup-exists' });
    await expect(restore(ledger, file)).rejects.toMatchObject({ code: 'ledger-not-empty' });
    const empty = await store.ledger();
    expect(await restore(empty, file)).toBe(2);
    expect(await documentRecord(empty, 'https://a.example/1')).toEqual(page.record);
    expect((await searchDocuments(empty, 'agencies', {})).map(({ uri }) => uri)).toEqual(['https://a.example/1']);
    const more = made({ uri: 'https://c.example/3', text: 'Something else.' });
    expect((await add(empty, more, page)).outcomes).toEqual(['added', 'unchanged']);
  });

  it('a whole ledger passes the check', async () => {
    const ledger = await store.ledger();
    const html =
      '<html><body><h1>Talks &amp; tea</h1><p>Russia accused the\u00a0United States on Monday.</p></body></html>';
    await add(
      ledger,
      page,
      reading(html, {}, { uri: 'x.html' }),
      reading('caf\u00e9 talks. Russia said so.', {}, { uri: 'y.txt' }),
    );
    const result = await checkLedger(ledger);
    expect(result).toMatchObject({ documents: 3, problems: [] });
    expect(result.spans).toBeGreaterThan(5);
  });

  it('a span that does not stand in the page is named', async () => {
    const ledger = await store.ledger();
    const record = structuredClone(page.record);
    record.events[0]!.evidence[0]!.start += 1;
    await add(ledger, { ...page, record });
    expect((await checkLedger(ledger)).problems).toEqual([
      expect.stringMatching(/"Russia denied" does not stand at \d+/u),
    ]);
  });

  it('a page that was altered is named', async () => {
    const ledger = await store.ledger();
    await add(ledger, page);
    const { gzipSync } = await import('node:zlib');
    await ledger.db
      .updateTable('pages')
      .set({ bytes: gzipSync('something else') })
      .execute();
    expect((await checkLedger(ledger)).problems[0]).toMatch(/not the one that was fetched/u);
  });

  it('claims collect the stances of all articles', async () => {
    const ledger = await store.ledger();
    await add(ledger, page, other);
    const stances = await findDisputes(ledger, {});
    expect(stances.map(({ actor, stance }) => `${actor} ${stance}`)).toEqual([
      'United States asserts',
      'Russia denies',
      'Iran doubts',
    ]);
    expect(new Set(stances.map(({ claim }) => claim)).size).toBe(1);
  });

  it('a re-reading leaves what it changed', async () => {
    const ledger = await store.ledger();
    await add(ledger, page);
    const record = { ...page.record, events: [], producer: { ...page.record.producer, version: '2.0.0' } };
    await add(ledger, { ...page, record });
    expect(await changesOf(ledger, 'https://a.example/1')).toMatchObject([
      { kind: 'event', change: 'removed', text: 'Russia denied', from: '1.0.0', to: '2.0.0' },
    ]);
  });
});

it('a ledger moves from SQLite to another file and keeps its corrections', async () => {
  const one = await openLedger({ kind: 'sqlite', file: path.join(folder, 'one.db') });
  await add(one, page);
  const file = path.join(folder, 'one.backup');
  await backup(one, file);
  const opened = await openLedger({ kind: 'sqlite', file });
  expect(await documentRecord(opened, page.record.id)).toEqual(page.record);
  await opened.close();
  await one.close();
});
