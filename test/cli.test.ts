/** The built command line, run as a user runs it. `npm test` builds first. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot, recordSchema } from '../src/0-model/index.ts';
import { bin, demarche } from './demarche.ts';

const example = path.join(packageRoot, 'examples/manila.txt');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file into the test's folder and gives its path. */
function file(name: string, content: string | Buffer): string {
  const full = path.join(folder, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

const story = (n: number): string =>
  `Minister says talks will go on\n\nGENEVA, March 3 — Foreign Minister Rufus Firefly said on Monday that round ${n} of the talks would begin by March 20.\n\n` +
  'He told reporters that the parties had met for two hours. “We will return to the table,” Mr. Firefly said.\n';

describe('demarche read', () => {
  it('prints a valid record with exact spans, the same bytes twice', async () => {
    const args = ['read', example, '--published', '2017-08-07', '--format', 'json'];
    const [one, two] = [await demarche(args), await demarche(args)];
    expect(one.code).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    const record = recordSchema.parse(JSON.parse(one.stdout));
    expect(record.statements.length).toBeGreaterThan(10);
    for (const span of [...record.statements.flatMap((s) => s.content), ...record.times.map((t) => t.span)]) {
      expect(record.article.text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it('gives the same record for a page whatever was read before it', async () => {
    const [a, b] = [file('order/a.txt', story(1)), file('order/b.txt', story(2))];
    const lines = async (inputs: string[]) =>
      (await demarche(['read', ...inputs, '--format', 'jsonl'])).stdout.trim().split('\n');
    const [forward, backward] = [await lines([a, b, example]), await lines([example, b, a])];
    expect(backward).toEqual([...forward].reverse());
  });

  it('gives an object for one input and a list for several', async () => {
    const [a, b] = [file('many/a.txt', story(1)), file('many/b.txt', story(2))];
    expect(Array.isArray(JSON.parse((await demarche(['read', a, '--format', 'json'])).stdout))).toBe(false);
    expect(JSON.parse((await demarche(['read', a, b, '--format', 'json'])).stdout)).toHaveLength(2);
  });

  it('reads JSON Lines from standard input and gives the ids back', async () => {
    const input = `${JSON.stringify({ id: 'x-1', text: story(1), published: '2025-03-03' })}\n${JSON.stringify({ id: 'x-2', html: `<p>${story(2)}</p>` })}\n`;
    const { code, stdout } = await demarche(['read', '-', '--from', 'jsonl', '--format', 'jsonl'], input);
    expect(code).toBe(0);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map((record) => record.source.id)).toEqual(['x-1', 'x-2']);
    expect(records[0].article.published).toMatchObject({ value: '2025-03-03', basis: 'supplied' });
  });

  it.each([['timexes'], ['attributions']])('%s: offsets are into the text that was given', async (format) => {
    const text = readFileSync(example, 'utf8');
    const input = `${JSON.stringify({ id: 'm', text, published: '2017-08-07' })}\n`;
    const { stdout } = await demarche(['read', '-', '--from', 'jsonl', '--format', format], input);
    const line = JSON.parse(stdout);
    expect(line.id).toBe('m');
    if (format === 'timexes') {
      expect(line.timexes.length).toBeGreaterThan(5);
      for (const timex of line.timexes) expect(text.slice(timex.start, timex.end)).toBe(timex.text);
    } else {
      expect(line.attributions.length).toBeGreaterThan(10);
      const [start, end] = line.attributions[1].content[0];
      expect(text.slice(start, end)).toMatch(/^that the U\.S\. would give its answer/u);
    }
  });

  it('writes one file per input, skips what is there, writes it again with --force', async () => {
    const [a, b] = [file('out/in/a.txt', story(1)), file('out/other/a.txt', story(2))];
    const out = path.join(folder, 'out/records');
    await demarche(['read', a, b, '--format', 'json', '--out', out]);
    const names = readdirSync(out).sort();
    expect(names).toHaveLength(2);
    expect(names).toContain('a.json');
    writeFileSync(path.join(out, 'a.json'), 'mine');
    await demarche(['read', a, b, '--format', 'json', '--out', out]);
    expect(readFileSync(path.join(out, 'a.json'), 'utf8')).toBe('mine');
    await demarche(['read', a, b, '--format', 'json', '--out', out, '--force']);
    expect(JSON.parse(readFileSync(path.join(out, 'a.json'), 'utf8')).schema).toBe('demarche/record@1');
  });

  it('prints every section in plain text, without escape codes in a pipe', async () => {
    const { stdout } = await demarche(['read', example, '--published', '2017-08-07']);
    for (const heading of ['WHO SAID WHAT TO WHOM', 'WHAT HAPPENED', 'PROMISED, DEMANDED, DUE', 'DISPUTED']) {
      expect(stdout).toContain(heading);
    }
    expect(stdout).not.toContain('\u001b');
  });

  it('stops at the article or the annotations when asked', async () => {
    const until = async (stage: string) =>
      JSON.parse((await demarche(['read', example, '--format', 'json', '--until', stage])).stdout);
    const article = await until('article');
    expect([article.times.length, article.statements.length]).toEqual([0, 0]);
    const annotations = await until('annotations');
    expect(annotations.times.length).toBeGreaterThan(5);
    expect(annotations.statements).toHaveLength(0);
  });

  it('ends cleanly on Ctrl-C and keeps what is done', async () => {
    const out = path.join(folder, 'stopped');
    const child = spawn(process.execPath, [bin, 'read', example, '-', '--format', 'json', '--out', out], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const written = () => readdirSync(folder).includes('stopped') && readdirSync(out).includes('manila.json');
    // Standard input is never closed: the second input stays open until the signal comes.
    while (!written()) await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(130);
    expect(readdirSync(out)).toEqual(['manila.json']);
  });
});

describe('bad input: a clear line naming it, the others go on, the status tells', () => {
  const good = () => file('bad/good.txt', story(3));

  it.each<[string, () => string, RegExp]>([
    ['a missing file', () => path.join(folder, 'nowhere.txt'), /nowhere\.txt: .*\(missing-file\)/u],
    ['an empty file', () => file('bad/empty.txt', ''), /empty\.txt: .*\(empty-input\)/u],
    [
      'a binary file',
      () => file('bad/picture.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])),
      /picture\.html: /u,
    ],
    [
      'a file of 200 MB',
      () => file('bad/huge.txt', Buffer.alloc(200_000_000, 'a b c. ')),
      /huge\.txt: .*\(too-large\)/u,
    ],
    ['a private address', () => 'http://127.0.0.1:9/page.html', /127\.0\.0\.1.*--allow-private/u],
    ['a file address', () => 'file:///etc/hosts', /file:.*\(/u],
  ])('%s', async (_, make, message) => {
    const { code, stdout, stderr } = await demarche(['read', make(), good(), '--format', 'jsonl']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it.each<[string, () => string]>([
    [
      'a line of a million characters',
      () => file('bad/line.txt', 'The minister said that it would rain. '.repeat(27_000)),
    ],
    ['unclosed quotes', () => file('bad/quotes.txt', `“We agree, the minister said.\n\n“And “again.\n\n${story(1)}`)],
    [
      'a wrong charset',
      () =>
        file(
          'bad/charset.html',
          Buffer.from('<meta charset="utf-8"><p>Caf\xe9 talks were held, the minister said.</p>', 'latin1'),
        ),
    ],
    ['no text', () => file('bad/blank.html', '<html><body><p> </p></body></html>')],
  ])('%s is read', async (_, make) => {
    const { code, stdout } = await demarche(['read', make(), '--format', 'json', '--page-timeout', '60']);
    expect(code).toBe(0);
    recordSchema.parse(JSON.parse(stdout));
  });

  it.each<[string, string]>([
    ['50,000 unclosed tags', `<p>The minister said that he would go.${'<b>'.repeat(50_000)}`],
    [
      '50,000 nested tags',
      `${'<div>'.repeat(50_000)}<p>The minister said that he would go.</p>${'</div>'.repeat(50_000)}`,
    ],
  ])('%s: read or given up after the limit, and the next page is read', async (_, html) => {
    const { code, stdout, stderr } = await demarche(['read', file('bad/tags.html', html), good(), '--format', 'jsonl']);
    const records = stdout.trim().split('\n').length;
    expect(code === 0 ? records : records + 1).toBe(2);
    if (code !== 0) expect(stderr).toMatch(/tags\.html: .*\(page-timeout\)/u);
  });

  it('a page that takes longer than the limit is named and the next one is read', async () => {
    const slow = file(
      'bad/slow.txt',
      'The minister said that it would rain, and told Ms. Rain that it had. '.repeat(10_000),
    );
    const { code, stdout, stderr } = await demarche([
      'read',
      slow,
      good(),
      '--format',
      'jsonl',
      '--page-timeout',
      '0.01',
    ]);
    expect(stderr).toMatch(/slow\.txt: .*\(page-timeout\)/u);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n').length).toBeLessThanOrEqual(1);
  });

  it('a directory loop is named, the pages around it are read', async () => {
    file('loop/page.txt', story(4));
    symlinkSync(path.join(folder, 'loop'), path.join(folder, 'loop/again'));
    const { code, stdout, stderr } = await demarche(['read', path.join(folder, 'loop'), '--format', 'jsonl']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/again/u);
    expect(code).toBe(1);
  });

  it.each([
    [['read', 'x', '--published', '2017-02-30'], /2017-02-30.*\(invalid-published\)/u],
    [['read', 'x', '--published', 'Monday'], /Monday.*\(invalid-published\)/u],
    [['read', 'x', '--format', 'xml'], /xml/u],
    [['read'], /input/u],
    [['reed'], /reed/u],
  ])('a wrong call ends with 2: %j', async (args, message) => {
    const { code, stderr } = await demarche(args as string[]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message as RegExp);
  });

  it('several pages as HTML want --out', async () => {
    const { code, stderr } = await demarche(['read', good(), example, '--format', 'html']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--out DIR/u);
  });
});

describe('demarche article', () => {
  it('prints the clean text', async () => {
    const { stdout } = await demarche(['article', example]);
    expect(stdout).toMatch(/^Secretary of state says/u);
    expect(stdout).not.toMatch(/Advertisements|desk@courier/u);
  });

  it('names each page when there are several', async () => {
    const pages = [file('two/a.txt', story(1)), file('two/b.txt', story(2))];
    for (const inputs of [pages, [path.dirname(pages[0]!)]]) {
      const { stdout } = await demarche(['article', ...inputs]);
      expect(stdout.match(/^==> .* <==$/gmu)).toEqual(pages.map((name) => `==> ${name} <==`));
    }
  });
});

describe('help', () => {
  it.each([[['--help']], [['read', '--help']], [['article', '--help']], [['parse', '--help']]])(
    '%j shows an example',
    async (args) => {
      const { code, stdout } = await demarche(args);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples?:\n {2}\$ demarche /u);
    },
  );
});
