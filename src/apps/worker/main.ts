/** The reading worker: a page in, a record or an error out. It dies with a page that takes too long; the pool starts another. */
import { parentPort } from 'node:worker_threads';
import { DemarcheError } from '../../0-model/index.ts';
import { readPage } from '../../pipeline.ts';
import type { Answer, Job } from './protocol.ts';

function answer({ id, page, options, until }: Job): Answer {
  try {
    return { id, record: readPage(page, options, until).record };
  } catch (error) {
    const value = page.uri ?? page.id ?? 'page';
    if (error instanceof DemarcheError) {
      return { id, error: { code: error.code, value: error.value, message: error.problem, next: error.next } };
    }
    const message = error instanceof Error ? error.message : String(error);
    return {
      id,
      error: { code: 'reading-failed', value, message, next: 'Report the page; the other inputs were read.' },
    };
  }
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answer(job)));
parentPort?.postMessage({ ready: true });
