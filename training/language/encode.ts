/** Class lists and vocabulary drawn from the training sentences, and sentences turned into numbers. */
import { type Vocabulary, type WordFeatures, wordFeatures, wordKey } from '../../src/3-annotations/syntax/features.ts';
import type { Example } from './batch.ts';
import type { TrainingSentence } from './corpus.ts';
import { knownWords } from './known-words.ts';

export interface Inventory {
  /** Known words; row 0 is the unknown word. */
  words: string[];
  labels: string[];
  upos: string[];
  xpos: string[];
  feats: string[];
  names: string[];
  /** Words known from names, by their kinds. */
  known: Record<string, string>;
}

export const nameClasses = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'];

function counted(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Values seen at least `least` times, most frequent first, ties by code unit. */
function frequent(values: Iterable<string>, least: number): string[] {
  return [...counted(values)]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value]) => value);
}

export function makeInventory(sentences: readonly TrainingSentence[], maxWords: number): Inventory {
  const trees = sentences.flatMap((sentence) => (sentence.tree ? [sentence.tree] : []));
  const words = frequent(
    sentences.flatMap((sentence) => sentence.forms.map(wordKey)),
    2,
  );
  return {
    words: ['', ...words.slice(0, maxWords - 1)],
    labels: frequent(
      trees.flatMap((tree) => tree.deprels),
      3,
    ),
    upos: frequent(
      trees.flatMap((tree) => tree.upos),
      3,
    ),
    xpos: frequent(
      trees.flatMap((tree) => tree.xpos),
      3,
    ),
    feats: frequent(
      trees.flatMap((tree) => tree.feats),
      5,
    ),
    names: nameClasses,
    known: knownWords(),
  };
}

const index = (list: readonly string[]) => new Map(list.map((value, i) => [value, i]));

/** Turns sentences into examples; a class outside the inventory becomes -1 and is not learnt. */
export function makeEncoder(inventory: Inventory, vocabulary: Vocabulary, counts: ReadonlyMap<string, number>) {
  const maps = {
    labels: index(inventory.labels),
    upos: index(inventory.upos),
    xpos: index(inventory.xpos),
    feats: index(inventory.feats),
    names: index(inventory.names),
  };
  const cache = new Map<string, WordFeatures>();
  const featuresOf = (form: string): WordFeatures => {
    let features = cache.get(form);
    if (!features) {
      features = wordFeatures(form, vocabulary);
      cache.set(form, features);
    }
    return features;
  };
  const look = (map: Map<string, number>, values: string[] | undefined, n: number): number[] =>
    values ? values.map((value) => map.get(value) ?? -1) : new Array(n).fill(-1);
  return (sentence: TrainingSentence): Example => {
    const n = sentence.forms.length;
    return {
      features: sentence.forms.map(featuresOf),
      heads: sentence.tree?.heads ?? new Array(n).fill(-1),
      labels: look(maps.labels, sentence.tree?.deprels, n),
      upos: look(maps.upos, sentence.tree?.upos, n),
      xpos: look(maps.xpos, sentence.tree?.xpos, n),
      feats: look(maps.feats, sentence.tree?.feats, n),
      names: look(maps.names, sentence.names, n),
      ...(sentence.share === undefined ? {} : { share: sentence.share }),
      dropWord: sentence.forms.map((form) => 0.05 + 0.5 / (1 + (counts.get(wordKey(form)) ?? 0))),
    };
  };
}

export function countWords(sentences: readonly TrainingSentence[]): Map<string, number> {
  return counted(sentences.flatMap((sentence) => sentence.forms.map(wordKey)));
}
