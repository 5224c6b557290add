/** Runs readings in worker threads, each page under a time and memory limit. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DemarcheError, type DocumentRecord, type Page, type ReadOptions } from '../../0-model/index.ts';
import type { Until } from '../../pipeline.ts';
import type { Answer, Job, Ready } from './protocol.ts';

export interface ReaderOptions {
  /**
   * Seconds a page may take, from the moment the worker begins it. On a machine that is busy with other work the limit
   * is on processor time, so that what is read does not hang on what else runs; six times the limit ends it anyway.
   */
  timeout: number;
  /** Megabytes of heap a page may need. */
  memory: number;
}

const defaults: ReaderOptions = { timeout: 5, memory: 2048 };

/**
 * Megabytes of heap that all but the heaviest pages do with. The larger a heap may grow, the later garbage is collected:
 * pages are read in this one, and only a page that does not fit is read again in one of the size allowed.
 */
const modest = 256;

/** How many times the limit a page may take by the clock when the machine is busy. */
const patience = 6;

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

interface Waiting {
  resolve(record: DocumentRecord): void;
  reject(error: DemarcheError): void;
  name: string;
  job: Job;
  timer: NodeJS.Timeout | null;
}

function startWorker(memory: number): Worker {
  const young = memory > modest ? {} : { maxYoungGenerationSizeMb: 16 };
  const resourceLimits = { maxOldGenerationSizeMb: memory, stackSizeMb: 8, ...young };
  const built = new URL('./main.js', import.meta.url);
  if (existsSync(fileURLToPath(built))) return new Worker(built, { resourceLimits });
  // Run from the sources (tests, `tsx`): the thread has to learn TypeScript first.
  const source = JSON.stringify(new URL('./main.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); });`;
  return new Worker(code, { eval: true, resourceLimits });
}

/** One worker thread that reads pages one after another, replaced when a page breaks it. */
export class Reader {
  readonly #options: ReaderOptions;
  #worker: Worker | null = null;
  #ready: Promise<void> = Promise.resolve();
  #waiting: Waiting | null = null;
  #next = 0;
  #memory: number;

  constructor(options: Partial<ReaderOptions> = {}) {
    this.#options = { ...defaults, ...options };
    this.#memory = Math.min(modest, this.#options.memory);
  }

  /**
   * Reads one page; call it again only when the last call has settled.
   * @throws DemarcheError `page-timeout`, `page-too-heavy`, or what the pipeline threw
   */
  async read(page: Page, options: ReadOptions, until: Until, name: string): Promise<DocumentRecord> {
    const job: Job = { id: this.#next++, page, options, until };
    if (!this.#worker) this.#start();
    await this.#ready;
    return new Promise((resolve, reject) => this.#send({ resolve, reject, name, job, timer: null }));
  }

  #send(waiting: Waiting): void {
    this.#waiting = waiting;
    this.#watch(waiting, cpuSeconds(), patience);
    this.#worker?.postMessage(waiting.job);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): void {
    const worker = startWorker(this.#memory);
    this.#worker = worker;
    this.#ready = new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (message: Answer | Ready) => {
        if ('ready' in message) {
          worker.removeListener('error', reject);
          worker.on('error', (error) => this.#broken(worker, error));
          resolve();
        } else this.#settle(message);
      });
    });
  }

  /** Ends the page at the limit, unless the process had less than that of the processor: then looks again later. */
  #watch(waiting: Waiting, begun: number, left: number): void {
    const { timeout } = this.#options;
    waiting.timer = setTimeout(() => {
      if (left > 1 && cpuSeconds() - begun < timeout * 0.9) this.#watch(waiting, begun, left - 1);
      else this.#giveUp();
    }, timeout * 1000);
  }

  #take(): Waiting | null {
    const waiting = this.#waiting;
    if (waiting?.timer) clearTimeout(waiting.timer);
    this.#waiting = null;
    return waiting;
  }

  #settle(answer: Answer): void {
    const waiting = this.#take();
    if ('record' in answer) waiting?.resolve(answer.record);
    else waiting?.reject(new DemarcheError(answer.error.code, waiting.name, answer.error.message, answer.error.next));
  }

  #giveUp(): void {
    const waiting = this.#take();
    void this.close();
    const problem = `the page took longer than ${this.#options.timeout} s`;
    waiting?.reject(new DemarcheError('page-timeout', waiting.name, problem, 'Raise --page-timeout to try longer.'));
  }

  #broken(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#worker = null;
    const waiting = this.#take();
    if (!waiting) return;
    if (this.#memory < this.#options.memory) {
      this.#again(waiting);
      return;
    }
    const problem = `the page needs more memory than a reading may use (${error.message})`;
    waiting.reject(new DemarcheError('page-too-heavy', waiting.name, problem, 'Split it into smaller pages.'));
  }

  /** Reads a page that did not fit once more, with all the memory allowed; the pages after it go on with little. */
  #again(waiting: Waiting): void {
    const little = this.#memory;
    const settle = <T>(then: (value: T) => void) => {
      return (value: T): void => {
        this.#memory = little;
        void this.close();
        then(value);
      };
    };
    this.#memory = this.#options.memory;
    this.#start();
    const again = { ...waiting, resolve: settle(waiting.resolve), reject: settle(waiting.reject) };
    this.#ready.then(() => this.#send(again), again.reject);
  }
}
