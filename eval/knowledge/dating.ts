/** Undated articles dated by the offices of the people they name, against their true days; and rightly dated ones left in peace. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageFromText } from '../../src/1-page/index.ts';
import { readPage } from '../../src/pipeline.ts';
import type { Measure, Score } from '../measure.ts';

interface Dated {
  text: string;
  day: string;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const sources = {
  aquaint: 'corpora/time/aquaint.jsonl',
  polnear: 'corpora/attribution/polnear.dev.jsonl',
  ggt: 'corpora/attribution/ggt.dev.jsonl',
};

/** The second in which a MongoDB ObjectId was made stands in its first eight hexadecimal digits; GGT gathered news as it came. */
const objectIdDay = (id: string): string =>
  new Date(Number.parseInt(id.slice(id.indexOf('/') + 1).slice(0, 8), 16) * 1000).toISOString().slice(0, 10);

function documents(shared: string): Dated[] {
  const file = (name: keyof typeof sources): string => path.join(shared, sources[name]);
  return [
    ...lines<{ text: string; dct: string }>(file('aquaint')).map(({ text, dct }) => ({ text, day: dct.slice(0, 10) })),
    ...lines<{ text: string; meta: { date?: string } }>(file('polnear'))
      .filter(({ meta }) => meta.date)
      .map(({ text, meta }) => ({ text, day: meta.date! })),
    ...lines<{ text: string; id: string }>(file('ggt')).map(({ text, id }) => ({ text, day: objectIdDay(id) })),
  ];
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const years = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 / 365.25;

export function dating(shared: string): Score[] {
  const all = documents(shared);
  const dated = all
    .map(({ text, day }) => ({ day, ...readPage(pageFromText(text), {}, 'annotations').record.article.published }))
    .filter(({ basis }) => basis === 'terms of office');
  const right = dated.filter(({ day, earliest, latest }) => earliest! <= day && (latest === null || day <= latest));
  const widths = dated
    .map(({ earliest, latest }) => (latest === null ? Number.POSITIVE_INFINITY : years(earliest!, latest)))
    .sort((a, b) => a - b);
  const quiet = all.filter(
    ({ text, day }) =>
      !readPage(pageFromText(text), { published: day }, 'annotations').record.diagnostics.some(
        ({ code }) => code === 'published-contradicts-offices',
      ),
  );
  return [
    {
      id: 'knowledge.dating.right',
      value: percent(right.length, dated.length),
      count: dated.length,
      beside: { articles: all.length, 'median years': widths[widths.length >> 1] ?? 0 },
    },
    { id: 'knowledge.dating.undisputed', value: percent(quiet.length, all.length), count: all.length },
  ];
}

export const measure: Measure = {
  name: 'knowledge: articles dated by terms of office',
  data: Object.values(sources),
  run: dating,
};
