/** `demarche chain INPUT…`. */
import type { Command } from 'commander';
import { chainTable } from '../../6-views/tables/index.ts';
import { tableCommand } from './table.ts';

export function chainCommand(): Command {
  return tableCommand(
    'chain',
    'Print what answered what: cause and response, with the words that join them.',
    () => chainTable,
  ).addHelpText('after', '\nExample:\n  $ demarche chain examples/manila.txt --published 2017-08-07\n');
}
