/** What the user names as inputs, one page after the other. */
import { createReadStream } from 'node:fs';
import type { Page } from '../0-model/index.ts';
import { type ByteStream, collect, prepend } from './bytes.ts';
import { kindOfExtension, kindOfHeader } from './content.ts';
import { fetchUrl } from './fetch.ts';
import { filesOf, readPageFile } from './files.ts';
import { itemsOfLines, looksLikeJsonLines } from './jsonl.ts';
import { type InputItem, type InputOptions, type Limits, limitsOf } from './options.ts';
import { pageFromBytes } from './page.ts';
import { asDemarcheError, tooLarge } from './problems.ts';

/** An item that always comes out: the page, or why there is none. */
async function itemOf(name: string, make: () => Promise<Page> | Page): Promise<InputItem> {
  try {
    return { name, page: await make() };
  } catch (error) {
    return { name, error: asDemarcheError(error, name) };
  }
}

/** Passes items on; what the stream below throws becomes the last item. */
async function* guarded(name: string, items: AsyncGenerator<InputItem>): AsyncGenerator<InputItem> {
  try {
    yield* items;
  } catch (error) {
    yield { name, error: asDemarcheError(error, name) };
  }
}

async function* fromFiles(input: string, options: InputOptions, limits: Limits): AsyncGenerator<InputItem> {
  for await (const found of filesOf(input)) {
    if ('error' in found) yield { name: found.path, error: found.error };
    else if (options.from === 'jsonl' || kindOfExtension(found.path) === 'jsonl') {
      yield* guarded(found.path, itemsOfLines(createReadStream(found.path), found.path, limits));
    } else yield await itemOf(found.path, () => readPageFile(found.path, limits));
  }
}

/** The charset parameter of a `Content-Type` header; null when it has none. */
function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*["']?([^\s"';]{1,40})/iu.exec(contentType)?.[1] ?? null;
}

async function* fromUrl(input: string, options: InputOptions, limits: Limits): AsyncGenerator<InputItem> {
  const { bytes, url, contentType, retrievedAt } = await fetchUrl(input, options);
  const kind = kindOfHeader(contentType, input);
  if (options.from === 'jsonl' || kind === 'jsonl' || kindOfExtension(new URL(url).pathname) === 'jsonl') {
    yield* itemsOfLines(oneChunk(bytes), input, limits);
    return;
  }
  const about = { uri: url, retrievedAt };
  const page = pageFromBytes(bytes, about, { name: input, kind, charset: charsetOf(contentType) });
  yield { name: input, page };
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Reads ahead to the end of the first line, at most `limit` bytes, as far as it may be JSON Lines: an input that does
 * not begin with a brace is not looked into any further.
 */
async function firstLine(chunks: AsyncIterator<Uint8Array>, limit: number) {
  const read: Uint8Array[] = [];
  let size = 0;
  while (size <= limit) {
    const next = await chunks.next();
    if (next.done) break;
    read.push(next.value);
    size += next.value.length;
    if (next.value.includes(10) || !/^\s*(?:\u00ef\u00bb\u00bf)?\{/u.test(latin1(read[0]!.subarray(0, 64)))) break;
  }
  const all = Buffer.concat(read);
  const end = all.indexOf(10);
  return { read, line: end === -1 ? all : all.subarray(0, end) };
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

async function* fromStdin(options: InputOptions, limits: Limits): AsyncGenerator<InputItem> {
  const chunks = (options.stdin ?? process.stdin)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const { read, line } = await firstLine(chunks, limits.lineBytes);
  const stream: ByteStream = prepend(read, chunks);
  if (options.from === 'jsonl' || looksLikeJsonLines(line)) return yield* itemsOfLines(stream, '-', limits);
  const bytes = await collect(stream, limits.bytes);
  if (bytes === null) throw tooLarge('-', limits.bytes);
  yield { name: '-', page: pageFromBytes(bytes, {}, { name: '-', kind: 'unknown' }) };
}

const urlLike = /^(?:https?:|[a-z][a-z\d+.-]*:\/\/)/iu;

/**
 * Opens inputs in the order given: files, folders, http(s) URLs, and `-` for standard input. One page is in memory at
 * a time. A bad input is an item with an error, and the others go on; never throws.
 */
export async function* openInputs(inputs: string[], options: InputOptions = {}): AsyncGenerator<InputItem> {
  const limits = limitsOf(options);
  for (const input of inputs) {
    if (input === '-') yield* guarded(input, fromStdin(options, limits));
    else if (urlLike.test(input)) yield* guarded(input, fromUrl(input, options, limits));
    else yield* fromFiles(input, options, limits);
  }
}

/**
 * How many pages the inputs hold, as far as that can be told without reading them: a file or a URL is one page, a
 * folder as many as its files. Null when one of them is a stream of pages (standard input, JSON Lines).
 */
export async function countInputs(inputs: string[], options: InputOptions = {}): Promise<number | null> {
  let count = 0;
  for (const input of inputs) {
    if (input === '-' || options.from === 'jsonl') return null;
    if (urlLike.test(input)) count++;
    else
      for await (const found of filesOf(input)) {
        if (kindOfExtension(found.path) === 'jsonl') return null;
        count++;
      }
  }
  return count;
}
