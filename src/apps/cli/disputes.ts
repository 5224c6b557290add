/** `demarche disputes [INPUT…]`. */
import type { Command } from 'commander';
import { findDisputes } from '../../5-store/index.ts';
import { stanceColumns } from '../../6-views/ledger/index.ts';
import { disputeTable } from '../../6-views/tables/index.ts';
import { tableCommand } from './table.ts';

export function disputesCommand(): Command {
  return tableCommand(
    'disputes',
    'Print disputed claims: who asserts, denies, doubts or will not comment, one row a stance.',
    () => disputeTable,
    undefined,
    async (ledger, filter) => ({ columns: stanceColumns as never[], rows: await findDisputes(ledger, filter) }),
  ).addHelpText(
    'after',
    '\nExamples:\n  $ demarche disputes examples/manila.txt --published 2017-08-07\n  $ demarche disputes --actor Russia\n',
  );
}
