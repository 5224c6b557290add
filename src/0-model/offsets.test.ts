import { describe, expect, it } from 'vitest';
import { toPageOffset, toPageRange } from './offsets.ts';

const map: [number, number, number][] = [
  [0, 10, 5],
  [5, 20, 3],
  [10, 40, 4],
];

describe('toPageOffset', () => {
  it.each([
    [0, 10],
    [4, 14],
    [5, 20],
    [7, 22],
    [8, 23],
    [9, 23],
    [10, 40],
    [13, 43],
    [14, 44],
  ])('article %i is page %i', (article, page) => expect(toPageOffset({ map }, article)).toBe(page));

  it('maps a range to the characters it covers', () =>
    expect(toPageRange({ map }, { start: 3, end: 6 })).toEqual([13, 21]));
  it('maps before the first run to its start', () => expect(toPageOffset({ map: [[4, 9, 2]] }, 1)).toBe(9));
  it('has an answer without a map', () => expect(toPageOffset({ map: [] }, 3)).toBe(0));
});
