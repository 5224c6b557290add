/** The house's habits of size, and that every file of the spine is where a reader expects it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/0-model/index.ts';

const src = path.join(packageRoot, 'src');
const files = (readdirSync(src, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(src, file), 'utf8') }));

const lineCount = (text: string): number => text.split('\n').length - 1;

/** Lengths in lines of every function of a file. */
function functionLengths(file: string, text: string): number[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lengths: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) lengths.push(lineCount(node.getText(source)) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lengths;
}

const quantile = (numbers: number[], q: number): number =>
  numbers.sort((a, b) => a - b)[Math.floor(q * (numbers.length - 1))]!;

describe('house', () => {
  it('keeps files small: median at most 100 lines, 95th percentile at most 450', () => {
    const lengths = files.map(({ text }) => lineCount(text));
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(100);
    expect(quantile(lengths, 0.95)).toBeLessThanOrEqual(450);
  });

  it('keeps functions small: median at most 12 lines, 95th percentile at most 50', () => {
    const lengths = files.flatMap(({ file, text }) => functionLengths(file, text));
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(12);
    expect(quantile(lengths, 0.95)).toBeLessThanOrEqual(50);
  });

  it('has nothing on the spine but the numbered folders, the apps, the pipeline and the public face', () => {
    const top = readdirSync(src).sort();
    expect(top.filter((name) => !/^\d-[a-z]+$/u.test(name))).toEqual(['apps', 'index.ts', 'pipeline.ts']);
  });
});

describe('pipeline', () => {
  it('refuses a stage whose fields nobody assigned', async () => {
    const { checkOrder, stages } = await import('../src/pipeline.ts');
    expect(() => checkOrder(stages)).not.toThrow();
    expect(() => checkOrder(stages.slice(1))).toThrow(/requires "article"/u);
    expect(() => checkOrder([...stages].reverse())).toThrow(/requires/u);
  });
});
