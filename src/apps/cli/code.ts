/** `demarche code FILE`: what one marked actor does to another, for each line of JSON Lines. */
import { Command } from 'commander';
import type { DemarcheError } from '../../0-model/index.ts';
import { openPairs, type Pair, type PairItem } from '../../1-page/index.ts';
import { codePair, type Lexicon, lexiconWith } from '../../4-records/events/index.ts';
import { lexiconHelp, readLexicon } from './lexicon.ts';
import { complain, print } from './terminal.ts';

const help = `
A line holds {"id": …, "text": …, "source": [start, end], "target": [start, end]}, offsets in UTF-16 units; one side may be left
out. For every line one comes out: type and mode (PLOVER), root (the fifteen types of the older sets: CONCEDE and RETREAT are
YIELD), CAMEO code, quad class, Goldstein score, confidence, rule, and why; type null where nothing is coded. A line that cannot
be read gives {"id", "line", "diagnostics"}, and the exit status 1.

Example:
  $ echo '{"text": "Freedonia sued Sylvania.", "source": [0, 9], "target": [15, 23]}' | demarche code
`;

export function codeCommand(): Command {
  return new Command('code')
    .argument('[file]', 'JSON Lines of pairs; "-" or none reads standard input', '-')
    .description('Code pairs of actors: what the source does to the target, as PLOVER and CAMEO name it.')
    .option('--lexicon <file>', lexiconHelp)
    .addHelpText('after', help)
    .action(code);
}

async function code(file: string, flags: { lexicon?: string }): Promise<void> {
  const lexicon = lexiconWith(readLexicon(flags.lexicon));
  for await (const item of openPairs(file)) await print(`${JSON.stringify(lineOf(item, lexicon))}\n`);
}

function lineOf(item: PairItem, lexicon: Lexicon): object {
  if ('pair' in item) return coded(item.pair, lexicon);
  complain(item.error);
  process.exitCode = 1;
  return { id: item.id, line: item.line, diagnostics: [diagnosticOf(item.error)] };
}

const diagnosticOf = ({ code, problem }: DemarcheError): object => ({ code, message: problem });

function coded({ id, text, source, target }: Pair, lexicon: Lexicon): object {
  return { id, ...(codePair(text, source, target, lexicon) ?? { type: null }) };
}
