import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/0-model/index.ts';
import { castOf } from './cast.ts';
import { unmark } from './gold.ts';
import { original, twins } from './index.ts';

describe('twins', () => {
  it('examples/manila.txt is the original (npm run example writes it)', () => {
    expect(readFileSync(path.join(packageRoot, 'examples/manila.txt'), 'utf8')).toBe(`${original().page}\n`);
  });

  it('has thirty different pages, no two parties the same in any', () => {
    expect(new Set(twins().map(({ page }) => page)).size).toBe(30);
    for (let n = 1; n <= 30; n++) {
      const { a, b, c } = castOf(n);
      expect(new Set([a.code, b.code, c.code]).size).toBe(3);
    }
  });

  it('marks spans that stand in the text', () => {
    const { text, span } = unmark('A <x>b <y>b</y></x> b');
    expect([text, span('x'), span('y')]).toEqual(['A b b b', ['b b', 1], ['b', 2]]);
  });
});
