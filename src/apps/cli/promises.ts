/** `demarche promises INPUT…`. */
import type { Command } from 'commander';
import { calendarEntries, calendarHead, calendarTail } from '../../6-views/calendar/index.ts';
import { promiseTable } from '../../6-views/tables/index.ts';
import { RowSink, readInto, type TableFlags, tableCommand } from './table.ts';

interface Flags extends TableFlags {
  ics?: boolean;
}

const examples = `
Examples:
  $ demarche promises examples/manila.txt --published 2017-08-07
  $ demarche promises examples --ics > deadlines.ics
`;

export function promisesCommand(): Command {
  const command = tableCommand(
    'promises',
    'Print promises, plans, demands, threats and agreements, with who is to act and by when.',
    () => promiseTable,
    (inputs, flags: Flags) => (flags.ics ? calendar(inputs, flags) : undefined),
  );
  return command
    .option('--ics', 'those with a deadline as an iCalendar file, one all-day entry each')
    .addHelpText('after', examples);
}

const calendar = (inputs: string[], flags: Flags): Promise<void> =>
  readInto(inputs, flags, new RowSink({ head: calendarHead, between: '', tail: calendarTail }), calendarEntries);
