/**
 * Decodes windows-1252 (WHATWG Encoding, index windows-1252). Own code because Node from 20.18.3 and 22.13 on
 * decodes it as ISO 8859-1, which loses curly quotes and dashes: https://github.com/nodejs/node/issues/56542
 */
const high =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/gu, (char) => high[char.charCodeAt(0) - 0x80]!);
}
