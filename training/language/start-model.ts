/** First parameters from a shipped model file, to train on from it. */
import { readFileSync } from 'node:fs';
import { type ModelFile, readModel, type Tensor } from '../../src/3-annotations/syntax/model-file.ts';
import type { Inventory } from './encode.ts';
import { type Exit, type Layout, parametersOf } from './network/index.ts';

const lists = ['words', 'labels', 'upos', 'xpos', 'feats', 'names'] as const;

/** The values of a tensor, its 8-bit steps undone. */
function valuesOf({ body }: ModelFile, { kind, rows, cols, at, scales }: Tensor): Float32Array {
  const from = body.byteOffset + at;
  if (kind === 'floats') return new Float32Array(body.buffer, from, rows * cols);
  const scale = new Float32Array(body.buffer, body.byteOffset + scales!, kind === 'rows' ? rows : cols);
  const ints = new Int8Array(body.buffer, from, rows * cols);
  return Float32Array.from(ints, (value, i) => value * scale[kind === 'rows' ? Math.floor(i / cols) : i % cols]!);
}

/**
 * Writes the tensors of a model file over the parameters of an exit at `to`. Rows that the file lacks (inputs added since)
 * become 0; tensors it lacks keep their first values.
 * @throws Error when the file's words or classes are not those of the corpora
 */
export function startFrom(file: string, layout: Layout, exit: Exit, inventory: Inventory, to: Float32Array): void {
  const model = readModel(readFileSync(file));
  const differing = lists.find((list) => model.header[list].join('\n') !== inventory[list].join('\n'));
  if (differing) throw new Error(`${file}: its ${differing} are not those of the corpora; train without --from`);
  for (const { name, at, rows, cols } of parametersOf(layout, exit)) {
    const tensor = model.header.tensors.find((item) => item.name === name);
    if (!tensor) continue;
    if (tensor.cols !== cols || tensor.rows > rows) throw new Error(`${file}: "${name}" has another shape`);
    to.fill(0, at, at + rows * cols);
    to.set(valuesOf(model, tensor), at);
  }
}
