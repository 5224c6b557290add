/** Measures of the HTML extractor: the text it keeps against three sets of real pages, its offsets and its speed. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Article } from '../../src/0-model/index.ts';
import { leavesOf } from '../../src/2-article/html/leaves.ts';
import { buildTree } from '../../src/2-article/html/tree.ts';
import type { RawBlock } from '../../src/2-article/types.ts';
import type { Measure, Score } from '../measure.ts';
import fundusIds from './fundus-ids.json' with { type: 'json' };
import {
  blocksOf,
  type Extraction,
  extract,
  fundusPages,
  mozillaPages,
  scoredText,
  segmentPages,
  speedOf,
} from './pages.ts';
import { averageScore, shingleScore } from './shingles.ts';
import { compareCounts, countWords, excuseRemoved } from './words.ts';

const percent = (share: number): number => Math.round(share * 1e4) / 100;

const blockTexts = (html: string): string[] => leavesOf(buildTree(html).root).map(({ text }) => text);

/** What Readability alone gives for a page, as HTML; empty when it fails. */
function readabilityAlone(html: string): string {
  const { document } = parseHTML(html);
  for (const template of [...document.querySelectorAll('template')]) template.remove();
  try {
    return new Readability(document as unknown as Document).parse()?.content ?? '';
  } catch {
    return '';
  }
}

const fundus: Measure = {
  name: 'Article text, English news pages (Fundus)',
  data: ['corpora/pages/fundus-publishers.tar.xz', './eval/articles/fundus-ids.json'],
  run(): Score[] {
    const pages = fundusPages(fundusIds);
    const extractions = pages.map(({ bytes }) => extract(bytes));
    const ours = averageScore(extractions.map(({ article }, i) => shingleScore(scoredText(article), pages[i]!.gold)));
    const alone = averageScore(
      extractions.map(({ page }, i) =>
        shingleScore(blockTexts(readabilityAlone(page.text)).join('\n'), pages[i]!.gold),
      ),
    );
    const beside = {
      precision: percent(ours.precision),
      recall: percent(ours.recall),
      'Readability alone': percent(alone.f1),
      'pages/CPU s': speedOf(extractions),
    };
    return [{ id: 'articles.fundus.f1', value: percent(ours.f1), count: pages.length, beside }, offsets(extractions)];
  },
};

/** How much of the blocks' text the maps tie to the page; 0 as soon as one run does not hold the page's characters. */
function offsets(extractions: readonly Extraction[]): Score {
  let characters = 0;
  let tied = 0;
  let wrong = 0;
  for (const extraction of extractions) {
    const html = extraction.page.text;
    for (const { text, map } of blocksOf(extraction)) {
      characters += text.length;
      for (const [block, page, length] of map) {
        tied += length;
        if (length > 1 && text.slice(block, block + length) !== html.slice(page, page + length)) wrong++;
      }
    }
  }
  const value = wrong > 0 ? 0 : percent(tied / characters);
  return { id: 'articles.html.offsets', value, count: characters, beside: { 'wrong runs': wrong } };
}

const mozilla: Measure = {
  name: "Article text, Mozilla's suite against Readability alone",
  data: ['corpora/pages/mozilla-readability-pages.tar.xz'],
  run(): Score[] {
    const extractions: Extraction[] = [];
    const rows = mozillaPages().map(({ id, bytes, expected }) => {
      const extraction = extract(bytes);
      extractions.push(extraction);
      const gold = countWords(blockTexts(Buffer.from(expected).toString('utf8')));
      const alone = compareCounts(countWords(blockTexts(readabilityAlone(extraction.page.text))), gold);
      const ours = againstReadability(blocksOf(extraction), gold);
      return { id, loss: alone - ours, ours };
    });
    rows.sort((a, b) => b.loss - a.loss);
    const kept = rows.filter(({ loss }) => loss <= 0.02).length;
    const worst = rows.slice(0, 5).map(({ id, loss }) => `${id} ${percent(loss)}`);
    const mean = percent(rows.reduce((sum, { ours }) => sum + ours, 0) / rows.length);
    const beside = { 'mean F1': mean, 'largest losses': worst.join(', '), 'pages/CPU s': speedOf(extractions) };
    return [{ id: 'articles.mozilla.pages', value: percent(kept / rows.length), count: rows.length, beside }];
  },
};

/** Headline and deck stand outside what Readability gives, by its design and ours. */
const isHead = ({ kind }: RawBlock): boolean => kind === 'headline' || kind === 'deck';

/** F1 over words of what we keep, against Readability's text without what we removed for a reason. */
function againstReadability(blocks: readonly RawBlock[], gold: Map<string, number>): number {
  const kept = countWords(blocks.filter((block) => !block.removed && !isHead(block)).map(({ text }) => text));
  const taken = countWords(blocks.filter((block) => block.removed || isHead(block)).map(({ text }) => text));
  return compareCounts(kept, excuseRemoved(gold, kept, taken));
}

const segments: Measure = {
  name: 'Article text, segments of 990 pages (trafilatura)',
  data: ['corpora/pages/trafilatura-eval.tar.xz'],
  run(): Score[] {
    const pages = segmentPages();
    const counts = { hit: 0, missing: 0, wrong: 0 };
    const extractions = pages.map((page) => {
      const extraction = extract(page.bytes);
      const text = normalised(storyText(extraction.article));
      const found = (segment: string): boolean => text.includes(normalised(segment));
      const hits = page.with.filter(found).length;
      counts.hit += hits;
      counts.missing += page.with.length - hits;
      counts.wrong += page.without.filter(found).length;
      return { cpuSeconds: extraction.cpuSeconds };
    });
    const precision = counts.hit / (counts.hit + counts.wrong);
    const recall = counts.hit / (counts.hit + counts.missing);
    const value = percent((2 * precision * recall) / (precision + recall));
    const speed = { 'pages/CPU s': speedOf(extractions) };
    const beside = { precision: percent(precision), recall: percent(recall), ...speed };
    return [{ id: 'articles.segments.f', value, count: pages.length, beside }];
  },
};

/** The story without its headline and without the words below pictures, which the segments leave out. */
const storyText = ({ text, blocks }: Article): string =>
  blocks
    .filter(({ kind }) => kind !== 'headline' && kind !== 'caption')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');

const normalised = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const measures: Measure[] = [fundus, mozilla, segments];
