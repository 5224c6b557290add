import { describe, expect, it } from 'vitest';
import { whoIs } from './index.ts';

describe('the first candidate', () => {
  it.each([
    ['Lavrov', '2017-08-07', 'person:sergey-lavrov'],
    ['Sergei Lavrov', '2017-08-07', 'person:sergey-lavrov'],
    ['Xi', '2017-08-07', 'person:xi-jinping'],
    ['Russian foreign minister', '2017-08-07', 'person:sergey-lavrov'],
    ['Russia’s foreign minister', '1997-08-07', 'person:yevgeny-primakov'],
    ['president of France', '2010-08-07', 'person:nicolas-sarkozy'],
    ['the Kremlin', null, 'RUS/kremlin'],
    ['Washington', '2017-08-07', 'USA'],
  ])('for %s on %s is %s', (words, day, id) => {
    expect(whoIs(words, day)[0]?.id).toBe(id);
  });

  it.each([
    ['Nobodyatall', '2017-08-07'],
    ['Russian foreign minister', '2090-01-01'],
    ['', '2017-08-07'],
  ])('for %j on %s is none', (words, day) => {
    expect(whoIs(words, day)).toEqual([]);
  });
});

describe('reasons', () => {
  it('name the office of the day and its term', () => {
    expect(whoIs('Tillerson', '2017-08-07')[0]).toMatchObject({
      offices: [{ title: 'Secretary of State', country: 'USA' }],
      why: ['Secretary of State of USA, from 2017-02-01 to 2018-03-31', 'family name'],
    });
  });

  it('say when nothing was held, and what was before', () => {
    expect(whoIs('Tillerson', '2020-08-07')[0]).toMatchObject({
      offices: [],
      why: [
        'no office known on 2020-08-07',
        'before: Secretary of State of USA, from 2017-02-01 to 2018-03-31',
        'family name',
      ],
    });
  });

  it('put whoever is in office before whoever is not', () => {
    const held = whoIs('Clinton', '2010-08-07').map(({ offices }) => offices.length > 0);
    expect(held).toEqual([...held].sort((a, b) => Number(b) - Number(a)));
  });
});
