/** What the commands that ask the ledger share: filters, and rows as a table, CSV or JSON. */
import { type Command, Option } from 'commander';
import { DemarcheError, eventTypes } from '../../0-model/index.ts';
import { type Filter, findWho, type Ledger, sourceClasses, type Who } from '../../5-store/index.ts';
import { type Column, csvHeader, csvRow, describeColumns, rowObject, textTable } from '../../6-views/table/index.ts';
import { checkCount } from './count.ts';
import { type LedgerFlags, ledgerOption } from './ledger.ts';
import { colourOf, print, widthOf } from './terminal.ts';

export interface FormatFlags extends LedgerFlags {
  format: 'table' | 'csv' | 'json';
}

export interface FilterFlags extends FormatFlags {
  actor?: string;
  dyad?: string[];
  type?: string[];
  since?: string;
  until?: string;
  publisher?: string;
  class?: string;
  status?: string[];
  text?: string;
  document?: string;
  limit: string;
}

/** Adds `--db` and `--format`. */
export function askingOptions(command: Command): Command {
  return ledgerOption(command).addOption(
    new Option('--format <name>', 'how to print the rows').choices(['table', 'csv', 'json']).default('table'),
  );
}

/** Adds the filters. */
export function filterOptions(command: Command): Command {
  return askingOptions(command)
    .option('--actor <name>', 'who plays a part: a name, an id, or a country code; a state stands for all its people')
    .option('--dyad <names...>', 'two who both play a part')
    .option('--type <types...>', 'PLOVER types of events, acts of statements, kinds of commitments')
    .option('--since <date>', 'first day, YYYY-MM-DD (or YYYY-MM, YYYY)')
    .option('--until <date>', 'last day')
    .option('--publisher <words>', 'words of the name or address of the publisher')
    .addOption(new Option('--class <class>', 'class of source').choices(sourceClasses))
    .option('--status <statuses...>', 'actual (the default), alleged, planned, hypothetical, negated, or all')
    .option('--text <words>', 'words the article holds; "a phrase" in quotation marks')
    .option('--document <id>', 'one document, by id or address')
    .option('--limit <number>', 'rows at most', '100');
}

/** Checks a date at any precision. @throws DemarcheError `invalid-date` */
export function checkDate(value: string | undefined): string | undefined {
  if (value === undefined || /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(value)) return value;
  throw new DemarcheError('invalid-date', value, 'is no date', 'Write it as YYYY-MM-DD, YYYY-MM or YYYY.');
}

const statuses = ['actual', 'alleged', 'planned', 'hypothetical', 'negated', 'all'];

function checkStatus(values: string[] | undefined): string[] | undefined {
  const wrong = values?.find((value) => !statuses.includes(value));
  if (wrong === undefined) return values;
  throw new DemarcheError('invalid-status', wrong, 'is no status of events', `Use one of: ${statuses.join(', ')}.`);
}

/** The filter that the flags describe. @throws DemarcheError `no-such-actor`, `unclear-actor`, `invalid-date`, `invalid-status`, `invalid-dyad` */
export async function filterOf(ledger: Ledger, flags: FilterFlags): Promise<Filter> {
  const { actor, dyad = [], text, document, publisher } = flags;
  if (dyad.length !== 0 && dyad.length !== 2) {
    throw new DemarcheError('invalid-dyad', dyad.join(' '), 'a dyad is two actors', 'Write e.g. --dyad USA RUS.');
  }
  const who: Who[] = [];
  for (const name of [...(actor === undefined ? [] : [actor]), ...dyad]) who.push(await findWho(ledger, name));
  return {
    who,
    types: flags.type?.map((type) => (eventTypes.includes(type.toUpperCase() as never) ? type.toUpperCase() : type)),
    from: checkDate(flags.since),
    to: checkDate(flags.until),
    publisher,
    sourceClass: flags.class,
    status: checkStatus(flags.status),
    text,
    document,
  };
}

export const limitOf = (flags: FilterFlags): number => checkCount(flags.limit);

/** Text of rows in the chosen format. */
export function rowsText<Row>(columns: Column<Row>[], rows: readonly Row[], { format }: FormatFlags): string {
  if (format === 'csv') return csvHeader(columns) + rows.map((row) => csvRow(columns, row)).join('');
  if (format === 'json')
    return `${JSON.stringify(
      rows.map((row) => rowObject(columns, row)),
      null,
      2,
    )}\n`;
  return textTable(columns, [...rows], { colour: colourOf(process.stdout), width: widthOf(process.stdout) });
}

/** Prints rows; an empty table says so on standard error. */
export async function printFound<Row>(columns: Column<Row>[], rows: readonly Row[], flags: FormatFlags): Promise<void> {
  if (rows.length === 0 && flags.format === 'table') process.stderr.write('demarche: nothing found\n');
  else await print(rowsText(columns, rows, flags));
}

/** The columns, for a help text. */
export const columnsHelp = (columns: { name: string; about: string }[]): string =>
  `\nColumns (the table leaves some out; CSV and JSON hold all):\n${describeColumns(columns)}\n`;
