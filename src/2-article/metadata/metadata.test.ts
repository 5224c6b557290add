import { describe, expect, test } from 'vitest';
import type { Page } from '../../0-model/index.ts';
import { readMetadata } from './index.ts';
import { blocksOf, htmlPage, jsonLd, textPage } from './testing.ts';

const read = (head: string, body?: string, about?: Partial<Page>, lines: string[] = []) =>
  readMetadata(htmlPage(head, body, about), blocksOf(lines));
const news = (fields: object): string => jsonLd({ '@type': 'NewsArticle', datePublished: '2017-08-07', ...fields });
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const uri = 'https://www.example-times.org/world/talks';

describe('bylines', () => {
  test.each<[string, string, string, string[]]>([
    ['JSON-LD', news({ author: { '@type': 'Person', name: 'Ann Lee' } }), '', ['Ann Lee']],
    ['several', news({ author: [{ name: 'Ann Lee' }, { name: 'Bo Díaz' }] }), '', ['Ann Lee', 'Bo Díaz']],
    ['a string of two', news({ author: 'By Ann Lee and Bo Díaz' }), '', ['Ann Lee', 'Bo Díaz']],
    ['an agency as written', news({ author: { name: 'The Associated Newswire' } }), '', ['The Associated Newswire']],
    ['capitals as written', meta('author', 'ANN LEE, Political Correspondent'), '', ['ANN LEE']],
    ['a degree is no author', meta('author', 'Ann Lee, PhD'), '', ['Ann Lee']],
    ['rel', '', '<a rel="author" href="/ann">Ann Lee</a>', ['Ann Lee']],
    ['itemprop', '', '<span itemprop="author">By <b>Ann Lee</b><i>Reporter</i></span>', ['Ann Lee']],
    ['a class with "By"', '', '<div class="byline">By Ann Lee<span>7 Aug 2017</span></div>', ['Ann Lee']],
    [
      'a class beside the headline',
      '',
      '<header><h1>Talks fail again</h1><p class="author-name">Ann Lee</p></header>',
      ['Ann Lee'],
    ],
    ['the same name twice', meta('author', 'Ann Lee; ann lee'), '', ['Ann Lee']],
  ])('%s', (_, head, body, byline) => {
    expect(read(head, body, { uri }).byline).toEqual(byline);
  });

  test.each<[string, string, string]>([
    ['the publisher', meta('og:site_name', 'Example Times') + news({ author: { name: 'The Example Times' } }), ''],
    ['the host', meta('author', 'Example-Times'), ''],
    ['a role', meta('author', 'Staff Reporter'), ''],
    ['a placeholder', meta('author', 'admin'), ''],
    ['an address', meta('article:author', 'https://www.example.org/ann'), ''],
    ['a handle', meta('author', '@annlee'), ''],
    ['a class with something else', '', '<div class="author">More from our correspondents</div>'],
    ['a class away from the headline', '', '<div class="author">Ann Lee</div>'],
    ['a comment', '', '<div class="comment"><span itemprop="author">Ann Lee</span></div>'],
    ['a sidebar', '', '<aside><a rel="author">Ann Lee</a></aside>'],
    ['a category', '', '<header><h1>Talks fail again</h1><div class="author">World News</div></header>'],
  ])('none from %s', (_, head, body) => {
    expect(read(head, body, { uri }).byline).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['By Ann Lee', ['Ann Lee']],
    ['By ANN LEE and BO DÍAZ', ['ANN LEE', 'BO DÍAZ']],
    ['By Ann Lee, Diplomatic Editor', ['Ann Lee']],
    ['Written by Ann Lee | 7 Aug 2017', ['Ann Lee']],
    ['By Friday they had left', []],
    ['By the sea', []],
    ['By 2020', []],
    ['Ann Lee', []],
  ])('a line of text: %s', (line, byline) => {
    const { parsed, blocks } = textPage(['# Talks fail again', line, 'The ministers met.']);
    expect(readMetadata(parsed, blocks).byline).toEqual(byline);
  });
});

describe('titles', () => {
  const h1 = '<h1>Talks fail for the third time</h1>';
  test.each<[string, string, string, string | null]>([
    [
      'the heading that metadata confirm',
      meta('og:title', 'Talks fail third time'),
      `<h1>Log in</h1>${h1}`,
      'Talks fail for the third time',
    ],
    ['no heading', meta('og:title', 'Talks fail | Example Times'), '', 'Talks fail'],
    ['<title>', '<title>Talks fail - Example Times</title>', '', 'Talks fail'],
    ['entities encoded twice', meta('og:title', 'Talks &amp;amp; threats'), '', 'Talks & threats'],
    [
      'a kicker inside the heading',
      meta('og:title', 'Talks fail'),
      '<h1><span>World</span> Talks fail</h1>',
      'Talks fail',
    ],
    ['a dash inside a title', meta('og:title', 'Talks fail – again'), '', 'Talks fail – again'],
    ['a heading alone', '', h1, 'Talks fail for the third time'],
    ['nothing', '', '', null],
  ])('%s', (_, head, body, title) => {
    expect(read(head, body, { uri }).title).toBe(title);
  });

  test('a title given with the page wins; a text has its headline', () => {
    expect(read(meta('og:title', 'Other'), '', { given: { title: 'Given' } }).title).toBe('Given');
    const { parsed, blocks } = textPage(['# Talks fail again', 'The ministers met.']);
    expect(readMetadata(parsed, blocks).title).toBe('Talks fail again');
  });
});

describe('publishers', () => {
  test.each<[string, string, string | null]>([
    ['Open Graph', meta('og:site_name', 'Example Times'), 'Example Times'],
    ['JSON-LD', news({ publisher: { name: 'Example Times' } }), 'Example Times'],
    ['a title whose end is the host', '<title>Talks fail | World | Example Times</title>', 'Example Times'],
    ['not a title whose end is something else', '<title>Talks fail | World</title>', null],
    [
      'not the title in the wrong field',
      `<title>Talks fail for the third time in a row</title>${meta('og:site_name', 'Talks fail for the third time in a row')}`,
      null,
    ],
    ['not an address', meta('og:site_name', 'https://example-times.org'), null],
  ])('%s', (_, head, publisher) => {
    expect(read(head, '', { uri }).publisher).toBe(publisher);
  });
});

describe('languages', () => {
  const english =
    'The minister said that the talks would go on, and that he had been told of the plan by his envoy in the capital, who was there for it.';
  const german =
    'Der Minister sagte, die Gespräche würden fortgesetzt, und er sei von seinem Gesandten in der Hauptstadt über den Plan unterrichtet worden, der dort gewesen war.';
  const twice = (text: string): string[] => [text, text];
  test.each<[string, string, string[], string]>([
    ['declared', ' lang="en-GB">', twice(english), 'en-GB'],
    ['the region from elsewhere', ` lang="en">${meta('og:locale', 'en_US')}`, twice(english), 'en-US'],
    ['not declared, English', '', twice(english), 'en'],
    ['not declared, not English', '', twice(german), 'und'],
    ['declared English, but not', ' lang="en">', twice(german), 'und'],
    ['declared German, but English', ' lang="de">', twice(english), 'en'],
    ['declared German', ' lang="de-AT">', twice(german), 'de-AT'],
    ['too short to tell', '', ['Talks fail'], 'en'],
  ])('%s', (_, head, lines, language) => {
    expect(read(head, '<p>x</p>', {}, lines).language).toBe(language);
  });
});
