/** `demarche timeline`: what happened, in order, each happening once. */
import { Command } from 'commander';
import { findRecords } from '../../5-store/index.ts';
import { eventColumns } from '../../6-views/ledger/index.ts';
import { columnsHelp, type FilterFlags, filterOf, filterOptions, limitOf, printFound } from './asking.ts';
import { withLedger } from './ledger.ts';

interface Flags extends FilterFlags {
  every?: boolean;
  news?: boolean;
}

const examples = `
Examples:
  $ demarche timeline --dyad USA RUS --since 2017-07 --until 2017-09
  $ demarche timeline --actor Saudi Arabia --type SANCTION COERCE --format csv
`;

export function timelineCommand(): Command {
  return filterOptions(new Command('timeline'))
    .description(
      'Print events of the ledger in the order of their days, each happening once with how many articles tell it.',
    )
    .option('--every', 'every telling, not each happening once')
    .option('--news', 'leave out what articles recall as background')
    .addHelpText('after', columnsHelp(eventColumns) + examples.replace('Saudi Arabia', '"Saudi Arabia"'))
    .action((flags: Flags) =>
      withLedger(flags, async (ledger) => {
        const filter = { ...(await filterOf(ledger, flags)), ...(flags.news ? { background: false } : {}) };
        const rows = await findRecords(ledger, 'event', filter, { limit: limitOf(flags), once: flags.every !== true });
        await printFound(eventColumns, rows, flags);
      }),
    );
}
