/** The pages whose metadata are known, and what is read from them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/0-model/index.ts';
import { pageFromBytes, pageFromText } from '../../src/1-page/index.ts';
import { readPage } from '../../src/pipeline.ts';
import { flatten } from '../text-pages.ts';
import { unpack } from '../unpack.ts';

export const fundusArchive = 'corpora/pages/fundus-publishers.tar.xz';
export const trafilaturaArchive = 'corpora/pages/trafilatura-eval.tar.xz';

export interface GoldPage {
  id: string;
  url: string;
  file: string;
  /** `YYYY-MM-DD`, as the page writes it. */
  day: string | null;
  title: string | null;
  authors: string[];
}

const english = new Set(['us', 'uk', 'au', 'ca', 'ind', 'za', 'na', 'my']);
/** Its page and its expected values are not of the same article. */
const mismatched = 'us/TechCrunch/V1';

interface FundusEntry {
  id: string;
  country: string;
  file: string;
  url: string;
  date: string | null;
  title: string;
  authors: string[] | null;
}

export function fundusPages(): GoldPage[] {
  const base = unpack(fundusArchive);
  const all = JSON.parse(readFileSync(path.join(base, 'gold_flat.json'), 'utf8')) as FundusEntry[];
  return all
    .filter(({ id, country }) => english.has(country) && id !== mismatched)
    .map(({ id, url, file, date, title, authors }) => ({
      id,
      url,
      file: path.join(base, 'test_data', file),
      day: date?.slice(0, 10) ?? null,
      title,
      authors: authors ?? [],
    }));
}

interface TrafilaturaEntry {
  file: string;
  date?: string;
  title?: string;
  author?: string | string[];
}

/** True for a page that declares itself English; most of trafilatura's are German. */
function declaresEnglish(file: string): boolean {
  return /<html\b[^>]{0,500}\blang=["']?en\b/iu.test(readFileSync(file, 'latin1').slice(0, 20_000));
}

/** Those of trafilatura's pages that declare themselves English and whose metadata are known. */
export function trafilaturaPages(): GoldPage[] {
  const base = unpack(trafilaturaArchive);
  const all = JSON.parse(readFileSync(path.join(base, 'evaldata.json'), 'utf8')) as Record<string, TrafilaturaEntry>;
  return Object.entries(all)
    .filter(([, entry]) => entry.date !== undefined)
    .map(([url, { file, date, title, author }]) => ({
      id: file,
      url,
      file: [path.join(base, 'eval', file), path.join(base, 'cache', file)].find(existsSync)!,
      day: date || null,
      title: title || null,
      authors: [author ?? []]
        .flat()
        .flatMap((names) => names.split(/\s*[,;]\s*/u))
        .filter((name) => name !== ''),
    }))
    .filter(({ file }) => declaresEnglish(file));
}

/** Reads a page as the product does; `change` may alter its source and address before. */
export function readGoldPage(
  gold: GoldPage,
  change: (text: string) => string = (text) => text,
  address = change,
): Article {
  const raw = readFileSync(gold.file);
  const bytes = gold.file.endsWith('.gz') ? gunzipSync(raw) : raw;
  const page = pageFromBytes(
    bytes,
    { uri: address(gold.url), mediaType: 'text/html' },
    { name: gold.id, kind: 'html' },
  );
  return readPage({ ...page, text: change(page.text) }, {}, 'article').record.article;
}

/** Reads what is left of a page when only its visible words are kept. */
export function readFlatPage(gold: GoldPage, change: (text: string) => string = (text) => text): Article {
  const raw = readFileSync(gold.file);
  const html = (gold.file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return readPage(pageFromText(flatten(change(html))), {}, 'article').record.article;
}
