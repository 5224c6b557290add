/** `demarche backup`, `restore`, `check` and `diff`: care of the ledger. */
import { Command } from 'commander';
import { backup, type Changed, changesOf, checkLedger, restore } from '../../5-store/index.ts';
import type { Column } from '../../6-views/table/index.ts';
import { askingOptions, columnsHelp, type FormatFlags, printFound } from './asking.ts';
import { type LedgerFlags, ledgerOption, withLedger } from './ledger.ts';
import { print } from './terminal.ts';

export function backupCommand(): Command {
  return ledgerOption(new Command('backup'))
    .description('Write the whole ledger into a new file, also while it is in use. The file is a ledger itself.')
    .argument('<file>', 'a file that does not exist yet')
    .addHelpText('after', '\nExample:\n  $ demarche backup demarche-2026-01.db\n')
    .action((file: string, flags: LedgerFlags) =>
      withLedger(flags, async (ledger) => {
        await backup(ledger, file);
        await print(`${ledger.name} is backed up in ${file}\n`);
      }),
    );
}

export function restoreCommand(): Command {
  return ledgerOption(new Command('restore'))
    .description('Fill a new ledger from a backup: a file, or a PostgreSQL database.')
    .argument('<file>', 'the backup')
    .addHelpText('after', '\nExample:\n  $ demarche restore demarche-2026-01.db --db again.db\n')
    .action((file: string, flags: LedgerFlags) =>
      withLedger(
        flags,
        async (ledger) => void (await print(`${await restore(ledger, file)} documents restored in ${ledger.name}\n`)),
        true,
      ),
    );
}

export function checkCommand(): Command {
  return ledgerOption(new Command('check'))
    .description('Check the ledger: the database itself, and every span read again from the stored page.')
    .addHelpText(
      'after',
      '\nExample:\n  $ demarche check\n\nExit status: 0 whole; 1 something is wrong (each is named).\n',
    )
    .action((flags: LedgerFlags) =>
      withLedger(flags, async (ledger) => {
        const { documents, spans, problems } = await checkLedger(ledger);
        for (const problem of problems) await print(`${problem}\n`);
        await print(`${documents} documents, ${spans} spans read again, ${problems.length} problems\n`);
        if (problems.length > 0) process.exitCode = 1;
      }),
    );
}

/** "status: actual → alleged". */
const fieldsText = ({ fields = {} }: Changed): string | null =>
  Object.entries(fields)
    .map(([field, [before, after]]) => `${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`)
    .join('; ') || null;

const diffColumns: Column<Changed>[] = [
  { name: 'document', about: "the document's id", cell: (row) => row.document, hidden: true },
  { name: 'uri', about: 'where the page came from', cell: (row) => row.uri },
  { name: 'at', about: 'when it was read again', cell: (row) => row.at, hidden: true },
  { name: 'from', about: 'version of the program before', cell: (row) => row.from },
  { name: 'to', about: 'version after', cell: (row) => row.to },
  { name: 'kind', about: 'article, statement, event, commitment or claim', cell: (row) => row.kind },
  { name: 'change', about: 'added, removed or changed', cell: (row) => row.change },
  { name: 'text', about: 'the words it rests on', cell: (row) => row.text },
  { name: 'fields', about: 'what was and what is', cell: fieldsText },
];

export function diffCommand(): Command {
  return askingOptions(new Command('diff'))
    .description('Print what re-readings changed: records added, removed, and fields with the value before and after.')
    .argument('[document]', "a document's id or address; all when left out")
    .addHelpText('after', `${columnsHelp(diffColumns)}\nExample:\n  $ demarche diff --format json\n`)
    .action((document: string | undefined, flags: FormatFlags) =>
      withLedger(flags, async (ledger) => printFound(diffColumns, await changesOf(ledger, document), flags)),
    );
}
