/** `demarche read INPUT…`: pages in, records out. */
import { Command, Option } from 'commander';
import type { Until } from '../../pipeline.ts';
import { type FormatName, formatNames, formats } from './formats.ts';
import { checkSeconds, inputOptions, type ReadingFlags, readingOptions, readOptions } from './options.ts';
import { exitCode, run } from './run.ts';
import { FolderSink, StreamSink } from './sink.ts';
import { colourOf, widthOf } from './terminal.ts';

interface Flags extends ReadingFlags {
  format: FormatName;
  until: Until;
  out?: string;
  force?: boolean;
  split?: boolean;
  trees?: boolean;
}

const examples = `
Examples:
  $ demarche read examples/manila.txt --published 2017-08-07
  $ demarche read page.html --format html > page.record.html
  $ demarche read pages/ --format json --out records/
  $ demarche read articles.jsonl --format jsonl > records.jsonl

Exit status: 0 all read; 1 some inputs failed (each is named); 2 the call was wrong; 130 stopped by Ctrl-C.
`;

export function readCommand(): Command {
  return readingOptions(new Command('read'))
    .description('Read pages into records: HTML, plain text or JSON Lines {id, text | html, url?, title?, published?}.')
    .addOption(new Option('--format <name>', 'how to show the record').choices(formatNames).default('pretty'))
    .addOption(
      new Option('--until <stage>', 'how far to read')
        .choices(['article', 'annotations', 'records'])
        .default('records'),
    )
    .option(
      '--split',
      'attributions as quotation corpora count them: quotations and reported clauses only, the tail of a split one apart',
    )
    .option('--trees', 'with --format html: draw the dependency tree of every sentence')
    .option('--out <dir>', 'write one file per input, leaving alone what is there')
    .option('--force', 'with --out: write over what is there')
    .addHelpText('after', examples)
    .action(read);
}

async function read(inputs: string[], flags: Flags): Promise<void> {
  const format = formats[flags.format];
  const reading = readOptions(flags);
  const toScreen = flags.out === undefined;
  const options = {
    colour: toScreen && colourOf(process.stdout),
    width: toScreen ? widthOf(process.stdout) : 100,
    split: flags.split === true,
    trees: flags.trees === true,
  };
  const outcome = await run({
    inputs,
    input: inputOptions(flags),
    reading,
    until: flags.until,
    timeout: checkSeconds(flags.pageTimeout),
    sink: flags.out === undefined ? new StreamSink(format) : new FolderSink(flags.out, format, flags.force === true),
    render: (record) => format.render(record, options),
  });
  process.exitCode = exitCode(outcome);
  // An input that is still open (a terminal, a pipe) would keep the process alive.
  if (outcome.stopped) process.exit();
}
