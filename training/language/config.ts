/** The training configuration, and the whole problem it describes as numbers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { knownMap } from '../../src/3-annotations/syntax/features.ts';
import type { Blanking, Example } from './batch.ts';
import { type NamesSource, readNames, readTreebank, type TrainingSentence, type TreebankSource } from './corpus.ts';
import { countWords, type Inventory, makeEncoder, makeInventory } from './encode.ts';
import type { Classes, Dropout, EncoderSizes, Exit } from './network/index.ts';
import { fillVectors, readVectors, type Vectors } from './vectors.ts';

export interface Settings {
  /** The exits by the name of their model file; `model` is the name that stands in a record's producer. */
  models: Record<string, Omit<Exit, 'name'> & { model: string }>;
  seed: number;
  /** Folder the corpus paths are relative to. */
  corpora: string;
  /** Folder for the checkpoint. */
  out: string;
  resume: boolean;
  /** Model file whose parameters the first exit starts from. */
  from?: string;
  treebanks: TreebankSource[];
  names: NamesSource[];
  dev: TreebankSource[];
  vectors: { folder: string; rows: number };
  maxWords: number;
  sizes: Omit<EncoderSizes, 'vector' | 'layers'>;
  epochs: number;
  /** Words in a batch. */
  batch: number;
  rate: number;
  warmup: number;
  /** Share of the rate that is left at the end. */
  floor: number;
  beta2: number;
  clip: number;
  weightDecay: number;
  /** Decay of the running mean of the parameters, which is what is saved as the model. */
  mean: number;
  smoothing: number;
  dropout: Dropout;
  blanking: Blanking;
  evalEvery: number;
}

export interface Problem {
  sizes: EncoderSizes;
  exits: Exit[];
  classes: Classes;
  inventory: Inventory;
  vectors: Vectors;
  sentences: TrainingSentence[];
  train: Example[];
  dev: { name: string; examples: Example[]; deprels: string[][] }[];
  fill(to: Float32Array): void;
}

export function readSettings(
  file: string,
  names: readonly string[],
  rest: Pick<Settings, 'corpora' | 'out' | 'resume' | 'from'>,
): Settings {
  const settings: Settings = { ...JSON.parse(readFileSync(file, 'utf8')), ...rest };
  const models = Object.fromEntries(names.map((name) => [name, settings.models[name]!]));
  return { ...settings, models };
}

/** Reads corpora and vectors and encodes them. The same settings give the same numbers in the same order. */
export function loadProblem(settings: Settings): Problem {
  const sentences = [
    ...settings.treebanks.flatMap((source) => readTreebank(settings.corpora, source)),
    ...settings.names.flatMap((source) => readNames(settings.corpora, source)),
  ].filter((sentence) => sentence.forms.length <= 160);
  const vectors = readVectors(path.resolve(settings.corpora, settings.vectors.folder), settings.vectors.rows);
  const gold = sentences.filter((sentence) => !sentence.machine);
  const inventory = makeInventory(gold, settings.maxWords);
  const vocabulary = {
    vectors: new Map(vectors.words.map((word, i) => [word, i])),
    words: new Map(inventory.words.map((word, i) => [word, i])),
    known: knownMap(inventory.known),
  };
  const encode = makeEncoder(inventory, vocabulary, countWords(gold));
  const dev = settings.dev.map((source) => {
    const list = readTreebank(settings.corpora, source);
    return {
      name: path.basename(source.file),
      examples: list.map(encode),
      deprels: list.map((item) => item.tree!.deprels),
    };
  });
  const { words, labels, upos, xpos, feats, names } = inventory;
  const exits = Object.entries(settings.models).map(([name, { model: _, ...exit }]) => ({ name, ...exit }));
  return {
    sizes: { ...settings.sizes, vector: vectors.width, layers: Math.max(...exits.map((exit) => exit.layers)) },
    exits,
    classes: {
      words: words.length,
      labels: labels.length,
      upos: upos.length,
      xpos: xpos.length,
      feats: feats.length,
      names: names.length,
    },
    inventory,
    vectors,
    sentences: gold,
    train: sentences.map(encode),
    dev,
    fill: (to) => fillVectors(vectors, to),
  };
}
