/** Tags, trees, names, tokens and sentences against the treebanks and the Universal NER sets. */
import path from 'node:path';
import { loadParser, type ModelName, type ParsedSentence } from '../src/3-annotations/syntax/index.ts';
import { readTreebank, type TrainingSentence, type TreebankSource } from '../training/language/corpus.ts';
import type { Measure, Score } from './measure.ts';
import { nameScore, relationScores, treeScore } from './syntax/scores.ts';
import { segmentationScores } from './syntax/segmentation.ts';

const folder = 'corpora/language';
const ewt: TreebankSource = { file: 'ud-ewt/en_ewt-ud-test.conllu.gz', names: 'uner/en_ewt-ud-test.iob2.gz' };
const gum: TreebankSource = { file: 'ud-gum/en_gum-ud-test.conllu.gz' };
/** News of GUM's development and test documents: the test's alone is five documents. */
const news: TreebankSource[] = ['dev', 'test'].map((part) => ({
  file: `ud-gum/en_gum-ud-${part}.conllu.gz`,
  documents: '^GUM_(?:news|interview|speech)_',
}));

const parse = (sentences: readonly TrainingSentence[], model: ModelName): ParsedSentence[] =>
  loadParser(model).parse(sentences.map((sentence) => sentence.forms));

function treebank(id: string, sentences: TrainingSentence[], model: ModelName): Score[] {
  const began = process.cpuUsage();
  const parsed = parse(sentences, model);
  const { user, system } = process.cpuUsage(began);
  const score = treeScore(sentences, parsed);
  const rate = Math.round(score.words / ((user + system) / 1e6));
  const value = (name: string, percent: number, beside?: Score['beside']): Score => ({
    id: `syntax.${id}.${name}`,
    value: percent,
    count: score.words,
    ...(beside ? { beside } : {}),
  });
  return [
    value('las', score.las, { uas: score.uas, 'tokens/s': rate }),
    value('upos', score.upos, { xpos: score.xpos, feats: score.feats, lemma: score.lemma }),
  ];
}

const trees = (name: string, model: ModelName): Measure => ({
  name,
  data: [`${folder}/ud-ewt`, `${folder}/ud-gum`, './models'],
  run(shared) {
    const base = path.join(shared, folder);
    const prefix = model === 'default' ? '' : `${model}.`;
    return [
      ...treebank(`${prefix}ewt`, readTreebank(base, ewt), model),
      ...treebank(`${prefix}gum`, readTreebank(base, gum), model),
      ...treebank(
        `${prefix}news`,
        news.flatMap((source) => readTreebank(base, source)),
        model,
      ),
    ];
  },
});

const relations: Measure = {
  name: 'syntax.relations',
  data: [`${folder}/ud-gum`, './models'],
  run(shared) {
    const sentences = news.flatMap((source) => readTreebank(path.join(shared, folder), source));
    return relationScores(sentences, parse(sentences, 'default')).map((score) => ({
      ...score,
      id: `syntax.news.${score.id}`,
    }));
  },
};

const names: Measure = {
  name: 'syntax.names',
  data: [`${folder}/uner`, `${folder}/ud-ewt`, './models'],
  run(shared) {
    const base = path.join(shared, folder);
    const pud: TreebankSource = { file: 'uner/en_pud-ud-test.iob2.gz' };
    return [
      nameScore('syntax.names.ewt', readTreebank(base, ewt), (list) => parse(list, 'default')),
      nameScore('syntax.names.pud', readTreebank(base, { ...pud, bio: true }), (list) => parse(list, 'default')),
    ];
  },
};

const segmentation: Measure = {
  name: 'syntax.segmentation',
  data: [`${folder}/ud-ewt`, `${folder}/ud-gum`, `${folder}/ud-lines`],
  run: (shared) => segmentationScores(path.join(shared, folder)),
};

export const measures: Measure[] = [
  segmentation,
  trees('syntax.default', 'default'),
  trees('syntax.fast', 'fast'),
  relations,
  names,
];
