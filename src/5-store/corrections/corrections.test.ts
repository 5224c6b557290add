import { describe, expect, it } from 'vitest';
import { made } from '../../../test/made.ts';
import { add, onBothStores } from '../../../test/stores.ts';
import { correct, documentRecord, findRecords, listCorrections, undo } from '../index.ts';
import { anchorOf, findAnchored } from './apply.ts';

const text = 'Russia expelled diplomats on Sunday. Washington condemned it. Later Russia expelled diplomats again.';
const page = (version = '1.0.0', more: Parameters<typeof made>[0]['events'] = []) =>
  made({
    uri: 'https://a.example/1',
    published: '2017-07-31',
    version,
    text,
    events: [
      ...more,
      { type: 'COERCE', source: ['RUS'], target: ['USA'], date: '2017-07-30', words: 'Russia expelled diplomats' },
      { type: 'ACCUSE', source: ['USA'], target: ['RUS'], words: 'Washington condemned it' },
    ],
  });
const about = { document: 'https://a.example/1', by: 'Ada', reason: 'read it', at: '2020-01-01T00:00:00Z' };

describe('anchors', () => {
  it('find the record by its words, then its type, then its place', () => {
    const { record } = page('1.0.0', [
      { type: 'ACCUSE', source: ['USA'], target: ['RUS'], words: 'Russia expelled diplomats' },
    ]);
    const anchor = anchorOf(record.events[1] as never, 'event');
    expect(findAnchored(record, 'event', anchor)?.id).toBe('e2');
    expect(findAnchored(record, 'event', { ...anchor, words: 'nothing' })).toBeNull();
  });
});

onBothStores('corrections', (store) => {
  const types = async (ledger: Awaited<ReturnType<typeof store.ledger>>) =>
    (await findRecords(ledger, 'event', { status: ['all'] })).map(({ type, review }) =>
      review ? `${type} ${review}` : type,
    );

  it('confirm, edit and reject; the machine reading stays whole', async () => {
    const ledger = await store.ledger();
    await add(ledger, page());
    await correct(ledger, { ...about, record: 'e1', action: 'edit', value: { status: 'alleged', target: ['IRN'] } });
    await correct(ledger, { ...about, record: 'e1', action: 'confirm' });
    const number = await correct(ledger, { ...about, record: 'e2', action: 'reject' });
    expect(await types(ledger)).toEqual(['COERCE confirmed']);
    const { events } = await documentRecord(ledger, about.document);
    expect(events).toMatchObject([{ status: 'alleged', target: ['IRN'] }]);
    await undo(ledger, number, 'Bob', '2020-01-02T00:00:00Z');
    expect((await types(ledger)).sort()).toEqual(['ACCUSE', 'COERCE confirmed']);
    expect((await listCorrections(ledger)).map(({ action, by, undone_by }) => [action, by, undone_by])).toEqual([
      ['edit', 'Ada', null],
      ['confirm', 'Ada', null],
      ['reject', 'Ada', 'Bob'],
    ]);
    await expect(undo(ledger, number, 'Bob', 'now')).rejects.toMatchObject({ code: 'no-such-correction' });
  });

  it('survive a re-reading that numbers the records anew', async () => {
    const ledger = await store.ledger();
    await add(ledger, page());
    await correct(ledger, { ...about, record: 'e2', action: 'reject' });
    await add(ledger, page('2.0.0', [{ type: 'CONSULT', source: ['USA'], target: ['RUS'], words: 'Later Russia' }]));
    expect((await types(ledger)).sort()).toEqual(['COERCE', 'CONSULT']);
  });

  it('merge and split happenings, and undo it', async () => {
    const ledger = await store.ledger();
    const other = made({
      uri: 'https://b.example/2',
      published: '2017-08-01',
      text: 'The embassy was told to send people home.',
      events: [
        { type: 'COERCE', source: ['RUS'], target: ['USA'], date: '2017-07-30', words: 'told to send people home' },
      ],
    });
    await add(ledger, page(), other);
    const happenings = async () =>
      new Set((await findRecords(ledger, 'event', { types: ['COERCE'] })).map(({ happening }) => happening)).size;
    expect(await happenings()).toBe(2);
    const first = `${page().record.id}#e1`;
    const merge = { ...about, document: 'https://b.example/2', record: 'e1', action: 'merge' as const, value: first };
    const number = await correct(ledger, merge);
    expect(await happenings()).toBe(1);
    await undo(ledger, number, 'Ada', '2020-01-02T00:00:00Z');
    expect(await happenings()).toBe(2);
  });

  it('split what the program joined', async () => {
    const ledger = await store.ledger();
    const again = made({
      uri: 'https://b.example/2',
      published: '2017-08-01',
      text: 'Russia expelled diplomats, it was said.',
      events: [
        { type: 'COERCE', source: ['RUS'], target: ['USA'], date: '2017-07-30', words: 'Russia expelled diplomats' },
      ],
    });
    await add(ledger, page(), again);
    const articles = async () =>
      (await findRecords(ledger, 'event', { types: ['COERCE'] })).map((event) => event.articles);
    expect(await articles()).toEqual([2, 2]);
    const [first, second] = await findRecords(ledger, 'event', { types: ['COERCE'] });
    const apart = [first!, second!].find(({ document, id, happening }) => happening !== `${document}#${id}`)!;
    await correct(ledger, {
      ...about,
      document: apart.document,
      record: apart.id,
      action: 'split',
      value: apart.happening,
    });
    expect(await articles()).toEqual([1, 1]);
  });

  it.each([
    [{ record: 'e9', action: 'confirm' as const }, 'no-such-record'],
    [{ record: 'e1', action: 'edit' as const, value: { type: 'WAR' } }, 'bad-correction'],
    [{ record: 'e1', action: 'edit' as const, value: { id: 'x' } }, 'bad-correction'],
    [{ record: 'e1', action: 'merge' as const, value: 'nowhere#e1' }, 'bad-correction'],
    [{ record: 'e1', action: 'confirm' as const, by: ' ' }, 'bad-correction'],
    [{ record: 'e1', action: 'confirm' as const, document: 'nothing' }, 'no-such-document'],
  ])('refuse %j', async (correction, code) => {
    const ledger = await store.ledger();
    await add(ledger, page());
    await expect(correct(ledger, { ...about, ...correction })).rejects.toMatchObject({ code });
    expect(await listCorrections(ledger)).toEqual([]);
  });
});
