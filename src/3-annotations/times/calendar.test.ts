import { describe, expect, it } from 'vitest';
import { addMonths, astronomicalDay, calendarDay, dayNumber, isoDay, isoWeek, parseDay } from './calendar.ts';
import { easter, holidayOf } from './holidays.ts';
import { daysOf, valueAt } from './value.ts';

const day = (text: string): number => parseDay(text)!;

describe('calendar', () => {
  it.each([
    ['2017-08-07', 1],
    ['2000-02-29', 2],
    ['1970-01-01', 4],
    ['1949-04-04', 1],
  ])('%s is weekday %i', (text, weekday) => {
    expect(calendarDay(day(text)).weekday).toBe(weekday);
    expect(isoDay(day(text))).toBe(text);
  });

  // ISO 8601 gives the days around New Year to the week that holds most of them.
  it.each([
    ['2017-08-07', '2017-W32'],
    ['2017-08-06', '2017-W31'],
    ['2016-01-03', '2015-W53'],
    ['2018-12-31', '2019-W01'],
    ['2021-01-01', '2020-W53'],
  ])('%s lies in %s', (text, week) => {
    expect(isoWeek(day(text))).toBe(week);
  });

  it.each([
    ['2017-08-31', 1, '2017-09-30'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2017-01-15', -1, '2016-12-15'],
  ])('%s and %i months', (text, months, expected) => {
    expect(isoDay(addMonths(day(text), months))).toBe(expected);
  });

  it.each(['2017-02-29', '2017-13-01', '2017-8-7', '', null])('has no day %s', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('writes years before our era as TIMEX3 and as ISO 8601 do', () => {
    expect(isoDay(dayNumber(-479, 9, 1))).toBe('BC0480-09-01');
    expect(astronomicalDay(dayNumber(-479, 9, 1))).toBe('-0479-09-01');
  });
});

describe('days of a value', () => {
  it.each([
    ['2017', '2017-01-01', '2017-12-31', 'year'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['2017-Q3', '2017-07-01', '2017-09-30', 'quarter'],
    ['2017-H1', '2017-01-01', '2017-06-30', 'half'],
    ['2017-W32', '2017-08-07', '2017-08-13', 'week'],
    ['2017-W32-WE', '2017-08-12', '2017-08-13', 'weekend'],
    ['2016-WI', '2016-12-01', '2017-02-28', 'season'],
    ['199', '1990-01-01', '1999-12-31', 'decade'],
    ['19', '1900-01-01', '1999-12-31', 'century'],
    ['2017-08-07T19:15', '2017-08-07', '2017-08-07', 'day'],
    ['2018-01/2018-10', '2018-01-01', '2018-10-31', 'month'],
  ])('%s', (value, from, to, grain) => {
    expect(daysOf(value)).toEqual({ from: day(from), to: day(to), grain });
  });

  it.each(['P2D', 'PRESENT_REF', 'XXXX-09-01', 'XXXX-WXX-1', '2017-02-30', '2018/2017', '1913-WXX'])(
    'has none for %s',
    (value) => {
      expect(daysOf(value)).toBeNull();
    },
  );

  it.each(['day', 'week', 'weekend', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'] as const)(
    'names the %s that holds a day by a value that covers it',
    (grain) => {
      const saturday = day('2017-01-07');
      const { from, to } = daysOf(valueAt(saturday, grain))!;
      expect(from <= saturday && saturday <= to).toBe(true);
    },
  );
});

describe('named days', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2017, '2017-04-16'],
    [2038, '2038-04-25'],
  ])('Easter %i', (year, expected) => {
    expect(isoDay(easter(year))).toBe(expected);
  });

  it.each([
    ['Thanksgiving', 2016, '2016-11-24'],
    ['Memorial Day', 2017, '2017-05-29'],
    ['New Year’s Eve', 2017, '2017-12-31'],
    ['Black Friday', 2018, '2018-11-23'],
  ])('%s %i', (name, year, expected) => {
    expect(isoDay(holidayOf(name)!(year))).toBe(expected);
  });

  it('knows none of another name', () => {
    expect(holidayOf('Groundhog Monday')).toBeNull();
  });
});
