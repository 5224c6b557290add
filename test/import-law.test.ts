/** The import law: a numbered folder imports its own number or lower; siblings meet only through `index.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/0-model/index.ts';

const src = path.join(packageRoot, 'src');
const files = (readdirSync(src, { recursive: true }) as string[])
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

const level = (file: string): number => {
  const number = /^(\d)-/u.exec(file);
  return number ? Number(number[1]) : file.startsWith('apps/') ? 9 : 8;
};
/** The folder whose `index.ts` outsiders use: "3-annotations/times", "2-article". */
const house = (file: string): string => (/^[34]-[a-z]+\/[a-z]+|^[^/]+/u.exec(file) ?? [file])[0];

interface Import {
  from: string;
  to: string;
}
const importsOf = (file: string): Import[] =>
  [...readFileSync(path.join(src, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu)].map((match) => ({
    from: file,
    to: path.posix.join(path.posix.dirname(file), match[1]!),
  }));

const breaksLaw = ({ from, to }: Import): string | null => {
  if (level(to) > level(from)) return `${from} imports ${to}, which is higher on the spine`;
  const foreign = level(from) < 8 && house(from) !== house(to);
  return foreign && !to.endsWith('/index.ts') ? `${from} reaches past the index of ${house(to)}: ${to}` : null;
};

describe('import law', () => {
  it('holds for every file under src', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap(importsOf).map(breaksLaw).filter(Boolean)).toEqual([]);
  });

  it.each([
    ['1-page/read.ts', '2-article/index.ts'],
    ['3-annotations/times/rules.ts', '4-records/events/index.ts'],
    ['2-article/index.ts', 'apps/cli/main.ts'],
    ['3-annotations/times/rules.ts', '3-annotations/actors/names.ts'],
  ])('refuses %s importing %s', (from, to) => {
    expect(breaksLaw({ from, to })).not.toBeNull();
  });

  it('allows siblings through their index', () => {
    expect(breaksLaw({ from: '3-annotations/times/rules.ts', to: '3-annotations/syntax/index.ts' })).toBeNull();
  });
});
