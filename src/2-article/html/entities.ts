import { readData } from '../../0-model/index.ts';

/**
 * The named character references of the HTML standard (https://html.spec.whatwg.org/multipage/named-characters.html),
 * with their closing `;` where they need one. The names without it are the legacy ones that pages may leave open.
 */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries(JSON.parse(readData('html-entities.json')) as Record<string, string>),
);
const longestLegacyName = 6;

/** What windows-1252 puts where the numeric references 128 to 159 point; the standard reads them so. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const reference = /&(?:#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));?|([a-zA-Z][a-zA-Z0-9]{1,31};?))/y;

export interface Reference {
  /** The character or characters meant. */
  value: string;
  /** Length of the reference in the source, from its `&`. */
  length: number;
}

/** Reads the character reference that starts at `at` in `html`, or null when the `&` there only means itself. */
export function readReference(html: string, at: number): Reference | null {
  reference.lastIndex = at;
  const match = reference.exec(html);
  if (!match) return null;
  const [whole, hex, decimal, name] = match;
  if (name !== undefined) return readName(name);
  return { value: characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)), length: whole.length };
}

function readName(name: string): Reference | null {
  const value = named.get(name);
  if (value !== undefined) return { value, length: name.length + 1 };
  for (let length = Math.min(longestLegacyName, name.length); length > 1; length--) {
    const legacy = named.get(name.slice(0, length));
    if (legacy !== undefined) return { value: legacy, length: length + 1 };
  }
  return null;
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

/** Decodes every reference in an attribute value. */
export function decodeValue(value: string): string {
  if (!value.includes('&')) return value;
  let decoded = '';
  let from = 0;
  for (let at = value.indexOf('&'); at >= 0; at = value.indexOf('&', Math.max(at + 1, from))) {
    const found = readReference(value, at);
    if (!found) continue;
    decoded += value.slice(from, at) + found.value;
    from = at + found.length;
  }
  return decoded + value.slice(from);
}
