/** Which parameters the network has and where each lies. */
import { knownRows, prefixRows, shapeRows, suffixRows } from '../../../src/3-annotations/syntax/features.ts';
import type { ModelSizes } from '../../../src/3-annotations/syntax/model-file.ts';

export interface Classes {
  words: number;
  labels: number;
  upos: number;
  xpos: number;
  feats: number;
  names: number;
}

/** Scorers on top of the first `layers` layers: one shipped model. All exits are trained together over one encoder. */
export interface Exit {
  /** Name of the model file; it stands before the names of the exit's parameters. */
  name: string;
  layers: number;
  arc: number;
  label: number;
  tag: number;
  /** Units of the names' view. */
  names: number;
  /** What its losses count in the sum. */
  weight: number;
}

/** Widths of the inputs and of the encoder. */
export type EncoderSizes = Pick<
  ModelSizes,
  'vector' | 'word' | 'suffix' | 'prefix' | 'shape' | 'known' | 'hidden' | 'layers'
>;

export interface Parameter {
  name: string;
  at: number;
  rows: number;
  cols: number;
  /** Standard deviation of the first values; 0 for biases. */
  scale: number;
}

export interface Layout {
  parameters: Parameter[];
  total: number;
}

export const inputSize = (s: EncoderSizes): number => s.vector + s.word + s.suffix + s.prefix + s.shape + s.known;
export const viewSize = (e: Exit): number => 2 * e.arc + 2 * e.label + e.tag + e.names;

type Add = (name: string, rows: number, cols: number, scale: number) => void;

function addInputs(add: Add, s: EncoderSizes, c: Classes): void {
  add('word', c.words, s.word, 0.1);
  for (const [i, rows] of suffixRows.entries()) add(`suffix${i + 1}`, rows, s.suffix, 0.1);
  for (const [i, rows] of prefixRows.entries()) add(`prefix${i + 1}`, rows, s.prefix, 0.1);
  add('shape', shapeRows, s.shape, 0.1);
  add('known', knownRows, s.known, 0.1);
}

function addEncoder(add: Add, s: EncoderSizes): void {
  for (let l = 0; l < s.layers; l++) {
    const width = l === 0 ? inputSize(s) : 2 * s.hidden;
    for (const d of ['f', 'b']) {
      add(`w${l}${d}`, width, 4 * s.hidden, Math.sqrt(1 / width));
      add(`u${l}${d}`, s.hidden, 4 * s.hidden, Math.sqrt(1 / s.hidden));
      add(`z${l}${d}`, 1, 4 * s.hidden, 0);
    }
  }
}

function addScorers(add: Add, hidden: number, e: Exit, c: Classes): void {
  const own: Add = (name, rows, cols, scale) => add(`${e.name}.${name}`, rows, cols, scale);
  own('root', 1, 2 * hidden, 0.1);
  own('mlp', 2 * hidden, viewSize(e), Math.sqrt(1 / (2 * hidden)));
  own('mlpBias', 1, viewSize(e), 0);
  own('arc', e.arc, e.arc, 0.05);
  own('arcBias', 1, e.arc, 0);
  own('label', 3 * e.label, c.labels, Math.sqrt(1 / (3 * e.label)));
  own('labelBias', 1, c.labels, 0);
  own('tag', e.tag, c.upos + c.xpos + c.feats, Math.sqrt(1 / e.tag));
  own('tagBias', 1, c.upos + c.xpos + c.feats, 0);
  own('name', e.names, c.names, Math.sqrt(1 / e.names));
  own('nameBias', 1, c.names, 0);
}

/** Where every parameter lies, in words from the start of a parameter region. The order is the order of the model file. */
export function layoutOf(s: EncoderSizes, exits: readonly Exit[], c: Classes): Layout {
  const parameters: Parameter[] = [];
  let total = 0;
  const add: Add = (name, rows, cols, scale) => {
    parameters.push({ name, at: total, rows, cols, scale });
    total += Math.ceil((rows * cols) / 16) * 16;
  };
  addInputs(add, s, c);
  addEncoder(add, s);
  for (const exit of exits) addScorers(add, s.hidden, exit, c);
  return { parameters, total };
}

/** The parameters of one exit, under the names they bear in its model file. */
export function parametersOf(layout: Layout, exit: Exit): Parameter[] {
  return layout.parameters.flatMap((parameter) => {
    const { name } = parameter;
    if (name.startsWith(`${exit.name}.`)) return [{ ...parameter, name: name.slice(exit.name.length + 1) }];
    const layer = /^[wuz](\d)/u.exec(name)?.[1];
    return name.includes('.') || Number(layer ?? 0) >= exit.layers ? [] : [parameter];
  });
}
