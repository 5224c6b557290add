/** Commands that read pages and print a table of one kind of record: as a table, as CSV or as JSON. */
import { Command, Option } from 'commander';
import { csvHeader, csvRow, describeColumns, rowObject, type Table, textTable } from '../../6-views/table/index.ts';
import type { FilterFlags } from './asking.ts';
import { type Ask, ledgerFilters, printFromLedger } from './from-ledger.ts';
import { checkSeconds, inputOptions, type ReadingFlags, readingOptions, readOptions } from './options.ts';
import { exitCode, run } from './run.ts';
import type { Sink } from './sink.ts';
import { colourOf, print, widthOf } from './terminal.ts';

export interface TableFlags extends ReadingFlags {
  format: 'table' | 'csv' | 'json';
}

/** How rows of several pages become one output. */
interface Layout {
  head: string;
  between: string;
  tail: string;
}

const layouts = {
  table: { head: '', between: '\n', tail: '' },
  json: { head: '[\n', between: ',\n', tail: '\n]\n' },
};

/** Prints what each page gives as it is read; head and tail stand there without any row too. */
export class RowSink implements Sink {
  readonly #layout: Layout;
  #printed = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  has(): boolean {
    return false;
  }

  async put(_name: string, rendered: string): Promise<void> {
    if (rendered === '') return;
    await print((this.#printed++ === 0 ? this.#layout.head : this.#layout.between) + rendered);
  }

  async end(): Promise<void> {
    await print((this.#printed === 0 ? this.#layout.head : '') + this.#layout.tail);
  }
}

/**
 * `tableOf` makes the table of the flags, so that an option can change what it holds; `instead` may print something else
 * (a calendar) where its option is given.
 */
export function tableCommand<Row, Flags extends TableFlags>(
  name: string,
  description: string,
  tableOf: (flags: Flags) => Table<Row>,
  instead: (inputs: string[], flags: Flags) => Promise<void> | undefined = () => undefined,
  ask?: Ask<Flags>,
): Command {
  const columns = describeColumns(tableOf({} as Flags).columns);
  const command = readingOptions(new Command(name), ask ? '[input...]' : '<input...>');
  if (ask) ledgerFilters(command);
  return command
    .description(ask ? `${description} Without INPUT: of the ledger.` : description)
    .addOption(
      new Option('--format <name>', 'how to print the rows').choices(['table', 'csv', 'json']).default('table'),
    )
    .addHelpText('after', `\nColumns (the table leaves some out; CSV and JSON hold all):\n${columns}\n`)
    .action((inputs: string[], flags: Flags & FilterFlags) => {
      if (ask && inputs.length === 0) return printFromLedger(flags, ask);
      return instead(inputs, flags) ?? printRows(inputs, flags, tableOf(flags));
    });
}

async function printRows<Row>(inputs: string[], flags: TableFlags, table: Table<Row>): Promise<void> {
  const { columns } = table;
  const options = { colour: colourOf(process.stdout), width: widthOf(process.stdout) };
  const render = {
    csv: (rows: Row[]) => rows.map((row) => csvRow(columns, row)).join(''),
    json: (rows: Row[]) => rows.map((row) => JSON.stringify(rowObject(columns, row))).join(',\n'),
    table: (rows: Row[]) => textTable(columns, rows, options),
  }[flags.format];
  const layout = flags.format === 'csv' ? { head: csvHeader(columns), between: '', tail: '' } : layouts[flags.format];
  await readInto(inputs, flags, new RowSink(layout), (record, name) => {
    const text = render(table.rows(record, name));
    // More than one page: each table stands under its page's name, as head(1) does.
    return flags.format === 'table' && text && inputs.length > 1 ? `==> ${name} <==\n${text}` : text;
  });
}

/** Reads the inputs to full records and hands what `render` makes of each to the sink; sets the exit status. */
export async function readInto(
  inputs: string[],
  flags: ReadingFlags,
  sink: Sink,
  render: Parameters<typeof run>[0]['render'],
): Promise<void> {
  const outcome = await run({
    inputs,
    input: inputOptions(flags),
    reading: readOptions(flags),
    until: 'records',
    timeout: checkSeconds(flags.pageTimeout),
    sink,
    render,
  });
  process.exitCode = exitCode(outcome);
  // An input that is still open (a terminal, a pipe) would keep the process alive.
  if (outcome.stopped) process.exit();
}
