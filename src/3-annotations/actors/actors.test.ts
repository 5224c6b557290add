import { describe, expect, it } from 'vitest';
import { actorById, actorMentionsIn, mentionAt, outermost } from './index.ts';
import { readActors } from './testing.ts';

const idsOf = (text: string, day: string | null = '2017-08-07'): string[] =>
  readActors(text, day).actors.map((a) => a.id);

describe('the date decides who holds an office', () => {
  it.each([
    ['2007-08-07', 'person:jacques-chirac', false],
    ['2007-08-07', 'person:nicolas-sarkozy', true],
    ['2017-08-07', 'person:emmanuel-macron', true],
    ['2016-08-07', 'person:emmanuel-macron', false],
    ['1950-08-07', 'person:emmanuel-macron', false],
  ])('on %s "the French president" is %s: %s', (day, id, expected) => {
    expect(idsOf('The French president received the envoys.', day).includes(id)).toBe(expected);
  });

  it.each([['2027-08-07'], ['2007-08-07'], ['2037-08-07']])('gives nobody the office of 2017 on %s', (day) => {
    const { actors } = readActors('U.S. Secretary of State Rex Tillerson spoke. Russia’s foreign minister left.', day);
    const known = actors.flatMap((a) => a.offices.filter((office) => office.basis === 'knowledge' || office.start));
    for (const office of known) expect(office.start! <= day && (office.end ?? '9999') >= day).toBe(true);
    expect(actorById(actors, 'person:rex-tillerson')?.offices).toEqual([
      { title: 'secretary of state', of: 'USA', start: null, end: null, basis: 'text' },
    ]);
  });

  it('takes no office from the roster when the day is unknown', () => {
    const { actors } = readActors('The French president met Sergei Lavrov.', null);
    expect(actors.flatMap((a) => a.offices).filter((office) => office.basis === 'knowledge')).toEqual([]);
    expect(actors.map((a) => a.id)).not.toContain('person:emmanuel-macron');
  });
});

describe('what is no actor', () => {
  it.each([
    ['months and weekdays', 'Talks resume on Monday in March. April was quiet.', []],
    ['places', 'The talks were held in Geneva, near Paris and at Camp David.', []],
    ['a dateline', 'MOSCOW (AP) — Talks were held.', ['RUS']],
    ['substances', 'The nerve agent was found in a path forward; chemical agents burn.', []],
    ['food', 'Guests ate French fries and Turkish delight.', ['FRA', 'TUR']],
    ['a name before a noun', 'The U.S. election was close.', ['USA']],
  ])('%s', (_, text, banned) => {
    const ids = idsOf(text);
    if (banned.length === 0) expect(ids).toEqual([]);
    for (const id of banned) expect(ids).not.toContain(id);
  });

  it('keeps a place as a mention without actors', () => {
    const text = 'They met in Moscow.';
    const mention = mentionAt(readActors(text, null).mentions, 12, 18);
    expect(mention).toMatchObject({ place: true, actors: [] });
  });
});

describe('a month that is a surname', () => {
  it.each([
    ['Prime Minister Theresa May spoke. "No," May said. She left in May.', ['person:theresa-may']],
    ['Mrs. May spoke. May told them so. The talks of May 3 failed, and those in May too.', ['person:may']],
    ['Talks resume in May. May was quiet. On May 3 Sergei Lavrov left.', ['person:sergey-lavrov']],
  ])('%s', (text, ids) => {
    expect(idsOf(text, '2018-03-14')).toEqual(ids);
  });
});

describe('identity', () => {
  it.each([
    ['Sergei Lavrov spoke.', 'Sergey Lavrov spoke.'],
    ['The U.S. Department of State objected.', 'The State Department objected.'],
    ['NATO agreed.', 'The North Atlantic Treaty Organization agreed.'],
    ['Kiev refused the plan.', 'Ukraine refused the plan.'],
  ])('"%s" and "%s" are one actor', (a, b) => {
    expect(idsOf(a)).toEqual(idsOf(b));
    expect(idsOf(a)).toHaveLength(1);
  });

  it.each([
    ['Russian officials met.', 'unnamed:rus-officials', 'RUS', 'GOV'],
    ['The Kenyan army withdrew.', 'KEN/army', 'KEN', 'MIL'],
    ['Journalists waited outside.', 'unnamed:journalists', null, 'MED'],
    ['The Knesset voted.', 'ISR/knesset', 'ISR', 'LEG'],
    ['Ukrainian farmers protested.', 'unnamed:ukr-farmers', 'UKR', 'CVL'],
  ])('%s', (text, id, country, sector) => {
    expect(actorById(readActors(text, '2017-08-07').actors, id)).toMatchObject({ country, sector });
  });

  it('tells two people of one surname apart by who was named last', () => {
    const text = 'Bill Clinton spoke. Hillary Clinton answered. Mrs. Clinton smiled. Mr. Clinton left.';
    const { mentions } = readActors(text, '2010-05-05');
    const at = (word: string) => mentionAt(mentions, text.indexOf(word), text.indexOf(word) + word.length)?.actors;
    expect(at('Mrs. Clinton')).toEqual(at('Hillary Clinton'));
    expect(at('Mr. Clinton')).toEqual(at('Bill Clinton'));
  });
});

describe('helpers', () => {
  it('leave out places and inner mentions', () => {
    const text = 'Kenya’s trade minister spoke in Nairobi.';
    const { mentions } = readActors(text, '2017-08-07');
    const found = outermost(actorMentionsIn(mentions, { start: 0, end: text.length }));
    expect(found.map((mention) => mention.text)).toEqual(['Kenya’s trade minister']);
  });
});

describe('hostile text', () => {
  it.each([
    ['nothing', ''],
    ['capitals', 'MR THE OF AND '.repeat(400)],
    ['possessives', 'Russia’s '.repeat(3000)],
    ['titles', 'president of the '.repeat(2000)],
    ['names', 'John Smith '.repeat(2000)],
    ['quotation marks', '“'.repeat(2000)],
    ['surrogates', '\ud83d\ude00 Mr. \ud83d Trump said '.repeat(50)],
  ])(
    '%s are read with exact spans',
    (_, text) => {
      const { mentions } = readActors(text, '2017-08-07');
      for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    },
    30_000,
  );

  it('gives the same answer twice', () => {
    const text = 'Mr. Tillerson told his Russian counterpart that Moscow must act. He left for Manila.';
    expect(readActors(text, '2017-08-07')).toEqual(readActors(text, '2017-08-07'));
  });
});
