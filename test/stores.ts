/** For tests: both kinds of store, each empty, and pages read once. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Page, ReadOptions } from '../src/0-model/index.ts';
import { pageFromBytes } from '../src/1-page/index.ts';
import { type Ledger, type Location, openLedger, putReadings, type Reading } from '../src/5-store/index.ts';
import { beginRun } from '../src/5-store/write/run.ts';
import { readPage } from '../src/pipeline.ts';
import { noPostgres, startPostgres, type TestServer } from './postgres.ts';

export interface TestStore {
  /** A place with no ledger yet. */
  place(): Promise<Location>;
  /** A new empty ledger, closed after the suite. */
  ledger(): Promise<Ledger>;
}

/** Runs a suite on SQLite and on PostgreSQL; the latter is skipped, with the reason in its name, where there is no server. */
export function onBothStores(name: string, suite: (store: TestStore) => void): void {
  describe(`${name} on SQLite`, () => {
    let folder: string;
    let count = 0;
    beforeAll(() => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-store-'));
    });
    const open = opener(async () => ({ kind: 'sqlite', file: path.join(folder, `${count++}.db`) }));
    afterAll(async () => {
      await open.close();
      rmSync(folder, { recursive: true });
    });
    suite(open);
  });
  describe.skipIf(noPostgres !== null)(`${name} on PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    const open = opener(async () => ({ kind: 'postgres', url: await server.database() }));
    afterAll(async () => {
      await open.close();
      await server?.stop();
    });
    suite(open);
  });
}

function opener(place: () => Promise<Location>): TestStore & { close(): Promise<void> } {
  const opened: Ledger[] = [];
  return {
    place,
    async ledger() {
      const ledger = await openLedger(await place());
      opened.push(ledger);
      return ledger;
    },
    async close() {
      for (const ledger of opened) await ledger.close();
    },
  };
}

/** A page of text with a name, read. */
export function reading(text: string, options: ReadOptions = {}, about: Partial<Page> = {}): Reading {
  const page = pageFromBytes(Buffer.from(text), about, { name: about.uri ?? 'page.txt' });
  const given = options.published === undefined ? {} : { option: options.published };
  return { page, record: readPage(page, options).record, given };
}

/** Adds readings as one run of the present program. */
export async function add(ledger: Ledger, ...readings: Reading[]) {
  const run = await beginRun(ledger, readings[0]!.record.producer, 'test');
  return { run, outcomes: await putReadings(ledger, run, readings) };
}
