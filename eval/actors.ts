/** Actors: found and placed in the hand-coded documents, single phrases of a coding test, speakers of quotations. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageFromText } from '../src/1-page/index.ts';
import { mentionAt } from '../src/3-annotations/actors/index.ts';
import { readPage } from '../src/pipeline.ts';
import type { Measure, Score } from './measure.ts';

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Reads the gold texts and has the shared scorer compare them, all six and the conceiving page alone. */
function gold(shared: string): Score[] {
  const folder = path.join(shared, 'gold/records');
  const work = mkdtempSync(path.join(os.tmpdir(), 'demarche-actors-'));
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  for (const part of ['gold', 'said', 'seed']) mkdirSync(path.join(work, part));
  for (const name of names) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const document = JSON.parse(text) as { text: string; published: string };
    const { record } = readPage(pageFromText(document.text), { published: document.published });
    writeFileSync(path.join(work, 'gold', name), text);
    writeFileSync(path.join(work, 'said', name), JSON.stringify(record));
    if (name === 'seed.json') writeFileSync(path.join(work, 'seed', name), text);
  }
  const scores = [...scored(shared, work, 'gold', 'gold'), ...scored(shared, work, 'seed', 'seed')];
  rmSync(work, { recursive: true });
  return scores;
}

function scored(shared: string, work: string, part: string, id: string): Score[] {
  const out = execFileSync(
    'node',
    [path.join(shared, 'eval/score-records.mjs'), path.join(work, part), path.join(work, 'said'), '--json'],
    { encoding: 'utf8' },
  );
  const { total } = JSON.parse(out) as { total: Record<string, { r: number; gn: number; tp: number }> };
  return [
    ['recall', 'actors.recall'],
    ['country', 'actors.country'],
    ['precision-used', 'actors.precision(used)'],
  ].map(([name, key]) => ({ id: `actors.${id}.${name}`, value: 100 * total[key!]!.r, count: total[key!]!.gn }));
}

interface Case {
  id: string;
  fn: string;
  text: string;
  args: { query_date?: string };
  rest: string[];
  expected: { country?: string; cc?: string; code_1?: string };
}

/** What the coding test calls the countries of organisations. */
const organisationCountry = (id: string): string =>
  /united-nations|^igo:un-|icj|who|icc/u.test(id)
    ? 'UNO'
    : /europ/u.test(id)
      ? 'EUR'
      : id.startsWith('igo:')
        ? 'IGO'
        : '';

/** The cases without a date were written to be true in the middle of 2022. */
const writtenIn = '2022-07-01';

function dayOf(one: Case): string | undefined {
  const given = one.args.query_date ?? one.rest.find((value) => /\d{4}/u.test(value));
  const day = given?.replace(/'/gu, '') ?? writtenIn;
  const made = new Date(`${day} UTC`);
  return Number.isNaN(made.getTime()) ? undefined : made.toISOString().slice(0, 10);
}

/** The phrase of a case read as a one-line article; the longest mention is the answer. */
function answer(one: Case): { country: string; sector: string } {
  const day = dayOf(one);
  const context = one.rest[0]?.replace(/'/gu, '');
  const lead = context && /^\p{Lu}/u.test(context) ? `${context} ` : '';
  const { draft } = readPage(pageFromText(`${lead}${one.text}`), day ? { published: day } : {}, 'annotations');
  const best = [...draft.mentions]
    .filter((mention) => mention.actors.length > 0)
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const actor = draft.actors.find((candidate) => candidate.id === best?.actors[0]);
  return {
    country: actor?.country ?? (actor ? organisationCountry(actor.id) : ''),
    sector: actor?.kind === 'state' ? '' : (actor?.sector ?? ''),
  };
}

function coding(shared: string): Score[] {
  const cases = lines<Case>(path.join(shared, 'corpora/events/ngec-actors/ngec_actor_tests.jsonl')).filter((one) =>
    /^(?:agent_to_code|search_nat|short_text_to_agent)$/u.test(one.fn),
  );
  let country = 0;
  let countries = 0;
  let sector = 0;
  let sectors = 0;
  for (const one of cases) {
    const said = answer(one);
    const wanted = one.expected.country ?? one.expected.cc;
    if (wanted !== undefined) {
      countries++;
      if (said.country === wanted) country++;
      else if (process.env.SHOW) console.log('country', JSON.stringify(one.text), wanted, said);
    }
    if (one.expected.code_1 !== undefined && one.expected.code_1 !== 'UNK') {
      sectors++;
      if (said.sector === one.expected.code_1) sector++;
      else if (process.env.SHOW) console.log('sector', JSON.stringify(one.text), one.expected.code_1, said);
    }
  }
  return [
    { id: 'actors.coding.country', value: (100 * country) / countries, count: countries },
    { id: 'actors.coding.sector', value: (100 * sector) / sectors, count: sectors },
  ];
}

interface Quoted {
  id: string;
  text: string;
  meta: { published?: string; date?: string };
  attributions: { source: [number, number][]; speaker?: string }[];
}

/** Whether the mention at a quotation's source is the person the annotators named. */
async function speakers(shared: string): Promise<Score[]> {
  const scorer = (await import(pathToFileURL(path.join(shared, 'eval/score-attribution.mjs')).href)) as {
    sameName(a: string, b: string): boolean;
  };
  const tally = { all: [0, 0], pronoun: [0, 0] };
  for (const document of lines<Quoted>(path.join(shared, 'corpora/attribution/ggt.dev.jsonl'))) {
    const { draft } = readPage(pageFromText(document.text), {}, 'annotations');
    const shift = alignment(document.text, draft.article.text);
    for (const { source, speaker } of document.attributions) {
      if (!speaker || source.length === 0) continue;
      const [start, end] = source[0]!;
      const at = shift(start);
      const mention = at < 0 ? undefined : mentionAt(draft.mentions, at, at + end - start);
      const actor = draft.actors.find((one) => one.id === mention?.actors[0]);
      const right = scorer.sameName(speaker, actor?.name ?? '');
      const words = document.text.slice(start, end);
      for (const key of /^(?:s?he|they|it)$/iu.test(words) ? (['all', 'pronoun'] as const) : (['all'] as const)) {
        tally[key][1]!++;
        if (right) tally[key][0]!++;
      }
      if (!right && process.env.SHOW)
        console.log(
          'speaker',
          document.id,
          JSON.stringify(words),
          '=',
          speaker,
          '| said',
          actor?.name,
          mention?.rule,
          at,
        );
    }
  }
  return Object.entries(tally).map(([key, [right, count]]) => ({
    id: `actors.speakers.${key}`,
    value: (100 * right!) / count!,
    count: count!,
  }));
}

/** Maps offsets of the page to the article by the nearest equal stretch of text; -1 where it was left out. */
function alignment(page: string, article: string): (offset: number) => number {
  return (offset) => {
    for (const length of [60, 30, 15]) {
      const at = article.indexOf(page.slice(offset, offset + length));
      if (at >= 0) {
        const found = [];
        for (let k = at; k >= 0; k = article.indexOf(page.slice(offset, offset + length), k + 1)) found.push(k);
        const wanted = (offset / page.length) * article.length;
        return found.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]!;
      }
    }
    return -1;
  };
}

function speed(shared: string): Score[] {
  const times = lines<Quoted>(path.join(shared, 'corpora/attribution/ggt.dev.jsonl')).map((document) => {
    const page = pageFromText(document.text);
    const before = performance.now();
    readPage(page, { published: '2019-01-15' }, 'annotations');
    return performance.now() - before;
  });
  times.sort((a, b) => a - b);
  return [{ id: 'actors.whole-reading-ms', value: times[times.length >> 1]!, count: times.length, unit: 'count' }];
}

export const measures: Measure[] = [
  { name: 'actors: hand-coded documents', data: ['gold/records'], run: gold },
  { name: 'actors: single phrases coded', data: ['corpora/events/ngec-actors'], run: coding },
  { name: 'actors: speakers of quotations', data: ['corpora/attribution/ggt.dev.jsonl'], run: speakers },
];

if (process.argv[1]?.endsWith('actors.ts')) {
  const { shared } = await import('./measure.ts');
  const wanted = process.argv[2];
  for (const measure of measures) {
    if (wanted && !measure.name.includes(wanted)) continue;
    for (const score of await measure.run(shared))
      console.log(score.id.padEnd(32), score.value.toFixed(1).padStart(6), score.count);
  }
  for (const score of wanted ? [] : speed(shared))
    console.log(score.id.padEnd(32), score.value.toFixed(1).padStart(6), score.count);
}
