/** `demarche parse [FILE…]`: raw text or CoNLL-U words in, CoNLL-U out. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command, Option } from 'commander';
import { DemarcheError } from '../../0-model/index.ts';
import { loadParser, type ModelName, type ParseInput, parseLines } from '../../3-annotations/syntax/index.ts';
import { print } from './terminal.ts';

interface ParseFlags {
  from: ParseInput;
  model: ModelName;
}

export function parseCommand(): Command {
  return new Command('parse')
    .argument('[files...]', 'files to parse; "-" or none reads standard input')
    .description('Print tags, lemmas, dependency trees and names of every sentence as CoNLL-U.')
    .addOption(new Option('--from <format>', 'what the input is').choices(['text', 'conllu']).default('text'))
    .addOption(new Option('--model <name>', 'which model reads it').choices(['default', 'fast']).default('default'))
    .addHelpText('after', '\nExample:\n  $ demarche article page.html | demarche parse\n')
    .action(parse);
}

async function parse(files: string[], flags: ParseFlags): Promise<void> {
  const parser = loadParser(flags.model);
  for (const file of files.length > 0 ? files : ['-']) {
    for await (const text of parseLines(linesOf(file), flags.from, parser)) await print(text);
  }
}

/** Lines of a file or of standard input, read as they are asked for. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new DemarcheError('missing-file', file, 'there is no such file', 'Check the path.');
  }
}
