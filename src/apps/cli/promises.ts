/** `demarche promises [INPUT…]`. */
import type { Command } from 'commander';
import { followCommitments } from '../../5-store/index.ts';
import { calendarEntries, calendarHead, calendarTail } from '../../6-views/calendar/index.ts';
import { followedColumns } from '../../6-views/ledger/index.ts';
import { promiseTable } from '../../6-views/tables/index.ts';
import { checkDate } from './asking.ts';
import { RowSink, readInto, type TableFlags, tableCommand } from './table.ts';

interface Flags extends TableFlags {
  ics?: boolean;
  overdue?: boolean;
  asOf?: string;
}

const examples = `
Of the ledger each has a status on the day asked for. Fulfilled and broken rest on a later record and are suggested until a person
confirms them; silence breaks no promise: it is overdue.

Examples:
  $ demarche promises examples/manila.txt --published 2017-08-07
  $ demarche promises examples --ics > deadlines.ics
  $ demarche promises --overdue --dyad USA Russia --as-of 2017-09-02
`;

export function promisesCommand(): Command {
  return tableCommand(
    'promises',
    'Print promises, plans, demands, threats and agreements, with who is to act and by when.',
    () => promiseTable,
    (inputs, flags: Flags) => (flags.ics ? calendar(inputs, flags) : undefined),
    async (ledger, filter, { overdue, asOf }) => {
      const day = checkDate(asOf) ?? new Date().toISOString().slice(0, 10);
      const rows = await followCommitments(ledger, filter, { asOf: day, overdue: overdue === true });
      return { columns: followedColumns as never[], rows };
    },
  )
    .option('--ics', 'of INPUT: those with a deadline as an iCalendar file, one all-day entry each')
    .option('--overdue', 'without INPUT: only those whose day has passed without an answer')
    .option('--as-of <date>', 'without INPUT: the day to ask for (default: today)')
    .addHelpText('after', examples);
}

const calendar = (inputs: string[], flags: Flags): Promise<void> =>
  readInto(inputs, flags, new RowSink({ head: calendarHead, between: '', tail: calendarTail }), calendarEntries);
