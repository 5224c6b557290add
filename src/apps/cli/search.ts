/** `demarche search [TEXT]`: documents or records of the ledger. */
import { Command, Option } from 'commander';
import { DemarcheError } from '../../0-model/index.ts';
import { findRecords, type Ledger, searchDocuments } from '../../5-store/index.ts';
import {
  claimColumns,
  commitmentColumns,
  documentColumns,
  eventColumns,
  statementColumns,
} from '../../6-views/ledger/index.ts';
import { type FilterFlags, filterOf, filterOptions, limitOf, printFound } from './asking.ts';
import { withLedger } from './ledger.ts';

interface Flags extends FilterFlags {
  for: 'documents' | 'statements' | 'events' | 'commitments' | 'claims';
}

const examples = `
Words are matched by their stems, all of them; "a phrase" in quotation marks as it stands. For documents the best come first,
records come in the order of their days.

Examples:
  $ demarche search sanctions embassy
  $ demarche search --for statements --actor Lavrov --since 2017-08
  $ demarche search '"grain deal"' --for events --dyad RUS UKR --format csv
`;

export function searchCommand(): Command {
  return filterOptions(new Command('search'))
    .description(
      'Search the ledger: articles by their text, or records by actor, dyad, type, date, source, status, text.',
    )
    .argument('[text...]', 'words to find')
    .addOption(
      new Option('--for <kind>', 'what to find')
        .choices(['documents', 'statements', 'events', 'commitments', 'claims'])
        .default('documents'),
    )
    .addHelpText('after', examples)
    .action((words: string[], flags: Flags) => withLedger(flags, (ledger) => search(ledger, words.join(' '), flags)));
}

const searches = {
  statements: { kind: 'statement', columns: statementColumns },
  events: { kind: 'event', columns: eventColumns },
  commitments: { kind: 'commitment', columns: commitmentColumns },
  claims: { kind: 'claim', columns: claimColumns },
} as const;

async function search(ledger: Ledger, words: string, flags: Flags): Promise<void> {
  const text = words || flags.text;
  const filter = { ...(await filterOf(ledger, flags)), text };
  const limit = limitOf(flags);
  if (flags.for === 'documents') {
    if (!text)
      throw new DemarcheError('empty-query', '', 'there is no word to search for', 'Give words, or --for events.');
    return printFound(documentColumns, await searchDocuments(ledger, text, filter, limit), flags);
  }
  const { kind, columns } = searches[flags.for];
  const rows = await findRecords(ledger, kind, { ...filter, inWords: true }, { limit });
  await printFound(columns as never, rows as never[], flags);
}
