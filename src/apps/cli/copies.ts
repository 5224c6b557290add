/** `demarche copies`: which articles are copies of which, and what each adds. */
import { Command } from 'commander';
import { copiesOf } from '../../5-store/index.ts';
import type { Column } from '../../6-views/table/index.ts';
import { askingOptions, columnsHelp, type FormatFlags, printFound } from './asking.ts';
import { checkCount } from './count.ts';
import { withLedger } from './ledger.ts';

type Row = Awaited<ReturnType<typeof copiesOf>>[number];

const columns: Column<Row>[] = [
  {
    name: 'original',
    about: 'headline or address of the earliest',
    cell: (row) => row.originalTitle ?? row.originalUri,
  },
  { name: 'copy', about: 'headline or address of the copy', cell: (row) => row.title ?? row.uri },
  { name: 'published', about: "the copy's day", cell: (row) => row.published },
  {
    name: 'share',
    about: 'share of the shorter text that both hold',
    cell: (row) => Math.round(row.share * 100) / 100,
  },
  { name: 'adds', about: 'what the copy has and the original has not', cell: (row) => row.adds.join(' | ') || null },
  { name: 'original_id', about: "the original's document id", cell: (row) => row.originalId, hidden: true },
  { name: 'copy_id', about: "the copy's document id", cell: (row) => row.id, hidden: true },
];

export function copiesCommand(): Command {
  return askingOptions(new Command('copies'))
    .description(
      'Print the articles of the ledger that are copies of others, cut or with additions, and what each adds.',
    )
    .option('--limit <number>', 'rows at most', '100')
    .addHelpText('after', `${columnsHelp(columns)}\nExample:\n  $ demarche copies --format csv > copies.csv\n`)
    .action((flags: FormatFlags & { limit: string }) =>
      withLedger(flags, async (ledger) => {
        await printFound(columns, await copiesOf(ledger, checkCount(flags.limit)), flags);
      }),
    );
}
