import { describe, expect, it } from 'vitest';
import { directionOf } from './direction.ts';

describe('where the words around a time point', () => {
  it.each([
    ['The U.S. would respond by ', '.', 'future'],
    ['They met ', ' for talks.', 'past'],
    ['', ', the envoys will return.', 'future'],
    ['', ' condemned the attacks, and will not forget.', 'past'],
    ['The report is to be published in ', '.', 'future'],
    ['It appeared to begin on ', '.', 'past'],
    ['The plans of the ministry of ', '.', null],
    ['It is next to the embassy in ', '.', null],
    ['It had been scheduled to expire ', '.', 'past'],
    ['She won’t come before ', '.', 'future'],
    ['A still unspecified day in ', '.', null],
    ['He will go; the text of ', '.', null],
    ['They demanded that it free the crew by ', '.', 'future'],
    ['They gave the rebels until ', ' to leave.', 'future'],
    ['They were ordered to quit the base by ', '.', 'future'],
    ['She is due to meet him on ', '.', 'future'],
    ['They demanded his release on ', '.', 'past'],
    ['The rebels left by ', '.', 'past'],
    ['It set a deadline of ', ' for their return.', 'future'],
    ['It set a ', ' deadline for their return.', 'future'],
  ])('%s___%s', (left, right, expected) => {
    expect(directionOf(left, right)).toBe(expected);
  });
});
