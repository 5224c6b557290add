/** `demarche dossier ACTOR [ACTOR]`: all the ledger holds of one actor, or of two with each other. */
import { Command } from 'commander';
import {
  type Denominator,
  denominators,
  dyadMonths,
  type Filter,
  findRecords,
  findWho,
  type Ledger,
  type Who,
} from '../../5-store/index.ts';
import {
  claimColumns,
  commitmentColumns,
  dyadColumns,
  eventColumns,
  statementColumns,
} from '../../6-views/ledger/index.ts';
import { type Column, rowObject } from '../../6-views/table/index.ts';
import { askingOptions, checkDate, type FormatFlags, rowsText } from './asking.ts';
import { withLedger } from './ledger.ts';
import { print } from './terminal.ts';

interface Flags extends FormatFlags {
  since?: string;
  until?: string;
}

interface Section {
  title: string;
  name: string;
  columns: Column<never>[];
  rows: unknown[];
}

const examples = `
A state stands for everybody who belongs to it. Counts stand beside the number of articles and outlets that the ledger holds of
the month. CSV prints the counts only (of two actors), JSON every section.

Examples:
  $ demarche dossier USA Russia --since 2017-08 --until 2017-08
  $ demarche dossier Tillerson
`;

export function dossierCommand(): Command {
  return askingOptions(new Command('dossier'))
    .description(
      'Print what the ledger holds of an actor, or of a dyad: events by month and type, statements, commitments, disputes.',
    )
    .argument('<actor>', 'a name, an id, or a country code')
    .argument('[other]', 'the other side of a dyad')
    .option('--since <date>', 'first day, YYYY-MM-DD (or YYYY-MM, YYYY)')
    .option('--until <date>', 'last day')
    .addHelpText('after', examples)
    .action((actor: string, other: string | undefined, flags: Flags) =>
      withLedger(flags, (ledger) => dossier(ledger, other === undefined ? [actor] : [actor, other], flags)),
    );
}

async function dossier(ledger: Ledger, names: string[], flags: Flags): Promise<void> {
  const who: Who[] = [];
  for (const name of names) who.push(await findWho(ledger, name));
  const range = { from: checkDate(flags.since), to: checkDate(flags.until) };
  const sections = [
    ...(who.length === 2 ? [await countsOf(ledger, [who[0]!, who[1]!], range)] : []),
    ...(await recordsOf(ledger, { who, ...range })),
  ];
  if (flags.format === 'json') return print(jsonOf(who, sections));
  if (flags.format === 'csv') return print(rowsText(sections[0]!.columns, sections[0]!.rows as never[], flags));
  for (const section of sections) {
    await print(`${section.title} (${section.rows.length})\n`);
    await print(section.rows.length ? `${rowsText(section.columns, section.rows as never[], flags)}\n` : '\n');
  }
}

const jsonOf = (who: Who[], sections: Section[]): string => {
  const rows = ({ columns, rows }: Section) => rows.map((row) => rowObject(columns, row as never));
  const about = { actors: who.map(({ name, state, ids }) => ({ name, state, ids })) };
  return `${JSON.stringify({ ...about, ...Object.fromEntries(sections.map((one) => [one.name, rows(one)])) }, null, 2)}\n`;
};

async function countsOf(ledger: Ledger, dyad: [Who, Who], range: { from?: string; to?: string }): Promise<Section> {
  const read = new Map((await denominators(ledger, range)).map((month): [string, Denominator] => [month.month, month]));
  const months = await dyadMonths(ledger, dyad, range);
  const rows = months.map((row) => ({
    ...row,
    articles: read.get(row.month)?.articles,
    outlets: read.get(row.month)?.outlets,
  }));
  return { title: 'EVENTS BY MONTH AND TYPE', name: 'months', columns: dyadColumns as Column<never>[], rows };
}

async function recordsOf(ledger: Ledger, filter: Filter): Promise<Section[]> {
  const section = (title: string, name: string, columns: unknown, rows: unknown[]): Section => ({
    title,
    name,
    columns: columns as Column<never>[],
    rows,
  });
  return [
    section('WHAT HAPPENED', 'events', eventColumns, await findRecords(ledger, 'event', filter, { once: true })),
    section('WHO SAID WHAT', 'statements', statementColumns, await findRecords(ledger, 'statement', filter)),
    section(
      'PROMISED, DEMANDED, DUE',
      'commitments',
      commitmentColumns,
      await findRecords(ledger, 'commitment', filter),
    ),
    section('DISPUTED', 'claims', claimColumns, await findRecords(ledger, 'claim', filter)),
  ];
}
