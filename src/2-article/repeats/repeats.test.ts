import { describe, expect, test } from 'vitest';
import type { BlockKind } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';
import { foldCharacters, foldedWords, markRepeats } from './index.ts';

const block = (text: string, kind: BlockKind = 'paragraph'): RawBlock => ({ kind, text, map: [], removed: null });
/** The indices of the blocks that are marked as repeats. */
const repeated = (...blocks: (RawBlock | string)[]): number[] =>
  markRepeats(blocks.map((item) => (typeof item === 'string' ? block(item) : item))).flatMap((item, at) =>
    item.removed === 'repeat' ? [at] : [],
  );

const lead = 'The envoy left the capital on Friday after nine days of talks about the closed border crossing.';
const quote = 'Nobody in this valley wants another winter without the road, and nobody will get one, the premier said.';
const middle = 'The crossing has been shut since a lorry was set on fire there in the spring of last year.';
const end = 'Both governments said that their teams would meet again in the autumn, at a place not yet named.';

describe('folding', () => {
  test('keeps offsets: one character for one', () => {
    const text = 'The\u00a0“Émigré’s” road\u200b – \u0130zmir';
    expect(foldCharacters(text)).toHaveLength(text.length);
    for (const { word, start, end: to } of foldedWords(text))
      expect(text.slice(start, to).length).toBeGreaterThanOrEqual(word.length);
  });

  test.each([
    ['“Don’t go,” he said', '"don\'t go," he said'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['one—two–three', 'one-two-three'],
  ])('%s', (text, folded) => {
    expect(foldCharacters(text)).toBe(folded);
  });
});

describe('the body copy stays', () => {
  test('a pull quote above the story goes, not the paragraph', () => {
    expect(repeated(`“${quote}”`, 'Border talks end', lead, middle, quote, end)).toEqual([0]);
  });

  test('a pull quote over two paragraphs goes, one block or two', () => {
    expect(repeated(`“${middle}`, `${quote}”`, 'Border talks end', lead, middle, quote, end)).toEqual([0, 1]);
    expect(repeated(`“${middle} ${quote}”`, 'Border talks end', lead, middle, quote, end)).toEqual([0]);
  });

  test('a pull quote inside the story goes', () => {
    expect(repeated(lead, quote, middle, block(quote, 'quote'), end)).toEqual([3]);
    expect(repeated(lead, `${quote} ${end}`, middle, `“${quote}”`, 'Nothing else was said.')).toEqual([3]);
  });

  test('of two captions one stays', () => {
    const caption = 'The envoy at the closed crossing on Friday.';
    expect(repeated(block(caption, 'caption'), block(caption, 'caption'), lead, middle, end)).toHaveLength(1);
  });

  test('a deck that is the lead cut short goes', () => {
    expect(repeated(block(`${lead.slice(0, 58)}…`, 'deck'), lead, middle, end)).toEqual([0]);
    expect(repeated(`${lead.slice(0, 58)}...`, lead, middle, end)).toEqual([0]);
  });

  test('the headline again goes, the headline stays', () => {
    expect(
      repeated('Border talks end', block('Border talks end', 'headline'), lead, middle, 'BORDER TALKS END'),
    ).toEqual([0, 4]);
  });

  test('copies that differ in quotes, dashes, case, no-break and zero-width characters', () => {
    const fancy = quote.replace(', and', '\u00a0– and').replace('winter', 'win\u00adter').replace('Nobody', 'NOBODY');
    expect(repeated(lead, middle, quote, end, block(fancy, 'quote'))).toEqual([4]);
  });

  test('a copy with a small edit goes', () => {
    expect(repeated(block(quote.replace('premier', 'leader'), 'quote'), lead, middle, quote, end)).toEqual([0]);
  });
});

describe('no repeats', () => {
  test.each([
    ['short answers', ['Yes.', lead, 'Yes.', middle, 'Yes.']],
    ['a refrain below the least length', ['I do not recall that.', lead, 'I do not recall that.', middle]],
    [
      'another number',
      [
        'The first group of 40 men crossed the bridge at noon on Monday.',
        'The first group of 60 men crossed the bridge at noon on Monday.',
      ],
    ],
    [
      'a negation',
      [
        'The ministers said on Monday that they would sign the border treaty this year.',
        'The ministers said on Monday that they would not sign the border treaty this year.',
      ],
    ],
    [
      'another name',
      [
        'The foreign ministry in Alma said that it would send its envoy back within the week.',
        'The foreign ministry in Porto said that it would send its envoy back within the week.',
      ],
    ],
    ['a shared phrase', [lead, `${lead.slice(0, 40)} and nobody at the ministry would say why he had gone so early.`]],
  ])('%s', (_, blocks) => {
    expect(repeated(...blocks)).toEqual([]);
  });

  test('a headline that the lead quotes stays', () => {
    expect(repeated(block(lead.slice(0, -1), 'headline'), lead, middle)).not.toContain(0);
  });

  test('removed blocks are neither copies nor originals', () => {
    expect(repeated({ ...block(lead), removed: 'advert' }, lead, middle)).toEqual([]);
  });
});

test('one of many copies stays, and nothing is changed in place', () => {
  const blocks = Array.from({ length: 50 }, () => block(lead));
  expect(markRepeats(blocks).filter((item) => item.removed === null)).toHaveLength(1);
  expect(blocks.every((item) => item.removed === null)).toBe(true);
});
