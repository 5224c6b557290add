/** Bytes to characters, as pages really declare, and mis-declare, their character sets. */
import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import htmlEncodingSniffer from 'html-encoding-sniffer';
import type { Diagnostic } from '../0-model/index.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface Decoded {
  text: string;
  /** WHATWG name, lower case. */
  charset: string;
  because: string;
  diagnostics: Diagnostic[];
}

interface Choice {
  charset: string;
  because: string;
  /** What the page declares instead, when its bytes contradict it. */
  contradicts?: string;
}

/** Decodes with a WHATWG encoding name; `fatal` gives null at the first byte that does not fit. */
function decode(bytes: Uint8Array, charset: string, fatal: boolean): string | null {
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** The WHATWG name of a label, or null when Node decodes no such set. */
function canonical(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in Latin text every other byte is NUL, and hardly any of the others. */
function bareUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096 - (bytes.length % 2));
  const nuls = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[i % 2]!++;
  const many = sample.length * 0.2;
  const few = sample.length * 0.01;
  if (nuls[1]! > many && nuls[0]! <= few) return 'utf-16le';
  return nuls[0]! > many && nuls[1]! <= few ? 'utf-16be' : null;
}

/** True for bytes in UTF-16, marked or not. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bomOf(bytes) ?? bareUtf16(bytes) ?? '').startsWith('utf-16');
}

const replacements = (text: string): number => text.split('\ufffd').length - 1;

/** What the statistics of the bytes suggest, among the sets that decode without a fault. */
function detect(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 2000);
  const sample = bytes.subarray(start, start + 65_536);
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  // A few odd characters in Latin text are quotation marks and accents: statistics have too little to go by.
  if (high < sample.length * 0.05) return 'windows-1252';
  for (const guess of analyse(sample)) {
    const charset = canonical(guess.name);
    if (charset && !charset.startsWith('utf') && decode(bytes, charset, true) !== null) return charset;
  }
  return 'windows-1252';
}

/** A declared Western set whose letters are mostly outside ASCII is a page in another script. */
function otherScript(bytes: Uint8Array, charset: string): boolean {
  if (charset !== 'windows-1252') return false;
  let high = 0;
  let letters = 0;
  for (const byte of bytes.subarray(0, 65_536)) {
    if (byte >= 0xc0) high++;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters++;
  }
  return high > 20 && high > letters / 2;
}

function chooseUndeclared(bytes: Uint8Array): Choice {
  if (isUtf8(bytes)) {
    return { charset: 'utf-8', because: 'no charset declared, and the bytes are UTF-8' };
  }
  const charset = detect(bytes);
  return { charset, because: `no charset declared; the bytes look like ${charset}` };
}

function chooseDeclared(bytes: Uint8Array, charset: string, where: string): Choice {
  const declared = { charset, because: `declared in ${where}` };
  if (isAscii(bytes)) return declared;
  if (charset !== 'utf-8' && isUtf8(bytes)) {
    return {
      charset: 'utf-8',
      because: `the bytes are UTF-8, though ${where} declares ${charset}`,
      contradicts: charset,
    };
  }
  const other = { because: `the bytes are not ${charset}, which ${where} declares`, contradicts: charset };
  if (charset === 'utf-8') {
    const text = decode(bytes, charset, false)!;
    const wellFormed = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0;
    return wellFormed >= replacements(text) ? declared : { charset: detect(bytes), ...other };
  }
  if (decode(bytes, charset, true) !== null && !otherScript(bytes, charset)) return declared;
  const guess = detect(bytes);
  return guess === charset || guess === 'windows-1252' ? declared : { charset: guess, ...other };
}

/**
 * A declaration where the standard does not look: in an XML declaration, or in a `<meta>` past the first 1,024 bytes.
 * Browsers guess on such pages; the page's own word is better than a guess.
 */
function lateDeclaration(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16_384)).toString('latin1');
  const xml = /^\s{0,20}<\?xml\b[^>]{0,100}\bencoding=["']([\w-]{2,40})["']/u.exec(head);
  const label = xml?.[1] ?? /<meta\b[^<>]{0,300}\bcharset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/iu.exec(head)?.[1] ?? null;
  // Bytes that say so in ASCII are not UTF-16.
  return label !== null && /^utf-?16/iu.test(label) ? 'utf-8' : label;
}

function choose(bytes: Uint8Array, header: string | null, isHtml: boolean): Choice {
  const bom = bomOf(bytes);
  if (bom) return { charset: bom, because: 'byte order mark' };
  const bare = bareUtf16(bytes);
  if (bare) return { charset: bare, because: 'every other byte is NUL, as in UTF-16' };
  const ofHeader = header === null ? null : canonical(header);
  if (ofHeader) return chooseDeclared(bytes, ofHeader, 'the HTTP header');
  const meta = isHtml ? (htmlEncodingSniffer(bytes, { defaultEncoding: null }) ?? lateDeclaration(bytes)) : null;
  const ofMeta = meta === null ? null : canonical(meta);
  return ofMeta ? chooseDeclared(bytes, ofMeta, 'the page') : chooseUndeclared(bytes);
}

/**
 * Decodes a page. Order: byte order mark, UTF-16 without one, HTTP header, `<meta>`, strict UTF-8, statistics; bytes
 * that are well-formed UTF-8 beyond ASCII are UTF-8 whatever is declared. Never throws: a byte that fits nowhere
 * becomes U+FFFD and a diagnostic. A byte order mark is not part of the text.
 * @param header the charset parameter of the HTTP header, or null
 */
export function decodePage(bytes: Uint8Array, header: string | null, isHtml: boolean): Decoded {
  const choice = choose(bytes, header, isHtml);
  const text = decode(bytes, choice.charset, false) ?? decodeWindows1252(bytes);
  const diagnostics: Diagnostic[] = [];
  if (choice.contradicts) diagnostics.push({ code: 'charset-mismatch', message: choice.because });
  // A page may also hold U+FFFD itself, decoded wrongly by whoever wrote it.
  const lost = decode(bytes, choice.charset, true) === null ? replacements(text) : 0;
  if (lost > 0) {
    const message = `${lost} character${lost === 1 ? '' : 's'} could not be read as ${choice.charset}`;
    diagnostics.push({ code: 'charset-replacement', message });
  }
  return { text, charset: choice.charset, because: choice.because, diagnostics };
}
