import type { FoldedWord } from './fold.ts';

/** Words in one shingle. Three: one changed word in a sentence of twenty leaves five sixths of its shingles whole. */
const size = 3;
/** How many blocks one shingle is remembered for; keeps a page of 100,000 equal lines linear. */
const postingLimit = 8;

/** Which blocks hold which runs of three words. Shingles are 32-bit hashes of the words' numbers on the page. */
export class ShingleIndex {
  /** One block alone is kept as its number: most shingles stand in one block only. */
  private readonly postings = new Map<number, number | number[]>();
  private readonly keys: Int32Array[];

  constructor(blocks: readonly (readonly FoldedWord[])[]) {
    const numbers = new Map<string, number>();
    this.keys = blocks.map((words) => shinglesOf(words, numbers));
    this.keys.forEach((keys, block) => {
      for (const key of keys) this.add(key, block);
    });
  }

  private add(key: number, block: number): void {
    const list = this.postings.get(key);
    if (list === undefined) this.postings.set(key, block);
    else if (typeof list === 'number') {
      if (list !== block) this.postings.set(key, [list, block]);
    } else if (list.length < postingLimit && list.at(-1) !== block) list.push(block);
  }

  private holders(key: number): readonly number[] {
    const list = this.postings.get(key);
    return typeof list === 'number' ? [list] : (list ?? []);
  }

  /** The shingles of a block; `skipLast` leaves out its last word, which a cut may have maimed. */
  of(block: number, skipLast = false): Int32Array {
    const keys = this.keys[block]!;
    return skipLast ? keys.subarray(0, Math.max(0, keys.length - 1)) : keys;
  }

  /** True when another block, too, holds one of the block's shingles. */
  isShared(block: number): boolean {
    return this.keys[block]!.some((key) => {
      const list = this.postings.get(key);
      return typeof list === 'number' ? list !== block : true;
    });
  }

  /** For each other block that is still `alive`, how many of these shingles it holds. */
  votes(keys: Int32Array, self: number, alive: (block: number) => boolean): Map<number, number> {
    const votes = new Map<number, number>();
    for (const key of keys) {
      for (const block of this.holders(key)) {
        if (block !== self && alive(block)) votes.set(block, (votes.get(block) ?? 0) + 1);
      }
    }
    return votes;
  }

  /** The share of the shingles that one of `blocks` holds. */
  shareHeld(keys: Int32Array, blocks: readonly number[]): number {
    let held = 0;
    for (const key of keys) if (this.holders(key).some((block) => blocks.includes(block))) held++;
    return held / keys.length;
  }
}

function shinglesOf(words: readonly FoldedWord[], numbers: Map<string, number>): Int32Array {
  const ids = words.map(({ word }) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size + 1);
    return numbers.size;
  });
  const keys = new Int32Array(Math.max(0, ids.length - size + 1));
  for (let at = 0; at < keys.length; at++) keys[at] = hash(ids[at]!, ids[at + 1]!, ids[at + 2]!);
  return keys;
}

/** Mixes three numbers into 32 bits (the finaliser of MurmurHash3 between them). */
function hash(a: number, b: number, c: number): number {
  return mix(mix(mix(a) ^ b) ^ c);
}

function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) | 0;
}
