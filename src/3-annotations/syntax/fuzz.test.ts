import { expect, it } from 'vitest';
import { fuzzTokens } from './fuzz.ts';

it('survives adversarial strings, and offsets always slice back', () => {
  expect(fuzzTokens(3000, 1)).toEqual([]);
});
