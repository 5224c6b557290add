import { describe, expect, test } from 'vitest';
import { type ContentKind, kindOfExtension, kindOfHeader, mediaTypeOf } from './content.ts';
import { pageFromBytes } from './page.ts';

describe('HTML or text', () => {
  const table: [string, ContentKind, 'text/html' | 'text/plain'][] = [
    ['<!DOCTYPE html><p>x', 'unknown', 'text/html'],
    ['<!-- saved --><html><p>x', 'text', 'text/html'],
    ['<?xml version="1.0"?>\n<html xmlns="x">', 'unknown', 'text/html'],
    ['<div><p>One</p><p>Two</p></div>', 'unknown', 'text/html'],
    ['<div><p>One</p><p>Two</p></div>', 'text', 'text/plain'],
    ['The bill adds <b>nothing</b>, he wrote.', 'unknown', 'text/plain'],
    ['5 < 6 and 7 > 6', 'html', 'text/plain'],
    ['No tags in it at all', 'html', 'text/plain'],
    ['Some <b>bold</b> words', 'html', 'text/html'],
  ];
  test.each(table)('%s said to be %s is %s', (text, said, expected) => {
    expect(mediaTypeOf(text, said)).toBe(expected);
  });

  test.each<[string, ContentKind]>([
    ['a.html', 'html'],
    ['A.HTM', 'html'],
    ['a.txt', 'text'],
    ['b.jsonl', 'jsonl'],
    ['b.ndjson', 'jsonl'],
    ['b', 'unknown'],
    ['html', 'unknown'],
    ['a.php', 'unknown'],
  ])('the extension of %s says %s', (name, kind) => {
    expect(kindOfExtension(name)).toBe(kind);
  });

  test.each<[string, ContentKind]>([
    ['text/html; charset=utf-8', 'html'],
    ['Text/HTML', 'html'],
    ['application/xhtml+xml', 'html'],
    ['text/plain', 'text'],
    ['application/x-ndjson', 'jsonl'],
    ['application/octet-stream', 'unknown'],
    ['', 'unknown'],
  ])('the header %s says %s', (header, kind) => {
    expect(kindOfHeader(header, 'u')).toBe(kind);
  });

  test.each(['application/pdf', 'image/png', 'application/json', 'video/mp4'])('the header %s is refused', (header) => {
    expect(() => kindOfHeader(header, 'u')).toThrow(new RegExp(`${header}.*not-a-page`, 'u'));
  });
});

describe('what is no page', () => {
  const nul = '\0'.repeat(30);
  const table: [string, string, RegExp][] = [
    ['PDF', `%PDF-1.7\n${nul}`, /a PDF document/u],
    ['PNG', `\x89PNG\r\n\x1a\n${nul}`, /a PNG image/u],
    ['JPEG', `\xff\xd8\xff\xe0${nul}`, /a JPEG image/u],
    ['GIF', `GIF89a${nul}`, /a GIF image/u],
    ['WebP', `RIFF\0\0\0\0WEBP${nul}`, /a WebP image/u],
    ['ZIP', `PK\x03\x04${nul}`, /a ZIP archive \(perhaps a Word/u],
    ['gzip', `\x1f\x8b\x08\0${nul}`, /a gzip archive/u],
    ['old Word', `\xd0\xcf\x11\xe0${nul}`, /an old Word/u],
    ['RTF', '{\\rtf1 text}', /RTF/u],
    ['NUL in the middle', `some words${nul}more words`, /binary data/u],
    ['control characters', 'ab\x01\x02cd\x03ef\x04', /binary data/u],
  ];
  test.each(table)('%s', (_, content, message) => {
    expect(() => pageFromBytes(Buffer.from(content, 'latin1'), {}, { name: 'f' })).toThrow(message);
    expect(() => pageFromBytes(Buffer.from(content, 'latin1'), {}, { name: 'f' })).toThrow(/^f: .*binary-input/u);
  });

  test.each(['', ' \n\t\n', '\ufeff', '\u00a0\u00a0'])('empty: %j', (content) => {
    expect(() => pageFromBytes(Buffer.from(content), {}, { name: 'f' })).toThrow(/empty-input/u);
  });

  test.each(['a\tb\fc\x1b', `${'words and words '.repeat(20)}\0`])(
    'text with a stray control character passes',
    (content) => {
      expect(pageFromBytes(Buffer.from(content)).text).toBe(content);
    },
  );
});
