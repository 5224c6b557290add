/** The frozen word vectors: 8-bit rows with one scale each, in frequency order. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Vectors {
  words: string[];
  width: number;
  values: Int8Array;
  scales: Float32Array;
}

/** Reads the first `rows` vectors of a folder holding words.txt, vectors.i8 and scales.f32. */
export function readVectors(folder: string, rows: number): Vectors {
  const words = readFileSync(path.join(folder, 'words.txt'), 'utf8').split('\n').slice(0, rows);
  const values = readFileSync(path.join(folder, 'vectors.i8'));
  const scales = readFileSync(path.join(folder, 'scales.f32'));
  const width = values.length / (scales.length / 4);
  return {
    words,
    width,
    values: new Int8Array(values.buffer, values.byteOffset, rows * width),
    scales: new Float32Array(scales.buffer.slice(scales.byteOffset, scales.byteOffset + rows * 4)),
  };
}

export function fillVectors(vectors: Vectors, to: Float32Array): void {
  for (let i = 0; i < vectors.words.length; i++) {
    for (let j = 0; j < vectors.width; j++)
      to[i * vectors.width + j] = vectors.values[i * vectors.width + j]! * vectors.scales[i]!;
  }
}
