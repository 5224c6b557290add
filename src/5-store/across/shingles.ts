/**
 * Texts as sets of shingles, and sketches of them. A shingle is a run of four words; a sketch keeps those whose hash is
 * divisible by eight ("mod m" sampling, Broder 1997, "On the resemblance and containment of documents"), so that the share of
 * a short text that a long one holds can be told from two sketches, which equal-sized MinHash signatures cannot.
 */

/** Words in a shingle: one changed word in twenty leaves four fifths of the shingles whole. */
const size = 4;
/** One shingle in this many is in the sketch. */
const modulus = 8;
/** Hashes in a sketch at most: about 3,200 words. */
const sketchLimit = 400;

/** FNV-1a over the word's UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) | 0;
}

export interface Word {
  start: number;
  end: number;
}

/** The words of a text and their shingles: the n-th shingle begins at the n-th word. Case, marks and spaces do not count. */
export function shinglesOf(text: string): { words: Word[]; hashes: Int32Array } {
  const words: Word[] = [];
  const ids: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ start: match.index, end: match.index + match[0].length });
    ids.push(hashWord(match[0].toLowerCase()));
  }
  const hashes = new Int32Array(Math.max(0, ids.length - size + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0;
    for (let i = 0; i < size; i++) hash = mix(hash ^ ids[at + i]!);
    hashes[at] = hash;
  }
  return { words, hashes };
}

/** The sketch of a text: distinct hashes in rising order. */
export function sketchOf(hashes: Int32Array): number[] {
  const sampled = new Set<number>();
  for (const hash of hashes) if ((hash >>> 0) % modulus === 0) sampled.add(hash);
  return [...sampled].sort((a, b) => a - b).slice(0, sketchLimit);
}

/** How much of the smaller set the other holds, and how many shingles that is. */
export function sharedBetween(a: ReadonlySet<number>, b: ReadonlySet<number>): { shared: number; share: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared++;
  return { shared, share: small.size === 0 ? 0 : shared / small.size };
}

/** The stretches of `text` that `original` does not hold: runs of at least four new words, as the text has them. */
export function addedTo(original: string, text: string): string[] {
  const known = new Set(shinglesOf(original).hashes);
  const { words, hashes } = shinglesOf(text);
  const held = new Uint8Array(words.length);
  hashes.forEach((hash, at) => {
    if (known.has(hash)) held.fill(1, at, at + size);
  });
  const added: string[] = [];
  for (let at = 0; at < words.length; ) {
    const from = at;
    while (at < words.length && held[at] === 0) at++;
    if (at - from >= size) added.push(text.slice(words[from]!.start, words[at - 1]!.end));
    if (at === from) at++;
  }
  return added;
}
