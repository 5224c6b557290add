/** The loop of the reading commands: inputs in order, each through the reader, bad ones reported, the rest going on. */
import { DemarcheError, type DocumentRecord, type ReadOptions } from '../../0-model/index.ts';
import { countInputs, type InputItem, type InputOptions, openInputs } from '../../1-page/index.ts';
import type { Until } from '../../pipeline.ts';
import { Reader } from '../worker/pool.ts';
import { Progress } from './progress.ts';
import type { Sink } from './sink.ts';
import { complain } from './terminal.ts';

export interface Run {
  inputs: string[];
  input: InputOptions;
  reading: ReadOptions;
  until: Until;
  /** Seconds a page may take. */
  timeout: number;
  sink: Sink;
  render(record: DocumentRecord, name: string): string;
}

export interface Outcome {
  read: number;
  skipped: number;
  failed: number;
  stopped: boolean;
}

/** Turns the outcome into the exit status: 0 all read, 1 some inputs failed, 130 stopped by the user. */
export function exitCode(outcome: Outcome): number {
  if (outcome.stopped) return 130;
  return outcome.failed > 0 ? 1 : 0;
}

/** Settles when the user presses Ctrl-C or the process is asked to end; what is done by then is kept. */
export function stopSignal(): { stopped: Promise<'stopped'>; release(): void } {
  let release = (): void => {};
  const stopped = new Promise<'stopped'>((resolve) => {
    const stop = (): void => resolve('stopped');
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    release = () => {
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGTERM', stop);
    };
  });
  return { stopped, release };
}

/** Reads every input and hands its rendering to the sink. Never throws for a bad input. */
export async function run(job: Run): Promise<Outcome> {
  const outcome: Outcome = { read: 0, skipped: 0, failed: 0, stopped: false };
  const reader = new Reader({ timeout: job.timeout });
  const progress = new Progress();
  if (Progress.wanted()) progress.expect(await countInputs(job.inputs, job.input));
  const signal = stopSignal();
  const items = openInputs(job.inputs, job.input);
  let next = items.next();
  try {
    for (;;) {
      const step = await Promise.race([next, signal.stopped]);
      if (step === 'stopped' || step.done) {
        outcome.stopped = step === 'stopped';
        break;
      }
      // The next input is fetched while this one is read.
      next = items.next();
      const done = await Promise.race([one(step.value, job, reader, outcome, progress), signal.stopped]);
      if (done === 'stopped') {
        outcome.stopped = true;
        break;
      }
      progress.show(outcome, step.value.name);
    }
  } finally {
    signal.release();
    progress.end();
    next.catch(() => {});
    await reader.close();
  }
  await job.sink.end();
  return outcome;
}

async function one(item: InputItem, job: Run, reader: Reader, outcome: Outcome, progress: Progress): Promise<void> {
  try {
    if ('error' in item) throw item.error;
    if (job.sink.has(item.name)) {
      outcome.skipped++;
      return;
    }
    const record = await reader.read(item.page, job.reading, job.until, item.name);
    await job.sink.put(item.name, job.render(record, item.name));
    outcome.read++;
  } catch (error) {
    outcome.failed++;
    progress.clear();
    complain(error);
    if (error instanceof DemarcheError && (error.code === 'needs-out' || error.code === 'bad-out')) throw error;
  }
}
