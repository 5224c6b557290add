import { describe, expect, it } from 'vitest';
import { pageFromText } from '../src/1-page/index.ts';
import { readPage } from '../src/pipeline.ts';
import { valuesOf } from './support.ts';

const text = `Canada and Mexico sign border accord

OTTAWA, March 3 - Canada and Mexico signed an accord on border trade on Friday in Ottawa.

The accord calls for inspections of trucks by May 1.

Canadian Prime Minister Anna Bell said Mexico had agreed to release 20 Canadian engineers. “We will lift the tariffs by June 1 if Mexico keeps its word,” Bell told reporters.

In 2009, Mexico expelled three Canadian diplomats. Mexico's foreign ministry accused Canada of hacking its computers. Bell denied that Canada had attacked Mexico.

Bell plans to visit Mexico City next week. She promised to lift the tariffs. Mexico did not recall its ambassador to Canada.`;

const { record } = readPage(pageFromText(text), { published: '2017-03-04' });
const values = valuesOf('made', record);
const words = (kind: string, field: string, value: unknown): string[][] =>
  values
    .filter((one) => one.kind === kind && one.field === field && String(one.value) === String(value))
    .map(({ support }) => support!.spans.map((span) => span.text));

describe('support of a made page', () => {
  it('names words for every filled value of statements, events and commitments', () => {
    expect(values.length).toBeGreaterThan(80);
    const bare = values.filter(({ support }) => !support?.spans.length);
    expect(bare.map(({ kind, id, field }) => `${kind} ${id} ${field}`)).toEqual([]);
  });

  it('gives words of the article, with their offsets', () => {
    const spans = values.flatMap(({ support }) => support!.spans);
    for (const span of spans) expect(record.article.text.slice(span.start, span.end)).toBe(span.text);
  });

  it.each([
    ['event', 'status', 'planned', ['plans', 'to visit']],
    ['event', 'status', 'negated', ['did not recall']],
    ['event', 'background', true, ['2009']],
    ['event', 'mode', 'expel', ['expelled']],
  ])('%s %s %s rests on its own words', (kind, field, value, expected) => {
    const flat = words(kind, field, value).map((one) => one.join(' '));
    for (const word of expected)
      expect(
        flat.some((one) => one.includes(word)),
        `${word} in ${flat}`,
      ).toBe(true);
  });
});
