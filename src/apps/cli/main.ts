/** The `demarche` command. Each command is a file beside this one; this file only names them. */
import { Command } from 'commander';
import { version } from '../../0-model/index.ts';
import { addCommand } from './add.ts';
import { articleCommand } from './article.ts';
import { backupCommand, checkCommand, diffCommand, restoreCommand } from './care.ts';
import { chainCommand } from './chain.ts';
import { codeCommand } from './code.ts';
import { copiesCommand } from './copies.ts';
import { correctCommand, correctionsCommand } from './correct.ts';
import { disputesCommand } from './disputes.ts';
import { dossierCommand } from './dossier.ts';
import { eventsCommand } from './events.ts';
import { actorsCommand, networkCommand } from './network.ts';
import { parseCommand } from './parse.ts';
import { promisesCommand } from './promises.ts';
import { quotesCommand } from './quotes.ts';
import { readCommand } from './read.ts';
import { searchCommand } from './search.ts';
import { fail, quietPipes } from './terminal.ts';
import { timelineCommand } from './timeline.ts';
import { whoCommand } from './who.ts';
import { whyCommand } from './why.ts';

const program = new Command('demarche')
  .description(
    'Reads diplomatic and political news (English) into a source-anchored record: who said what to whom,\n' +
      'who did what to whom, who promised or demanded what by when, who disputes it, and what answered what.',
  )
  .version(version)
  .showHelpAfterError('(demarche --help shows the commands)')
  .addHelpText(
    'after',
    `
Examples:
  $ demarche read examples
  $ demarche read page.html --published 2017-08-07 --format json
  $ demarche article page.html
`,
  )
  .addCommand(readCommand())
  .addCommand(articleCommand())
  .addCommand(quotesCommand())
  .addCommand(eventsCommand())
  .addCommand(promisesCommand())
  .addCommand(disputesCommand())
  .addCommand(chainCommand())
  .addCommand(whyCommand())
  .addCommand(codeCommand())
  .addCommand(parseCommand())
  .addCommand(addCommand())
  .addCommand(searchCommand())
  .addCommand(timelineCommand())
  .addCommand(dossierCommand())
  .addCommand(networkCommand())
  .addCommand(actorsCommand())
  .addCommand(copiesCommand())
  .addCommand(correctCommand())
  .addCommand(correctionsCommand())
  .addCommand(diffCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(checkCommand())
  .addCommand(whoCommand());

quietPipes();
// A wrong call ends with 2, so that 1 can mean "some inputs failed".
for (const command of [program, ...program.commands]) {
  command.exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2));
}
program.parseAsync().catch(fail);
