import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../0-model/index.ts';
import { pageFromText } from '../../1-page/index.ts';
import { readArticle } from '../index.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8');
const articleOf = (text: string): Article => readArticle(pageFromText(text), { published: '2016-05-04' });
const kindsOf = (article: Article): string[] => article.blocks.map((block) => block.kind);
const textsOf = (article: Article, kind: string): string[] =>
  article.blocks.filter((block) => block.kind === kind).map((block) => article.text.slice(block.start, block.end));
const removedOf = (article: Article, reason: string): string[] =>
  article.removed.filter((block) => block.reason === reason).map((block) => block.text);

describe('a page that opens with its pull quote', () => {
  const article = articleOf(fixture('pull-quote-first'));

  test('keeps deck, one caption and thirteen paragraphs in order', () => {
    expect(kindsOf(article)).toEqual(['deck', 'caption', ...Array(13).fill('paragraph')]);
    const paragraphs = textsOf(article, 'paragraph');
    expect(paragraphs[0]).toMatch(/^DELTA CITY—League/u);
    expect(paragraphs[9]).toMatch(/^Ms\. Ortega said Mr\. Kline showed “real interest”.*from the delta\.$/u);
    expect(paragraphs[10]).toMatch(/^After the closure.*to settle\.$/u);
    expect(paragraphs[12]).toMatch(/^“We will work.*live with\.”$/u);
  });

  test('says why the rest was removed', () => {
    expect(article.removed.map((block) => block.reason)).toEqual([
      'tags',
      'repeat',
      'repeat',
      'repeat',
      'credit',
      'contact',
      'advert',
    ]);
    expect(removedOf(article, 'tags')).toEqual(['Tags\n, , ,']);
    expect(removedOf(article, 'credit')).toEqual(['PHOTO: RIVER LEAGUE HANDOUT/EXAMPLE PICTURE AGENCY']);
  });

  test('corrects no misspelling', () => {
    expect(article.text).toContain('fined Westhavn,');
  });
});

describe('a page with menus, links and prompts', () => {
  const article = articleOf(fixture('noisy-agency'));

  test('keeps the story in its kinds', () => {
    expect(article.title).toBe('Island states agree to share their patrol boats');
    expect(textsOf(article, 'deck')).toEqual([
      'Four governments promise joint fishing patrols from June, and ask for radar',
    ]);
    expect(textsOf(article, 'caption')).toEqual(['Fisheries ministers of the four states on the pier at Port Alma.']);
    expect(textsOf(article, 'subhead')).toEqual(['WHAT COMES NEXT']);
    expect(textsOf(article, 'paragraph').map((text) => text.slice(0, 12))).toEqual([
      'PORT ALMA (E',
      '“No boat wil',
      'The agreemen',
      '“Yes.” That ',
      'The minister',
      'Correction: ',
    ]);
  });

  test.each([
    ['share', 'Share on Facebook'],
    ['credit', '(Example Agency/Rob Lane)'],
    ['advert', 'Article continues below this advertisement'],
    ['related', 'Read more'],
    ['related', 'Why the reef is emptying'],
    ['related', 'Storm closes the northern airports'],
    ['prompt', 'Sign up for our weekly newsletter'],
    ['prompt', 'By signing up you agree to our terms of use.'],
    ['other', 'By Mara Quill'],
    ['other', 'Published 10:15 GMT, 4 May 2016'],
    ['other', 'Reporting by Mara Quill in Port Alma; editing by Tom Field'],
    ['other', '© 2016 Example Agency. All rights reserved.'],
    ['navigation', 'Business'],
  ])('removes as %s: %s', (reason, text) => {
    expect(removedOf(article, reason)).toContain(text);
  });

  test('hands the byline and dateline to the metadata', () => {
    expect(article.byline).toEqual(['Mara Quill']);
    expect(article.dateline?.span.text).toBe('PORT ALMA (EA)');
  });
});

test('joins hard-wrapped lines, broken words and compounds', () => {
  const article = articleOf(fixture('wrapped-wire'));
  expect(article.title).toBe('NEGOTIATORS RETURN TO LAKE TALKS');
  const paragraphs = textsOf(article, 'paragraph');
  expect(paragraphs).toHaveLength(4);
  expect(paragraphs[0]).toContain('returned to the lake on Monday');
  expect(paragraphs[0]).toContain('a question that has');
  expect(paragraphs[2]).toContain('its well-known demand');
});

test('joins sentences that are broken at links', () => {
  const text = [
    'The envoy of the',
    'northern league',
    'said on Monday that the lock would open in June',
    ', a month before the fair.',
    'He was answered by Mayor',
    'Otto Kline',
    ', who called the date too late.',
    'The fair has been held since 1911',
    'and brings the town half of its income.',
  ];
  expect(articleOf(text.join('\n')).text).toBe(
    [
      'The envoy of the northern league said on Monday that the lock would open in June, a month before the fair.',
      'He was answered by Mayor Otto Kline, who called the date too late.',
      'The fair has been held since 1911 and brings the town half of its income.',
    ].join('\n\n'),
  );
});

const story = [
  'The two governments signed the ferry agreement on Monday after a year of talks.',
  'It lets boats of both sides use all four piers, and sets one price for the crossing.',
  'The opposition said that it would have the agreement examined by the court.',
];
const titles = [
  'Storm closes the northern airports',
  'Election date moved to the autumn',
  'Old lighthouse to become a museum',
];

describe('what stands around the story', () => {
  test('a list of other headlines at the very end goes', () => {
    expect(removedOf(articleOf([...story, ...titles].join('\n')), 'related')).toEqual(titles);
    expect(articleOf([...story, titles[0]].join('\n')).removed).toEqual([]);
  });

  test('key points under the headline stay', () => {
    const article = articleOf(['Ferry agreement signed at last', ...titles, ...story].join('\n'));
    expect(article.removed).toEqual([]);
    expect(kindsOf(article)).toEqual(['headline', 'deck', 'deck', 'deck', 'paragraph', 'paragraph', 'paragraph']);
  });

  test('a section and the paper’s name above the headline go', () => {
    const article = articleOf(['World', 'The Harbour Gazette', 'Ferry agreement signed at last', ...story].join('\n'));
    expect(article.title).toBe('Ferry agreement signed at last');
    expect(removedOf(article, 'navigation')).toEqual(['World', 'The Harbour Gazette']);
  });

  test('a note on the writer at the end goes', () => {
    const note = 'Ann Example is a correspondent of the Harbour Gazette in Port Alma.';
    expect(removedOf(articleOf([...story, note].join('\n')), 'other')).toEqual([note]);
    expect(articleOf([note, ...story, ...story.map((text) => `Again: ${text} It is so.`)].join('\n')).text).toContain(
      note,
    );
  });

  test('a label that comes again and again goes, who speaks does not', () => {
    const labelled = [...story, ...story.map((text) => text.replace('the', 'one'))].flatMap((text) => [
      'Story content',
      text,
    ]);
    expect(removedOf(articleOf(labelled.join('\n')), 'other')).toHaveLength(6);
    const spoken = [...story, 'Who pays?', 'Both of us pay, as we have said.'].flatMap((text) => ['Ann Example', text]);
    expect(removedOf(articleOf(spoken.join('\n')), 'other')).toEqual([]);
  });
});

describe('kinds', () => {
  test.each([
    ['subhead', 'What comes next'],
    ['subhead', 'Who will pay?'],
    ['paragraph', '“This has gone too far. It is a tragedy.”'],
    ['paragraph', 'He called it “a great day for both.”'],
    ['paragraph', 'He said: “We have plans for the last month.”'],
    ['paragraph', 'The question is, why did it take them so long to use it?'],
    ['caption', 'Mayor Otto Kline, left, greets the envoy at the lock.'],
    ['caption', 'FILE - The lock gates in the spring of last year.'],
    ['paragraph', '“That is about right, right, and we all know it,” he said.'],
    ['list', '• The lock opens in June'],
    ['list', '2. The fair moves to July'],
  ])('%s: %s', (kind, line) => {
    const article = articleOf(['Ferry agreement signed at last', story[0], line, story[1], story[2]].join('\n'));
    expect(textsOf(article, kind)).toContain(line);
  });
});

describe('plain pages are left as they are', () => {
  test('a transcript keeps its repeated short answers', () => {
    const text = [
      'Q: Did you meet him?',
      'A: Yes.',
      'Q: Did you talk of the treaty?',
      'A: Yes.',
      'Yes.',
      'Yes.',
      'No comment.',
    ];
    const article = articleOf(text.join('\n\n'));
    expect(article.text).toBe(text.join('\n\n'));
    expect(article.removed).toEqual([]);
  });

  test('a chronology keeps the dates between its paragraphs', () => {
    const text = [
      'How the dispute between the two ports grew',
      'The first letter was sent in spring, and nobody answered it for weeks.',
      'May 4, 2016',
      'The lock was closed at noon, the harbour office said in a short notice.',
      'June 1, 2016',
      'The league fined the town, which refused to pay and went to court.',
    ];
    expect(articleOf(text.join('\n')).text).toBe(text.join('\n\n'));
  });

  test('a list announced by a colon is a list', () => {
    const text = [
      'The two governments have agreed on three steps, their ministers said on Monday:',
      'a common radar;',
      'a shared fund; and',
      'joint patrols from June',
      'The parliaments will vote on the agreement before the summer, the ministers said.',
    ];
    const article = articleOf(text.join('\n'));
    expect(kindsOf(article)).toEqual(['paragraph', 'list', 'list', 'list', 'paragraph']);
  });

  test('a last paragraph that is cut off stays', () => {
    const text = 'The envoys met in the old customs house on Friday.\n\nThey will meet again when the';
    expect(articleOf(text).text).toBe(text);
  });

  test('an analysis keeps its labelled headline', () => {
    const text =
      'Analysis: Why the ferry talks failed\n\nThe ferry talks failed because nobody would pay for the pier.';
    expect(articleOf(text).title).toBe('Analysis: Why the ferry talks failed');
  });
});

describe('offsets', () => {
  const samples = [
    fixture('pull-quote-first'),
    fixture('noisy-agency'),
    fixture('wrapped-wire'),
    'The\u00a0envoy  said\tthat &ldquo;trade &amp; transit&rdquo; would go on.\r\n\r\n  He left\u200b at noon.  ',
    '\ufeff“Open\u00adness” is what she asked for\u2028and what she got, she said.',
  ];

  test.each(samples.map((text, i) => [i, text] as const))('sample %i: runs tie the article to the page', (_, text) => {
    const article = articleOf(text);
    let lastArticle = 0;
    for (const [at, page, length] of article.map) {
      expect(at).toBeGreaterThanOrEqual(lastArticle);
      lastArticle = at + length;
      const here = article.text.slice(at, at + length);
      if (length > 1) expect(here).toBe(text.slice(page, page + length));
      else expect(here === text[page] || /[\s&]/u.test(text[page]!)).toBe(true);
    }
  });

  test('every character but the separators is tied to the page', () => {
    const article = articleOf(samples[3]!);
    const tied = article.map.reduce((sum, [, , length]) => sum + length, 0);
    expect(tied).toBe(article.text.length - 2 * (article.blocks.length - 1));
    expect(article.text).toBe('The\u00a0envoy said that “trade & transit” would go on.\n\nHe left\u200b at noon.');
  });

  test('blocks cover the text', () => {
    for (const text of samples) {
      const article = articleOf(text);
      expect(article.blocks.map((block) => article.text.slice(block.start, block.end)).join('\n\n')).toBe(article.text);
    }
  });
});

describe('bad pages', () => {
  test.each(['', ' \n\n\t', '\u0000\u0001', ', , ,'])('%j gives an article without blocks of story', (text) => {
    const article = articleOf(text);
    expect(textsOf(article, 'list')).toEqual([]);
    expect(article.map.length).toBeLessThanOrEqual(1);
  });

  test('a line of a million characters is cut between sentences', () => {
    const article = articleOf('The envoy said nothing about it. '.repeat(31_000));
    expect(article.blocks.every((block) => block.end - block.start <= 20_000)).toBe(true);
    expect(article.blocks.every((block) => /\.$/u.test(article.text.slice(block.start, block.end)))).toBe(true);
  });

  test('a word of a million characters comes back', () => {
    expect(articleOf('x'.repeat(1_000_000)).text.replaceAll('\n\n', '')).toHaveLength(1_000_000);
  });

  test('twenty thousand lines come back', () => {
    const same = articleOf('The envoy said nothing about it that day.\n'.repeat(20_000));
    expect(same.blocks.length).toBeLessThan(10);
    const lines = Array.from({ length: 20_000 }, (_, i) => `Envoy ${i} said that gate ${i * 7} would open.`);
    expect(articleOf(lines.join('\n')).blocks.length).toBe(20_000);
  });
});
