/** Undoes the `Content-Encoding` of a response, as a stream, so that a limit holds on what comes out. */
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DemarcheError } from '../0-model/index.ts';
import { shownName } from './problems.ts';

const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * @param encoding the header's value; `identity` and an empty one change nothing
 * @throws DemarcheError `bad-encoding` for an encoding that was not asked for, or for two in a row
 */
export function decompress(body: Readable, encoding: string, url: string): Readable {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const coded = names.filter((name) => name !== '' && name !== 'identity');
  if (coded.length === 0) return body;
  const decoder = coded.length === 1 ? decoders[coded[0]!] : undefined;
  if (!decoder) {
    const problem = `the server sent it as ${shownName(encoding)}, which was not asked for`;
    throw new DemarcheError('bad-encoding', shownName(url), problem, 'Save the page and give the file.');
  }
  // Errors surface where the result is read.
  return pipeline(body, decoder(), () => {});
}
