/** Making, undoing and listing corrections. Each carries who, when and why. */
import type { Selectable, Transaction } from 'kysely';
import { DemarcheError, type DocumentRecord } from '../../0-model/index.ts';
import { linkHappenings } from '../across/happenings.ts';
import type { Ledger } from '../database/open.ts';
import type { CorrectionRow, RecordKind, Tables } from '../database/tables.ts';
import { unpackRecord } from '../write/pages.ts';
import { clearRecords, writeRecords } from '../write/put.ts';
import { anchorOf, applyCorrections, editProblem, recordsOf } from './apply.ts';
import { correctionsOf } from './effective.ts';

export type Action = 'confirm' | 'reject' | 'edit' | 'merge' | 'split';

export interface Correction {
  /** Id or address of the document. */
  document: string;
  /** Id of the record in it: "e3". */
  record: string;
  action: Action;
  /** edit: fields and their values. merge, split: another event as "<document id>#<event id>". */
  value?: unknown;
  by: string;
  reason: string;
  at: string;
}

type Db = Transaction<Tables>;

async function documentOf(db: Db, named: string): Promise<{ doc: number; id: string; machine: DocumentRecord }> {
  const row = await db
    .selectFrom('documents')
    .select(['doc', 'id', 'record'])
    .where((q) => q.or([q('id', '=', named), q('uri', '=', named), q('source_id', '=', named)]))
    .orderBy('doc')
    .executeTakeFirst();
  if (row) return { doc: row.doc, id: row.id, machine: unpackRecord(row.record) };
  const next = '`demarche search` shows the ids of documents.';
  throw new DemarcheError('no-such-document', named, 'no document of the ledger has this id or address', next);
}

const kinds: RecordKind[] = ['event', 'statement', 'commitment', 'claim'];

function kindOf(record: DocumentRecord, id: string): RecordKind {
  const kind = kinds.find((one) => recordsOf(record, one).some((found) => found.id === id));
  if (kind) return kind;
  throw new DemarcheError(
    'no-such-record',
    id,
    'the document has no record with this id',
    'Look the id up with --format json.',
  );
}

/**
 * Makes a correction and applies it. @returns its number
 * @throws DemarcheError `no-such-document`, `no-such-record`, `bad-correction`
 */
export async function correct(ledger: Ledger, correction: Correction): Promise<number> {
  const { by, at, reason, action } = correction;
  if (by.trim() === '') throw bad(action, 'has no name: who corrects it?');
  return ledger.db.transaction().execute(async (db) => {
    await ledger.dialect.lock(db);
    const { doc, id, machine } = await documentOf(db, correction.document);
    const { record } = applyCorrections(machine, await correctionsOf(db, id));
    const kind = kindOf(record, correction.record);
    const target = recordsOf(record, kind).find((one) => one.id === correction.record)!;
    const joins = action === 'merge' || action === 'split';
    if (joins) await checkJoin(db, kind, String(correction.value));
    if (action === 'edit') {
      const problem = editProblem(record, kind, target.id, (correction.value ?? {}) as Record<string, unknown>);
      if (problem) throw bad(target.id, problem);
    }
    const row = {
      document: id,
      kind: joins ? 'happening' : kind,
      record: joins ? `${id}#${target.id}` : target.id,
      anchor: JSON.stringify(anchorOf(target, kind)),
      action,
      value: JSON.stringify(correction.value ?? null),
      ...{ by, at, reason, undone_by: null, undone_at: null },
    };
    const made = await db.insertInto('corrections').values(row).returning('correction').executeTakeFirstOrThrow();
    await rebuild(db, doc, machine, record);
    return made.correction;
  });
}

const bad = (value: string, problem: string): DemarcheError =>
  new DemarcheError('bad-correction', value, problem, 'Correct the call; `demarche correct --help` shows examples.');

async function checkJoin(db: Db, kind: RecordKind, other: string): Promise<void> {
  const [document = '', event = ''] = other.split('#');
  const found = await db
    .selectFrom('events as e')
    .innerJoin('documents as d', 'd.doc', 'e.doc')
    .select('e.doc')
    .where('d.id', '=', document)
    .where('e.id', '=', event)
    .executeTakeFirst();
  if (kind !== 'event' || !found) throw bad(other, 'is no event of the ledger; write <document id>#<event id>');
}

/** Writes a document's rows anew, and joins its events anew with those of the same days. */
async function rebuild(db: Db, doc: number, machine: DocumentRecord, before: DocumentRecord): Promise<void> {
  await clearRecords(db, doc);
  await writeRecords(db, doc, machine);
  const { record } = applyCorrections(machine, await correctionsOf(db, machine.id));
  await linkHappenings(db, [record, before]);
}

/** Takes a correction back; what the machine read, with the other corrections, holds again. @throws DemarcheError `no-such-correction` */
export async function undo(ledger: Ledger, number: number, by: string, at: string): Promise<void> {
  await ledger.db.transaction().execute(async (db) => {
    await ledger.dialect.lock(db);
    const row = await db.selectFrom('corrections').selectAll().where('correction', '=', number).executeTakeFirst();
    if (!row || row.undone_at !== null) {
      throw new DemarcheError(
        'no-such-correction',
        String(number),
        'no correction in force has this number',
        '`demarche corrections` lists them.',
      );
    }
    const { doc, machine } = await documentOf(db, row.document);
    const { record: before } = applyCorrections(machine, await correctionsOf(db, row.document));
    await db
      .updateTable('corrections')
      .set({ undone_by: by, undone_at: at })
      .where('correction', '=', number)
      .execute();
    await rebuild(db, doc, machine, before);
  });
}

export type CorrectionFound = Selectable<CorrectionRow>;

/** All corrections, in the order they were made; those undone are marked as such. */
export async function listCorrections(ledger: Ledger): Promise<CorrectionFound[]> {
  return ledger.db.selectFrom('corrections').selectAll().orderBy('correction').execute();
}
