/** `demarche network` and `demarche actors`: who deals with whom. */
import { Command, Option } from 'commander';
import { actorCounts, network } from '../../5-store/index.ts';
import { actorColumns, edgeColumns } from '../../6-views/ledger/index.ts';
import { askingOptions, checkDate, columnsHelp, type FormatFlags, printFound } from './asking.ts';
import { checkCount } from './count.ts';
import { withLedger } from './ledger.ts';

interface Flags extends FormatFlags {
  since?: string;
  until?: string;
  limit: string;
}

export function networkCommand(): Command {
  return askingOptions(new Command('network'))
    .description('Print who deals with whom: events between each two, cooperative and conflictual.')
    .option('--since <date>', 'first day, YYYY-MM-DD (or YYYY-MM, YYYY)')
    .option('--until <date>', 'last day')
    .addOption(new Option('--limit <number>', 'rows at most').default('100'))
    .addHelpText('after', `${columnsHelp(edgeColumns)}\nExample:\n  $ demarche network --since 2017 --format csv\n`)
    .action((flags: Flags) =>
      withLedger(flags, async (ledger) => {
        const range = { from: checkDate(flags.since), to: checkDate(flags.until) };
        await printFound(edgeColumns, await network(ledger, range, checkCount(flags.limit)), flags);
      }),
    );
}

export function actorsCommand(): Command {
  return askingOptions(new Command('actors'))
    .description('Print the actors of the ledger by the number of records they play a part in.')
    .option('--limit <number>', 'rows at most', '100')
    .addHelpText('after', '\nExample:\n  $ demarche actors --limit 20\n')
    .action((flags: Flags) =>
      withLedger(flags, async (ledger) => {
        await printFound(actorColumns, await actorCounts(ledger, checkCount(flags.limit)), flags);
      }),
    );
}
