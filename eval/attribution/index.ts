/** Who said what: statements against the attribution corpora (GGT, PolNeAR, GUM), by the shared scorer's metrics. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Article, type Block, type Draft, type Page, plainArticle, type Stage } from '../../src/0-model/index.ts';
import { type AttributionOptions, attributions } from '../../src/6-views/attributions/index.ts';
import { stages } from '../../src/pipeline.ts';
import type { Measure, Score } from '../measure.ts';
import { type DocumentScore, type GoldDocument, type Result, scoreDocument, summarise } from '../score/attribution.ts';
import { isTaken, notSpeech } from './not-speech.ts';
import { countPhenomena, phenomenaTable, spuriousTable } from './phenomena.ts';
import { reliability } from './reliability.ts';

export const goldFile = (shared: string, name: string): string => path.join(shared, 'corpora/attribution', name);

export function loadGold(file: string): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** An article whose text is the corpus's own, so that offsets stay exact: every line a block, a repeated title a headline. */
export function articleOf(document: GoldDocument): Article {
  const { text, meta } = document;
  const title = (meta?.title ?? '').trim();
  const blocks = [...text.matchAll(/[^\n]+/gu)]
    .map((match): Block => {
      const from = match.index + (match[0].length - match[0].trimStart().length);
      const end = match.index + match[0].trimEnd().length;
      const line = text.slice(from, end);
      const headline = match.index === 0 && title !== '' && line.replace(/\.$/u, '') === title.replace(/\.$/u, '');
      return { kind: headline ? 'headline' : 'paragraph', start: from, end };
    })
    .filter((block) => block.end > block.start);
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(meta?.date ?? '')?.[0] ?? null;
  return plainArticle(text, { because: 'corpus', published: day, title: title || null, blocks });
}

/** Runs the stages between the article and the statements on a text as it stands. */
export function readText(document: GoldDocument, until = 'statements'): Draft {
  const empty = { tokens: [], sentences: [], entities: [], quotations: [], times: [], mentions: [], actors: [] };
  const records = { statements: [], events: [], commitments: [], claims: [], links: [] };
  const draft: Draft = { page: undefined as unknown as Page, article: articleOf(document), ...empty, ...records };
  for (const stage of stages as readonly Stage[]) {
    if (stage.until === 'article') continue;
    Object.assign(draft, stage.run(draft, { options: {}, note: () => {} }));
    if (stage.name === until) break;
  }
  return draft;
}

export function readAttributions(document: GoldDocument, options: AttributionOptions): ReturnType<typeof attributions> {
  const { article, actors, statements } = readText(document);
  return attributions({ id: document.id, article, actors, statements }, options);
}

interface Corpus {
  name: string;
  file: string;
  options: AttributionOptions;
  speech: boolean;
  metrics: string[];
}

const corpora: Corpus[] = [
  {
    name: 'ggt',
    file: 'ggt.dev.jsonl',
    options: { split: true, quotations: true },
    speech: false,
    metrics: ['ggt30', 'ggt80', 'ggt30s', 'e2eSpk'],
  },
  { name: 'polnear', file: 'polnear.dev.jsonl', options: {}, speech: true, metrics: ['iou50', 'e2e'] },
  {
    // GUM marks one quotation or clause at a time (RST nuclei), so it is read the same way as GGT.
    name: 'gum',
    file: 'gum.dev.jsonl',
    options: { split: true, quotations: true },
    speech: true,
    metrics: ['iou50', 'e2e'],
  },
];

export function scoreCorpus(file: string, options: AttributionOptions, speech: boolean): DocumentScore[] {
  return loadGold(file).map((document) =>
    scoreDocument(document, readAttributions(document, options).attributions, { speech }),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
const scoreOf = (corpus: Corpus, metric: string, { value, precision, recall, count }: Result): Score => ({
  id: `attribution.${corpus.name}.${metric}`,
  value: round(value),
  count,
  ...(metric.endsWith('30s') ? {} : { beside: { precision: round(precision), recall: round(recall) } }),
});

function tableOf(shared: string, corpus: Corpus): string {
  const documents = loadGold(goldFile(shared, corpus.file));
  const rules = new Map<string, number>();
  const scores = documents.map((document) => {
    const said = readAttributions(document, corpus.options).attributions;
    for (const { rule } of said) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    return scoreDocument(document, said, { speech: corpus.speech });
  });
  const lines = countPhenomena(documents, scores);
  return `${phenomenaTable(corpus.name, lines)}\n${spuriousTable(corpus.name, scores, rules)}\n`;
}

/** How many quoted spans that are no speech are drawn. */
const drawn = 500;
const drawFiles = ['polnear.dev.jsonl', 'ggt.dev.jsonl', 'polnear.train.jsonl'];

/** The share of quoted titles, nicknames and labels that are left alone. */
function leftAlone(shared: string): Score[] {
  let all = 0;
  let taken = 0;
  for (const document of drawFiles.flatMap((file) => loadGold(goldFile(shared, file)))) {
    const spans = notSpeech(document).slice(0, drawn - all);
    if (spans.length === 0) continue;
    const { statements } = readText(document);
    all += spans.length;
    taken += spans.filter((span) => isTaken(span, statements)).length;
    if (all >= drawn) break;
  }
  return [
    {
      id: 'attribution.not-speech.left-alone',
      value: round((100 * (all - taken)) / Math.max(1, all)),
      count: all,
      beside: { 'taken for statements': taken },
    },
  ];
}

/**
 * Confidence against the PolNeAR development texts; the rates behind it come from other texts of that corpus. Statements
 * inside statements are left out, because its annotators left them out.
 */
function reliable(shared: string): Score[] {
  const judged = loadGold(goldFile(shared, 'polnear.dev.jsonl')).flatMap((document) => {
    const { article, actors, statements } = readText(document);
    const said = attributions({ id: document.id, article, actors, statements }).attributions;
    const spurious = new Set<unknown>(scoreDocument(document, said).spurious);
    return said.flatMap((one, i) =>
      statements[i]!.within ? [] : [{ confidence: statements[i]!.confidence, right: !spurious.has(one) }],
    );
  });
  return reliability(judged);
}

export const measures: Measure[] = [
  ...corpora.map(
    (corpus): Measure => ({
      name: `attribution.${corpus.name}`,
      data: [`corpora/attribution/${corpus.file}`],
      run(shared) {
        const result = summarise(scoreCorpus(goldFile(shared, corpus.file), corpus.options, corpus.speech));
        return corpus.metrics.map((metric) => scoreOf(corpus, metric, result[metric]!));
      },
      tables: { phenomenon: (shared) => tableOf(shared, corpus) },
    }),
  ),
  {
    name: 'attribution.not-speech',
    data: drawFiles.map((file) => `corpora/attribution/${file}`),
    run: leftAlone,
  },
];

export const reliabilityMeasures: Measure[] = [
  { name: 'reliability', data: ['corpora/attribution/polnear.dev.jsonl'], run: reliable },
];
