/** `demarche correct` and `demarche corrections`: what people say against or for the machine's reading. */
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { DemarcheError } from '../../0-model/index.ts';
import { type Action, type CorrectionFound, correct, listCorrections, undo } from '../../5-store/index.ts';
import type { Column } from '../../6-views/table/index.ts';
import { askingOptions, columnsHelp, type FormatFlags, printFound } from './asking.ts';
import { checkCount } from './count.ts';
import { type LedgerFlags, ledgerOption, withLedger } from './ledger.ts';
import { print } from './terminal.ts';

interface Flags extends LedgerFlags {
  confirm?: boolean;
  reject?: boolean;
  set?: string[];
  merge?: string;
  split?: string;
  by: string;
  reason: string;
}

const examples = `
The machine's reading stays as it is; the correction holds over it, also after the page is read again, until it is undone.

Examples:
  $ demarche correct doc:1f… e3 --confirm --reason "read the page"
  $ demarche correct doc:1f… e3 --set status=alleged 'target=["RUS"]' --by Ada --reason "said by the ministry only"
  $ demarche correct doc:1f… e3 --split doc:2a…#e1 --reason "another expulsion"
  $ demarche corrections --undo 4
`;

export function correctCommand(): Command {
  return ledgerOption(new Command('correct'))
    .description('Confirm, reject or edit a record, or merge and split what was joined as one happening.')
    .argument('<document>', "the document's id or address")
    .argument('<record>', "the record's id, e.g. e3")
    .option('--confirm', 'it is right')
    .option('--reject', 'it is not there')
    .option('--set <fields...>', 'field=value; values that are no words are written as JSON')
    .option('--merge <event>', 'it tells the same as <document id>#<event id>')
    .option('--split <event>', 'it does not')
    .option('--by <name>', 'who says so', userInfo().username)
    .requiredOption('--reason <text>', 'why')
    .addHelpText('after', examples)
    .action(async (document: string, record: string, flags: Flags) => {
      const { action, value } = wanted(flags);
      const { by, reason } = flags;
      const at = new Date().toISOString();
      const number = await withLedger(flags, (ledger) =>
        correct(ledger, { document, record, action, value, by, reason, at }),
      );
      await print(`correction ${number}: ${action} ${record}\n`);
    });
}

function wanted(flags: Flags): { action: Action; value?: unknown } {
  const all: { action: Action; value?: unknown }[] = [
    ...(flags.confirm ? [{ action: 'confirm' as const }] : []),
    ...(flags.reject ? [{ action: 'reject' as const }] : []),
    ...(flags.set ? [{ action: 'edit' as const, value: fieldsOf(flags.set) }] : []),
    ...(flags.merge ? [{ action: 'merge' as const, value: flags.merge }] : []),
    ...(flags.split ? [{ action: 'split' as const, value: flags.split }] : []),
  ];
  if (all.length === 1) return all[0]!;
  const next = 'Give one of --confirm, --reject, --set, --merge, --split.';
  throw new DemarcheError('bad-correction', String(all.length), 'is not the number of things to do, one', next);
}

function fieldsOf(pairs: string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1)
        throw new DemarcheError('bad-correction', pair, 'is not field=value', 'Write e.g. --set status=alleged.');
      return [pair.slice(0, at), valueIn(pair.slice(at + 1))];
    }),
  );
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const field = (name: keyof CorrectionFound & string, about: string, hidden = false): Column<CorrectionFound> => ({
  name,
  about,
  cell: (row) => row[name],
  hidden,
});

const columns: Column<CorrectionFound>[] = [
  field('correction', 'its number'),
  field('at', 'when'),
  field('by', 'who'),
  field('action', 'confirm, reject, edit, merge or split'),
  field('document', "the document's id"),
  field('kind', 'what kind of record'),
  field('record', "the record's id"),
  field('anchor', 'the words it rests on, JSON', true),
  field('value', 'what was put in, JSON'),
  field('reason', 'why'),
  field('undone_by', 'who took it back'),
  field('undone_at', 'when', true),
];

export function correctionsCommand(): Command {
  return askingOptions(new Command('corrections'))
    .description('List corrections with who, when and why (as JSON or CSV: training rows), or take one back.')
    .option('--undo <number>', 'take this one back')
    .option('--by <name>', 'who takes it back', userInfo().username)
    .addHelpText(
      'after',
      `${columnsHelp(columns)}\nExample:\n  $ demarche corrections --format json > corrections.json\n`,
    )
    .action((flags: FormatFlags & { undo?: string; by: string }) =>
      withLedger(flags, async (ledger) => {
        if (flags.undo === undefined) return printFound(columns, await listCorrections(ledger), flags);
        await undo(ledger, checkCount(flags.undo), flags.by, new Date().toISOString());
        await print(`correction ${flags.undo} is taken back\n`);
      }),
    );
}
