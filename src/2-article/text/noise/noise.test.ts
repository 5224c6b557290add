import { describe, expect, test } from 'vitest';
import { markedExample } from '../../../0-model/index.ts';
import { foldCharacters } from '../../repeats/index.ts';
import { isNote, noiseRuleFor, noiseRules } from './index.ts';
import { knows } from './rule.ts';

describe('noise rules', () => {
  test('have one id each', () => {
    const ids = noiseRules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(noiseRules.map((rule) => [rule.id, rule] as const))('%s finds its example', (_, rule) => {
    const { text, marks } = markedExample(rule.example);
    const match = rule.pattern.exec(foldCharacters(text));
    expect(match?.index).toBe(marks[0]!.start);
    expect(match![0].length).toBe(marks[0]!.text.length);
    expect(noiseRuleFor(text)?.id).toBe(rule.id);
  });

  const kept = noiseRules.flatMap((rule) => (rule.keeps ?? []).map((line) => [line, rule] as const));
  test.each(kept)('keeps "%s"', (line, rule) => {
    expect(knows(rule, line, foldCharacters(line), line.split(' ').length)).toBe(false);
    expect(noiseRuleFor(line)).toBeNull();
  });
});

test.each([
  ['Tags', 'tags'],
  ['Topics: Trade, Customs', 'tags'],
  ['ADVERTISEMENT', 'advert'],
  ['Story continues below advertisement', 'advert'],
  ['Share on Twitter', 'share'],
  ['Facebook Twitter LinkedIn Email', 'share'],
  ['12 Comments', 'other'],
  ['Leave a comment', 'other'],
  ['1 / 12', 'other'],
  ['By Ann Example', 'other'],
  ['By ANN EXAMPLE and Bob van der Sample, Staff Writers', 'other'],
  ['Published 09:45 GMT, 4 May 2016', 'other'],
  ['Updated: May 4, 2016 at 10:15 a.m. ET', 'other'],
  ['2 minute readMay 4, 20162:26 PM GMT+2Last Updated 9 min ago', 'other'],
  ['Reporting by Ann Example in Lima and Bob Sample in Quito; Writing by Carl Model', 'other'],
  ['© 2016 Example Press. All rights reserved.', 'other'],
  ['Contact the reporter: ann@example.org', 'contact'],
  ['Follow Ann Example on Twitter @annexample', 'contact'],
  ['Photo by Ann Example', 'credit'],
  ['Ann Example / AFP', 'credit'],
  ['Getty Images', 'credit'],
  ['RELATED: What the treaty says', 'related'],
  ['Read more', 'related'],
  ['You may also like', 'related'],
  ['Sign up for our newsletter', 'prompt'],
  ['Log in or subscribe', 'prompt'],
  ['Already a subscriber? Log in', 'prompt'],
  ['Download the app', 'prompt'],
  ['By clicking the button you agree to our terms.', 'prompt'],
  ['Home > News > World', 'navigation'],
  ['Back to top', 'navigation'],
  ['About us', 'navigation'],
])('"%s" is %s', (line, reason) => {
  expect(noiseRuleFor(line)?.removes).toBe(reason);
});

test.each([
  'Yes.',
  'No comment.',
  'No.',
  'Reuters reporter freed after three days in a cell',
  'Share prices fell in Moscow and Kyiv.',
  'By Monday, both envoys had left the capital.',
  'The two sides contributed to a fund that rebuilds the port.',
  'The tags on the crates named a firm in Odesa.',
  '“Tell us what you want,” the minister said.',
  'May will be the hardest month, the premier said.',
  'Photos of the two presidents hung side by side.',
  'The country wants to become a member of the bloc.',
  'Print workers went on strike on Friday.',
  'The ministry’s terms and conditions were refused by the union.',
  'More than 40 people were hurt, the police said.',
  'He did not respond to emails or calls from reporters.',
  'Russia will follow the United States on sanctions',
  'Research by the central bank shows that prices have doubled.',
  'About 200 soldiers crossed the river.',
])('"%s" is story', (line) => {
  expect(noiseRuleFor(line)).toBeNull();
});

test.each([
  ['Correction: an earlier version misnamed the ambassador.', true],
  ['Editor’s note: this story was updated on May 4.', true],
  ['This article has been corrected to say that the talks were in Geneva.', true],
  ['The correction of the border took forty years.', false],
  ['Updated: May 4, 2016', false],
])('note: "%s" %s', (line, expected) => {
  expect(isNote(line)).toBe(expected);
});

// A pattern that backtracks without bound would not come back from these.
const longRuns = [
  'a',
  '1-',
  ' ',
  'by ',
  'share ',
  '2016 ',
  '#',
  '>',
  'a@',
  'A.',
  '- ',
  '(',
  'post a ',
  'more from ',
  '12:',
  'é',
];
test.each(longRuns)('every rule comes back from a line of "%s"', (piece) => {
  for (const tail of ['', '!', 'x', '\u0000']) {
    const line = piece.repeat(Math.floor(1490 / piece.length)) + tail;
    for (const rule of noiseRules)
      expect(typeof knows({ ...rule, maxWords: 9999 }, line, foldCharacters(line), 1)).toBe('boolean');
  }
});
