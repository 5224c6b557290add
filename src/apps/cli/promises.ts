/** `demarche promises INPUT…`. */
import type { Command } from 'commander';
import { promiseTable } from '../../6-views/tables/index.ts';
import { tableCommand } from './table.ts';

export function promisesCommand(): Command {
  return tableCommand(
    'promises',
    'Print promises, plans, demands, threats and agreements, with who is to act and by when.',
    () => promiseTable,
  ).addHelpText('after', '\nExample:\n  $ demarche promises examples/manila.txt --published 2017-08-07\n');
}
