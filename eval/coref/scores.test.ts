import { describe, expect, it } from 'vitest';
import { bCubed, bestAssignment, ceafEntities, conll, muc } from './scores.ts';

const gold = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f', 'g'],
];

describe('scores of coreference', () => {
  // The key {abc}{defg} against {ab}{cd}{fghi}: the example of the reference scorer (Pradhan et al. 2014, figure 1).
  const said = [
    ['a', 'b'],
    ['c', 'd'],
    ['f', 'g', 'h', 'i'],
  ];
  it.each([
    ['MUC', muc, 2 / 5, 2 / 5],
    ['B3', bCubed, 1 / 2, 5 / 12],
    ['CEAFe', ceafEntities, 1.3 / 3, 1.3 / 2],
  ])('%s of the reference example', (_, score, precision, recall) => {
    const found = score(gold, said);
    expect(found.precision).toBeCloseTo(precision, 6);
    expect(found.recall).toBeCloseTo(recall, 6);
  });

  it('give 1 to an equal response and 0 to none', () => {
    expect(conll(gold, gold).f1).toBeCloseTo(1, 9);
    expect(conll(gold, []).f1).toBe(0);
  });

  it('assign each row one column for the greatest sum', () => {
    expect(
      bestAssignment([
        [3, 5, 0],
        [4, 5, 0],
      ]),
    ).toBe(9);
  });
});
