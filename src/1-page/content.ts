/** What kind of content the bytes or characters are: HTML, plain text, or something that is no page at all. */
import { DemarcheError } from '../0-model/index.ts';
import { shownName } from './problems.ts';

/** File signatures (https://en.wikipedia.org/wiki/List_of_file_signatures), the bytes written as Latin-1. */
const signatures: { kind: string; at: number; bytes: string }[] = [
  { kind: 'a PDF document', at: 0, bytes: '%PDF-' },
  { kind: 'a PNG image', at: 0, bytes: '\x89PNG' },
  { kind: 'a JPEG image', at: 0, bytes: '\xff\xd8\xff' },
  { kind: 'a GIF image', at: 0, bytes: 'GIF8' },
  { kind: 'a TIFF image', at: 0, bytes: 'II*\0' },
  { kind: 'a TIFF image', at: 0, bytes: 'MM\0*' },
  { kind: 'a WebP image', at: 8, bytes: 'WEBP' },
  { kind: 'an icon image', at: 0, bytes: '\0\0\x01\0' },
  { kind: 'a ZIP archive (perhaps a Word or EPUB document)', at: 0, bytes: 'PK\x03\x04' },
  { kind: 'an empty ZIP archive', at: 0, bytes: 'PK\x05\x06' },
  { kind: 'a gzip archive', at: 0, bytes: '\x1f\x8b' },
  { kind: 'a bzip2 archive', at: 0, bytes: 'BZh' },
  { kind: 'an xz archive', at: 0, bytes: '\xfd7zXZ' },
  { kind: 'a Zstandard archive', at: 0, bytes: '\x28\xb5\x2f\xfd' },
  { kind: 'a 7-Zip archive', at: 0, bytes: '7z\xbc\xaf' },
  { kind: 'a RAR archive', at: 0, bytes: 'Rar!' },
  { kind: 'an old Word, Excel or PowerPoint document', at: 0, bytes: '\xd0\xcf\x11\xe0' },
  { kind: 'a rich text (RTF) document', at: 0, bytes: '{\\rtf' },
  { kind: 'an SQLite database', at: 0, bytes: 'SQLite format 3' },
  { kind: 'a program', at: 0, bytes: '\x7fELF' },
  { kind: 'a WebAssembly module', at: 0, bytes: '\0asm' },
  { kind: 'a font', at: 0, bytes: 'wOF' },
  { kind: 'an audio file', at: 0, bytes: 'ID3' },
  { kind: 'an audio file', at: 0, bytes: 'OggS' },
  { kind: 'an MP4 video', at: 4, bytes: 'ftyp' },
  { kind: 'a web archive (WARC)', at: 0, bytes: 'WARC/' },
];

const sampleLength = 8192;

function notAPage(name: string, kind: string): DemarcheError {
  return new DemarcheError('binary-input', shownName(name), `is ${kind}, not a page`, 'Give HTML or plain text.');
}

/**
 * Refuses what is no text in any character set: known file signatures, and a share of control characters that no
 * text has. UTF-16 must be told apart before (`utf16` true), as half of its bytes are NUL.
 * @throws DemarcheError `binary-input`
 */
export function refuseBinary(bytes: Uint8Array, name: string, utf16: boolean): void {
  const head = Buffer.from(bytes.subarray(0, sampleLength)).toString('latin1');
  const known = signatures.find((signature) => head.startsWith(signature.bytes, signature.at));
  if (known) throw notAPage(name, known.kind);
  if (utf16) return;
  // Form feed, backspace and escape (ISO-2022-JP) do occur in texts.
  const controls = head.match(/[\u0000-\u0007\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0;
  if (controls > head.length / 100) throw notAPage(name, 'binary data');
}

const htmlTypes = new Set(['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml']);
const textTypes = new Set(['text/plain', 'text/markdown']);
const jsonLinesTypes = new Set(['application/jsonl', 'application/x-ndjson', 'application/x-jsonlines']);
const silentTypes = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'unknown/unknown',
  'text/x-unknown',
]);

export type ContentKind = 'html' | 'text' | 'jsonl' | 'unknown';

/**
 * What a `Content-Type` header says.
 * @throws DemarcheError `not-a-page` when it names a type that is no page
 */
export function kindOfHeader(contentType: string, name: string): ContentKind {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (htmlTypes.has(type)) return 'html';
  if (textTypes.has(type)) return 'text';
  if (jsonLinesTypes.has(type)) return 'jsonl';
  if (silentTypes.has(type)) return 'unknown';
  const problem = `the server sent ${shownName(type)}, which is no page`;
  throw new DemarcheError('not-a-page', shownName(name), problem, 'Give the address of an HTML or text page.');
}

/** What a file's extension says. */
export function kindOfExtension(name: string): ContentKind {
  const extension = /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:html?|xhtml|shtml|xht)$/u.test(extension)) return 'html';
  if (/^(?:jsonl|ndjson)$/u.test(extension)) return 'jsonl';
  return /^(?:txt|text|md)$/u.test(extension) ? 'text' : 'unknown';
}

const documentStart =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/iu;
const anyTag = /<[a-z!/][^<>]{0,2000}>/iu;
const layoutTags = /<\/?(?:p|div|h[1-6]|article|section|table|ul|li|a|span|meta|title|body)\b[^<>]{0,2000}>/giu;

/**
 * HTML or plain text, by the content and by what header or extension say of it. A document that begins as HTML is HTML
 * under any name; a file called HTML with no tag in it is text; without a name, three layout tags make HTML.
 */
export function mediaTypeOf(text: string, said: ContentKind): 'text/html' | 'text/plain' {
  if (documentStart.test(text.slice(0, 4096))) return 'text/html';
  if (said === 'text') return 'text/plain';
  const head = text.slice(0, 65_536);
  if (said === 'html') return anyTag.test(head) ? 'text/html' : 'text/plain';
  return (head.match(layoutTags)?.length ?? 0) >= 3 ? 'text/html' : 'text/plain';
}
