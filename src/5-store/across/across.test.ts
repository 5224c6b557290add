import { describe, expect, it, test } from 'vitest';
import { made } from '../../../test/made.ts';
import { add, onBothStores } from '../../../test/stores.ts';
import { dyadMonths, findRecords, findWho, followCommitments, type Reading } from '../index.ts';
import { joinTellings, likeness, type Telling } from './same.ts';
import { addedTo, sharedBetween, shinglesOf, sketchOf } from './shingles.ts';

const paragraphs = [
  'The foreign ministers of the two neighbours met in the border town on Tuesday to settle the old quarrel over fishing rights.',
  'After four hours behind closed doors they said that boats from either shore may again cast their nets beyond the lighthouse.',
  'A joint patrol will watch over the agreement, and a commission of six captains will hear complaints every second month.',
  'Fishermen on the quay were not convinced, and some recalled that a similar paper had been torn up three years before.',
];
const story = paragraphs.join('\n\n');

describe('shingles', () => {
  const share = (a: string, b: string) =>
    sharedBetween(new Set(shinglesOf(a).hashes), new Set(shinglesOf(b).hashes)).share;
  test.each<[string, string, number, number]>([
    ['itself in capitals', story.toUpperCase(), 1, 1],
    ['its second half', paragraphs.slice(2).join(' '), 0.9, 1],
    ['itself after a teaser', `Read this first: our best stories of the week. ${story}`, 0.9, 1],
    [
      'another story',
      'The central bank left its rate where it was on Thursday and said that prices would fall by the spring of next year.',
      0,
      0,
    ],
  ])('of a story and %s', (_, other, least, most) => {
    expect(share(story, other)).toBeGreaterThanOrEqual(least);
    expect(share(story, other)).toBeLessThanOrEqual(most);
  });

  it('sketches the same text alike, and keeps a part of it', () => {
    const { hashes } = shinglesOf(story);
    expect(sketchOf(hashes)).toEqual(sketchOf(shinglesOf(story).hashes));
    expect(sketchOf(hashes).length).toBeLessThan(hashes.length / 3);
  });

  it('tells what a copy adds', () => {
    const added = 'The opposition called the patrol a costly show for the cameras';
    expect(addedTo(story, `${paragraphs[0]}\n\n${added}.\n\n${paragraphs[1]}`)).toEqual([added]);
    expect(addedTo(story, story)).toEqual([]);
  });
});

describe('tellings', () => {
  const telling = (key: string, day: string, text: string, more: Partial<Telling> = {}): Telling => ({
    key,
    doc: Number(key.slice(1)),
    id: 'e1',
    day,
    status: 'actual',
    cameo: '161',
    text,
    sources: new Set(['RUS']),
    targets: new Set(['USA']),
    names: ['Russia', 'United States'],
    happening: key,
    ...more,
  });
  const one = telling('d1', '2017-07-30', 'Russia ordered 755 American diplomats out');
  test.each<[string, Telling, boolean]>([
    [
      'the same in other words',
      telling('d2', '2017-07-30', 'Moscow expelled 755 diplomats from the American embassy'),
      true,
    ],
    ['the day after', telling('d2', '2017-07-31', 'diplomats were ordered to leave by Russia'), true],
    ['two days after', telling('d2', '2017-08-01', 'Russia ordered 755 American diplomats out'), false],
    [
      'another target',
      telling('d2', '2017-07-30', 'Russia ordered 755 diplomats out', { targets: new Set(['GBR']) }),
      false,
    ],
    [
      'only threatened',
      telling('d2', '2017-07-30', 'Russia ordered 755 American diplomats out', { status: 'planned' }),
      false,
    ],
    ['something else', telling('d2', '2017-07-30', 'Russia shut a dacha near the river', { cameo: '174' }), false],
  ])('%s', (_, other, same) => {
    expect(likeness(one, other).score >= 0.5).toBe(same);
  });

  it('come out the same in any order', () => {
    const list = [
      one,
      telling('d2', '2017-07-31', 'Russia ordered diplomats out'),
      telling('d3', '2017-07-30', 'Russia expelled American diplomats'),
      telling('d4', '2017-07-30', 'Russia closed the summer house', { cameo: '174' }),
    ];
    const groups = (tellings: Telling[]) =>
      joinTellings(tellings, [], { apart: new Set(), together: new Map() })
        .map(({ telling, happening }) => `${telling.key} ${happening}`)
        .sort();
    expect(groups([...list].reverse())).toEqual(groups(list));
    expect(groups(list)).toEqual(['d1 d1', 'd2 d1', 'd3 d1', 'd4 d4']);
  });
});

const expelled = (uri: string, published: string, words: string, more = '') =>
  made({
    uri,
    published,
    text: `${words} on Sunday, in answer to the sanctions. ${more}`,
    events: [{ type: 'COERCE', mode: 'expel', source: ['RUS'], target: ['USA'], date: '2017-07-30', words }],
  });

onBothStores('across documents', (store) => {
  const copiesOf = async (ledger: Awaited<ReturnType<typeof store.ledger>>) =>
    ledger.db
      .selectFrom('copies')
      .innerJoin('documents as d', 'd.doc', 'copies.doc')
      .innerJoin('documents as o', 'o.doc', 'copies.original')
      .select(['d.uri as copy', 'o.uri as original'])
      .orderBy('copy')
      .execute();

  it.each([
    ['original first', [0, 1, 2, 3]],
    ['original last', [3, 2, 1, 0]],
  ])('finds copies, %s; the earliest is the original', async (_, order) => {
    const ledger = await store.ledger();
    const pages: Reading[] = [
      made({ uri: 'https://a.example/1', published: '2020-01-01', text: story }),
      made({
        uri: 'https://b.example/2',
        published: '2020-01-02',
        text: `Our pick of the day, from the coast. ${story}`,
      }),
      made({ uri: 'https://c.example/3', published: '2020-01-03', text: paragraphs.slice(0, 2).join('\n\n') }),
      made({
        uri: 'https://d.example/4',
        published: '2020-01-03',
        text: 'Another story altogether, about a bank and its rate. '.repeat(9),
      }),
    ];
    for (const i of order) await add(ledger, pages[i]!);
    expect(await copiesOf(ledger)).toEqual([
      { copy: 'https://b.example/2', original: 'https://a.example/1' },
      { copy: 'https://c.example/3', original: 'https://a.example/1' },
    ]);
  });

  it('forgets a copy that a re-reading shows to be none', async () => {
    const ledger = await store.ledger();
    const first = made({ uri: 'https://a.example/1', published: '2020-01-01', text: story });
    const second = made({ uri: 'https://b.example/2', published: '2020-01-02', text: `${story} More.` });
    await add(ledger, first, second);
    expect(await copiesOf(ledger)).toHaveLength(1);
    const article = { ...second.record.article, text: 'Nothing of it was the story after all.' };
    await add(ledger, { ...second, record: { ...second.record, article } });
    expect(await copiesOf(ledger)).toEqual([]);
  });

  it('joins one happening told by several articles, and counts it once', async () => {
    const ledger = await store.ledger();
    await add(ledger, expelled('https://a.example/1', '2017-07-31', 'Russia expelled 755 American diplomats'));
    await add(
      ledger,
      expelled('https://b.example/2', '2017-08-01', 'Moscow ordered 755 diplomats of the American embassy out'),
    );
    await add(ledger, expelled('https://c.example/3', '2017-08-02', 'Russia closed a warehouse', 'Another matter.'));
    const once = await findRecords(ledger, 'event', {}, { once: true });
    expect(once.map(({ text, articles }) => [text, articles])).toEqual([
      ['Russia expelled 755 American diplomats', 2],
      ['Russia closed a warehouse', 1],
    ]);
    const [, joined] = await findRecords(ledger, 'event', {});
    const { because } = await ledger.db
      .selectFrom('events')
      .select('because')
      .where('doc', '=', joined!.doc)
      .executeTakeFirstOrThrow();
    expect(because).toMatch(/same type and parties, same day, same code, shared words: 755/u);
    const dyad = [await findWho(ledger, 'Russia'), await findWho(ledger, 'USA')] as const;
    expect(await dyadMonths(ledger, dyad)).toMatchObject([
      { month: '2017-07', type: 'COERCE', events: 2, mentions: 3 },
    ]);
  });
});

onBothStores('commitments followed', (store) => {
  const promise = made({
    uri: 'https://a.example/promise',
    published: '2017-08-07',
    text: 'The United States will respond to the expulsion by Sept. 1. Iran will publish the full report of the inspectors.',
    commitments: [
      {
        obliged: ['USA'],
        toward: ['RUS'],
        words: 'respond to the expulsion',
        due: { rel: 'by', value: '2017-09-01', earliest: '2017-09-01', latest: '2017-09-01' },
      },
      { obliged: ['IRN'], words: 'publish the full report of the inspectors' },
    ],
  });
  const answer = made({
    uri: 'https://a.example/answer',
    published: '2017-08-31',
    text: 'Washington ordered Russia to close its consulate. Iran refused to publish the report.',
    events: [
      {
        type: 'COERCE',
        source: ['USA'],
        target: ['RUS'],
        date: '2017-08-31',
        words: 'Washington ordered Russia to close its consulate',
      },
      { type: 'REJECT', source: ['IRN'], target: [], words: 'Iran refused to publish the report' },
    ],
  });

  const statusOn = async (asOf: string, ...pages: Reading[]) => {
    const ledger = await store.ledger();
    await add(ledger, ...pages);
    const who = [await findWho(ledger, 'USA')];
    return (await followCommitments(ledger, { who }, { asOf }))[0]!;
  };

  it.each([
    ['2017-08-08', 'open'],
    ['2017-08-25', 'due soon'],
    ['2017-09-01', 'due soon'],
    ['2017-09-02', 'overdue'],
  ])('without an answer on %s: %s', async (asOf, status) => {
    const found = await statusOn(asOf, promise);
    expect(found).toMatchObject({ status, suggested: false, answer: null });
    if (status === 'overdue') expect(found.because).toBe('due date passed, nothing in this ledger answers it');
  });

  it('answered: fulfilled is suggested with its evidence, and not before the answer came', async () => {
    const found = await statusOn('2017-09-02', promise, answer);
    expect(found).toMatchObject({ status: 'fulfilled', suggested: true });
    expect(found.answer).toMatchObject({
      text: 'Washington ordered Russia to close its consulate',
      rule: 'follow.answer',
    });
    expect(await statusOn('2017-08-30', promise, answer)).toMatchObject({ status: 'due soon' });
  });

  it('refused: broken is suggested; silence never breaks a promise', async () => {
    const ledger = await store.ledger();
    await add(ledger, promise);
    const iran = async (asOf: string) => {
      const rows = await followCommitments(ledger, { who: [await findWho(ledger, 'IRN')] }, { asOf });
      return rows[0];
    };
    expect(await iran('2030-01-01')).toMatchObject({ status: 'open' });
    await add(ledger, answer);
    expect(await iran('2030-01-01')).toMatchObject({ status: 'broken', suggested: true });
  });
});
