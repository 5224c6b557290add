import { describe, expect, it } from 'vitest';
import { openPairs, type PairItem } from './pairs.ts';

async function read(text: string | Buffer): Promise<PairItem[]> {
  async function* bytes() {
    yield Buffer.from(text as string);
  }
  const items: PairItem[] = [];
  for await (const item of openPairs('pairs.jsonl', bytes())) items.push(item);
  return items;
}
const good = '{"id": "a", "text": "Freedonia sued Sylvania.", "source": [0, 9], "target": [15, 23]}';

describe('pairs', () => {
  it('come out in order, a byte order mark and blank lines passed over', async () => {
    const items = await read(`\ufeff${good}\n\n${good.replace('"a"', '7')}\r\n`);
    expect(items.map((item) => ('pair' in item ? item.pair.id : 'bad'))).toEqual(['a', 7]);
    expect(items[1]).toMatchObject({ name: 'pairs.jsonl:3', pair: { target: { start: 15, end: 23 } } });
  });

  it('may leave out one side', async () => {
    const [item] = await read('{"text": "Freedonia.", "source": [0, 9]}');
    expect(item).toMatchObject({ pair: { id: null, target: null } });
  });

  it.each([
    ['no JSON', '{"id": "a"', 'is no JSON'],
    ['a list', '[1, 2]', 'is no JSON object'],
    ['no text', '{"id": 1, "source": [0, 1]}', 'has no "text"'],
    ['no side', '{"text": "Freedonia."}', 'neither "source" nor "target"'],
    ['a span past the end', good.replace('[15, 23]', '[15, 99]'), '"target" [15, 99] is no span of a text of 24'],
    ['a span of nothing', good.replace('[0, 9]', '[4, 4]'), '"source" [4, 4] is no span'],
    ['words for numbers', good.replace('[0, 9]', '["a", "b"]'), 'is no pair of whole numbers'],
    ['broken UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'is not UTF-8'],
    ['a text too long', `{"text": "${'x'.repeat(20001)}", "source": [0, 1]}`, 'longer than 20000'],
  ])('refuse %s, and go on', async (_, line, message) => {
    const items = await read(Buffer.concat([Buffer.from(line as string), Buffer.from(`\n${good}`)]));
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ name: 'pairs.jsonl:1', error: { code: 'bad-pair' } });
    expect('error' in items[0]! && items[0].error.message).toContain(message);
    expect(items[1]).toHaveProperty('pair');
  });

  it('says that an empty file is empty, and a missing one missing', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'empty-input' });
    await expect(openPairs('no-such-file.jsonl').next()).rejects.toMatchObject({ code: 'missing-file' });
  });
});
