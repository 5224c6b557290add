import { expect, it } from 'vitest';
import { made } from '../../../test/made.ts';
import { add, onBothStores, reading } from '../../../test/stores.ts';
import { schemaVersion } from '../database/migrations.ts';
import { documentRecord, findRecords, isKept, openLedger } from '../index.ts';
import { unpackRecord } from './pages.ts';

const story = (n: number): string =>
  `Minister says talks will go on\n\nGENEVA, March 3 — Russia accused the United States on Monday of breaking the accord, the Foreign Ministry said in note ${n}.\n\n` +
  'The United States imposed sanctions on Russia on Sunday. “We will return to the table by March 20,” Secretary of State Rex Tillerson said.\n';

onBothStores('writing', (store) => {
  it('keeps the page as fetched and the record with every span', async () => {
    const ledger = await store.ledger();
    const one = reading(story(1), { published: '2018-03-05' }, { uri: 'one.txt' });
    expect((await add(ledger, one)).outcomes).toEqual(['added']);
    const document = await ledger.db.selectFrom('documents').selectAll().executeTakeFirstOrThrow();
    expect(unpackRecord(document.record)).toEqual(one.record);
    const events = await ledger.db.selectFrom('events').selectAll().execute();
    expect(events.map(({ type }) => type).sort()).toEqual(one.record.events.map(({ type }) => type).sort());
    for (const { text, start, end } of events)
      expect(one.record.article.text.slice(start, end)).toBe(text.split(' … ')[0]);
  });

  it('holds the same page once, whatever the file is called', async () => {
    const ledger = await store.ledger();
    await add(ledger, reading(story(1), {}, { uri: 'a.txt' }));
    const again = await add(
      ledger,
      reading(story(1), {}, { uri: 'a.txt' }),
      reading(story(1), {}, { uri: 'other/b.txt' }),
    );
    expect(again.outcomes).toEqual(['unchanged', 'unchanged']);
    // Under an address of its own it is another document of the same page.
    const elsewhere = await add(ledger, reading(story(1), {}, { uri: 'https://example.org/a' }));
    expect(elsewhere.outcomes).toEqual(['added']);
    const count = await ledger.db
      .selectFrom('pages')
      .select((q) => q.fn.countAll<number>().as('n'))
      .executeTakeFirst();
    expect(count?.n).toBe(1);
  });

  it('knows what this program has read already', async () => {
    const ledger = await store.ledger();
    const { page, record } = reading(story(1));
    const kept = (version: string, given = {}) =>
      isKept(ledger, page, record.id, { ...record.producer, version }, given);
    expect(await kept(record.producer.version)).toBe(false);
    await add(ledger, reading(story(1)));
    expect(await kept(record.producer.version)).toBe(true);
    expect(await kept('99.0.0')).toBe(false);
    expect(await kept(record.producer.version, { option: '2018-03-05' })).toBe(false);
  });

  it('replaces a reading whole and keeps what changed', async () => {
    const ledger = await store.ledger();
    const first = reading(story(1), { published: '2018-03-05' });
    await add(ledger, first);
    const [event] = first.record.events;
    const record = {
      ...first.record,
      producer: { ...first.record.producer, version: '99.0.0' },
      events: [{ ...event!, status: 'alleged' as const }],
      statements: first.record.statements.slice(1),
    };
    const { outcomes, run } = await add(ledger, { ...first, record });
    expect(outcomes).toEqual(['replaced']);
    const rows = await ledger.db.selectFrom('events').select(['status']).orderBy('id').execute();
    expect(rows).toEqual([{ status: 'alleged' }]);
    const change = await ledger.db.selectFrom('history').selectAll().executeTakeFirstOrThrow();
    expect(change.to_run).toBe(run);
    const changes = JSON.parse(change.changes);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'event', change: 'changed', fields: { status: [event!.status, 'alleged'] } }),
    );
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'statement', change: 'removed' }));
  });

  it('takes NUL in every text, moves no offset by it and keeps it in the record', async () => {
    const ledger = await store.ledger();
    const words = 'Russia expelled 755\u0000diplomats';
    const page = made({
      uri: 'https://example.org/a\u0000b',
      title: 'A\u0000title',
      publisher: 'The\u0000Post',
      text: `On Sunday, ${words} at last.`,
      events: [{ type: 'COERCE', source: ['RUS'], target: ['USA'], words }],
    });
    expect((await add(ledger, page)).outcomes).toEqual(['added']);
    expect((await add(ledger, page)).outcomes).toEqual(['unchanged']);
    const [event] = await findRecords(ledger, 'event', { text: 'diplomats' });
    expect(event).toMatchObject({ text: 'Russia expelled 755\uFFFDdiplomats', start: 11, end: 11 + words.length });
    expect(await findRecords(ledger, 'event', { document: 'https://example.org/a\u0000b' })).toHaveLength(1);
    expect(await documentRecord(ledger, page.record.id)).toEqual(page.record);
    expect(await add(ledger, { ...page, record: { ...page.record, events: [] } })).toMatchObject({
      outcomes: ['replaced'],
    });
  });

  it('writes all of a batch or nothing', async () => {
    const ledger = await store.ledger();
    const broken = reading(story(2));
    broken.record = { ...broken.record, events: [...broken.record.events, broken.record.events[0]!] };
    await expect(add(ledger, reading(story(1)), broken)).rejects.toMatchObject({ code: 'ledger-failed' });
    expect(await ledger.db.selectFrom('documents').selectAll().execute()).toEqual([]);
    expect((await add(ledger, reading(story(1)))).outcomes).toEqual(['added']);
  });

  it('refuses a ledger of a newer program and leaves it alone', async () => {
    const place = await store.place();
    const ledger = await openLedger(place);
    const row = { version: schemaVersion + 1, name: 'tomorrow', applied_at: '2099-01-01' };
    await ledger.db.insertInto('schema_versions').values(row).execute();
    await ledger.close();
    await expect(openLedger(place)).rejects.toMatchObject({ code: 'newer-ledger' });
    await expect(openLedger(place)).rejects.toThrow(/newer program/u);
  });

  it('lets two programs open a new ledger at once', async () => {
    const place = await store.place();
    const ledgers = await Promise.all([openLedger(place), openLedger(place)]);
    const rows = await ledgers[1]!.db.selectFrom('schema_versions').selectAll().execute();
    expect(rows).toHaveLength(schemaVersion);
    for (const ledger of ledgers) await ledger.close();
  });
});
