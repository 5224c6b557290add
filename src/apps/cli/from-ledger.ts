/** The table commands without INPUT: answered from the ledger, with its filters. */
import { type Command, Option } from 'commander';
import type { Filter, Ledger } from '../../5-store/index.ts';
import type { Column } from '../../6-views/table/index.ts';
import { type FilterFlags, filterOf, limitOf, printFound } from './asking.ts';
import { withLedger } from './ledger.ts';

/** What a command prints of the ledger. */
export interface Answer {
  columns: Column<never>[];
  rows: readonly unknown[];
}

export type Ask<Flags> = (ledger: Ledger, filter: Filter, flags: Flags) => Promise<Answer>;

/** The filters that hold when the command has no INPUT. */
export function ledgerFilters(command: Command): Command {
  return command
    .addOption(new Option('--db <ledger>', 'without INPUT: the ledger, a file or postgres://…'))
    .option('--actor <name>', 'without INPUT: who plays a part; a state stands for all its people')
    .option('--dyad <names...>', 'without INPUT: two who both play a part')
    .option('--type <types...>', 'without INPUT: types of events, kinds of commitments')
    .option('--since <date>', 'without INPUT: first day')
    .option('--until <date>', 'without INPUT: last day')
    .option('--text <words>', 'without INPUT: words the article holds')
    .option('--document <id>', 'without INPUT: one document')
    .option('--limit <number>', 'without INPUT: rows at most', '100');
}

/** Asks the ledger and prints the answer. */
export async function printFromLedger<Flags extends FilterFlags>(flags: Flags, ask: Ask<Flags>): Promise<void> {
  await withLedger(flags, async (ledger) => {
    const { columns, rows } = await ask(ledger, await filterOf(ledger, flags), flags);
    await printFound(columns, rows.slice(0, limitOf(flags)) as never[], flags);
  });
}
