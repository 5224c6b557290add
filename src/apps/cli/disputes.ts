/** `demarche disputes INPUT…`. */
import type { Command } from 'commander';
import { disputeTable } from '../../6-views/tables/index.ts';
import { tableCommand } from './table.ts';

export function disputesCommand(): Command {
  return tableCommand(
    'disputes',
    'Print disputed claims: who asserts, denies, doubts or will not comment, one row a stance.',
    () => disputeTable,
  ).addHelpText('after', '\nExample:\n  $ demarche disputes examples/manila.txt --published 2017-08-07\n');
}
