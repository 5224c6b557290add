/** Times against TimeBank, AQUAINT, MEANTIME and WikiWars, with chrono-node beside in the same run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as chrono from 'chrono-node';
import type { Article, Sentence } from '../src/0-model/index.ts';
import { splitSentences, tokenise } from '../src/3-annotations/syntax/index.ts';
import { paragraphsOf, readTimes, timesOf } from '../src/3-annotations/times/index.ts';
import type { Measure, Score } from './measure.ts';
import { scoreTimes, type TimeDocument, type Timex } from './score/times.ts';

interface GoldDocument extends TimeDocument {
  /** Document creation time, `YYYY-MM-DD` or longer. */
  dct: string | null;
  text: string;
}

const corpora = ['timebank', 'aquaint', 'meantime-en', 'wikiwars'];

const load = (shared: string, corpus: string): GoldDocument[] =>
  readFileSync(path.join(shared, 'corpora/time', `${corpus}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDocument);

const published = (document: GoldDocument): string | null => document.dct?.slice(0, 10) ?? null;

/**
 * Our times of a gold document, its text read as paragraphs without cleaning. TimeBank's annotators count the age of
 * a person ("the 55-year-old") as no time; the record keeps it, so it is left out here unless `ages` is set.
 */
const ours = (document: GoldDocument, ages = false): Timex[] =>
  readTimes(document.text, published(document))
    .filter(({ rule }) => ages || !/^time\.aged?$/u.test(rule ?? ''))
    .map(({ span, value }) => ({ start: span.start, end: span.end, value }));

/** A chrono result as a TIMEX3 value, as fine as what chrono calls certain. */
function chronoValue(found: chrono.ParsedComponents): string {
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute', width = 2): string =>
    String(found.get(name) ?? 0).padStart(width, '0');
  const day = `${part('year', 4)}-${part('month')}-${part('day')}`;
  if (found.isCertain('hour')) return `${day}T${part('hour')}:${part('minute')}`;
  if (found.isCertain('day') || found.isCertain('weekday')) return day;
  return found.isCertain('month') ? day.slice(0, 7) : found.isCertain('year') ? day.slice(0, 4) : day;
}

const chronos = (document: GoldDocument): Timex[] =>
  chrono
    .parse(document.text, new Date(`${published(document) ?? '2000-01-01'}T12:00:00`))
    .map(({ index, text, start }) => ({ start: index, end: index + text.length, value: chronoValue(start) }));

function scoresOf(shared: string, corpus: string): Score[] {
  const gold = load(shared, corpus);
  const found = gold.map((document) => ({ id: document.id, timexes: ours(document) }));
  const all = scoreTimes(gold, found);
  const half = (odd: number): number =>
    scoreTimes(
      gold.filter((_, index) => index % 2 === odd),
      found,
    ).valueF1;
  const withAges = scoreTimes(
    gold,
    gold.map((document) => ({ id: document.id, timexes: ours(document, true) })),
  );
  const peer = scoreTimes(
    gold,
    gold.map((document) => ({ id: document.id, timexes: chronos(document) })),
  );
  return [
    {
      id: `times.${corpus}.value-f1`,
      value: all.valueF1,
      count: all.gold,
      unit: '%',
      beside: {
        found: all.predicted,
        relaxed: all.relaxedF1,
        strict: all.strictF1,
        'with ages': withAges.valueF1,
        'even documents': half(0),
        'odd documents': half(1),
        'chrono-node value': peer.valueF1,
        'chrono-node relaxed': peer.relaxedF1,
      },
    },
  ];
}

/** What the stage is given: the text as paragraphs, its tokens and sentences. */
function draftOf(document: GoldDocument): { article: Article; sentences: Sentence[] } {
  const article = paragraphsOf(document.text, published(document));
  const tokens = article.blocks.flatMap(({ start, end }, block) =>
    tokenise(document.text, start, end).map((token) => ({ ...token, block })),
  );
  return { article, sentences: splitSentences(document.text, tokens).sentences };
}

/** Bytes of text a second of processor time that the stage itself reads, tokens and sentences made before, the code warm. */
function speed(shared: string): Score {
  const documents = corpora.flatMap((corpus) => load(shared, corpus));
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const drafts = documents.map(draftOf);
  for (const { article, sentences } of drafts) timesOf(article, sentences);
  const start = process.cpuUsage();
  for (const { article, sentences } of drafts) timesOf(article, sentences);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  return {
    id: 'times.kilobytes-a-second',
    value: Math.round(bytes / 1000 / seconds),
    count: documents.length,
    unit: 'count',
  };
}

export const measures: Measure[] = [
  {
    name: 'times',
    data: corpora.map((corpus) => `corpora/time/${corpus}.jsonl`),
    run: (shared) => corpora.flatMap((corpus) => scoresOf(shared, corpus)),
  },
  {
    name: 'times: speed',
    data: corpora.map((corpus) => `corpora/time/${corpus}.jsonl`),
    run: (shared) => [speed(shared)],
  },
];
