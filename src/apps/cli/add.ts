/** `demarche add INPUT…`: pages into the ledger. */
import { Command, Option } from 'commander';
import { beginRun, endRun, type Ledger, sourceClasses } from '../../5-store/index.ts';
import { producerOf } from '../../pipeline.ts';
import { defaultCrew } from '../worker/crew.ts';
import { type Added, type Adding, addAll } from './adding.ts';
import { checkCount } from './count.ts';
import { type LedgerFlags, ledgerOption, withLedger } from './ledger.ts';
import { checkSeconds, inputOptions, type ReadingFlags, readingOptions, readOptions } from './options.ts';
import { print } from './terminal.ts';

interface Flags extends ReadingFlags, LedgerFlags {
  class?: string;
  jobs: string;
}

const examples = `
What is committed is kept, whatever happens to the program; run it again to go on where it stopped. A page that is there
already is left alone, one that an older program read is read again and what changed is kept (demarche diff).

Examples:
  $ demarche add examples
  $ demarche add articles.jsonl --db archive.db --class wire

Exit status: 0 all added or there already; 1 some inputs failed (each is named); 2 the call or the ledger is wrong; 130 stopped by Ctrl-C.
`;

export function addCommand(): Command {
  return ledgerOption(readingOptions(new Command('add')))
    .description('Read pages and keep them in the ledger, with the page as fetched and every span.')
    .addOption(new Option('--class <class>', 'class of source of these inputs').choices(sourceClasses))
    .option('--jobs <number>', 'reading threads', String(defaultCrew))
    .addHelpText('after', examples)
    .action(add);
}

async function add(inputs: string[], flags: Flags): Promise<void> {
  const job: Omit<Adding, 'run'> = {
    inputs,
    input: inputOptions(flags),
    reading: readOptions(flags),
    sourceClass: flags.class ?? null,
    timeout: checkSeconds(flags.pageTimeout),
    jobs: checkCount(flags.jobs),
  };
  const outcome = await withLedger(flags, (ledger) => addRun(ledger, job), true);
  process.exitCode = outcome.stopped ? 130 : outcome.failed > 0 ? 1 : 0;
  // An input that is still open (a terminal, a pipe) would keep the process alive.
  if (outcome.stopped) process.exit();
}

async function addRun(ledger: Ledger, job: Omit<Adding, 'run'>): Promise<Added> {
  const run = await beginRun(ledger, producerOf(job.reading), 'add');
  const outcome = await addAll(ledger, { ...job, run });
  await endRun(ledger, run);
  const { added, replaced, unchanged, failed } = outcome;
  await print(
    `${added} added, ${replaced} read again, ${unchanged} there already, ${failed} failed (${ledger.name})\n`,
  );
  return outcome;
}
