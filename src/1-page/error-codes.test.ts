import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../0-model/index.ts';

/** Every code that the sources give in the way of `pattern`, with the file that does. */
function codesIn(pattern: RegExp): [string, string][] {
  const src = path.join(packageRoot, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).sort();
  return sources.flatMap((file) => {
    const text = readFileSync(path.join(src, file), 'utf8');
    return [...text.matchAll(pattern)].map((match): [string, string] => [match[1]!, file]);
  });
}

const documentedIn = (part: string): string[] => [...part.matchAll(/^\| `([a-z-]+)` \|/gmu)].map((match) => match[1]!);
const [errors, diagnostics] = readFileSync(path.join(packageRoot, 'docs/errors.md'), 'utf8')
  .split('\n## Diagnostics')
  .map(documentedIn);

describe.each([
  ['errors', errors!, codesIn(/(?:new DemarcheError\(\s*|error: \{\s*code: )'([^']+)'/gu), 20],
  ['diagnostics', diagnostics!, codesIn(/(?<!error: \{\s*)code: '([a-z]+(?:-[a-z]+)+)'/gu), 8],
])('%s', (_, documented, used, least) => {
  test.each(used)('%s (in %s) is in docs/errors.md', (code) => {
    expect(documented).toContain(code);
  });

  test('docs/errors.md lists no code twice and none that is not used', () => {
    const known = new Set(used.map(([code]) => code));
    expect(known.size).toBeGreaterThan(least);
    expect(documented.filter((code, i) => documented.indexOf(code) !== i)).toEqual([]);
    expect(documented.filter((code) => !known.has(code))).toEqual([]);
  });
});
