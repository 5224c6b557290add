/** Byte streams: whole within a limit, or cut into lines. */
import type { Limits } from './options.ts';

export type ByteStream = AsyncIterable<Uint8Array>;

/** Collects a stream; null as soon as it gives more than `limit` bytes, and then reads no further. */
export async function collect(stream: ByteStream, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export interface Line {
  /** From 1. */
  number: number;
  /** Without its line end; null when it is longer than the limit. */
  bytes: Buffer | null;
}

/** Cuts a stream into lines (LF or CRLF). Holds one line at a time; a line over the limit is skipped, not held. */
export async function* linesOf(stream: ByteStream, limits: Pick<Limits, 'lineBytes'>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (): Line => {
    const bytes = size > limits.lineBytes ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, start)) {
      size += at - start;
      if (size <= limits.lineBytes) parts.push(chunk.subarray(start, at));
      start = at + 1;
      yield take();
    }
    size += chunk.length - start;
    if (size > limits.lineBytes) parts = [];
    else if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

/** Puts chunks back in front of the rest of a stream that has been looked into. */
export async function* prepend(chunks: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
