/** `demarche events [INPUT…]`. */
import type { Command } from 'commander';
import { findRecords } from '../../5-store/index.ts';
import { eventColumns } from '../../6-views/ledger/index.ts';
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
    undefined,
    async (ledger, filter, { all }) => {
      const status = all ? ['all'] : undefined;
      return { columns: eventColumns as never[], rows: await findRecords(ledger, 'event', { ...filter, status }) };
    },
  )
    .option('--all', 'also alleged, planned, hypothetical and negated events')
    .addHelpText(
      'after',
      '\nExamples:\n  $ demarche events examples/manila.txt --format csv > events.csv\n  $ demarche events --dyad USA RUS --limit 1000 --format csv\n',
    );
}
