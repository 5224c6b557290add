/** Runs the examples written beside every frame of the lexicon. */
import { describe, expect, it } from 'vitest';
import { findInExample } from './example.ts';
import { frames } from './lexicon.ts';

const cases = frames.flatMap((frame) => frame.yes.map((line): [string, string] => [frame.id, line]));
const negatives = frames.flatMap((frame) => frame.no.map((line): [string, string] => [frame.id, line]));

describe('lexicon examples', () => {
  it.each(cases)('%s: %s', (id, line) => {
    const { found, expected } = findInExample(line);
    const type = frames.find((frame) => frame.id === id)!.type;
    const sides = found
      .filter((one) => one.type === type)
      .map((one) => `${one.source.join('+') || '-'} > ${one.target.join('+') || '-'}`);
    expect(sides).toContain(expected);
  });

  it.each(negatives)('%s not: %s', (id, line) => {
    const { found } = findInExample(line);
    const type = frames.find((frame) => frame.id === id)!.type;
    expect(found.filter((one) => one.type === type && one.status !== 'negated')).toEqual([]);
  });
});
