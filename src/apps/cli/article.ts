/** `demarche article INPUT…`: the clean text. */
import { Command } from 'commander';
import { checkSeconds, inputOptions, type ReadingFlags, readingOptions, readOptions } from './options.ts';
import { exitCode, run } from './run.ts';
import { StreamSink } from './sink.ts';

export function articleCommand(): Command {
  return readingOptions(new Command('article'))
    .description('Print the clean text of each page: headline, deck, captions and paragraphs, a blank line between.')
    .addHelpText('after', '\nExample:\n  $ demarche article page.html > page.txt\n')
    .action(article);
}

async function article(inputs: string[], flags: ReadingFlags): Promise<void> {
  // When there may be more than one page a line names each, as head(1) does.
  const titled = (name: string, text: string): string =>
    inputs.length === 1 && name === inputs[0] ? text : `==> ${name} <==\n${text}\n`;
  const outcome = await run({
    inputs,
    input: inputOptions(flags),
    reading: readOptions(flags),
    until: 'article',
    timeout: checkSeconds(flags.pageTimeout),
    sink: new StreamSink({ extension: 'txt', together: 'lines', render: () => '' }),
    render: (record, name) => titled(name, `${record.article.text}\n`),
  });
  process.exitCode = exitCode(outcome);
  // An input that is still open (a terminal, a pipe) would keep the process alive.
  if (outcome.stopped) process.exit();
}
