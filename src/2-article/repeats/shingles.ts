import type { FoldedWord } from './fold.ts';

/** Words in one shingle. Three: one changed word in a sentence of twenty leaves five sixths of its shingles whole. */
const size = 3;
/** How many blocks one shingle is remembered for; keeps a page of 100,000 equal lines linear. */
const postingLimit = 8;

/** Which blocks hold which runs of three words. */
export class ShingleIndex {
  private readonly postings = new Map<string, number[]>();
  private readonly keys: string[][];

  constructor(blocks: readonly (readonly FoldedWord[])[]) {
    this.keys = blocks.map(shinglesOf);
    this.keys.forEach((keys, block) => {
      for (const key of keys) this.add(key, block);
    });
  }

  private add(key: string, block: number): void {
    const list = this.postings.get(key);
    if (!list) this.postings.set(key, [block]);
    else if (list.length < postingLimit && list.at(-1) !== block) list.push(block);
  }

  /** The shingles of a block; `skipLast` leaves out its last word, which a cut may have maimed. */
  of(block: number, skipLast = false): string[] {
    const keys = this.keys[block]!;
    return skipLast ? keys.slice(0, -1) : keys;
  }

  /** For each other block that is still `alive`, how many of these shingles it holds. */
  votes(keys: readonly string[], self: number, alive: (block: number) => boolean): Map<number, number> {
    const votes = new Map<number, number>();
    for (const key of keys) {
      for (const block of this.postings.get(key) ?? []) {
        if (block !== self && alive(block)) votes.set(block, (votes.get(block) ?? 0) + 1);
      }
    }
    return votes;
  }

  /** True when one of `blocks` holds the shingle. */
  holds(key: string, blocks: readonly number[]): boolean {
    return (this.postings.get(key) ?? []).some((block) => blocks.includes(block));
  }
}

function shinglesOf(words: readonly FoldedWord[]): string[] {
  const keys: string[] = [];
  for (let at = 0; at + size <= words.length; at++) {
    keys.push(`${words[at]!.word} ${words[at + 1]!.word} ${words[at + 2]!.word}`);
  }
  return keys;
}
