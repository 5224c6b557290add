/** Turns trained parameters into the model file the package ships. */
import {
  type LemmaTable,
  type ModelHeader,
  type Tensor,
  writeModel,
} from '../../src/3-annotations/syntax/model-file.ts';
import type { Problem } from './config.ts';
import { makeLemmas } from './lemmas.ts';
import { type Exit, layoutOf, parametersOf } from './network/index.ts';
import type { Parameter } from './network/layout.ts';

const embedding = /^(?:word|suffix\d|prefix\d|shape|known)$/u;
const plain = /^(?:z\d[fb]|root|\w+Bias)$/u;

class Body {
  private readonly parts: { at: number; bytes: Uint8Array }[] = [];
  private size = 0;
  add(values: Float32Array | Int8Array): number {
    const at = this.size;
    this.parts.push({ at, bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) });
    this.size += Math.ceil(values.byteLength / 16) * 16;
    return at;
  }
  bytes(): Uint8Array {
    const out = new Uint8Array(this.size);
    for (const { at, bytes } of this.parts) out.set(bytes, at);
    return out;
  }
}

/** 8-bit values with one scale for each row or column. */
function quantised(
  values: Float32Array,
  rows: number,
  cols: number,
  by: 'rows' | 'columns',
): { ints: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(by === 'rows' ? rows : cols);
  const group = (i: number) => (by === 'rows' ? Math.floor(i / cols) : i % cols);
  for (let i = 0; i < rows * cols; i++) scales[group(i)] = Math.max(scales[group(i)]!, Math.abs(values[i]!) / 127);
  const ints = new Int8Array(rows * cols);
  for (let i = 0; i < rows * cols; i++)
    ints[i] = scales[group(i)] === 0 ? 0 : Math.round(values[i]! / scales[group(i)]!);
  return { ints, scales };
}

function addTensor(body: Body, { name, rows, cols }: Parameter, values: Float32Array): Tensor {
  if (plain.test(name)) return { name, kind: 'floats', rows, cols, at: body.add(values.slice()) };
  const kind = embedding.test(name) ? 'rows' : 'columns';
  const { ints, scales } = quantised(values, rows, cols, kind);
  return { name, kind, rows, cols, at: body.add(ints), scales: body.add(scales) };
}

/** The model file of parameters laid out by {@link layoutOf}. */
export function exportModel(model: string, problem: Problem, exit: Exit, parameters: Float32Array): Uint8Array {
  const body = new Body();
  const layout = layoutOf(problem.sizes, problem.exits, problem.classes);
  const tensors = parametersOf(layout, exit).map((parameter) =>
    addTensor(body, parameter, parameters.subarray(parameter.at, parameter.at + parameter.rows * parameter.cols)),
  );
  const { arc, label, tag, names: name, layers } = exit;
  const sizes = { ...problem.sizes, layers, arc, label, tag, name };
  const lemmas: LemmaTable = makeLemmas(problem.sentences);
  const header: ModelHeader = { name: model, sizes, ...problem.inventory, lemmas, tensors };
  return writeModel({ header, body: body.bytes() });
}
