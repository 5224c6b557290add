import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInputs } from './index.ts';
import type { InputItem, InputOptions } from './options.ts';
import { fileProblem, shownName } from './problems.ts';

let root = '';
const at = (...parts: string[]): string => path.join(root, ...parts);

async function read(inputs: string[], options: InputOptions = {}): Promise<[string, string][]> {
  const items: InputItem[] = [];
  for await (const item of openInputs(inputs, options)) items.push(item);
  return items.map((item) => [path.relative(root, item.name), 'page' in item ? item.page.text : item.error.code]);
}

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'demarche-files-'));
  for (const folder of ['news/a', 'news/.git', 'empty', 'loop/inner', 'twice/x', 'mixed'])
    mkdirSync(at(folder), { recursive: true });
  const files: Record<string, string> = {
    'news/b.txt': 'B',
    'news/a.txt': 'A',
    'news/B.html': '<p>upper</p>',
    'news/a/z.txt': 'Z',
    'news/a/style.css': 'p {}',
    'news/.hidden.txt': 'H',
    'news/.git/config.txt': 'G',
    'loop/inner/x.txt': 'X',
    'twice/x/y.txt': 'Y',
    'mixed/1-empty.txt': '',
    'mixed/2-bad.html': '%PDF-1.4',
    'mixed/3-good.txt': 'good',
    'lines.jsonl': '{"text":"one"}\nnonsense\n{"text":"two"}',
    'lines.dat': '{"text":"one"}\n{"text":"two"}',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  symlinkSync(at('loop'), at('loop/inner/up'));
  symlinkSync(at('twice/x'), at('twice/z'));
  symlinkSync(at('self'), at('self'));
  symlinkSync(at('nowhere'), at('mixed/4-dangling'));
  writeFileSync(at('huge.html'), 'x');
  truncateSync(at('huge.html'), 200_000_000);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('files and folders', () => {
  test('a folder gives its pages in the order of their paths, without dot files and style sheets', async () => {
    expect(await read([at('news')])).toEqual([
      ['news/B.html', '<p>upper</p>'],
      ['news/a.txt', 'A'],
      ['news/a/z.txt', 'Z'],
      ['news/b.txt', 'B'],
    ]);
  });

  test('a link back up is an error, the pages beside it are read', async () => {
    expect(await read([at('loop')])).toEqual([
      ['loop/inner/up', 'directory-loop'],
      ['loop/inner/x.txt', 'X'],
    ]);
  });

  test('a folder reached twice is read once', async () => {
    expect(await read([at('twice')])).toEqual([['twice/x/y.txt', 'Y']]);
  });

  test('bad inputs do not stop the good ones', async () => {
    expect(await read([at('missing.txt'), at('mixed'), at('empty'), at('self'), at('news/a.txt', 'x')])).toEqual([
      ['missing.txt', 'missing-file'],
      ['mixed/1-empty.txt', 'empty-input'],
      ['mixed/2-bad.html', 'binary-input'],
      ['mixed/3-good.txt', 'good'],
      ['mixed/4-dangling', 'missing-file'],
      ['empty', 'empty-folder'],
      ['self', 'link-loop'],
      ['news/a.txt/x', 'missing-file'],
    ]);
  });

  test('a file of 200 MB is refused by its size', async () => {
    const before = process.memoryUsage().rss;
    const items: InputItem[] = [];
    for await (const item of openInputs([at('huge.html')])) items.push(item);
    expect(items[0]).toMatchObject({ error: { code: 'too-large', message: expect.stringMatching(/200 MB.*20 MB/u) } });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test('the limit holds where a size is not known beforehand', async () => {
    if (process.platform !== 'linux') return;
    expect(await read(['/dev/zero'])).toEqual([[path.relative(root, '/dev/zero'), 'too-large']]);
  });

  test('JSON Lines by extension, or by option', async () => {
    const one = [
      ['lines.jsonl:1', 'one'],
      ['lines.jsonl:2', 'bad-json-line'],
      ['lines.jsonl:3', 'two'],
    ];
    expect(await read([at('lines.jsonl')])).toEqual(one);
    expect((await read([at('lines.dat')])).length).toBe(1);
    expect((await read([at('lines.dat')], { from: 'jsonl' })).map(([, text]) => text)).toEqual(['one', 'two']);
  });

  test('a million characters in one line are a page like any other', async () => {
    writeFileSync(at('long.txt'), 'x'.repeat(1_000_000));
    const [[, text]] = (await read([at('long.txt')])) as [[string, string]];
    expect(text.length).toBe(1_000_000);
  });
});

describe('what the file system refuses', () => {
  // Errors made by hand: tests may run as a user whom no permission stops.
  test.each([
    ['ENOENT', 'missing-file'],
    ['ENOTDIR', 'missing-file'],
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['ELOOP', 'link-loop'],
    ['EIO', 'unreadable'],
  ])('%s is %s', (code, expected) => {
    const error = fileProblem(Object.assign(new Error('what the system said'), { code }), 'page.html');
    expect(error.code).toBe(expected);
    expect(error.message).toMatch(/^page\.html: .+\. .+\.$/u);
  });

  test('a name cannot drive the terminal or break the line', () => {
    expect(shownName('a\u001b[31m\nb\u202e')).toBe('a\\u001b[31m\\u000ab\\u202e');
  });
});
