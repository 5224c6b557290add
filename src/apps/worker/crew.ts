/** Several reading threads; each page goes to the first that is free. */
import { availableParallelism } from 'node:os';
import type { DocumentRecord, Page, ReadOptions } from '../../0-model/index.ts';
import type { Until } from '../../pipeline.ts';
import { Reader, type ReaderOptions } from './pool.ts';

/** Threads where the user names no number: one for each processor, at most four. */
export const defaultCrew = Math.min(availableParallelism(), 4);

export class Crew {
  readonly #readers: Reader[];
  readonly #free: Reader[];
  readonly #queue: ((reader: Reader) => void)[] = [];

  constructor(size: number, options: Partial<ReaderOptions>) {
    this.#readers = Array.from({ length: size }, () => new Reader(options));
    this.#free = [...this.#readers];
  }

  #take(): Promise<Reader> {
    const reader = this.#free.shift();
    return reader ? Promise.resolve(reader) : new Promise((resolve) => this.#queue.push(resolve));
  }

  #give(reader: Reader): void {
    const next = this.#queue.shift();
    if (next) next(reader);
    else this.#free.push(reader);
  }

  /** Reads a page when a thread is free. @throws as `Reader.read` */
  async read(page: Page, options: ReadOptions, until: Until, name: string): Promise<DocumentRecord> {
    const reader = await this.#take();
    try {
      return await reader.read(page, options, until, name);
    } finally {
      this.#give(reader);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.close()));
  }
}
