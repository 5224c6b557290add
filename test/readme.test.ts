/** What the README shows is what the program prints. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/0-model/index.ts';
import { bin, plainEnvironment } from './demarche.ts';

const readme = readFileSync(path.join(packageRoot, 'README.md'), 'utf8');
/** Each command of the program that stands in a fence of its own, followed by a fence with an excerpt of its output. */
const shown = [...readme.matchAll(/```\nnpx --no-install demarche ([^\n]+)\n```\n\n```text\n([\s\S]*?)```/gu)].map(
  ([, args, excerpt]) => ({ args: args!, lines: excerpt!.split('\n').filter((line) => line.trim() !== '') }),
);

describe('README', () => {
  it('shows at least one command with its output', () => {
    expect(shown.length).toBeGreaterThan(0);
  });

  it.each(shown)('demarche $args prints the lines shown, in that order', ({ args, lines }) => {
    const output = execFileSync(process.execPath, [bin, ...args.split(' ')], {
      cwd: packageRoot,
      env: plainEnvironment(),
      encoding: 'utf8',
    });
    let from = 0;
    for (const line of lines.filter((each) => each.trim() !== '…')) {
      const at = output.indexOf(`${line}\n`, from);
      expect(at, `"${line}" in the output, after what stands above it`).not.toBe(-1);
      from = at + line.length;
    }
  });

  it('names only files that are there', () => {
    const named = [...readme.matchAll(/`((?:docs|schema|examples|eval|src)\/[\w./-]+|[A-Z]+\.md)`|\]\(([^)#:]+)\)/gu)];
    expect(named.length).toBeGreaterThan(3);
    for (const match of named) expect(existsSync(path.join(packageRoot, match[1] ?? match[2]!)), match[0]).toBe(true);
  });
});
