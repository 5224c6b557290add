/** The `demarche` command. Each command is a file beside this one; this file only names them. */
import { Command } from 'commander';
import { version } from '../../0-model/index.ts';
import { fail, quietPipes } from './terminal.ts';

/** In the order of the help. A command is loaded when it is called, so that it starts with no more than it needs. */
const commands: Record<string, () => Promise<Command>> = {
  read: async () => (await import('./read.ts')).readCommand(),
  article: async () => (await import('./article.ts')).articleCommand(),
  quotes: async () => (await import('./quotes.ts')).quotesCommand(),
  events: async () => (await import('./events.ts')).eventsCommand(),
  promises: async () => (await import('./promises.ts')).promisesCommand(),
  disputes: async () => (await import('./disputes.ts')).disputesCommand(),
  chain: async () => (await import('./chain.ts')).chainCommand(),
  why: async () => (await import('./why.ts')).whyCommand(),
  code: async () => (await import('./code.ts')).codeCommand(),
  parse: async () => (await import('./parse.ts')).parseCommand(),
  add: async () => (await import('./add.ts')).addCommand(),
  search: async () => (await import('./search.ts')).searchCommand(),
  timeline: async () => (await import('./timeline.ts')).timelineCommand(),
  dossier: async () => (await import('./dossier.ts')).dossierCommand(),
  network: async () => (await import('./network.ts')).networkCommand(),
  actors: async () => (await import('./network.ts')).actorsCommand(),
  copies: async () => (await import('./copies.ts')).copiesCommand(),
  correct: async () => (await import('./correct.ts')).correctCommand(),
  corrections: async () => (await import('./correct.ts')).correctionsCommand(),
  diff: async () => (await import('./care.ts')).diffCommand(),
  backup: async () => (await import('./care.ts')).backupCommand(),
  restore: async () => (await import('./care.ts')).restoreCommand(),
  check: async () => (await import('./care.ts')).checkCommand(),
  who: async () => (await import('./who.ts')).whoCommand(),
};

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
  );

/** The command that is called; all of them where the help has to list them. */
function called(): string[] {
  const name = process.argv[2] ?? '';
  return Object.hasOwn(commands, name) ? [name] : Object.keys(commands);
}

for (const name of called()) program.addCommand(await commands[name]!());

quietPipes();
// A wrong call ends with 2, so that 1 can mean "some inputs failed".
for (const command of [program, ...program.commands]) {
  command.exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2));
}
program.parseAsync().catch(fail);
