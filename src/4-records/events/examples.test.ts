/** Runs the examples written beside every frame of the lexicon. */
import { describe, expect, it } from 'vitest';
import { runExample } from './example.ts';
import { shippedLexicon } from './lexicon.ts';

const { frames } = shippedLexicon();

const cases = frames.flatMap((frame) => frame.yes.map((line): [string, string] => [frame.id, line]));
const negatives = frames.flatMap((frame) => frame.no.map((line): [string, string] => [frame.id, line]));

const typeOf = (id: string) => frames.find((frame) => frame.id === id)!.type;

describe('lexicon examples', () => {
  it.each(cases)('%s: %s', (id, line) => {
    const { sides, expected } = runExample(line, typeOf(id));
    expect(sides).toContain(expected);
  });

  it.each(negatives)('%s not: %s', (id, line) => {
    expect(runExample(line, typeOf(id)).sides).toEqual([]);
  });
});
