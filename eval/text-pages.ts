/**
 * Text-only pages: the English Fundus pages flattened to plain text, cleaned by the text path, and held against the
 * expected text by the shingle measure. The flattener knows nothing of stories: it drops tags and keeps every visible word.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { packageRoot } from '../src/0-model/index.ts';
import { pageFromText } from '../src/1-page/index.ts';
import { readPage } from '../src/pipeline.ts';
import { averageScore, type ShingleScore, shingleScore } from './articles/shingles.ts';
import type { Measure, Score } from './measure.ts';
import { unpack } from './unpack.ts';

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

export interface FundusPage {
  id: string;
  pub: string;
  file: string;
  paras: [kind: string, text: string][];
}

/** The pages that are measured, in the order of the committed list of ids. */
export function fundusPages(): { page: FundusPage; html: string }[] {
  const base = unpack('corpora/pages/fundus-publishers.tar.xz');
  const ids = JSON.parse(readFileSync(path.join(packageRoot, 'eval/articles/fundus-ids.json'), 'utf8')) as string[];
  const all = JSON.parse(readFileSync(path.join(base, 'gold_flat.json'), 'utf8')) as FundusPage[];
  const byId = new Map(all.map((page) => [page.id, page]));
  return ids.map((id) => {
    const page = byId.get(id)!;
    return { page, html: gunzipSync(readFileSync(path.join(base, 'test_data', page.file))).toString('utf8') };
  });
}

const scored = new Set(['paragraph', 'list', 'quote', 'subhead']);

/** The text that the text path keeps of a flattened page, in the kinds that are scored. */
export function keptText(flat: string): string {
  const { article } = readPage(pageFromText(flat), {}, 'article').record;
  return article.blocks
    .filter((block) => scored.has(block.kind))
    .map((block) => article.text.slice(block.start, block.end))
    .join('\n');
}

/** Publishers by turns, in alphabetical order: rules were tuned on the even half and are checked on the odd one. */
function isTuned(pub: string, pubs: readonly string[]): boolean {
  return pubs.indexOf(pub) % 2 === 0;
}

const percent = (value: number): number => Math.round(value * 1000) / 10;

function scoreOf(id: string, ours: ShingleScore[], raw: ShingleScore[]): Score {
  const score = averageScore(ours);
  return {
    id,
    value: percent(score.f1),
    count: ours.length,
    beside: {
      precision: percent(score.precision),
      recall: percent(score.recall),
      'raw text': percent(averageScore(raw).f1),
    },
  };
}

function run(): Score[] {
  const pages = fundusPages();
  const pubs = [...new Set(pages.map(({ page }) => page.pub))].sort();
  const rows = pages.map(({ page, html }) => {
    const flat = flatten(html);
    const gold = page.paras.map(([, text]) => text).join('\n');
    return {
      tuned: isTuned(page.pub, pubs),
      raw: shingleScore(flat, gold),
      ours: shingleScore(keptText(flat), gold),
    };
  });
  const part = (id: string, some: typeof rows): Score =>
    scoreOf(
      id,
      some.map((row) => row.ours),
      some.map((row) => row.raw),
    );
  return [
    part('articles.text-only.f1', rows),
    part(
      'articles.text-only.tuned-publishers.f1',
      rows.filter((row) => row.tuned),
    ),
    part(
      'articles.text-only.other-publishers.f1',
      rows.filter((row) => !row.tuned),
    ),
  ];
}

export const measures: Measure[] = [
  { name: 'text-only pages', data: ['corpora/pages/fundus-publishers.tar.xz', './eval/articles/fundus-ids.json'], run },
];
