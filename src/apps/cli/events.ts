/** `demarche events INPUT…`. */
import type { Command } from 'commander';
import { eventTable } from '../../6-views/tables/index.ts';
import { type TableFlags, tableCommand } from './table.ts';

interface Flags extends TableFlags {
  all?: boolean;
}

export function eventsCommand(): Command {
  return tableCommand(
    'events',
    'Print who did what to whom: PLOVER type, actors, date, place, one row an event.',
    (flags: Flags) => eventTable(flags.all === true),
  )
    .option('--all', 'also alleged, planned, hypothetical and negated events')
    .addHelpText('after', '\nExample:\n  $ demarche events examples/manila.txt --format csv > events.csv\n');
}
