import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../0-model/index.ts';

/** Every code that the sources give to a DemarcheError, with the file that does. */
function usedCodes(): [string, string][] {
  const src = path.join(packageRoot, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).sort();
  return sources.flatMap((file) => {
    const text = readFileSync(path.join(src, file), 'utf8');
    return [...text.matchAll(/new DemarcheError\(\s*'([^']+)'/gu)].map((match): [string, string] => [match[1]!, file]);
  });
}

const [errors] = readFileSync(path.join(packageRoot, 'docs/errors.md'), 'utf8').split('\n## Diagnostics');
const documented = [...errors!.matchAll(/^\| `([a-z-]+)` \|/gmu)].map((match) => match[1]!);
const used = usedCodes();

test.each(used)('%s (in %s) is in docs/errors.md', (code) => {
  expect(documented).toContain(code);
});

test('docs/errors.md lists no code twice and none that is not used', () => {
  const known = new Set(used.map(([code]) => code));
  expect(known.size).toBeGreaterThan(20);
  expect(documented.filter((code, i) => documented.indexOf(code) !== i)).toEqual([]);
  expect(documented.filter((code) => !known.has(code))).toEqual([]);
});
