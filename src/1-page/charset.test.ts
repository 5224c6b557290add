import { describe, expect, test } from 'vitest';
import { decodePage } from './charset.ts';
import { pageFromBytes } from './page.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');
const html = (charset: string, body: Buffer): Buffer =>
  Buffer.concat([latin(`<html><head><meta charset="${charset}"></head><body><p>`), body, latin('</p></body></html>')]);

// "Встреча министров прошла в пятницу" in KOI8-R and in windows-1251.
const koi8 = bytesOf('f7d3d4d2c5dec120cdc9cec9d3d4d2cfd720d0d2cfdbccc120d720d0d1d4cec9c3d5');
const cp1251 = bytesOf('c2f1f2f0e5f7e020ece8ede8f1f2f0eee220eff0eef8ebe020e220eff2ede8f6f3');
const cyrillic = /Встреча министров прошла в п/u;
// "外務大臣は会談した" in Shift_JIS, "外交部长会见了大使" in GB 18030.
const shiftJis = bytesOf('8a4f96b191e590628 2cd89ef926b82b582bd'.replaceAll(' ', ''));
const gb = bytesOf('cde2bdbbb2bfb3a4bbe1bcfbc1cbb4f3cab9');

describe('character sets', () => {
  const table: [string, Buffer, string | null, string, RegExp, string[]][] = [
    ['plain ASCII', latin('The talks ended.'), null, 'utf-8', /^The talks ended\.$/u, []],
    ['UTF-8, undeclared', utf8('“No,” she said — twice.'), null, 'utf-8', /^“No,” she said — twice/u, []],
    ['UTF-8 with a mark, which is dropped', utf8('\ufeff“No”'), null, 'utf-8', /^“No”$/u, []],
    ['the mark beats the header', utf8('\ufeffé'), 'iso-8859-1', 'utf-8', /^é$/u, []],
    [
      'windows-1252, undeclared',
      latin('The \x93deal\x94 \x96 it\x92s off, he said.'),
      null,
      'windows-1252',
      /“deal” – it’s/u,
      [],
    ],
    ['declared iso-8859-1 means windows-1252', html('iso-8859-1', latin('it\x92s')), null, 'windows-1252', /it’s/u, []],
    ['UTF-16 LE with a mark', Buffer.concat([bytesOf('fffe'), utf16('“Talks”')]), null, 'utf-16le', /^“Talks”$/u, []],
    [
      'UTF-16 BE with a mark',
      swapped(Buffer.concat([bytesOf('fffe'), utf16('“Talks”')])),
      null,
      'utf-16be',
      /^“Talks”$/u,
      [],
    ],
    ['UTF-16 LE, bare', utf16('The talks ended “well”.'), null, 'utf-16le', /ended “well”/u, []],
    ['UTF-16 BE, bare', swapped(utf16('The talks ended “well”.')), null, 'utf-16be', /ended “well”/u, []],
    ['KOI8-R by header', koi8, 'koi8-r', 'koi8-r', cyrillic, []],
    ['KOI8-R by meta', html('koi8-r', koi8), null, 'koi8-r', cyrillic, []],
    ['KOI8-R, undeclared', koi8, null, 'koi8-r', cyrillic, []],
    ['windows-1251, undeclared', cp1251, null, 'windows-1251', cyrillic, []],
    ['Shift_JIS by meta', html('shift_jis', shiftJis), null, 'shift_jis', /外務大臣は会談した/u, []],
    ['GB 18030 by header', gb, 'gb2312', 'gbk', /外交部长会见了大使/u, []],
    ['GB 18030 by meta', html('gb18030', gb), null, 'gb18030', /外交部长会见了大使/u, []],
    [
      'UTF-8 declared as windows-1252',
      html('windows-1252', utf8('“No”')),
      null,
      'utf-8',
      /“No”/u,
      ['charset-mismatch'],
    ],
    ['UTF-8 declared as Latin-1 by the header', utf8('café'), 'ISO-8859-1', 'utf-8', /café/u, ['charset-mismatch']],
    [
      'windows-1252 declared as UTF-8',
      html('utf-8', latin('\x93No,\x94 it\x92s off')),
      null,
      'windows-1252',
      /“No,” it’s/u,
      ['charset-mismatch'],
    ],
    ['KOI8-R declared as Latin-1', koi8, 'iso-8859-1', 'koi8-r', cyrillic, ['charset-mismatch']],
    [
      'one bad byte in UTF-8',
      Buffer.concat([html('utf-8', utf8('“No” — “yes”')), latin('\xff')]),
      null,
      'utf-8',
      /“No” — “yes”.*\ufffd$/u,
      ['charset-replacement'],
    ],
    ['a set nobody knows', html('martian-7', utf8('“No”')), null, 'utf-8', /“No”/u, []],
    ['the "replacement" set of the standard', html('iso-2022-kr', utf8('“No”')), null, 'utf-8', /“No”/u, []],
    [
      'an XML declaration',
      Buffer.concat([latin('<?xml version="1.0" encoding="koi8-r"?><html><p>'), koi8]),
      null,
      'koi8-r',
      cyrillic,
      [],
    ],
    [
      'a meta after 1,024 bytes',
      Buffer.concat([latin(`<html>${' '.repeat(3000)}`), html('koi8-r', koi8)]),
      null,
      'koi8-r',
      cyrillic,
      [],
    ],
    ['a meta that claims UTF-16 in ASCII', html('utf-16le', utf8('“No”')), null, 'utf-8', /“No”/u, []],
    ['header before meta', html('koi8-r', shiftJis), 'shift_jis', 'shift_jis', /外務大臣/u, []],
  ];
  test.each(table)('%s', (_, bytes, header, charset, text, diagnostics) => {
    const decoded = decodePage(bytes, header, true);
    expect(decoded.charset).toBe(charset);
    expect(decoded.text).toMatch(text);
    expect(decoded.diagnostics.map((d) => d.code)).toEqual(diagnostics);
    expect(decoded.because).not.toBe('');
  });

  test('random bytes never throw', () => {
    const bytes = Buffer.alloc(4000);
    for (let i = 0, seed = 7; i < bytes.length; i++) {
      seed = (seed * 48_271) % 2_147_483_647;
      bytes[i] = seed & 255;
    }
    for (const header of [null, 'utf-8', 'shift_jis', 'utf-16le', 'gb18030', 'x-user-defined', '\u0000']) {
      expect(() => decodePage(bytes, header, true)).not.toThrow();
    }
  });

  test('every byte of windows-1252 that differs from Latin-1', () => {
    const { text } = decodePage(
      latin('A\x80\x85\x91\x92\x93\x94\x96\x97\x99 plain words follow here, many of them.'.repeat(9)),
      'windows-1252',
      false,
    );
    expect(text.slice(0, 10)).toBe('A€…‘’“”–—™');
  });
});

describe('pages of bytes', () => {
  test('the hash is of the bytes, not of the characters', () => {
    const page = pageFromBytes(utf8('\ufeffabc'), { uri: 'a.txt' });
    expect(page).toMatchObject({
      text: 'abc',
      mediaType: 'text/plain',
      charsetBecause: 'byte order mark',
      uri: 'a.txt',
    });
    expect(page.sha256).not.toBe(pageFromBytes(utf8('abc')).sha256);
  });
});
