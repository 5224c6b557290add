import { describe, expect, test } from 'vitest';
import type { Diagnostic, Page, ReadOptions } from '../0-model/index.ts';
import { pageFromText } from '../1-page/index.ts';
import { articleStage } from './index.ts';

function read(page: Page, options: ReadOptions = {}) {
  const notes: Diagnostic[] = [];
  const { article } = articleStage.run({ page }, { options, note: (diagnostic) => void notes.push(diagnostic) });
  return { article, codes: notes.map((note) => note.code) };
}

const story = [
  'The two governments signed the ferry agreement on Monday after a year of talks.',
  'It lets boats of both sides use all four piers, and sets one price for the crossing.',
  'The opposition said that it would have the agreement examined by the court.',
];
const html = `<html lang="en"><head><title>Ferry agreement signed</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry agreement signed</h1><p>By Ann Example</p>${story.map((text) => `<p>${text}</p>`).join('\n')}
<figure><figcaption>The pier on Monday. Photo: Ann Example</figcaption></figure><p>Read more: How it began</p></article></body></html>`;

describe('an HTML page', () => {
  const { article, codes } = read(pageFromText(html, { mediaType: 'text/html' }));
  const body = article.blocks.filter((block) => block.kind === 'paragraph');

  test('gives its story', () => {
    expect(body.map((block) => article.text.slice(block.start, block.end))).toEqual(story);
    expect(article.title).toBe('Ferry agreement signed');
    expect(codes).toEqual([]);
  });

  test('is cleaned by the rules for text, too', () => {
    expect(article.removed).toContainEqual(
      expect.objectContaining({ reason: 'related', text: 'Read more: How it began' }),
    );
    expect(article.text).not.toContain('Photo:');
  });

  test('is tied to the page by its map', () => {
    for (const [at, page, length] of article.map) {
      if (length > 1) expect(article.text.slice(at, at + length)).toBe(html.slice(page, page + length));
    }
  });
});

describe('what came with the input', () => {
  const page = pageFromText(story.join('\n\n'), { given: { title: 'Ferry agreement', published: '2016-05-04' } });

  test('is respected', () => {
    const { article } = read(page);
    expect(article.title).toBe('Ferry agreement');
    expect(article.published).toMatchObject({ value: '2016-05-04', earliest: '2016-05-04', basis: 'supplied' });
    expect(article.published.because).toContain('2016-05-04');
  });

  test('gives way to what the user supplies', () => {
    expect(read(page, { published: '2016-05-05' }).article.published.value).toBe('2016-05-05');
  });
});

describe('diagnostics', () => {
  test.each([
    ['nothing at all', '', ['no-story']],
    ['widgets only', 'Share\nTags\nAdvertisement', ['no-story']],
    ['a story', story.join('\n'), []],
    [
      'German',
      'Die beiden Regierungen haben am Montag nach einem Jahr der Verhandlungen das Abkommen über die Fähren unterzeichnet. Es erlaubt den Booten beider Seiten, alle vier Anleger zu benutzen. Die Opposition kündigte an, das Abkommen vom Gericht prüfen zu lassen, und nannte den Preis zu hoch.',
      ['not-english'],
    ],
  ])('of %s', (_, text, codes) => {
    expect(read(pageFromText(text)).codes).toEqual(codes);
  });

  test('no date is made up', () => {
    expect(read(pageFromText(story.join('\n'))).article.published).toMatchObject({ value: null, basis: 'unknown' });
  });
});
