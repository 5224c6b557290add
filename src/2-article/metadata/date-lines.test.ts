import { describe, expect, test } from 'vitest';
import { bareDate, labelledDates } from './date-lines.ts';

describe('labelled dates', () => {
  test.each<[string, [string, string][]]>([
    ['Published: Aug. 7, 2017', [['2017-08-07', 'publication']]],
    [
      'Ann LeePublished Aug 7, 2017, 11:21am|Updated Aug 8, 2017, 6:39pm',
      [
        ['2017-08-07', 'publication'],
        ['2017-08-08', 'change'],
      ],
    ],
    ['Published Mon, Aug 7 20172:23 PM EDT', [['2017-08-07', 'publication']]],
    ['Ann Lee · Newsroom · Posted: Aug 07, 2017 4:00 AM', [['2017-08-07', 'publication']]],
    ['Updated20:49, 5 Aug 2024', [['2024-08-05', 'change']]],
    ['Last modified on 7 August 2017', [['2017-08-07', 'change']]],
    ['First published at 10:30 GMT on Monday 7 August 2017', [['2017-08-07', 'publication']]],
    ['Statement issued on 7 August 2017', [['2017-08-07', 'publication']]],
    ['This page was last modified on 7 August 2017, at 19:23.', [['2017-08-07', 'change']]],
    ['The report that was issued on 7 August 2017 says so.', []],
    ['His book was published on 7 August 2017 in Oslo', []],
    ['Unpublished: 7 August 2017', []],
    ['He met them on 7 August 2017', []],
    ['Published 3 hours ago', []],
    [`${'A long sentence goes on. '.repeat(8)}Published 7 August 2017`, []],
  ])('%s', (line, expected) => {
    expect(labelledDates(line, null).map(({ iso, of }) => [iso, of])).toEqual(expected);
  });
});

describe('lines that are only a date', () => {
  test.each<[string, string | null]>([
    ['August 7, 2017', '2017-08-07'],
    ['12:20pm Aug 7, 2017', '2017-08-07'],
    ['Monday, 7 Aug 2017 4:55 PM MYT', '2017-08-07'],
    ['Mon 7 Aug 2017 12.42 CET', '2017-08-07'],
    ['August 7 2017, 9:54 a.m.', '2017-08-07'],
    ['August 7, 2017 1:55 am(Updated 4:30 am)', '2017-08-07'],
    ['12:43, 7 Aug 2017Updated 12:44, 8 Aug 2017', '2017-08-07'],
    ['2 minute readAugust 7, 20172:26 PM GMT+2Last Updated 9 min ago', '2017-08-07'],
    ['By Ann Lee - Newswire - Monday, August 7, 2017', '2017-08-07'],
    ['by Ann Lee Aug. 7, 2017 1:15 pm', '2017-08-07'],
    ['World • 7 August 2017 • 4 min read', '2017-08-07'],
    ['2017-08-07T10:00:00Z', '2017-08-07'],
    ['August 2017', null],
    ['7 August 2017 was a Monday', null],
    ['The treaty of 7 August 2017', null],
    ['Paris, 7 August 2017', null],
    ['1 May 2017 – 4 May 2017', null],
    ['7 August 2017 – Talks open', null],
    ['By the treaty of Rome of 25 March 1957', null],
    ['Copyright © 7 August 2017', null],
  ])('%s', (line, expected) => {
    expect(bareDate(line, null)?.iso ?? null).toBe(expected);
  });
});
