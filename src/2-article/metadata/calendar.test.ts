import { describe, expect, test } from 'vitest';
import { type DayOrder, daysBetween, findDates, intervalOf, readDateValue } from './calendar.ts';

describe('dates in text', () => {
  test.each<[string, string[]]>([
    ['Aug. 7, 2017', ['2017-08-07']],
    ['August 7th, 2017, 9:30 p.m.', ['2017-08-07']],
    ['Sept 12 2001', ['2001-09-12']],
    ['Monday, 7 August 2017', ['2017-08-07']],
    ['7th of August, 2017', ['2017-08-07']],
    ['7. August 2017', ['2017-08-07']],
    ['07-Aug-2017', ['2017-08-07']],
    ['Mon, 07 Aug 2017 10:00:00 GMT', ['2017-08-07']],
    ['Mon Aug 07 10:00:00 EST 2017', ['2017-08-07']],
    ['2017-08-07T23:59:59-07:00', ['2017-08-07']],
    ['2017/8/7', ['2017-08-07']],
    ['31.12.2017', ['2017-12-31']],
    ['12/31/2017', ['2017-12-31']],
    ['31/12/2017', ['2017-12-31']],
    ['4/4/2017', ['2017-04-04']],
    ['May 5, 2017 | Updated 6 May 2017', ['2017-05-05', '2017-05-06']],
    ['March\u00a03, 2020', ['2020-03-03']],
    ['in August 2017', ['2017-08']],
    ['2017-08', ['2017-08']],
    // Two readings and no clue: none.
    ['3/4/2017', []],
    ['February 30, 2017', []],
    ['29 February 2017', []],
    ['August 7', []],
    ['2017', []],
    ['call 555-2017-08', []],
    ['May I ask in 2017', []],
    ['12.2017.1', []],
    ['Aug. 7, 20175', []],
  ])('%s', (text, expected) => {
    expect(findDates(text).map(({ iso }) => iso)).toEqual(expected);
  });

  test.each<[string, DayOrder, string]>([
    ['3/4/2017', 'day-first', '2017-04-03'],
    ['3/4/2017', 'month-first', '2017-03-04'],
    ['13/4/2017', 'month-first', '2017-04-13'],
    ['3.4.2017', 'month-first', '2017-04-03'],
  ])('%s read %s', (text, order, expected) => {
    expect(findDates(text, order).map(({ iso }) => iso)).toEqual([expected]);
  });

  test('the range is what was read', () => {
    const text = 'Posted on 7 August 2017 at noon';
    const [found] = findDates(text);
    expect(text.slice(found!.start, found!.end)).toBe('7 August 2017');
  });
});

describe('values of date fields', () => {
  test.each<[string, string | null]>([
    ['20170807', '2017-08-07'],
    ['20170807T103000Z', '2017-08-07'],
    ['201708071030', '2017-08-07'],
    ['1502064000', '2017-08-07'],
    ['1502064000000', '2017-08-07'],
    ['2017', '2017'],
    ['20171307', null],
    ['tomorrow', null],
    ['0001-01-01T00:00:00', null],
    ['', null],
  ])('%s', (value, expected) => {
    expect(readDateValue(value)).toBe(expected);
  });
});

test.each([
  ['2017', '2017-01-01', '2017-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2017-09-01', '2017-09-01', '2017-09-01'],
])('%s lies between', (iso, earliest, latest) => {
  expect(intervalOf(iso)).toEqual({ earliest, latest });
});

test.each([
  ['2017-02-28', '2017-03-01', 1],
  ['2016-02-28T10:00:00Z', '2016-03-01', 2],
  ['2017-01-01', '2016-12-31', -1],
])('from %s to %s', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
