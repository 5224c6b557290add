/** Tags, trees and names for sentences of words. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../0-model/index.ts';
import { batchWords, Engine, type ScoreTables } from './engine/index.ts';
import { addKnownNames } from './gazetteer.ts';
import { lemmaOf } from './lemma.ts';
import { type ModelFile, readModel, readVectorTable, type VectorTable } from './model-file.ts';
import { withKinds } from './name-kinds.ts';
import { withoutTitle } from './name-rules.ts';
import { bestTags, type NameSpan, spansOf } from './names.ts';
import { bestTree } from './tree.ts';

export interface ParsedWord {
  lemma: string;
  upos: string;
  xpos: string;
  /** As in CoNLL-U: "Number=Sing|Person=3", "_" for none. */
  feats: string;
  /** 0 for the root, word i of the sentence is i + 1. */
  head: number;
  deprel: string;
}

export interface ParsedSentence {
  words: ParsedWord[];
  names: NameSpan[];
}

/** Sentences longer than this are read in stretches, so that time stays linear; later stretches hang on the first root. */
export const longestSentence = 160;

/** How far a name of the knowledge tables counts against the network, in log odds; set on UNER's EWT dev. */
export const knownNameWeight = 3;

function best(values: Float32Array, at: number, n: number, except = -1): number {
  let top = -1;
  for (let i = 0; i < n; i++) {
    if (i !== except && (top < 0 || values[at + i]! > values[at + top]!)) top = i;
  }
  return top;
}

export class Parser {
  private readonly engine: Engine;
  private readonly root: number;

  constructor(model: ModelFile, vectors: VectorTable & { rows: ReadonlyMap<string, number> }) {
    this.engine = new Engine(model, vectors);
    this.root = model.header.labels.indexOf('root');
  }

  /** Name and version of the model, as it stands in a record's producer. */
  get name(): string {
    return this.engine.header.name;
  }

  /** Parses sentences; the result does not depend on how they are grouped. */
  parse(sentences: readonly (readonly string[])[]): ParsedSentence[] {
    const stretches: { sentence: number; from: number; forms: readonly string[] }[] = [];
    sentences.forEach((forms, sentence) => {
      for (let from = 0; from < forms.length; from += longestSentence)
        stretches.push({ sentence, from, forms: forms.slice(from, from + longestSentence) });
    });
    const out: ParsedSentence[] = sentences.map(() => ({ words: [], names: [] }));
    const parsed: ParsedSentence[] = new Array(stretches.length);
    for (const group of groups(stretches)) this.parseGroup(group, stretches, parsed);
    for (const [i, { sentence, from }] of stretches.entries()) append(out[sentence]!, parsed[i]!, from);
    return out;
  }

  private parseGroup(group: number[], stretches: { forms: readonly string[] }[], parsed: ParsedSentence[]): void {
    const lists = group.map((i) => stretches[i]!.forms);
    this.engine.run(lists, bestTree, (sentence, heads, tables, firstRow) => {
      parsed[group[sentence]!] = this.decode(lists[sentence]!, heads, tables, firstRow);
    });
  }

  private decode(
    forms: readonly string[],
    heads: ArrayLike<number>,
    tables: ScoreTables,
    firstRow: number,
  ): ParsedSentence {
    const { labels, upos, xpos, feats, names, lemmas } = this.engine.header;
    const { values, label, tag, name } = tables;
    const words = forms.map((form, i): ParsedWord => {
      const row = firstRow + i;
      const head = heads[i]!;
      const at = tag.at + row * tag.cols;
      const fine = xpos[best(values, at + upos.length, xpos.length)]!;
      const relation = head === 0 ? this.root : best(values, label.at + row * label.cols, labels.length, this.root);
      return {
        lemma: lemmaOf(form, fine, lemmas),
        upos: upos[best(values, at, upos.length)]!,
        xpos: fine,
        feats: feats[best(values, at + upos.length + xpos.length, feats.length)]!,
        head,
        deprel: labels[relation]!,
      };
    });
    const scores = new Float32Array(forms.length * names.length);
    for (let i = 0; i < forms.length; i++) {
      const from = name.at + (firstRow + i) * name.cols;
      scores.set(values.subarray(from, from + names.length), i * names.length);
    }
    addKnownNames(scores, forms, names, knownNameWeight);
    const spans = spansOf([...bestTags(scores, forms.length, names)].map((id) => names[id]!));
    const named = spans.map((span) => withoutTitle(span, forms));
    return { words, names: withKinds(forms, named) };
  }
}

/** Indices of stretches of like length, up to a batch of words together. */
function groups(stretches: { forms: readonly string[] }[]): number[][] {
  const order = stretches
    .map((_, i) => i)
    .sort((a, b) => stretches[b]!.forms.length - stretches[a]!.forms.length || a - b);
  const out: number[][] = [];
  let words = batchWords;
  for (const i of order) {
    const { length } = stretches[i]!.forms;
    if (words + length > batchWords) {
      out.push([]);
      words = 0;
    }
    out.at(-1)!.push(i);
    words += length;
  }
  return out;
}

/** Appends a stretch to its sentence: its root becomes a loose part of the first stretch's root. */
function append(sentence: ParsedSentence, part: ParsedSentence, from: number): void {
  const first = sentence.words.findIndex((word) => word.head === 0);
  for (const word of part.words) {
    if (word.head > 0) sentence.words.push({ ...word, head: word.head + from });
    else sentence.words.push(first < 0 ? word : { ...word, head: first + 1, deprel: 'parataxis' });
  }
  for (const name of part.names) sentence.names.push({ ...name, first: name.first + from, end: name.end + from });
}

export type ModelName = 'default' | 'fast';

let vectors: (VectorTable & { rows: ReadonlyMap<string, number> }) | undefined;
const parsers = new Map<ModelName, Parser>();

const readModelFile = (name: string): Uint8Array => readFileSync(path.join(packageRoot, 'models', name));

/** The frozen word vectors, read on first use: 8-bit rows of `width` values, and the row of each word. */
export function sharedVectors(): VectorTable & { rows: ReadonlyMap<string, number> } {
  if (!vectors) {
    const table = readVectorTable(readModelFile('vectors.bin'));
    vectors = { ...table, rows: new Map(table.words.map((word, i) => [word, i])) };
  }
  return vectors;
}

/** The shipped parser, read on first use. */
export function loadParser(name: ModelName = 'default'): Parser {
  let parser = parsers.get(name);
  if (!parser) {
    parser = new Parser(readModel(readModelFile(`${name}.bin`)), sharedVectors());
    parsers.set(name, parser);
  }
  return parser;
}
