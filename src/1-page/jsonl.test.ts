import { describe, expect, test } from 'vitest';
import { itemsOfLines, looksLikeJsonLines } from './jsonl.ts';
import { defaultLimits, type InputItem } from './options.ts';

async function* chunks(text: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Buffer, size = 7, lineBytes = defaultLimits.lineBytes): Promise<InputItem[]> {
  const items: InputItem[] = [];
  for await (const item of itemsOfLines(chunks(text, size), 'f.jsonl', { ...defaultLimits, lineBytes }))
    items.push(item);
  return items;
}

const pageOf = (item: InputItem | undefined) => (item && 'page' in item ? item.page : undefined);
const errorOf = (item: InputItem | undefined) => (item && 'error' in item ? item.error : undefined);

describe('JSON Lines', () => {
  test('all fields come back', async () => {
    const line = {
      id: 'a-1',
      text: 'Words — “quoted”.',
      url: 'https://example.org/a',
      title: 'T',
      published: '2020-01-02',
    };
    const [item] = await read(JSON.stringify(line));
    expect(item!.name).toBe('f.jsonl:1');
    expect(pageOf(item)).toMatchObject({
      id: 'a-1',
      uri: 'https://example.org/a',
      mediaType: 'text/plain',
      text: 'Words — “quoted”.',
      given: { title: 'T', published: '2020-01-02' },
      charset: 'utf-8',
    });
  });

  test('html wins over text, numbers are ids, null is absent', async () => {
    const [item] = await read('{"id": 7, "text": "x", "html": "<p>y</p>", "title": null}');
    expect(pageOf(item)).toMatchObject({ id: '7', mediaType: 'text/html', text: '<p>y</p>', given: {} });
  });

  test.each([1, 2, 5, 1000])('lines are the same in chunks of %i bytes', async (size) => {
    const items = await read('\ufeff{"text":"één"}\r\n\n   \n{"text":"twee"}\n', size);
    expect(items.map((item) => [item.name, pageOf(item)?.text])).toEqual([
      ['f.jsonl:1', 'één'],
      ['f.jsonl:4', 'twee'],
    ]);
  });

  const bad: [string, string | Buffer, string, RegExp][] = [
    ['no JSON', '{"text": ', 'bad-json-line', /is no JSON/u],
    ['no object', '["text"]', 'bad-json-line', /no JSON object/u],
    ['no text', '{"id": "1"}', 'bad-json-line', /neither "text" nor "html"/u],
    ['text is a number', '{"text": 5}', 'bad-json-line', /"text" is no string/u],
    ['not UTF-8', Buffer.from('{"text": "caf\xe9"}', 'latin1'), 'bad-json-line', /not UTF-8/u],
    ['empty text', '{"text": " "}', 'empty-input', /nothing in it/u],
    ['too long', `{"text": "${'x'.repeat(600)}"}`, 'line-too-long', /limit of 500 bytes/u],
  ];
  test.each(bad)('%s is an error that names the line; the next line goes on', async (_, line, code, message) => {
    const text = Buffer.concat([
      Buffer.from('{"text":"a"}\n'),
      Buffer.from(line as string),
      Buffer.from('\n{"text":"b"}'),
    ]);
    const items = await read(text, 64, 500);
    expect(items.map((item) => item.name)).toEqual(['f.jsonl:1', 'f.jsonl:2', 'f.jsonl:3']);
    expect(errorOf(items[1])).toMatchObject({ code, message: expect.stringMatching(/^f\.jsonl:2: /u) });
    expect(errorOf(items[1])!.message).toMatch(message);
    expect(pageOf(items[2])?.text).toBe('b');
  });

  test.each(['', '\n \n'])('nothing in the input (%j) is one error', async (text) => {
    const items = await read(text);
    expect(items.map((item) => errorOf(item)?.code)).toEqual(['empty-input']);
  });

  test.each<[string, string | undefined, string[]]>([
    ['2020', '2020', []],
    ['2020-05', '2020-05', []],
    ['2020-05-06T07:08:09+02:00', '2020-05-06T07:08:09+02:00', []],
    ['', undefined, []],
    ['6 May', undefined, ['published-unreadable']],
  ])('published %j', async (published, expected, codes) => {
    const [item] = await read(JSON.stringify({ text: 'x', published }));
    expect(pageOf(item)!.given.published).toBe(expected);
    expect(pageOf(item)!.diagnostics.map((d) => d.code)).toEqual(codes);
  });

  test.each<[string, boolean]>([
    ['{"id":"1","text":"x"}', true],
    ['{"html":"x"}', true],
    ['{"a":1}', false],
    ['{"text":', false],
    ['Text with {braces}', false],
    ['["text"]', false],
  ])('%s looks like JSON Lines: %s', (line, expected) => {
    expect(looksLikeJsonLines(Buffer.from(line))).toBe(expected);
  });

  test('a long stream is read in flat memory', async () => {
    const body = JSON.stringify({ text: 'word '.repeat(2000) });
    async function* endless(): AsyncGenerator<Buffer> {
      for (let i = 0; i < 3000; i++) yield Buffer.from(`${body}\n`);
    }
    let count = 0;
    let most = 0;
    const before = process.memoryUsage().rss;
    for await (const item of itemsOfLines(endless(), 'f', defaultLimits)) {
      if ('page' in item) count++;
      if (count % 500 === 0) most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(count).toBe(3000);
    // 30 MB pass through; holding on to them would show.
    expect(most).toBeLessThan(200_000_000);
  });
});
