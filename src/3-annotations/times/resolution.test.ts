/** How times are resolved: against publication, by tense, along the story, and not at all where nothing says. */
import { describe, expect, it } from 'vitest';
import { paragraphsOf, readTimes, timesOf } from './index.ts';

const values = (text: string, published: string | null = '2017-08-07'): string[] =>
  readTimes(text, published).map((time) => `${time.span.text} = ${time.value}`);

describe('tense', () => {
  it.each([
    ['He said Monday that they will meet Friday.', ['Monday = 2017-08-07', 'Friday = 2017-08-11']],
    ['On Thursday, the envoys will return.', ['Thursday = 2017-08-10']],
    ['On Thursday, the envoys returned.', ['Thursday = 2017-08-03']],
    ['The vote is scheduled for Wednesday.', ['Wednesday = 2017-08-09']],
    ['The truce holds until Saturday.', ['Saturday = 2017-08-12']],
    ['It had been scheduled to expire Friday.', ['Friday = 2017-08-04']],
    ['Wednesday’s vote surprised them.', ['Wednesday = 2017-08-02']],
    ['The report is to be published in January.', ['January = 2018-01']],
    ['The treaty was signed in January.', ['January = 2017-01']],
    ['The accord was signed on Dec. 20.', ['Dec. 20 = 2016-12-20']],
    ['They say that night flights will end on a Tuesday.', ['Tuesday = XXXX-WXX-2']],
    ['Since Lily won her match as the sole Brit on Monday, it was quiet.', ['Monday = 2017-08-07']],
    ['Storms will hit on Friday and Saturday.', ['Friday = 2017-08-11', 'Saturday = 2017-08-12']],
    ['It appeared to begin on Thursday.', ['Thursday = 2017-08-03']],
    ['More rain is expected Sunday.', ['Sunday = 2017-08-13']],
    ['The minister vowed Tuesday to fight on.', ['Tuesday = 2017-08-01']],
    ['The force won’t leave before Thursday.', ['Thursday = 2017-08-10']],
    ['She stated that Thursday was bad.', ['Thursday = 2017-08-03']],
    ['It was so after the Sept. 11 attacks.', ['Sept. 11 = 2001-09-11']],
    ['They must leave by the 5th.', ['the 5th = 2017-09-05']],
    ['They left on the 28th.', ['the 28th = 2017-07-28']],
    ['They met from 3 to 5 June 2015 in Rome.', ['3 to 5 June 2015 = 2015-06-03/2015-06-05']],
    ['It stood next to the wall on Friday.', ['Friday = 2017-08-04']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('the story', () => {
  it.each([
    ['They met on June 3. The next day they signed.', ['June 3 = 2017-06-03', 'The next day = 2017-06-04']],
    ['It opened in 1995 and closed two years later.', ['1995 = 1995', 'two years later = 1997']],
    [
      'War came in August 1914. By the end of that month all was lost.',
      ['August 1914 = 1914-08', 'the end of that month = 1914-08'],
    ],
    [
      'In March of the following year it fell; in 1920 it rose. In May of that year it fell.',
      ['March of the following year = 2018-03', '1920 = 1920', 'May of that year = 1920-05'],
    ],
    ['Trade fell between October and March.', ['October = 2016-10', 'March = 2017-03']],
    ['In 1913 he fled; a week later he was dead.', ['1913 = 1913', 'a week later = 1913-WXX']],
    ['In May 2004 he fled; the next day he was dead.', ['May 2004 = 2004-05', 'the next day = 2004-05-XX']],
    [
      'They met on Sunday. It has been so since 2014. A day earlier he flew in.',
      ['Sunday = 2017-08-06', '2014 = 2014', 'A day earlier = 2017-08-05'],
    ],
    ['Talks ran from December to March 1945.', ['December = 1944-12', 'March 1945 = 1945-03']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('dates a history by the year being told, not by publication', () => {
    const text = [
      'War broke out in 1939. In 1940 the front moved, and by late 1940 it had settled.',
      'In June 1941 the army crossed the river. By September it stood before the city; on 6 December it turned back.',
      'The city was freed in January 1944, and in 1945 the war ended. The treaty of 1947 fixed the border.',
    ].join('\n\n');
    expect(values(text, '2015-03-01')).toContain('September = 1941-09');
    expect(values(text, '2015-03-01')).toContain('6 December = 1941-12-06');
  });
});

describe('one day named twice', () => {
  it.each([
    ['He was not seen since Oct. 7. The Oct. 7 raid was his.', ['Oct. 7 = 2016-10-07', 'Oct. 7 = 2016-10-07']],
    ['The May 3, 2009 accord held. Until May 3 nobody knew.', ['May 3, 2009 = 2009-05-03', 'May 3 = 2009-05-03']],
    ['They met on Aug. 5, 1990. They meet again Aug. 5.', ['Aug. 5, 1990 = 1990-08-05', 'Aug. 5 = 2017-08-05']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('parts and wholes', () => {
  it.each([
    ['They must leave by 10 a.m. on Friday.', ['10 a.m. on Friday = 2017-08-11T10:00']],
    ['Sales fell in this year’s second quarter.', ['this year’s second quarter = 2017-Q2']],
    ['They met in early October last year.', ['early October last year = 2016-10']],
    ['He hoped to be home by Thanksgiving 2016.', ['Thanksgiving 2016 = 2016-11-24']],
    ['Shots fell on the night of May 13 and at dawn.', ['the night of May 13 = 2017-05-13TNI']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('intervals of days', () => {
  it.each([
    ['They met last week.', '2017-07-31', '2017-08-06'],
    ['It began in 2014.', '2014-01-01', '2014-12-31'],
    ['It grew in the 1990s.', '1990-01-01', '1999-12-31'],
    ['They must answer within ten days.', '2017-08-07', '2017-08-17'],
    ['It fell in the past two weeks.', '2017-07-24', '2017-08-07'],
    ['An answer will come soon.', '2017-08-07', null],
    ['He recently spoke.', null, '2017-08-07'],
    ['They spoke for an hour.', null, null],
    ['It happened in 480 BC.', '-0479-01-01', '-0479-12-31'],
  ])('%s', (text, earliest, latest) => {
    const [time] = readTimes(text, '2017-08-07');
    expect([time?.earliest, time?.latest]).toEqual([earliest, latest]);
  });
});

describe('a publication date known only as an interval', () => {
  const between = (text: string, earliest: string, latest: string): string[] => {
    const article = paragraphsOf(text, null);
    const published = { ...article.published, earliest, latest };
    return timesOf({ ...article, published }, []).map((time) => time.value);
  };

  it('bounds what is only near publication by both ends', () => {
    const article = paragraphsOf('He recently left.', null);
    const published = { ...article.published, earliest: '2017-02-01', latest: '2018-03-31' };
    const [time] = timesOf({ ...article, published }, []);
    expect([time?.value, time?.earliest, time?.latest]).toEqual(['PAST_REF', null, '2018-03-31']);
  });

  it.each([
    ['They met last year.', '2017-02-01', '2017-11-30', ['2016']],
    ['They met last year.', '2017-02-01', '2018-03-31', ['XXXX']],
    ['He arrived Monday.', '2017-08-07', '2017-08-10', ['2017-08-07']],
    ['He arrived Monday.', '2017-08-01', '2017-08-10', ['XXXX-WXX-1']],
    ['An answer is due by Sept. 1.', '2017-06-01', '2017-08-31', ['2017-09-01']],
    ['The war began in 2014.', '2017-02-01', '2018-03-31', ['2014']],
  ])('%s between %s and %s', (text, earliest, latest, expected) => {
    expect(between(text, earliest, latest)).toEqual(expected);
  });
});
