import { expect, it } from 'vitest';
import { quantise } from '../../training/language/convert-vectors.ts';

it('keeps the first rows as 8-bit values of one scale each, without norm and rank', () => {
  const vectors = { the: [1, -0.5, 9, 0], of: [0, 0.25, 9, 1], a: [1, 1, 9, 2] };
  const { words, values, scales } = quantise({ dimensions: 2, words: ['the', 'of', 'a'], vectors }, 2);
  expect(words).toEqual(['the', 'of']);
  expect([...values]).toEqual([127, -64, 0, 127]);
  expect([...scales].map((scale) => scale * 127)).toEqual([expect.closeTo(1, 5), expect.closeTo(0.25, 5)]);
});
