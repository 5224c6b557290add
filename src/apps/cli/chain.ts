/** `demarche chain [INPUT…]`. */
import type { Command } from 'commander';
import { documentRecord, type Filter, findRecords, type Ledger } from '../../5-store/index.ts';
import { chainTable } from '../../6-views/tables/index.ts';
import { tableCommand } from './table.ts';

export function chainCommand(): Command {
  return tableCommand(
    'chain',
    'Print what answered what: cause and response, with the words that join them.',
    () => chainTable,
    undefined,
    async (ledger, filter) => ({ columns: chainTable.columns as never[], rows: await linksOf(ledger, filter) }),
  ).addHelpText(
    'after',
    '\nExamples:\n  $ demarche chain examples/manila.txt --published 2017-08-07\n  $ demarche chain --dyad USA Russia\n',
  );
}

/** The links of the articles whose events the filter lets through, one end of each among those events. */
async function linksOf(ledger: Ledger, filter: Filter) {
  const events = await findRecords(ledger, 'event', { ...filter, status: ['all'] });
  const rows = [];
  for (const document of new Set(events.map((event) => event.document))) {
    const ids = new Set(events.filter((event) => event.document === document).map(({ id }) => id));
    const record = await documentRecord(ledger, document);
    const name = record.source.uri ?? document;
    rows.push(...chainTable.rows(record, name).filter(({ link }) => ids.has(link.from) || ids.has(link.to)));
  }
  return rows;
}
