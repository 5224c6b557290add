import { describe, expect, test } from 'vitest';
import { articleNodes, readJsonLd, stringField } from './json-ld.ts';
import { htmlPage } from './testing.ts';

const datesOf = (script: string): (string | null)[] =>
  articleNodes(readJsonLd(htmlPage(script).document!)).map((node) => stringField(node, 'datePublished'));
const wrapped = (source: string): string => `<script type="application/ld+json">${source}</script>`;
const article = '{"@type": "NewsArticle", "headline": "H", "datePublished": "2017-08-07"}';

describe('articles in JSON-LD', () => {
  test.each<[string, string]>([
    ['an object', article],
    ['an array', `[{"@type": "WebSite"}, ${article}]`],
    ['a graph', `{"@context": "https://schema.org", "@graph": [{"@type": "Organization"}, ${article}]}`],
    ['nested in a page', `{"@type": "WebPage", "mainEntity": ${article}}`],
    ['several types', '{"@type": ["Thing", "ReportageNewsArticle"], "datePublished": "2017-08-07"}'],
    ['in a comment', `<!-- ${article} -->`],
    ['in CDATA', `// <![CDATA[\n${article}\n// ]]>`],
    ['a raw line break in a string', '{"@type": "Article", "description": "a\nb", "datePublished": "2017-08-07"}'],
    ['a comma too many', '{"@type": "Article", "datePublished": "2017-08-07",}'],
    ['a semicolon after it', `${article};`],
    ['beyond repair', '{"@type": "Article", "headline": "The "big" day", "datePublished": "2017-08-07"}'],
  ])('%s', (_, source) => {
    expect(datesOf(wrapped(source))).toEqual(['2017-08-07']);
  });

  test('a script without a type, when it is plainly JSON-LD', () => {
    expect(
      datesOf('<script>{"@context": "https://schema.org", "@type": "Article", "datePublished": "2017-08-07"}</script>'),
    ).toEqual(['2017-08-07']);
    expect(datesOf(`<script>window.data = ${article}</script>`)).toEqual([]);
  });

  test.each<[string, string]>([
    ['a list of other articles', `{"@type": "ItemList", "itemListElement": [${article}]}`],
    ['comments', `{"@type": "WebPage", "comment": [${article}]}`],
    ['no article', '{"@type": "Organization", "datePublished": "2017-08-07"}'],
    ['no JSON', 'nothing'],
    ['null', 'null'],
  ])('not from %s', (_, source) => {
    expect(datesOf(wrapped(source))).toEqual([]);
  });

  test('the fullest article comes first', () => {
    const stub = '{"@type": "Article", "headline": "stub"}';
    expect(datesOf(wrapped(`[${stub}, ${article}]`))).toEqual(['2017-08-07', null]);
  });

  test('a deep nest ends', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect(readJsonLd(htmlPage(wrapped(deep)).document!).length).toBeLessThan(10);
  });
});

test.each<[unknown, string | null]>([
  ['text', 'text'],
  [{ name: 'name' }, 'name'],
  [{ '@value': 'value' }, 'value'],
  [['first', 'second'], 'first'],
  [2017, '2017'],
  [{}, null],
  [null, null],
  [undefined, null],
])('the string in %j', (value, expected) => {
  expect(stringField({ key: value }, 'key')).toBe(expected);
});
