/** `demarche quotes INPUT…`. */
import type { Command } from 'commander';
import { quoteTable } from '../../6-views/tables/index.ts';
import { type TableFlags, tableCommand } from './table.ts';

interface Flags extends TableFlags {
  by?: string;
}

export function quotesCommand(): Command {
  return tableCommand(
    'quotes',
    'Print who said what to whom, in the exact words, one row a statement.',
    (flags: Flags) => quoteTable(flags.by),
  )
    .option('--by <name>', 'only what this speaker said (a name, an office or an id)')
    .addHelpText(
      'after',
      '\nExample:\n  $ demarche quotes examples/manila.txt --published 2017-08-07 --by Tillerson --format csv > quotes.csv\n',
    );
}
