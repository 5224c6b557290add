/** Options that the reading commands share, checked before anything is read. */
import { type Command, Option } from 'commander';
import { DemarcheError, type ReadOptions } from '../../0-model/index.ts';
import type { InputOptions } from '../../1-page/index.ts';
import type { ModelName } from '../../3-annotations/syntax/index.ts';
import { actorsHelp, readActors } from './actors.ts';
import { lexiconHelp, readLexicon } from './lexicon.ts';

export interface ReadingFlags {
  published?: string;
  from: 'auto' | 'jsonl';
  allowPrivate?: boolean;
  pageTimeout: string;
  lexicon?: string;
  model: ModelName;
  actors?: string;
}

/** Adds INPUT… and the options of everything that reads pages. */
export function readingOptions(command: Command, input = '<input...>'): Command {
  return command
    .argument(input, 'files, folders, http(s) addresses, or - for standard input')
    .option('--published <date>', 'publication day, YYYY-MM-DD, where you know it')
    .addOption(
      new Option('--from <kind>', 'what the inputs hold: pages, or JSON Lines')
        .choices(['auto', 'jsonl'])
        .default('auto'),
    )
    .option('--allow-private', 'let addresses lead to private and loopback hosts')
    .addOption(
      new Option('--model <name>', 'which language model reads: the accurate one, or the fast one')
        .choices(['default', 'fast'])
        .default('default'),
    )
    .option('--lexicon <file>', lexiconHelp)
    .option('--actors <file>', actorsHelp)
    .option('--page-timeout <seconds>', 'seconds a page may take', '5');
}

/** Checks a publication day given by the user. @throws DemarcheError `invalid-published` */
export function checkPublished(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new DemarcheError('invalid-published', value, 'is not a day of the calendar', 'Write it as YYYY-MM-DD.');
  }
  return value;
}

/** Checks a number of seconds. @throws DemarcheError `invalid-seconds` */
export function checkSeconds(value: string): number {
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 3600)) {
    throw new DemarcheError('invalid-seconds', value, 'is not a number of seconds from 0 to 3600', 'Write e.g. 5.');
  }
  return seconds;
}

/** What the reading itself is told. @throws DemarcheError `invalid-published`, `bad-lexicon`, `lexicon-example`, `bad-actors` */
export function readOptions(flags: ReadingFlags): ReadOptions {
  const published = checkPublished(flags.published);
  const lexicon = readLexicon(flags.lexicon);
  const actors = readActors(flags.actors);
  return {
    model: flags.model,
    ...(published === undefined ? {} : { published }),
    ...(lexicon === undefined ? {} : { lexicon }),
    ...(actors === undefined ? {} : { actors }),
  };
}

export function inputOptions(flags: ReadingFlags): InputOptions {
  return { from: flags.from, allowPrivate: flags.allowPrivate === true };
}
