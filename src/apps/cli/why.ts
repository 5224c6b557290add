/** `demarche why RECORD.json ID`: what an event, commitment, claim, link or statement rests on. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { DemarcheError, type DocumentRecord, recordSchema } from '../../0-model/index.ts';
import { why } from '../../6-views/why/index.ts';
import { print } from './terminal.ts';

interface Flags {
  document?: string;
}

export function whyCommand(): Command {
  return new Command('why')
    .argument('<record>', 'a record as `demarche read --format json` or jsonl prints it; "-" reads standard input')
    .argument('<id>', 'id of an event, commitment, claim, link or statement: event:3')
    .description('Say why something is in a record: its sentence, the path through the tree, the rule and its reason.')
    .option('--document <id>', 'which record of several, by its id')
    .addHelpText(
      'after',
      '\nExample:\n  $ demarche read examples/manila.txt --format json > manila.json\n  $ demarche why manila.json event:1\n',
    )
    .action(explain);
}

async function explain(file: string, id: string, flags: Flags): Promise<void> {
  const records = readRecords(file).filter((one) => flags.document === undefined || one.id === flags.document);
  const told = records.flatMap((record) => why(record, id) ?? []);
  if (told.length === 0)
    throw new DemarcheError('no-such-id', id, `is in no record of ${file}`, 'Take an id that the record holds.');
  if (told.length > 1)
    throw new DemarcheError(
      'no-such-id',
      id,
      `is in ${told.length} records of ${file}`,
      'Name one with --document ID.',
    );
  await print(told[0]!);
}

/** One record, a list of them, or one a line. @throws DemarcheError `bad-record` */
function readRecords(file: string): DocumentRecord[] {
  const text = contentOf(file);
  try {
    const parsed = parseAll(text);
    return parsed.map((one) => recordSchema.parse(one) as DocumentRecord);
  } catch {
    const next = 'Give the output of demarche read --format json.';
    throw new DemarcheError('bad-record', file, 'holds no record', next);
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new DemarcheError('missing-file', file, 'the file cannot be read', 'Check the path.');
  }
}

function parseAll(text: string): unknown[] {
  try {
    const one: unknown = JSON.parse(text);
    return Array.isArray(one) ? one : [one];
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim())
      .map((line): unknown => JSON.parse(line));
  }
}
