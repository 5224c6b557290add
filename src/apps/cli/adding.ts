/** The loop of `demarche add`: pages read by several threads, kept in the order of the inputs, a batch a transaction. */
import { DemarcheError, type Page, type ReadOptions } from '../../0-model/index.ts';
import { countInputs, type InputItem, type InputOptions, openInputs } from '../../1-page/index.ts';
import { type Given, isKept, type Ledger, putReadings, type Reading } from '../../5-store/index.ts';
import { documentId, producerOf } from '../../pipeline.ts';
import { Crew } from '../worker/crew.ts';
import { Progress } from './progress.ts';
import { stopSignal } from './run.ts';
import { complain } from './terminal.ts';

export interface Adding {
  inputs: string[];
  input: InputOptions;
  /** What the user supplies: the day of publication, a lexicon. */
  reading: ReadOptions;
  sourceClass: string | null;
  timeout: number;
  jobs: number;
  run: number;
}

export interface Added {
  added: number;
  replaced: number;
  /** There already, as this program reads it. */
  unchanged: number;
  failed: number;
  stopped: boolean;
}

/** A batch is written when it has this many pages or is this old: then what was read is safe. */
const batchSize = 64;
const batchMilliseconds = 1000;

type Step = { name: string; reading: Reading } | { name: string; kept: true } | { name: string; error: unknown };

class Batch {
  readonly #ledger: Ledger;
  readonly #run: number;
  readonly #counts: Added;
  #readings: Reading[] = [];
  #since = 0;

  constructor(ledger: Ledger, run: number, counts: Added) {
    this.#ledger = ledger;
    this.#run = run;
    this.#counts = counts;
  }

  async put(reading: Reading): Promise<void> {
    if (this.#readings.length === 0) this.#since = Date.now();
    this.#readings.push(reading);
    if (this.#readings.length >= batchSize || Date.now() - this.#since >= batchMilliseconds) await this.flush();
  }

  /** Only now do the pages count. */
  async flush(): Promise<void> {
    const readings = this.#readings;
    this.#readings = [];
    if (readings.length === 0) return;
    for (const outcome of await putReadings(this.#ledger, this.#run, readings)) this.#counts[outcome]++;
  }
}

/** Adds every input. A bad input is named and the others go on. @throws DemarcheError when the ledger cannot be written */
export async function addAll(ledger: Ledger, job: Adding): Promise<Added> {
  const counts: Added = { added: 0, replaced: 0, unchanged: 0, failed: 0, stopped: false };
  const crew = new Crew(job.jobs, { timeout: job.timeout });
  const progress = new Progress();
  if (Progress.wanted()) progress.expect(await countInputs(job.inputs, job.input));
  const signal = stopSignal();
  const batch = new Batch(ledger, job.run, counts);
  try {
    for await (const step of inOrder(ledger, crew, job, signal.stopped)) {
      if (step === 'stopped') {
        counts.stopped = true;
        break;
      }
      if ('reading' in step) await batch.put(step.reading);
      else if ('kept' in step) counts.unchanged++;
      else report(step.error, counts, progress);
      progress.show(
        { read: counts.added + counts.replaced, skipped: counts.unchanged, failed: counts.failed },
        step.name,
      );
    }
    await batch.flush();
    return counts;
  } finally {
    signal.release();
    progress.end();
    await crew.close();
  }
}

function report(error: unknown, counts: Added, progress: Progress): void {
  counts.failed++;
  progress.clear();
  complain(error);
}

/** The outcome of each input in the order of the inputs, while later ones are being read. */
async function* inOrder(
  ledger: Ledger,
  crew: Crew,
  job: Adding,
  stopped: Promise<'stopped'>,
): AsyncGenerator<Step | 'stopped'> {
  const items = openInputs(job.inputs, job.input);
  const ahead: Promise<Step>[] = [];
  let more = true;
  while (more || ahead.length > 0) {
    while (more && ahead.length < job.jobs * 2) {
      const next = await Promise.race([items.next(), stopped]);
      if (next === 'stopped') return yield 'stopped';
      if (next.done) more = false;
      else ahead.push(stepOf(ledger, crew, job, next.value));
    }
    const step = ahead.length > 0 ? await Promise.race([ahead[0]!, stopped]) : null;
    if (step === 'stopped') return yield 'stopped';
    ahead.shift();
    if (step) yield step;
  }
}

async function stepOf(ledger: Ledger, crew: Crew, job: Adding, item: InputItem): Promise<Step> {
  const { name } = item;
  try {
    if ('error' in item) throw item.error;
    const { published } = job.reading;
    const given: Given = published === undefined ? {} : { option: published };
    if (await isKept(ledger, item.page, documentId(item.page), producerOf(job.reading), given))
      return { name, kept: true };
    return { name, reading: await readingOf(crew, job, item.page, given, name) };
  } catch (error) {
    if (error instanceof DemarcheError) return { name, error };
    throw error;
  }
}

async function readingOf(crew: Crew, job: Adding, page: Page, given: Given, name: string): Promise<Reading> {
  const record = await crew.read(page, job.reading, 'records', name);
  return { page, record, given, sourceClass: job.sourceClass };
}
