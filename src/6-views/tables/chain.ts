/** Links as rows: which deed answered which, and whether the page says so. */
import type { DocumentRecord, Link } from '../../0-model/index.ts';
import type { Cell, Table } from '../table/index.ts';
import { type Base, documentColumn, namesOf, trustColumns, wordsOf } from './cells.ts';

export interface LinkRow extends Base {
  link: Link;
}

/** "Freedonia SANCTION expel Sylvania", "Freedonia promise". */
function deed(record: DocumentRecord, id: string): Cell {
  const event = record.events.find((one) => one.id === id);
  if (event) {
    const what = event.mode ? `${event.type} ${event.mode}` : event.type;
    return `${namesOf(record, event.source) ?? 'not named'}: ${what}${event.target.length ? ` → ${namesOf(record, event.target)}` : ''}`;
  }
  const commitment = record.commitments.find((one) => one.id === id);
  return commitment ? `${namesOf(record, commitment.obliged) ?? 'not named'}: ${commitment.kind}` : id;
}

function words(record: DocumentRecord, id: string): Cell {
  const event = record.events.find((one) => one.id === id);
  const commitment = record.commitments.find((one) => one.id === id);
  return wordsOf((event?.evidence ?? commitment?.action ?? []).slice(0, 1));
}

const dateOf = (record: DocumentRecord, id: string): Cell =>
  record.events.find((one) => one.id === id)?.date ??
  record.commitments.find((one) => one.id === id)?.due?.value ??
  null;

export const chainTable: Table<LinkRow> = {
  name: 'chain',
  columns: [
    documentColumn,
    { name: 'link', about: "the link's id in its record", cell: ({ link }) => link.id, hidden: true },
    { name: 'cause', about: 'who did what first', cell: ({ record, link }) => deed(record, link.from) },
    { name: 'cause_id', about: 'event or commitment', cell: ({ link }) => link.from, hidden: true },
    { name: 'cause_date', about: 'its date', cell: ({ record, link }) => dateOf(record, link.from), hidden: true },
    { name: 'cause_words', about: 'the words that tell it', cell: ({ record, link }) => words(record, link.from) },
    {
      name: 'cue',
      about: 'the words that join the two; empty where inferred',
      cell: ({ link }) => link.cue?.text ?? null,
    },
    { name: 'response', about: 'who did what then', cell: ({ record, link }) => deed(record, link.to) },
    { name: 'response_id', about: 'event or commitment', cell: ({ link }) => link.to, hidden: true },
    {
      name: 'response_date',
      about: 'its date, or the deadline',
      cell: ({ record, link }) => dateOf(record, link.to),
      hidden: true,
    },
    { name: 'response_words', about: 'the words that tell it', cell: ({ record, link }) => words(record, link.to) },
    { name: 'basis', about: 'stated, or inferred from order and actors', cell: ({ link }) => link.basis },
    ...trustColumns<LinkRow>(({ link }) => link),
  ],
  rows: (record, document) => record.links.map((link) => ({ document, record, link })),
};
