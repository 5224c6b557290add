import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, Page } from '../../src/0-model/index.ts';
import { pageFromBytes } from '../../src/1-page/index.ts';
import { htmlBlocks, parseHtml } from '../../src/2-article/html/index.ts';
import { readArticle } from '../../src/2-article/index.ts';
import type { RawBlock } from '../../src/2-article/types.ts';
import { unpack } from '../unpack.ts';

/** Reads a page's bytes as the program itself would, character set and all. */
export const htmlPage = (bytes: Uint8Array) => pageFromBytes(bytes, { mediaType: 'text/html' });

/** One page as the program reads it: its article, and the processor time that took. */
export interface Extraction {
  article: Article;
  page: Page;
  cpuSeconds: number;
}

export function extract(bytes: Uint8Array): Extraction {
  const page = htmlPage(bytes);
  const before = process.cpuUsage();
  const article = readArticle(page);
  const { user, system } = process.cpuUsage(before);
  return { article, page, cpuSeconds: (user + system) / 1e6 };
}

/** The blocks that an article is made of, removed ones too, each with its map to the page. */
export const blocksOf = ({ page }: Extraction): RawBlock[] => htmlBlocks(parseHtml(page));

/** The kinds that the shingle measure counts as the story's text. */
const scoredKinds = new Set(['paragraph', 'list', 'quote', 'subhead']);

export function scoredText({ text, blocks }: Article): string {
  return blocks
    .filter(({ kind }) => scoredKinds.has(kind))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

/** Pages per second of processor time, rounded. */
export function speedOf(extractions: readonly { cpuSeconds: number }[]): number {
  const seconds = extractions.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  return Math.round(extractions.length / seconds);
}

export interface FundusPage {
  id: string;
  bytes: Uint8Array;
  /** Summary, headings and paragraphs as its publisher's own parser finds them. */
  gold: string;
}

export function fundusPages(ids: readonly string[]): FundusPage[] {
  const folder = unpack('corpora/pages/fundus-publishers.tar.xz');
  const wanted = new Set(ids);
  const all = JSON.parse(readFileSync(path.join(folder, 'gold_flat.json'), 'utf8')) as {
    id: string;
    file: string;
    paras: [kind: string, text: string][];
  }[];
  return all
    .filter(({ id }) => wanted.has(id))
    .map(({ id, file, paras }) => ({
      id,
      bytes: gunzipSync(readFileSync(path.join(folder, 'test_data', file))),
      gold: paras.map(([, text]) => text).join('\n'),
    }));
}

export interface MozillaPage {
  id: string;
  bytes: Uint8Array;
  /** Readability's own output, as HTML. */
  expected: Uint8Array;
}

export function mozillaPages(): MozillaPage[] {
  const folder = path.join(unpack('corpora/pages/mozilla-readability-pages.tar.xz'), 'test-pages');
  return readdirSync(folder)
    .sort()
    .map((id) => ({
      id,
      bytes: readFileSync(path.join(folder, id, 'source.html')),
      expected: readFileSync(path.join(folder, id, 'expected.html')),
    }));
}

export interface SegmentPage {
  url: string;
  bytes: Uint8Array;
  with: string[];
  without: string[];
}

export function segmentPages(): SegmentPage[] {
  const folder = unpack('corpora/pages/trafilatura-eval.tar.xz');
  const all = JSON.parse(readFileSync(path.join(folder, 'evaldata.json'), 'utf8')) as Record<
    string,
    { file: string; with: string[]; without?: string[] }
  >;
  return Object.entries(all).map(([url, { file, with: wanted, without }]) => {
    const found = ['cache', 'eval'].map((name) => path.join(folder, name, file)).find((each) => existsSync(each));
    return { url, bytes: readFileSync(found!), with: wanted, without: without ?? [] };
  });
}
