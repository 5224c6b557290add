import { describe, expect, it } from 'vitest';
import { compareDays, deadlineBefore, timesIn } from './index.ts';
import { paragraphsOf, readTimes } from './read-times.ts';

const values = (text: string, published: string | null = '2017-08-07'): string[] =>
  readTimes(text, published).map((time) => `${time.span.text} = ${time.value}`);

describe('times against the publication date', () => {
  it.each([
    ['He arrived Monday.', '2017-08-07', ['Monday = 2017-08-07']],
    ['The panel will report on Monday.', '2017-08-08', ['Monday = 2017-08-14']],
    ['Aides left in November.', '2017-08-07', ['November = 2016-11']],
    ['They would leave in January.', '2017-08-07', ['January = 2018-01']],
    ['It ended on Dec. 30.', '2018-01-02', ['Dec. 30 = 2017-12-30']],
    [
      'The ban takes effect on Aug. 28. They had met a day earlier.',
      '2017-08-02',
      ['Aug. 28 = 2017-08-28', 'a day earlier = 2017-08-01'],
    ],
  ])('%s (%s)', (text, published, expected) => {
    expect(values(text, published)).toEqual(expected);
  });
});

describe('without a publication date nothing is invented', () => {
  it.each([
    ['He arrived Monday.', ['Monday = XXXX-WXX-1']],
    ['An answer is due by Sept. 1.', ['Sept. 1 = XXXX-09-01']],
    ['They met Sunday; a day earlier she had left.', ['Sunday = XXXX-WXX-7', 'a day earlier = XXXX-WXX-6']],
    ['A day earlier she had left.', ['A day earlier = XXXX-XX-XX']],
  ])('%s', (text, expected) => {
    expect(values(text, null)).toEqual(expected);
    expect(readTimes(text, null).every((time) => time.earliest === null && time.latest === null)).toBe(true);
  });
});

describe('words and numbers that are no times', () => {
  it.each([
    ['They may march on the capital, the second of them said.'],
    ['Mrs. May sat with Theresa May.'],
    ['An august body, and June Carter, and August Wilson.'],
    ['Resolution 1973 and resolutions 1701 and 1559 hold; Flight 1549 landed; Vision 2030 remains.'],
    ['They won 3-2 and 21-14; the score was 1:0; see John 3:16.'],
    ['He took a second look; two second chances came; in the Fall of man.'],
    ['He saw “Saturday Night Live” and “High Noon” with late-night comedians.'],
    ['Many in their 30s, 40s and 50s agree, said News Daily.'],
    ['He came in on the 3rd floor; the 5th man; the 21st Airborne on the 2nd try.'],
    ['The Women’s March drew crowds; Sun Microsystems sat by.'],
    ['About 1990 people and 2,014 soldiers came; it cost $1999.'],
    ['The Sunday Times reported it under the sun.'],
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('deadlineBefore', () => {
  it.each([
    ['It will answer by Sept. 1.', 'by', 'by'],
    ['They must leave no later than Friday.', 'by', 'no later than'],
    ['It must report within two weeks.', 'within', 'within'],
    ['It was settled ahead of Friday.', 'before', 'ahead of'],
    ['Talks go on over the next two weeks.', 'within', 'over'],
    ['It is due on or before Friday.', 'by', 'on or before'],
    ['It will not open until after Friday.', 'after', 'until after'],
    ['It can start no earlier than Friday.', 'after', 'no earlier than'],
    ['A trip planned in September was off.', 'in', 'in'],
  ])('%s', (text, rel, words) => {
    const article = paragraphsOf(text, '2017-08-07');
    const found = deadlineBefore(article, readTimes(text, '2017-08-07')[0]!);
    expect([found?.rel, found?.span.text]).toEqual([rel, words]);
  });

  it('is null where no preposition governs', () => {
    const text = 'They met Friday.';
    expect(deadlineBefore(paragraphsOf(text, '2017-08-07'), readTimes(text, '2017-08-07')[0]!)).toBeNull();
  });
});

describe('compareDays and timesIn', () => {
  it.each([
    ['2017-08-01', '2017-08-31', '2017-09-01', '2017-09-01', -1],
    ['2017-09-01', '2017-09-30', '2017-08-01', '2017-08-31', 1],
    ['2017-01-01', '2017-12-31', '2017-09-01', '2017-09-01', 0],
    [null, null, '2017-09-01', '2017-09-01', null],
    [null, '2017-08-07', '2017-09-01', null, -1],
    ['-0430-01-01', '-0430-12-31', '-0429-01-01', '-0429-12-31', -1],
  ])('%s–%s against %s–%s', (a, b, c, d, expected) => {
    expect(compareDays({ earliest: a, latest: b }, { earliest: c, latest: d })).toBe(expected);
  });

  it('keeps the times inside a range', () => {
    const times = readTimes('On Monday he left; by Friday he was back.', '2017-08-07');
    expect(timesIn(times, { start: 0, end: 18 }).map((time) => time.span.text)).toEqual(['Monday']);
  });
});
