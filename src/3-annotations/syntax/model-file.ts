/**
 * The model file: "DMM1", the length of a JSON header, the header, then tensors. Matrices are 8-bit with one scale a
 * column ("columns") or a row ("rows"), biases plain floats ("floats"). Little endian throughout.
 */

export interface Tensor {
  name: string;
  kind: 'columns' | 'rows' | 'floats';
  rows: number;
  cols: number;
  /** Byte offset of the values from the end of the header. */
  at: number;
  /** Byte offset of the scales; absent for floats. */
  scales?: number;
}

export interface ModelSizes {
  vector: number;
  word: number;
  suffix: number;
  prefix: number;
  shape: number;
  known: number;
  hidden: number;
  layers: number;
  arc: number;
  label: number;
  tag: number;
  name: number;
}

export interface ModelHeader {
  name: string;
  sizes: ModelSizes;
  words: string[];
  labels: string[];
  upos: string[];
  xpos: string[];
  feats: string[];
  names: string[];
  lemmas: LemmaTable;
  /** Words known from names: for each set of kinds (see `knownKinds`), its words, a space between two. */
  known: Record<string, string>;
  tensors: Tensor[];
}

/** Lemma rules by fine tag: suffix → "strip/add", and whole forms the suffixes get wrong. */
export interface LemmaTable {
  suffixes: Record<string, Record<string, string>>;
  forms: Record<string, Record<string, string>>;
}

const magic = 0x314d4d44;

export interface ModelFile {
  header: ModelHeader;
  body: Uint8Array;
}

/** @throws Error when the bytes are no model file */
export function readModel(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) throw new Error('not a language model file');
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as ModelHeader;
  return { header, body: bytes.slice(8 + length) };
}

/** The bytes of a model file. The header is padded so that tensors stay aligned. */
export function writeModel({ header, body }: ModelFile): Uint8Array {
  let json = JSON.stringify(header);
  while ((new TextEncoder().encode(json).length + 8) % 16 !== 0) json += ' ';
  const text = new TextEncoder().encode(json);
  const out = new Uint8Array(8 + text.length + body.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, text.length, true);
  out.set(text, 8);
  out.set(body, 8 + text.length);
  return out;
}

/** The vector table: number of rows and width, scales, 8-bit rows, then the words, one a line. */
export interface VectorTable {
  words: string[];
  width: number;
  scales: Float32Array;
  values: Int8Array;
}

export function readVectorTable(bytes: Uint8Array): VectorTable {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const [rows, width] = [view.getUint32(0, true), view.getUint32(4, true)];
  const values = 8 + rows * 4;
  return {
    width,
    scales: new Float32Array(copy.buffer, 8, rows),
    values: new Int8Array(copy.buffer, values, rows * width),
    words: new TextDecoder().decode(copy.subarray(values + rows * width)).split('\n'),
  };
}

export function writeVectorTable(table: VectorTable): Uint8Array {
  const words = new TextEncoder().encode(table.words.join('\n'));
  const rows = table.words.length;
  const values = 8 + rows * 4;
  const out = new Uint8Array(values + rows * table.width + words.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, rows, true);
  view.setUint32(4, table.width, true);
  new Float32Array(out.buffer, 8, rows).set(table.scales);
  new Int8Array(out.buffer, values, rows * table.width).set(table.values);
  out.set(words, values + rows * table.width);
  return out;
}
