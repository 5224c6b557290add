/** Commitments as rows: who is to do what, by when. */
import type { Commitment } from '../../0-model/index.ts';
import type { Table } from '../table/index.ts';
import { type Base, documentColumn, idsOf, namesOf, placeColumns, trustColumns, wordsOf } from './cells.ts';

export interface PromiseRow extends Base {
  commitment: Commitment;
}

export const promiseTable: Table<PromiseRow> = {
  name: 'promises',
  columns: [
    documentColumn,
    { name: 'id', about: "the commitment's id in its record", cell: ({ commitment }) => commitment.id, hidden: true },
    {
      name: 'due',
      about: 'the last day it can mean; empty without a deadline',
      cell: ({ commitment }) => commitment.due?.latest ?? null,
    },
    {
      name: 'relation',
      about: 'by, on, in, before, within or after',
      cell: ({ commitment }) => commitment.due?.rel ?? null,
    },
    {
      name: 'due_value',
      about: 'the deadline as stated, TIMEX3',
      cell: ({ commitment }) => commitment.due?.value ?? null,
      hidden: true,
    },
    {
      name: 'due_earliest',
      about: 'the first day it can mean',
      cell: ({ commitment }) => commitment.due?.earliest ?? null,
      hidden: true,
    },
    {
      name: 'kind',
      about: 'promise, plan, demand, threat, agreement or deadline',
      cell: ({ commitment }) => commitment.kind,
    },
    { name: 'obliged', about: 'who is to act', cell: ({ record, commitment }) => namesOf(record, commitment.obliged) },
    { name: 'obliged_ids', about: 'their ids', cell: ({ commitment }) => idsOf(commitment.obliged), hidden: true },
    {
      name: 'by',
      about: 'who announced or imposed it',
      cell: ({ record, commitment }) => namesOf(record, commitment.by),
    },
    { name: 'toward', about: 'whom it concerns', cell: ({ record, commitment }) => namesOf(record, commitment.toward) },
    {
      name: 'action',
      about: "what is to be done, in the page's words",
      cell: ({ commitment }) => wordsOf(commitment.action.slice(0, 1)),
    },
    { name: 'condition', about: 'on what condition', cell: ({ commitment }) => commitment.condition?.text ?? null },
    {
      name: 'mentions',
      about: 'how often the page says it',
      cell: ({ commitment }) => commitment.action.length,
      hidden: true,
    },
    {
      name: 'statements',
      about: 'statements that hold it',
      cell: ({ commitment }) => idsOf(commitment.statements),
      hidden: true,
    },
    ...placeColumns<PromiseRow>(({ commitment }) => commitment.action[0]),
    ...trustColumns<PromiseRow>(({ commitment }) => commitment),
  ],
  rows: (record, document) => record.commitments.map((commitment) => ({ document, record, commitment })),
};
