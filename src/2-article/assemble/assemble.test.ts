import { describe, expect, test } from 'vitest';
import type { RawBlock } from '../types.ts';
import { assembleText, MappedTextBuilder, sliceMapped, trimMapped } from './index.ts';

const page = 'One  two &amp; three.\nFour';

describe('mapped text', () => {
  const mapped = new MappedTextBuilder().copy(page, 0, 4).copy(page, 5, 9).stand('&', 9).copy(page, 14, 21).build();

  test('joins copies that follow one another, and nothing across a gap or a stand-in', () => {
    expect(mapped.text).toBe('One two & three.');
    expect(mapped.map).toEqual([
      [0, 0, 4],
      [4, 5, 4],
      [8, 9, 1],
      [9, 14, 7],
    ]);
    expect(new MappedTextBuilder().copy(page, 0, 2).copy(page, 2, 3).build().map).toEqual([[0, 0, 3]]);
    expect(new MappedTextBuilder().stand(' ', 3).copy(page, 4, 8).build().map).toHaveLength(2);
  });

  test('slices runs with the text', () => {
    expect(sliceMapped(mapped, 2, 6)).toEqual({
      text: 'e tw',
      map: [
        [0, 2, 2],
        [2, 5, 2],
      ],
    });
    expect(sliceMapped(mapped, 5, 2)).toEqual({ text: '', map: [] });
  });

  test('trims what shows nothing', () => {
    const spaced = new MappedTextBuilder().copy('\u00a0\u200b a b \ufeff', 0, 8).build();
    expect(trimMapped(spaced)).toEqual({ text: 'a b', map: [[0, 3, 3]] });
  });
});

describe('assembling', () => {
  const raw = (text: string, at: number, removed: RawBlock['removed'] = null): RawBlock => ({
    kind: 'paragraph',
    text,
    map: [[0, at, text.length]],
    removed,
  });

  test('joins kept blocks by a blank line and moves their runs', () => {
    const { text, blocks, removed, map } = assembleText([raw('One', 0), raw('Ad', 5, 'advert'), raw('Four', 22)]);
    expect(text).toBe('One\n\nFour');
    expect(blocks).toEqual([
      { kind: 'paragraph', start: 0, end: 3 },
      { kind: 'paragraph', start: 5, end: 9 },
    ]);
    expect(removed).toMatchObject([{ reason: 'advert', text: 'Ad' }]);
    expect(map).toEqual([
      [0, 0, 3],
      [5, 22, 4],
    ]);
  });

  test('of nothing is nothing', () => {
    expect(assembleText([raw('', 0)])).toEqual({ text: '', blocks: [], removed: [], map: [] });
  });
});
