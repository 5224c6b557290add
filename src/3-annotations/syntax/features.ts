/** What the network sees of a word: everything here depends on the form alone, so it is computed once per word type. */

/** Rows of the hashed tables; row counts are part of the model format. */
export const suffixRows = [256, 1024, 4096, 8192] as const;
export const prefixRows = [256, 1024, 4096] as const;
export const shapeRows = 64;
/** One row for each set of {@link knownKinds}. */
export const knownRows = 32;

/** What a capitalised word is known to be part of: bit i of its row. */
export const knownKinds = ['given', 'surname', 'place', 'organisation', 'people'] as const;

/** Row in the table of known words that stands for every unknown word. */
export const unknownWord = 0;

/** Straight quotes, plain hyphens and spaces: the spelling the vector table and the treebanks use. */
export function plainForm(form: string): string {
  return form
    .replace(/[‘’‛ʼ]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/[‐‑]/gu, '-')
    .replace(/ /gu, ' ');
}

/** Lower case with every digit as "0": the key of the table of known words. */
export const wordKey = (form: string): string =>
  plainForm(form)
    .toLowerCase()
    .replace(/\p{Nd}/gu, '0');

/** 32-bit FNV-1a over UTF-16 units. */
function hash(text: string, seed: number): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) >>> 0;
}

function charClass(char: string): number {
  if (/\p{Lu}/u.test(char)) return 1;
  if (/\p{L}/u.test(char)) return 2;
  if (/\p{N}/u.test(char)) return 3;
  return 4;
}

/** A small number for the pattern of capitals, letters, digits and marks: runs collapsed, at most four of them. */
export function shapeOf(form: string): number {
  let shape = 0;
  let runs = 0;
  let last = 0;
  let long = 0;
  for (const char of form.slice(0, 40)) {
    const kind = charClass(char);
    if (kind === last) {
      if (runs === 1) long = 1;
      continue;
    }
    last = kind;
    if (runs < 4) shape = shape * 5 + kind;
    runs++;
  }
  return hash(`${shape}/${long}/${Math.min(runs, 5)}`, 7) % shapeRows;
}

export interface WordFeatures {
  /** Row in the vector table, -1 where it has none. */
  vector: number;
  /** Row in the table of known words. */
  word: number;
  suffixes: number[];
  prefixes: number[];
  shape: number;
  /** Kinds of names a capitalised word is known from, as bits of {@link knownKinds}. */
  known: number;
}

export interface Vocabulary {
  vectors: ReadonlyMap<string, number>;
  words: ReadonlyMap<string, number>;
  /** Kinds by capitalised form. */
  known: ReadonlyMap<string, number>;
}

/** Vector row of a lower-cased form: itself, else without its stops, else its last hyphenated part. */
function vectorRow(lower: string, vectors: ReadonlyMap<string, number>): number {
  const own = vectors.get(lower);
  if (own !== undefined) return own;
  if (lower.length < 3) return -1;
  const bare = lower.replace(/\./gu, '');
  const last = lower.slice(Math.max(lower.lastIndexOf('-'), lower.lastIndexOf('/')) + 1);
  return (bare.length > 1 ? vectors.get(bare) : undefined) ?? (last.length > 2 ? vectors.get(last) : undefined) ?? -1;
}

/** The features of one form. Bounded work however long the form is. */
export function wordFeatures(form: string, vocabulary: Vocabulary): WordFeatures {
  const plain = plainForm(form.length > 64 ? form.slice(0, 64) : form);
  const key = wordKey(plain);
  const lower = plain.toLowerCase();
  return {
    vector: vectorRow(lower, vocabulary.vectors),
    word: vocabulary.words.get(key) ?? unknownWord,
    suffixes: suffixRows.map((rows, i) => (key.length > i ? hash(key.slice(-i - 1), 11 + i) % rows : -1)),
    prefixes: prefixRows.map((rows, i) => (key.length > i ? hash(key.slice(0, i + 1), 31 + i) % rows : -1)),
    shape: shapeOf(plain),
    known: vocabulary.known.get(plain) ?? 0,
  };
}

/** Kinds by word, from a model's lists. */
export function knownMap(lists: Readonly<Record<string, string>>): Map<string, number> {
  const map = new Map<string, number>();
  for (const [kinds, words] of Object.entries(lists)) for (const word of words.split(' ')) map.set(word, Number(kinds));
  return map;
}
