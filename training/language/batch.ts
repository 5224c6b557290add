/** A mini-batch of sentences laid out for the network. */
import { prefixRows, suffixRows, unknownWord, type WordFeatures } from '../../src/3-annotations/syntax/features.ts';

/** A sentence as numbers; every target is -1 where the corpus does not say. */
export interface Example {
  features: WordFeatures[];
  heads: number[];
  labels: number[];
  upos: number[];
  xpos: number[];
  feats: number[];
  names: number[];
  /** Weight of frequent words against dropping them, 0..1 per word. */
  dropWord: number[];
  /** Chance that an epoch uses it; 1 where absent. */
  share?: number;
}

/**
 * Inputs are time-packed: sentences sorted by falling length, row `offsets[t] + b` is word t of sentence b. Targets are in
 * sentence order with a root row before each sentence, at `starts[b]`.
 */
export interface Batch {
  tokens: number;
  lengths: number[];
  active: number[];
  offsets: number[];
  starts: number[];
  vectors: Int32Array;
  words: Int32Array;
  suffixes: Int32Array[];
  prefixes: Int32Array[];
  shapes: Int32Array;
  known: Int32Array;
  /** Packed row of each ordered row, -1 for roots. */
  packedRow: Int32Array;
  /** Ordered row of each packed row. */
  orderedRow: Int32Array;
  heads: Int32Array;
  labels: Int32Array;
  upos: Int32Array;
  xpos: Int32Array;
  feats: Int32Array;
  names: Int32Array;
}

/** xorshift32: the one source of chance in training. */
export class Random {
  private state: number;
  constructor(seed: number) {
    this.state = (seed * 2654435761 + 88172645) >>> 0 || 1;
  }
  next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x >>> 0;
    return this.state / 4294967296;
  }
  shuffle<T>(list: T[]): void {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
  }
}

export interface Blanking {
  /** Chance that a word loses its pretrained vector, its spelling features, and what names it is known from. */
  vector: number;
  spelling: number;
  known: number;
}

/** Lays out examples (sorted in place of a copy by falling length); with `random`, words are blanked at chance. */
export function makeBatch(examples: readonly Example[], random?: Random, blanking?: Blanking): Batch {
  const sorted = examples.map((example, order) => ({ example, order }));
  sorted.sort((a, b) => b.example.features.length - a.example.features.length || a.order - b.order);
  const list = sorted.map((item) => item.example);
  const lengths = list.map((example) => example.features.length);
  const steps = lengths[0] ?? 0;
  const active = Array.from({ length: steps }, (_, t) => lengths.filter((n) => n > t).length);
  const offsets: number[] = [];
  const starts: number[] = [];
  let tokens = 0;
  for (const rows of active) {
    offsets.push(tokens);
    tokens += rows;
  }
  let rows = 0;
  for (const n of lengths) {
    starts.push(rows);
    rows += n + 1;
  }
  const batch: Batch = {
    tokens,
    lengths,
    active,
    offsets,
    starts,
    vectors: new Int32Array(tokens),
    words: new Int32Array(tokens),
    suffixes: suffixRows.map(() => new Int32Array(tokens)),
    prefixes: prefixRows.map(() => new Int32Array(tokens)),
    shapes: new Int32Array(tokens),
    known: new Int32Array(tokens),
    packedRow: new Int32Array(rows).fill(-1),
    orderedRow: new Int32Array(tokens),
    heads: new Int32Array(rows).fill(-1),
    labels: new Int32Array(rows).fill(-1),
    upos: new Int32Array(rows).fill(-1),
    xpos: new Int32Array(rows).fill(-1),
    feats: new Int32Array(rows).fill(-1),
    names: new Int32Array(rows).fill(-1),
  };
  list.forEach((example, b) => {
    example.features.forEach((features, t) => {
      const packed = offsets[t]! + b;
      const row = starts[b]! + 1 + t;
      batch.packedRow[row] = packed;
      batch.orderedRow[packed] = row;
      for (const key of ['heads', 'labels', 'upos', 'xpos', 'feats', 'names'] as const)
        batch[key][row] = example[key][t]!;
      const noVector = random !== undefined && random.next() < blanking!.vector;
      const noSpelling = random !== undefined && random.next() < blanking!.spelling;
      const noKnown = random !== undefined && random.next() < blanking!.known;
      const noWord = random !== undefined && random.next() < example.dropWord[t]!;
      batch.vectors[packed] = noVector ? -1 : features.vector;
      batch.words[packed] = noWord ? unknownWord : features.word;
      features.suffixes.forEach((id, i) => {
        batch.suffixes[i]![packed] = noSpelling ? -1 : id;
      });
      features.prefixes.forEach((id, i) => {
        batch.prefixes[i]![packed] = noSpelling ? -1 : id;
      });
      batch.shapes[packed] = features.shape;
      batch.known[packed] = noKnown ? 0 : features.known;
    });
  });
  return batch;
}
