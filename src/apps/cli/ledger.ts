/** What the commands over the ledger share. */
import { type Command, Option } from 'commander';
import { type Ledger, ledgerProblem, locationOf, openLedger } from '../../5-store/index.ts';

export interface LedgerFlags {
  db?: string;
}

export function ledgerOption(command: Command): Command {
  return command.addOption(
    new Option('--db <ledger>', 'the ledger: a file, or postgres://… (default: $DEMARCHE_DB, else demarche.db)'),
  );
}

/**
 * Opens the ledger, does the work and closes it.
 * @throws DemarcheError; what the database reports comes as one
 */
export async function withLedger<T>(
  flags: LedgerFlags,
  work: (ledger: Ledger) => Promise<T>,
  make = false,
): Promise<T> {
  const ledger = await openLedger(locationOf(flags.db), { make });
  try {
    return await work(ledger);
  } catch (error) {
    // Errors of the program keep their stack; those of the database have a code.
    throw typeof (error as { code?: unknown })?.code === 'string' ? ledgerProblem(error, ledger.name) : error;
  } finally {
    await ledger.close();
  }
}
