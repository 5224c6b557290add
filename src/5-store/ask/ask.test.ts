import { beforeAll, describe, expect, it, test } from 'vitest';
import { made } from '../../../test/made.ts';
import { add, onBothStores } from '../../../test/stores.ts';
import {
  countRecords,
  denominators,
  dyadMonths,
  findRecords,
  findWho,
  type Ledger,
  network,
  searchDocuments,
} from '../index.ts';
import { documentRecord, snippetOf } from './documents.ts';

const pages = [
  made({
    uri: 'https://one.example/a',
    published: '2017-07-31',
    title: 'Russia expels diplomats',
    text: 'Russia expelled 755 American diplomats on Sunday. The United States had imposed sanctions on Russia.',
    events: [
      {
        type: 'COERCE',
        source: ['RUS'],
        target: ['USA'],
        date: '2017-07-30',
        words: 'Russia expelled 755 American diplomats',
      },
      { type: 'SANCTION', source: ['USA'], target: ['RUS'], words: 'imposed sanctions on Russia' },
    ],
  }),
  made({
    uri: 'https://one.example/b',
    published: '2017-08-07',
    text: 'Mr. Tillerson met Mr. Lavrov. He told him that the United States would respond by Sept. 1.',
    events: [
      {
        type: 'CONSULT',
        source: ['person:rex-tillerson'],
        target: ['person:sergei-lavrov'],
        words: 'Mr. Tillerson met Mr. Lavrov',
      },
    ],
    statements: [
      {
        speaker: ['person:rex-tillerson'],
        addressee: ['person:sergei-lavrov'],
        words: 'that the United States would respond by Sept. 1',
      },
    ],
  }),
  made({
    uri: 'https://two.example/c',
    published: '2017-08-09',
    text: 'The United States condemned Iran for the test of a missile.',
    events: [{ type: 'ACCUSE', source: ['USA'], target: ['IRN'], words: 'The United States condemned Iran' }],
  }),
];

onBothStores('asking', (store) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await store.ledger();
    await add(ledger, ...pages);
  });

  it.each([
    ['sanctions', ['https://one.example/a']],
    ['diplomat expelling', ['https://one.example/a']],
    ['"would respond"', ['https://one.example/b']],
    ['"respond would"', []],
    ['missile lavrov', []],
    ["united'; drop table texts; --", []],
  ])('finds %s', async (text, uris) => {
    const found = await searchDocuments(ledger, text, {});
    expect(found.map(({ uri }) => uri)).toEqual(uris);
  });

  it('refuses a query without a word', async () => {
    await expect(searchDocuments(ledger, ' -- ', {})).rejects.toMatchObject({ code: 'empty-query' });
  });

  it.each([
    ['RUS', 'RUS'],
    ['Russia', 'RUS'],
    ['russia', 'RUS'],
    ['Moscow', 'RUS'],
    ['the US', 'USA'],
    ['Lavrov', null],
    ['person:sergei-lavrov', null],
  ])('knows who %s is', async (asked, state) => {
    const who = await findWho(ledger, asked);
    expect(who.state).toBe(state);
    if (state === null) expect(who.ids).toEqual(['person:sergei-lavrov']);
  });

  it.each(['Lavr', 'Atlantis', '%'])('knows nobody called %s', async (asked) => {
    await expect(findWho(ledger, asked)).rejects.toMatchObject({ code: 'no-such-actor' });
  });

  it('gives the events of a dyad, its people among them, in the order of days', async () => {
    const who = [await findWho(ledger, 'USA'), await findWho(ledger, 'Russia')];
    const events = await findRecords(ledger, 'event', { who });
    expect(events.length).toBeGreaterThan(1);
    for (const event of events) {
      const states = Object.values(event.roles)
        .flat()
        .map(({ state }) => state);
      expect(states).toEqual(expect.arrayContaining(['USA', 'RUS']));
    }
    expect(events.map(({ day }) => day)).toEqual(events.map(({ day }) => day).sort());
    expect(await countRecords(ledger, 'event', { who })).toBe(events.length);
  });

  it.each<[string, object, number]>([
    ['a type', { types: ['SANCTION'], to: '2017-07-31' }, 1],
    ['days', { from: '2017-08-08' }, 1],
    ['a publisher', { publisher: 'two.example' }, 1],
    ['a document', { document: 'https://two.example/c' }, 1],
    ['nothing', { status: ['negated'] }, 0],
    ['words of the article', { text: 'missile' }, 1],
    ['words of the record', { text: 'sanctions', inWords: true, types: ['SANCTION'] }, 1],
  ])('filters events by %s', async (_, filter, count) => {
    expect(await findRecords(ledger, 'event', filter)).toHaveLength(count);
  });

  it('counts a dyad by month and type, beside what was read', async () => {
    const dyad = [await findWho(ledger, 'USA'), await findWho(ledger, 'RUS')] as const;
    const months = await dyadMonths(ledger, dyad);
    expect(months.filter(({ type }) => type === 'SANCTION')).toContainEqual(
      expect.objectContaining({ month: '2017-07', source: 'United States', target: 'Russia', events: 1, mentions: 1 }),
    );
    expect(await dyadMonths(ledger, dyad, { from: '2019' })).toEqual([]);
    expect((await denominators(ledger)).map(({ month, articles }) => [month, articles])).toEqual([
      ['2017-07', 1],
      ['2017-08', 2],
    ]);
  });

  it('draws who deals with whom', async () => {
    const edges = await network(ledger);
    expect(edges).toContainEqual(
      expect.objectContaining({ source: 'USA', target: 'IRN', conflict: 1, cooperation: 0 }),
    );
  });

  it.each([
    ['between states', 'USA', 'RUS', 1],
    ['of a person', 'Tillerson', 'RUS', 1],
    ['between persons', 'Tillerson', 'Lavrov', 0],
  ])('counts an event %s once, however many of a party took part', async (_, one, other, count) => {
    const ledger = await store.ledger();
    const words = 'The secretary and his country met Russia';
    const source = ['USA', 'person:rex-tillerson'];
    await add(ledger, made({ text: `${words}.`, events: [{ type: 'CONSULT', source, target: ['RUS'], words }] }));
    const dyad = [await findWho(ledger, one), await findWho(ledger, other)] as const;
    const months = await dyadMonths(ledger, dyad);
    expect(months.map(({ month, events, mentions }) => [month, events, mentions])).toEqual(
      Array.from({ length: count }, () => ['', 1, 1]),
    );
    expect(await network(ledger)).toMatchObject([{ source: 'USA', target: 'RUS', events: 1, cooperation: 1 }]);
  });

  it('gives a document back as it was read', async () => {
    expect(await documentRecord(ledger, 'https://one.example/b')).toEqual(pages[1]!.record);
    await expect(documentRecord(ledger, 'nothing')).rejects.toMatchObject({ code: 'no-such-document' });
  });
});

describe('snippets', () => {
  const text = `${'Filler words stand here. '.repeat(20)}The treaties were signed at noon. ${'And more follows. '.repeat(20)}`;
  test.each([
    ['treaty signing', 'The treaties were signed'],
    ['absent', 'Filler words'],
  ])('of %s', (query, words) => {
    expect(snippetOf(text, query)).toContain(words);
    expect(snippetOf(text, query).length).toBeLessThan(220);
  });
});
