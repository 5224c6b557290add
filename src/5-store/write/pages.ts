/** A page in the ledger: its bytes as fetched, and what is needed to decode them to the same characters. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DocumentRecord, Page } from '../../0-model/index.ts';
import { pageFromBytes } from '../../1-page/index.ts';
import type { PageRow } from '../database/tables.ts';

/** What the user or the input supplied beside the page. */
export interface Given {
  title?: string;
  published?: string;
  /** `--published` on the command line. */
  option?: string;
}

/** Decodes bytes with a known character set; null when they are no page. */
function decoded(bytes: Uint8Array, charset: string, mediaType: string): string | null {
  try {
    const kind = mediaType === 'text/html' ? 'html' : 'text';
    return pageFromBytes(bytes, {}, { kind, charset }).text;
  } catch {
    return null;
  }
}

export function pageRow(page: Page): PageRow {
  const bytes = page.bytes ?? null;
  const same = bytes !== null && decoded(bytes, page.charset, page.mediaType) === page.text;
  return {
    sha256: page.sha256,
    media_type: page.mediaType,
    charset: page.charset,
    size: bytes?.length ?? Buffer.byteLength(page.text),
    bytes: bytes === null ? null : gzipSync(bytes),
    characters: same ? null : gzipSync(Buffer.from(page.text)),
  };
}

/** The decoded characters of a stored page: what `article.map` points into. */
export function charactersOf(row: PageRow): string {
  if (row.characters !== null) return gunzipSync(row.characters).toString('utf8');
  return decoded(gunzipSync(row.bytes!), row.charset, row.media_type) ?? '';
}

/** The page as it was read, made again from the ledger, and what was supplied beside it. */
export function pageAgain(row: PageRow, source: DocumentRecord['source'], given: Given): Page {
  return {
    ...(source.id === undefined ? {} : { id: source.id }),
    ...(source.uri === undefined ? {} : { uri: source.uri }),
    ...(source.retrievedAt === undefined ? {} : { retrievedAt: source.retrievedAt }),
    mediaType: row.media_type as Page['mediaType'],
    sha256: row.sha256,
    text: charactersOf(row),
    charset: row.charset,
    charsetBecause: 'as stored',
    given: {
      ...(given.title === undefined ? {} : { title: given.title }),
      ...(given.published === undefined ? {} : { published: given.published }),
    },
    diagnostics: [],
  };
}

export const packRecord = (record: DocumentRecord): Buffer => gzipSync(JSON.stringify(record));
export const unpackRecord = (blob: Buffer): DocumentRecord => JSON.parse(gunzipSync(blob).toString('utf8'));
