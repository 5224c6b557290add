import { describe, expect, test } from 'vitest';
import type { Page } from '../../0-model/index.ts';
import { datePage } from './date-page.ts';
import { blocksOf, htmlPage, jsonLd, textPage } from './testing.ts';

const news = (fields: object): string => jsonLd({ '@type': 'NewsArticle', headline: 'H', ...fields });
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const dateOf = (head: string, body?: string, about?: Partial<Page>) => datePage(htmlPage(head, body, about), [], {});

describe('dates in markup', () => {
  const table: [string, string, string, string, string, RegExp][] = [
    [
      'JSON-LD',
      news({ datePublished: '2017-08-07T01:00:00+08:00' }),
      '',
      '2017-08-07',
      'metadata',
      /^JSON-LD datePublished says "2017-08-07T01/u,
    ],
    [
      'Open Graph',
      meta('article:published_time', '2017-08-07T23:00:00Z'),
      '',
      '2017-08-07',
      'metadata',
      /^meta article:published_time says/u,
    ],
    [
      'meta name',
      '<meta name="DC.date.issued" content="7 Aug 2017">',
      '',
      '2017-08-07',
      'metadata',
      /dc\.date\.issued/u,
    ],
    [
      'itemprop',
      '',
      '<span itemprop="datePublished" content="2017-08-07">Monday</span>',
      '2017-08-07',
      'metadata',
      /itemprop/u,
    ],
    [
      'RDFa',
      '',
      '<span property="schema:datePublished" content="2017-08-07"></span>',
      '2017-08-07',
      'metadata',
      /datePublished/u,
    ],
    [
      '<time>',
      '',
      '<article><time datetime="2017-08-07T10:00">today</time></article>',
      '2017-08-07',
      'metadata',
      /^<time> says/u,
    ],
    ['<time> without attribute', '', '<time>Aug. 7, 2017</time>', '2017-08-07', 'metadata', /<time>/u],
    ['a class', '', '<div class="post-date">Posted 7 August 2017</div>', '2017-08-07', 'text', /marked as a date/u],
    [
      'a title attribute',
      '',
      '<abbr class="published" title="2017-08-07">7 août</abbr>',
      '2017-08-07',
      'text',
      /marked as a date/u,
    ],
    ['a month', '<meta name="date" content="2017-08">', '', '2017-08', 'metadata', /meta date/u],
  ];
  test.each(table)('%s', (_, head, body, value, basis, because) => {
    const published = dateOf(head, body);
    expect(published).toMatchObject({ value, basis });
    expect(published.because).toMatch(because);
  });

  test.each<[string, string, string]>([
    [
      'JSON-LD before meta',
      news({ datePublished: '2017-08-07' }) + meta('article:published_time', '2017-08-09'),
      '2017-08-07',
    ],
    [
      'publication before change',
      `${meta('article:modified_time', '2017-08-09')}<meta name="date" content="2017-08-07">`,
      '2017-08-07',
    ],
    [
      'a stated day before the first edition',
      '<meta name="originalpublicationdate" content="2015-01-01"><meta name="date" content="2017-08-07">',
      '2017-08-07',
    ],
    [
      'a readable one before an unreadable',
      `${news({ datePublished: 'soon' })}<meta name="date" content="2017-08-07">`,
      '2017-08-07',
    ],
    [
      'an exact one within a coarse one',
      '<meta name="publish_date" content="2017"><meta name="date" content="2017-08-07">',
      '2017-08-07',
    ],
  ])('%s', (_, head, value) => {
    expect(dateOf(head).value).toBe(value);
  });

  test('the interval of a coarse date', () => {
    expect(dateOf('<meta name="date" content="2016-02">')).toMatchObject({
      earliest: '2016-02-01',
      latest: '2016-02-29',
    });
  });

  test('a change counts only alone, and says so', () => {
    const published = dateOf(meta('article:modified_time', '2017-08-09'));
    expect(published).toMatchObject({ value: '2017-08-09', earliest: null, latest: '2017-08-09', basis: 'metadata' });
    expect(published.because).toMatch(/only a change .* earlier/u);
    expect(dateOf('', '<p>Updated <time datetime="2017-08-09">x</time></p>').because).toMatch(/only a change/u);
  });

  test.each<[string, string, string]>([
    ['in an aside', '', '<aside><time datetime="2017-08-07">x</time></aside>'],
    ['of a comment', '', '<div class="comment-list"><time datetime="2017-08-07">x</time></div>'],
    ['of related stories', '', '<div class="related-posts"><span class="date">7 August 2017</span></div>'],
    ['before the web', '<meta name="date" content="1970-01-01">', ''],
    [
      'in a meta tag that holds no date of the page',
      '<meta name="description" content="On 7 August 2017 they met">',
      '',
    ],
    ['in a class that only contains the letters', '', '<div class="update-banner">7 August 2017</div>'],
    ['in the story', '', '<p>They met on 7 August 2017.</p>'],
  ])('no date %s', (_, head, body) => {
    expect(dateOf(head, body)).toMatchObject({ value: null, earliest: null, latest: null, basis: 'unknown' });
  });

  test('a date after the page was fetched is refused', () => {
    const head = news({ datePublished: '2017-08-07' });
    expect(dateOf(head, '', { retrievedAt: '2017-08-05T00:00:00Z' }).value).toBe('2017-08-07');
    expect(dateOf(head, '', { retrievedAt: '2017-08-04T00:00:00Z' }).value).toBeNull();
  });

  test('a year before the web needs a second witness', () => {
    const head = '<meta name="date" content="1985-03-04">';
    expect(dateOf(head).value).toBeNull();
    expect(dateOf(`${head}<meta name="dc.date" content="1985-03-04">`).value).toBe('1985-03-04');
  });

  test('the region of the page decides which number is the day', () => {
    expect(dateOf('<meta property="og:locale" content="en_US"><meta name="date" content="03/04/2020">').value).toBe(
      '2020-03-04',
    );
    expect(dateOf('<meta property="og:locale" content="en_GB"><meta name="date" content="03/04/2020">').value).toBe(
      '2020-04-03',
    );
    expect(dateOf('<meta name="date" content="03/04/2020">').value).toBeNull();
  });
});

describe('dates in the address', () => {
  test.each<[string, string | null]>([
    ['https://example.org/news/2017/08/07/talks', '2017-08-07'],
    ['https://example.org/2017/aug/07/talks', '2017-08-07'],
    ['https://example.org/talks-2017-08-07', '2017-08-07'],
    ['https://example.org/talks-20170807.html', '2017-08-07'],
    ['https://example.org/2017/08/talks', '2017-08'],
    ['https://example.org/2017/02/30/talks', null],
    ['https://example.org/id/19990/talks', null],
    ['https://example.org/talks?date=2017-08-07', null],
    ['https://example.org/story-120170807', null],
    ['folder/2017/08/07/page.html', null],
  ])('%s', (uri, value) => {
    expect(dateOf('', '', { uri })).toMatchObject({ value, basis: value ? 'url' : 'unknown' });
  });
});

describe('dates in text', () => {
  const story = `The ministers met in the capital and spoke for two hours about ${'the accord, the border and the prisoners, '.repeat(4)}he said.`;
  const of = (lines: string[], about?: Partial<Page>) => {
    const { parsed, blocks } = textPage(lines, about);
    return datePage(parsed, blocks, {});
  };

  test.each<[string, string]>([
    ['Published: Aug. 7, 2017', '2017-08-07'],
    ['Published on Monday, 7 August 2017 at 10:00 GMT', '2017-08-07'],
    ['- Posted 7 August 2017', '2017-08-07'],
    ['By Ann Lee | Published 10:15 a.m. Aug. 7, 2017', '2017-08-07'],
    ['August 7, 2017 6:15 PM ET', '2017-08-07'],
    ['By Ann Lee | 7 Aug 2017', '2017-08-07'],
    ['7 August 2017 • 4:45pm', '2017-08-07'],
    ['2017-08-07 18:22', '2017-08-07'],
  ])('above the story: %s', (line, value) => {
    expect(of(['# Ministers meet', line, story])).toMatchObject({ value, basis: 'text' });
  });

  test('a label after the story counts, a bare date does not', () => {
    expect(of([story, 'First published 7 August 2017']).value).toBe('2017-08-07');
    expect(of(['# Ministers meet', story, '7 August 2017']).value).toBeNull();
  });

  test('an updated line is a change', () => {
    expect(of(['Updated: Aug. 9, 2017', story]).because).toMatch(/only a change/u);
    expect(of(['Updated: Aug. 9, 2017', 'Published: Aug. 7, 2017', story]).value).toBe('2017-08-07');
  });

  test.each([
    'On 7 August 2017 they met.',
    'The treaty of 7 August 2017',
    '7 August 2017: the treaty is signed',
    'Ann Lee was born on 7 August 1967.',
  ])('not from: %s', (line) => {
    expect(of(['# Ministers meet', line, story]).value).toBeNull();
  });

  test('a chronicle is not dated by its lines', () => {
    const days = [
      '1 May 2017',
      'Talks open.',
      '4 May 2017',
      'Talks stall.',
      '9 May 2017',
      'Talks end.',
      '12 May 2017',
      'Talks resume.',
    ];
    expect(of(['# How it went', ...days, story]).value).toBeNull();
  });

  test('a dateline with a year, or completed by the address', () => {
    expect(of([`GENEVA, March 3, 2025 — ${story}`])).toMatchObject({ value: '2025-03-03', basis: 'dateline' });
    expect(of([`GENEVA, March 3 — ${story}`]).value).toBeNull();
    const uri = 'https://example.org/2025/03/talks';
    expect(of([`GENEVA, March 3 — ${story}`], { uri })).toMatchObject({ value: '2025-03-03', basis: 'dateline' });
    expect(of([`GENEVA, April 3 — ${story}`], { uri })).toMatchObject({ value: '2025-03', basis: 'url' });
  });
});

describe('dates from outside', () => {
  const dated = htmlPage(news({ datePublished: '2017-08-07' }));

  test('a supplied date wins', () => {
    expect(datePage(dated, [], { published: '2017-08-08' })).toEqual({
      value: '2017-08-08',
      earliest: '2017-08-08',
      latest: '2017-08-08',
      basis: 'supplied',
      because: 'supplied as "2017-08-08"',
    });
  });

  test('a contradiction of more than two days is told', () => {
    expect(datePage(dated, [], { published: '2017-08-10' }).because).toBe(
      'supplied as "2017-08-10", although JSON-LD datePublished says "2017-08-07"',
    );
  });

  test('a date given with the page comes second', () => {
    const given = htmlPage('', '', { given: { published: '2017-08-07T12:00:00Z' } });
    expect(datePage(given, [], {})).toMatchObject({ value: '2017-08-07', basis: 'supplied' });
    expect(datePage(given, [], { published: '2017-08-09' }).value).toBe('2017-08-09');
  });

  test('nothing known', () => {
    expect(datePage(htmlPage(''), blocksOf(['Text.']), {})).toMatchObject({
      value: null,
      basis: 'unknown',
      because: /./u,
    });
  });
});

describe('the head of a long page of text', () => {
  const story = `The ministers met in the capital and spoke for two hours about ${'the accord, the border and the prisoners, '.repeat(4)}he said.`;
  const crowd = Array.from({ length: 60 }, (_, i) => (i % 3 === 2 ? `- ${(i % 28) + 1} June 2016` : '- Another story'));

  test('a date below the headline is the page’s, those of other stories are not', () => {
    const lines = [...crowd, '# Ministers meet', 'They spoke for hours', '7 August 2017', story, ...crowd];
    const { parsed, blocks } = textPage(lines);
    expect(datePage(parsed, blocks, {}).value).toBe('2017-08-07');
  });

  test('without a date in its head it has none', () => {
    const { parsed, blocks } = textPage([
      ...crowd,
      ...Array(6).fill('- Menu'),
      '# Ministers meet',
      'They spoke',
      story,
      ...crowd,
    ]);
    expect(datePage(parsed, blocks, {}).value).toBeNull();
  });

  test('without a headline the nearest date above the story counts', () => {
    const { parsed, blocks } = textPage(['- 1 May 2016', '- Menu', '- 7 August 2017', '- Share', story]);
    expect(datePage(parsed, blocks, {}).value).toBe('2017-08-07');
  });
});
