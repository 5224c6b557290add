/** The documents that the reading benchmark reads: all different, as many as asked. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fundusIds from '../../eval/articles/fundus-ids.json' with { type: 'json' };
import { fundusPages, htmlPage } from '../../eval/articles/pages.ts';
import { hasShared, shared } from '../../eval/measure.ts';
import { castOf } from '../../eval/twins/cast.ts';
import { twinOf } from '../../eval/twins/gold.ts';
import type { Page, ReadOptions } from '../../src/0-model/index.ts';
import { pageFromText } from '../../src/1-page/index.ts';

export interface Job {
  page: Page;
  options: ReadOptions;
}

const many = 200;

/** The n-th made page: another cast, order and voice; `html` wraps it in a page of its own. */
function made(n: number, html: boolean): Job {
  const cast = { ...castOf(n), number: 100 + n };
  const twin = twinOf(cast, { voice: n % 2 ? 1 : 0, early: n % 3 === 0, pullFirst: n % 5 !== 0 });
  const options = { published: twin.published };
  if (!html) return { page: pageFromText(twin.page), options };
  const body = twin.page.split('\n\n').map((text) => `<p>${text}</p>`);
  const markup = `<!doctype html><title>Page ${n}</title><main><article>${body.join('\n')}</article></main>`;
  return { page: pageFromText(markup, { mediaType: 'text/html' }), options };
}

const newsFile = path.join(shared, 'corpora/attribution/polnear.dev.jsonl');

function news(): Job[] {
  const lines = readFileSync(newsFile, 'utf8').trim().split('\n').slice(0, many);
  return lines.map((line) => {
    const { text, meta } = JSON.parse(line) as { text: string; meta: { date: string } };
    return { page: pageFromText(text), options: { published: meta.date } };
  });
}

const numbers = Array.from({ length: many }, (_, n) => n + 1);

const makers: Record<string, () => Job[]> = {
  'made text': () => numbers.map((n) => made(n, false)),
  'made html': () => numbers.map((n) => made(n, true)),
  'news text': news,
  'news html': () => fundusPages(fundusIds).map(({ bytes }) => ({ page: htmlPage(bytes), options: {} })),
};

/** The sets that can be read here. */
export const sets = (): string[] =>
  Object.keys(makers).filter((name) => name.startsWith('made') || (hasShared && existsSync(newsFile)));

export const jobsOf = (set: string): Job[] => makers[set]!();
