/** `demarche who NAME`: whom a name means on a day, by the knowledge that pages are read with. */
import { Command, Option } from 'commander';
import { type Candidate, useActors, whoIs } from '../../3-annotations/actors/index.ts';
import { type Column, textTable } from '../../6-views/table/index.ts';
import { actorsHelp, readActors } from './actors.ts';
import { checkPublished } from './options.ts';
import { colourOf, print, widthOf } from './terminal.ts';

interface Flags {
  on?: string;
  format: 'table' | 'json';
  limit: string;
  actors?: string;
}

const help = `
NAME is a name ("Lavrov", "Sergei Lavrov"), an office of a state ("Russian foreign minister"), or a metonym ("the Kremlin").
Without --on every office counts, whenever it was held.

Exit status: 0 somebody is known, 1 nobody, 2 the call was wrong.

Examples:
  $ demarche who "Lavrov" --on 2017-08-07
  $ demarche who "French foreign minister" --on 2003-03-14
`;

export function whoCommand(): Command {
  return new Command('who')
    .argument('<name...>', 'whom to look up')
    .description('Say whom a name or title means on a day: candidates ranked, with the office held then and why.')
    .option('--on <date>', 'the day, YYYY-MM-DD')
    .addOption(new Option('--format <name>', 'how to print them').choices(['table', 'json']).default('table'))
    .option('--limit <count>', 'how many candidates at most', '10')
    .option('--actors <file>', actorsHelp)
    .addHelpText('after', help)
    .action(who);
}

interface Row {
  candidate: Candidate;
  place: number;
}

const columns: Column<Row>[] = [
  { name: 'rank', about: 'the likeliest is 1', cell: ({ place }) => place },
  { name: 'name', about: 'the name news uses', cell: ({ candidate }) => candidate.name },
  { name: 'country', about: 'ISO 3166-1 alpha-3', cell: ({ candidate }) => candidate.country },
  { name: 'id', about: 'the id that records give it', cell: ({ candidate }) => candidate.id },
  { name: 'why', about: 'what speaks for it', cell: ({ candidate }) => candidate.why.join('; ') },
];

async function who(words: string[], flags: Flags): Promise<void> {
  const day = checkPublished(flags.on) ?? null;
  useActors(readActors(flags.actors));
  const found = whoIs(words.join(' '), day).slice(0, Math.max(1, Number(flags.limit) || 10));
  process.exitCode = found.length > 0 ? 0 : 1;
  if (flags.format === 'json') {
    await print(`${JSON.stringify(found, null, 2)}\n`);
    return;
  }
  const rows = found.map((candidate, i) => ({ candidate, place: i + 1 }));
  const options = { colour: colourOf(process.stdout), width: widthOf(process.stdout) };
  await print(rows.length > 0 ? textTable(columns, rows, options) : `nobody known as ${words.join(' ')}\n`);
}
