/**
 * Text-only pages: the English Fundus pages flattened to plain text, cleaned by the text path, and held against the
 * expected text by the shingle measure. The flattener knows nothing of stories: it drops tags and keeps every visible word.
 */
import { parseHTML } from 'linkedom';
import { pageFromText } from '../src/1-page/index.ts';
import { readArticle } from '../src/2-article/index.ts';
import fundusIds from './articles/fundus-ids.json' with { type: 'json' };
import { fundusPages, htmlPage, scoredText } from './articles/pages.ts';
import { averageScore, type ShingleScore, shingleScore } from './articles/shingles.ts';
import type { Measure, Score } from './measure.ts';

const hidden = new Set(
  'script style noscript template title svg iframe object embed canvas math datalist select input textarea'.split(' '),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** All the words a reader could see on a page, one line a block element; tags, scripts and hidden parts dropped. */
export function flatten(html: string): string {
  const { document } = parseHTML(html);
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replace(/[\t\n\f\r ]+/gu, ' '));
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.localName;
    if (hidden.has(tag) || isHidden(element)) return;
    const edge = tag === 'br' || !inline.has(tag) ? '\n' : '';
    parts.push(edge);
    for (const child of element.childNodes) walk(child);
    parts.push(edge);
  };
  // Not from `body`: linkedom leaves it empty on pages that omit `<html>`.
  for (const child of document.childNodes) walk(child);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display:\s*none/iu.test(element.getAttribute('style') ?? '');
}

/** The text that the text path keeps of a flattened page, in the kinds that are scored. */
function keptText(flat: string): string {
  return scoredText(readArticle(pageFromText(flat)));
}

/** The line rule of the C4 corpus (Raffel et al. 2020): at least five words, and terminal punctuation at the end. */
export function c4Lines(flat: string): string {
  return flat
    .split('\n')
    .filter((line) => line.split(' ').length >= 5 && /[.!?"\u201d]$/u.test(line))
    .join('\n');
}

interface Row {
  publisher: string;
  ours: ShingleScore;
  raw: ShingleScore;
  c4: ShingleScore;
}

function scorePages(): Row[] {
  return fundusPages(fundusIds).map(({ id, bytes, gold }) => {
    const flat = flatten(htmlPage(bytes).text);
    return {
      publisher: id.split('/')[1]!,
      ours: shingleScore(keptText(flat), gold),
      raw: shingleScore(flat, gold),
      c4: shingleScore(c4Lines(flat), gold),
    };
  });
}

const percent = (share: number): number => Math.round(share * 1e4) / 100;

function scoreOf(id: string, rows: readonly Row[]): Score {
  const ours = averageScore(rows.map((row) => row.ours));
  const beside = {
    precision: percent(ours.precision),
    recall: percent(ours.recall),
    'raw text': percent(averageScore(rows.map((row) => row.raw)).f1),
    'C4 line rule': percent(averageScore(rows.map((row) => row.c4)).f1),
  };
  return { id, value: percent(ours.f1), count: rows.length, beside };
}

/** Publishers by turns, in alphabetical order: weights and most rules were set on the first half; the second shows how they carry over. */
function run(): Score[] {
  const rows = scorePages();
  const publishers = [...new Set(rows.map((row) => row.publisher))].sort();
  const isFirst = (row: Row): boolean => publishers.indexOf(row.publisher) % 2 === 0;
  return [
    scoreOf('articles.text-only.f1', rows),
    scoreOf('articles.text-only.first-half.f1', rows.filter(isFirst)),
    scoreOf(
      'articles.text-only.second-half.f1',
      rows.filter((row) => !isFirst(row)),
    ),
  ];
}

export const measures: Measure[] = [
  {
    name: 'Article text, text-only pages (Fundus flattened)',
    data: ['corpora/pages/fundus-publishers.tar.xz', './eval/articles/fundus-ids.json'],
    run,
  },
];
