/** Runs: which program, model, lexicon and knowledge made the records. */
import type { DocumentRecord } from '../../0-model/index.ts';
import type { Ledger } from '../database/open.ts';
import { ledgerProblem } from '../database/problems.ts';

export type Producer = DocumentRecord['producer'];

/** Begins a run and gives its number. @throws DemarcheError when the ledger cannot be written */
export async function beginRun(ledger: Ledger, producer: Producer, command: string): Promise<number> {
  const row = { ...producer, command, started_at: new Date().toISOString(), ended_at: null };
  try {
    return (await ledger.db.insertInto('runs').values(row).returning('run').executeTakeFirstOrThrow()).run;
  } catch (error) {
    throw ledgerProblem(error, ledger.name);
  }
}

export async function endRun(ledger: Ledger, run: number): Promise<void> {
  await ledger.db.updateTable('runs').set({ ended_at: new Date().toISOString() }).where('run', '=', run).execute();
}
