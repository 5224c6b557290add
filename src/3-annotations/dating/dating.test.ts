import { describe, expect, it } from 'vitest';
import type { Diagnostic, Published } from '../../0-model/index.ts';
import { pageFromText } from '../../1-page/index.ts';
import { readPage } from '../../pipeline.ts';

const read = (text: string, published?: string) =>
  readPage(pageFromText(text), published === undefined ? {} : { published }, 'annotations').record;
const publishedOf = (text: string): Published => read(text).article.published;
const codes = (diagnostics: Diagnostic[]): string[] => diagnostics.map(({ code }) => code);

const meeting =
  'Secretary of State Rex Tillerson flew to the islands on Sunday and met Russian Foreign Minister Sergei Lavrov.\n\n' +
  'On Monday the envoys signed a paper. A day earlier they had dined.\n\nThe Russian leader sent his greetings.';

describe('an undated article', () => {
  it.each([
    ['the term of the one who served shortest', meeting, '2017-02-01', '2018-03-31'],
    [
      'a predecessor named with a courtesy title',
      'Foreign Secretary Boris Johnson met Chancellor Angela Merkel. He quoted Prime Minister Tony Blair.',
      '2016-07-13',
      '2018-07-09',
    ],
    [
      'a title after the name',
      'Boris Johnson, the British foreign secretary, spoke to Sigmar Gabriel, the German foreign minister.',
      '2017-01-27',
      '2018-03-13',
    ],
    [
      'an end that is not known',
      'Foreign Minister Sergei Lavrov opened the session in a cheerful mood.',
      '2004-03-09',
      null,
    ],
  ])('is dated by %s', (_, text, earliest, latest) => {
    expect(publishedOf(text)).toMatchObject({ value: null, earliest, latest, basis: 'terms of office' });
  });

  it.each([
    ['a president alone', 'A judge whom President Bill Clinton had appointed spoke on Monday.'],
    ['a former holder', 'Former Secretary of State Rex Tillerson gave a talk.'],
    ['a deputy', 'Deputy Secretary of State Rex Tillerson gave a talk.'],
    ['a candidate', 'They would nominate Donald Trump for president, said Barack Obama, the president.'],
    ['a name without an office', 'Mr. Lavrov arrived. Sergei Lavrov smiled.'],
    ['nobody', 'The committee met on Monday.'],
  ])('is not dated by %s', (_, text) => {
    expect(publishedOf(text).basis).toBe('unknown');
  });

  it.each([
    ['a past day after the interval', `${meeting}\n\nIn March 2021 the hall burned down.`],
    ['a deadline before it that is still ahead', `${meeting}\n\nThe ministers will report by June 1, 2012.`],
    ['a weekday that its date never was', `${meeting}\n\nThe hall was opened on Friday, August 6.`],
  ])('stays open where the text names %s', (_, text) => {
    const { article, diagnostics } = read(text);
    expect(article.published.basis).toBe('unknown');
    expect(codes(diagnostics)).toContain('offices-contradict-times');
  });

  it('says why', () => {
    expect(publishedOf(meeting).because).toBe(
      'Rex Tillerson, secretary of state, took office on 2017-02-01 and left it on 2018-03-31; 1 other office holder agrees',
    );
  });

  it('keeps weekdays open, but in order', () => {
    const times = read(meeting).times.map(({ span, value, earliest, latest }) => [span.text, value, earliest, latest]);
    expect(times).toEqual([
      ['Sunday', 'XXXX-WXX-7', '2017-01-29', '2018-03-25'],
      ['Monday', 'XXXX-WXX-1', '2017-01-30', '2018-03-26'],
      ['A day earlier', 'XXXX-WXX-7', '2017-01-29', '2018-03-25'],
    ]);
  });

  it('resolves titles that mean one person on every day of the interval', () => {
    const putin = read(meeting).actors.find(({ id }) => id === 'person:vladimir-putin');
    expect(putin?.mentions[0]?.text).toBe('The Russian leader');
  });
});

describe('a dated article', () => {
  it.each([
    ['fits the people named', '2017-08-07', false],
    ['is older than an office', '2010-08-07', true],
    ['is younger than the terms shared', '2021-08-07', true],
    ['is shortly after a term', '2018-05-01', false],
  ])('that %s', (_, published, doubted) => {
    const { article, diagnostics } = read(meeting, published);
    expect(article.published).toMatchObject({ value: published, basis: 'supplied' });
    expect(codes(diagnostics).includes('published-contradicts-offices')).toBe(doubted);
  });

  it('names holder and day', () => {
    const [found] = read(meeting, '2010-08-07').diagnostics.filter(({ code }) => /offices/u.test(code));
    expect(found).toMatchObject({
      message:
        'the article is dated 2010-08-07 (supplied), but names Rex Tillerson as secretary of state, who took office on 2017-02-01',
      span: { text: 'Secretary of State Rex Tillerson' },
    });
  });
});
