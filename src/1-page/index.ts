import { createHash } from 'node:crypto';
import type { Page } from '../0-model/index.ts';

/** Makes a page of characters already decoded (JSON Lines, tests). */
export function pageFromText(text: string, about: Partial<Page> = {}): Page {
  return {
    mediaType: 'text/plain',
    charset: 'utf-8',
    charsetBecause: 'given as characters',
    given: {},
    diagnostics: [],
    sha256: createHash('sha256').update(text).digest('hex'),
    ...about,
    text,
  };
}

/** Makes a page of bytes. */
export function pageFromBytes(bytes: Uint8Array, about: Partial<Page> = {}): Page {
  return pageFromText(new TextDecoder().decode(bytes), about);
}
