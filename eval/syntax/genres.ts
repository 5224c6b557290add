/** `tsx eval/syntax/genres.ts [default|fast]`: the table of scores by genre in the model card. */
import path from 'node:path';
import { loadParser, type ModelName } from '../../src/3-annotations/syntax/index.ts';
import { readTreebank, type TrainingSentence } from '../../training/language/corpus.ts';
import { shared } from '../measure.ts';
import { treeScore } from './scores.ts';

const model = (process.argv[2] ?? 'default') as ModelName;
const base = path.join(shared, 'corpora/language');
const genreOf = ({ document }: TrainingSentence): string =>
  document.startsWith('GUM_') ? `GUM ${document.split('_')[1]}` : `EWT ${document.split('-')[0]}`;

const groups = new Map<string, TrainingSentence[]>();
for (const name of ['ewt', 'gum']) {
  const sentences = readTreebank(base, { file: `ud-${name}/en_${name}-ud-test.conllu.gz` });
  for (const sentence of sentences) {
    for (const key of [`${name.toUpperCase()} (all)`, genreOf(sentence)]) {
      groups.set(key, [...(groups.get(key) ?? []), sentence]);
    }
  }
}

console.log('| test set | tokens | UAS | LAS | UPOS | XPOS | features | lemma |\n|---|---|---|---|---|---|---|---|');
for (const [name, sentences] of [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const score = treeScore(sentences, loadParser(model).parse(sentences.map((sentence) => sentence.forms)));
  const { words, uas, las, upos, xpos, feats, lemma } = score;
  const cells = [uas, las, upos, xpos, feats, lemma].map((value) => value.toFixed(1));
  console.log(`| ${name} | ${words} | ${cells.join(' | ')} |`);
}
