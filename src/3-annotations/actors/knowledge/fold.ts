/** Spelling made comparable: without accents and case, and, for names, without the habits of one transliteration. */

const special: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'e',
  ð: 'd',
  þ: 'th',
};

/** Lower case, no accents, straight apostrophes, single spaces. "Côte d’Ivoire" → "cote d'ivoire". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = /^[ -~]*$/u.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[’‘`´ʼ]/gu, "'")
        .replace(/[łøđßæœıəðþ]/gu, (letter) => special[letter]!)
        .replace(/[‐‑–]/gu, '-');
  return plain.replace(/\s+/gu, ' ').trim();
}

/** Rewritings that unite the usual romanisations of one name. In order; each is linear. */
const romanisations: [RegExp, string][] = [
  [/['-]/gu, ''],
  [/(?:ey|ei|ay|ai|iy|ii|yi|ij|yy|ie)/gu, 'i'],
  [/(?:iu|yu|ju|ou|oo)/gu, 'u'],
  [/(?:ya|ia|ja)/gu, 'a'],
  [/(?:yo|io|jo|yev)/gu, 'o'],
  [/(?:tsch|tch|ch|cz)/gu, 'c'],
  [/(?:kh|gh)/gu, 'h'],
  [/(?:ph)/gu, 'f'],
  [/(?:dzh|dj)/gu, 'j'],
  [/ks/gu, 'x'],
  [/w/gu, 'v'],
  [/y/gu, 'i'],
  [/q/gu, 'k'],
  [/(.)\1+/gu, '$1'],
  [/([aeiou])h$/gu, '$1'],
];

const keys = new Map<string, string>();

/**
 * A key under which "Sergei" and "Sergey", or "Qaddafi" and "Kaddafi" fall together. One word in, one key out. Keys are
 * remembered, up to a bound.
 */
export function nameKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  let key = fold(word).replace(/[^a-z'-]/gu, '');
  for (const [pattern, by] of romanisations) key = key.replace(pattern, by);
  if (keys.size > 50_000) keys.clear();
  keys.set(word, key);
  return key;
}

/** States where names in news stand family name first. */
export const familyNameFirst = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'SGP', 'KHM', 'HKG', 'MAC']);

/** The part of an id that a name gives: "Côte d'Ivoire" → "cote-d-ivoire". */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
