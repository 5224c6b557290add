/** Makes a page of bytes or of characters. */
import { createHash } from 'node:crypto';
import type { Page } from '../0-model/index.ts';
import { decodePage, isUtf16 } from './charset.ts';
import { type ContentKind, kindOfExtension, mediaTypeOf, refuseBinary } from './content.ts';
import { emptyInput } from './problems.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Makes a page of characters already decoded (JSON Lines, tests). */
export function pageFromText(text: string, about: Partial<Page> = {}): Page {
  return {
    mediaType: 'text/plain',
    charset: 'utf-8',
    charsetBecause: 'given as characters',
    given: {},
    diagnostics: [],
    sha256: sha256(text),
    ...about,
    text,
  };
}

export interface BytesOptions {
  /** How errors name the input; `about.uri` when absent. */
  name?: string;
  /** What the HTTP header or the extension says; from the extension of the name when absent. */
  kind?: ContentKind;
  /** The charset parameter of the HTTP header. */
  charset?: string | null;
}

/**
 * Makes a page of bytes: finds the character set, and whether they are HTML or text. A `mediaType` given in `about` is
 * kept.
 * @throws DemarcheError `empty-input`, `binary-input`
 */
export function pageFromBytes(bytes: Uint8Array, about: Partial<Page> = {}, options: BytesOptions = {}): Page {
  const name = options.name ?? about.uri ?? 'page';
  if (bytes.length === 0) throw emptyInput(name);
  refuseBinary(bytes, name, isUtf16(bytes));
  const kind = options.kind ?? kindOfExtension(name);
  const decoded = decodePage(bytes, options.charset ?? null, kind !== 'text');
  if (decoded.text.trim() === '') throw emptyInput(name);
  return pageFromText(decoded.text, {
    mediaType: mediaTypeOf(decoded.text, kind),
    charset: decoded.charset,
    charsetBecause: decoded.because,
    sha256: sha256(bytes),
    bytes,
    ...about,
    diagnostics: [...decoded.diagnostics, ...(about.diagnostics ?? [])],
  });
}
