/**
 * False events: 300 sentences of sport, science, business and culture pages in which nobody does anything that the
 * codebook would code, chosen by page and offset before the program had read them. Each page is read whole; an event
 * whose evidence begins in one of the sentences is false.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Page, toPageOffset } from '../../src/0-model/index.ts';
import { pageFromText } from '../../src/1-page/index.ts';
import { readPage } from '../../src/pipeline.ts';
import type { Score } from '../measure.ts';
import { unpack } from '../unpack.ts';
import chosen from './no-event.json' with { type: 'json' };

const corpus = 'corpora/pages/fundus-publishers.tar.xz';
export const falseEventData = [corpus, './eval/events/no-event.json'];

/** The pages' texts by id: title and paragraphs, an empty line between. */
function texts(): Map<string, string> {
  const pages = JSON.parse(readFileSync(path.join(unpack(corpus), 'gold_flat.json'), 'utf8')) as {
    id: string;
    title: string;
    paras: [kind: string, text: string][];
  }[];
  return new Map(pages.map(({ id, title, paras }) => [id, [title, ...paras.map(([, text]) => text)].join('\n\n')]));
}

/** Page id to spans of sentences in the page's text: its title and paragraphs, an empty line between. */
const spans = chosen as unknown as Record<string, [number, number][]>;

/** Events of every status that begin in one of the sentences of a page: rule and page offset. */
export function falseEvents(id: string, page: Page): { rule: string; at: number; status: string }[] {
  const { record } = readPage(page);
  return record.events
    .flatMap(({ rule, status, evidence }) =>
      evidence.map(({ start }) => ({ rule, status, at: toPageOffset(record.article, start) })),
    )
    .filter(({ at }) => spans[id]!.some(([start, end]) => start <= at && at < end));
}

/** Sentences of 100 that give no event; higher is better. */
export function falseEventScore(): Score[] {
  const pages = texts();
  const found = Object.keys(spans).flatMap((id) =>
    falseEvents(id, pageFromText(pages.get(id)!, { mediaType: 'text/plain' })),
  );
  const count = Object.values(spans).flat().length;
  const actual = found.filter(({ status }) => status === 'actual').length;
  return [
    {
      id: 'events.none.clean',
      value: 100 - (100 * found.length) / count,
      count,
      beside: { 'false events per 100': (100 * found.length) / count, 'of them actual': actual },
    },
  ];
}
