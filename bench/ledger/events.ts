/** The store alone: made records in, and the median time of questions over many events. */
import { performance } from 'node:perf_hooks';
import type { PoliticalEvent } from '../../src/0-model/index.ts';
import {
  beginRun,
  dyadMonths,
  findRecords,
  findWho,
  type Ledger,
  network,
  putReadings,
  searchDocuments,
} from '../../src/5-store/index.ts';
import { made } from '../../test/made.ts';
import { articleOf, randomOf } from './articles.ts';
import { fixed, median, placeOf } from './place.ts';

const eventsEach = 10;
const types = [
  'ACCUSE',
  'SANCTION',
  'COERCE',
  'CONSULT',
  'AGREE',
  'AID',
  'THREATEN',
  'REJECT',
  'MOBILIZE',
  'PROTEST',
] as const;
const actors = ['USA', 'RUS', 'IRN', 'person:rex-tillerson', 'person:sergei-lavrov', 'IGO:UN'];

/** A reading of a made article with ten events between the actors of the tests' cast. */
function readingOf(n: number) {
  const { id, title, published, paragraphs } = articleOf(n);
  const random = randomOf(n);
  const text = paragraphs.join('\n\n');
  const sentences = text.match(/[^.\n]{10,}\./gu) ?? [text.slice(0, 50)];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const events = Array.from({ length: eventsEach }, (_, i) => {
    const source = pick(actors);
    const target = pick(actors.filter((actor) => actor !== source));
    const date = new Date(Date.parse(published) - 86_400_000 * Math.floor(random() * 20)).toISOString().slice(0, 10);
    const words = sentences[i % sentences.length]!;
    return { type: pick(types) as PoliticalEvent['type'], source: [source], target: [target], date, words };
  });
  return made({ uri: `https://made.example/${id}`, publisher: `Outlet ${n % 40}`, published, title, text, events });
}

async function fill(ledger: Ledger, documents: number): Promise<number> {
  const run = await beginRun(ledger, readingOf(0).record.producer, 'bench');
  let seconds = 0;
  for (let at = 0; at < documents; at += 64) {
    const batch = Array.from({ length: Math.min(64, documents - at) }, (_, i) => readingOf(at + i));
    const begun = performance.now();
    await putReadings(ledger, run, batch);
    seconds += (performance.now() - begun) / 1000;
    if (at % 6400 === 0)
      console.log(
        `${at} documents, ${fixed((at + batch.length) / seconds)} a second, ${fixed(process.memoryUsage().rss / 1e6, 0)} MB`,
      );
  }
  return seconds;
}

async function timeOf(name: string, ask: () => Promise<unknown[]>): Promise<void> {
  const times: number[] = [];
  let rows = 0;
  for (let i = 0; i < 25; i++) {
    const begun = performance.now();
    rows = (await ask()).length;
    times.push(performance.now() - begun);
  }
  console.log(`${fixed(median(times)).padStart(8)} ms median, ${String(rows).padStart(5)} rows  ${name}`);
}

export async function eventsBench(events: number, db?: string): Promise<void> {
  const place = placeOf(db);
  const ledger = await place.open();
  const documents = Math.ceil(events / eventsEach);
  const seconds = await fill(ledger, documents);
  console.log(
    `${documents} documents with ${documents * eventsEach} events written in ${fixed(seconds)} s: ${fixed(documents / seconds)} a second`,
  );
  const [usa, russia] = [await findWho(ledger, 'USA'), await findWho(ledger, 'Russia')];
  await timeOf('dyad by month and type, one year', () =>
    dyadMonths(ledger, [usa, russia], { from: '2017', to: '2017' }),
  );
  await timeOf('dyad by month and type, all years', () => dyadMonths(ledger, [usa, russia]));
  await timeOf('full text, two words, 20 best', () => searchDocuments(ledger, 'pipeline frozen', {}));
  await timeOf('full text, a rare phrase', () => searchDocuments(ledger, '"sealed envelope" lighthouse', {}));
  await timeOf('events of a dyad and type in a month', () =>
    findRecords(
      ledger,
      'event',
      { who: [usa, russia], types: ['SANCTION'], from: '2017-03', to: '2017-03' },
      { limit: 100 },
    ),
  );
  await timeOf('network of all years', () => network(ledger));
  await ledger.close();
  console.log(`${fixed((await place.bytes()) / 1000 / documents)} kB a document`);
  place.clear();
}
