/** Events as rows: who did what to whom, when and where. */
import type { PoliticalEvent } from '../../0-model/index.ts';
import type { Table } from '../table/index.ts';
import { type Base, documentColumn, idsOf, namesOf, placeColumns, trustColumns, wordsOf, yes } from './cells.ts';

export interface EventRow extends Base {
  event: PoliticalEvent;
}

/** The events that happened; with `all` also alleged, planned, hypothetical and negated ones. */
export function eventTable(all: boolean): Table<EventRow> {
  return {
    name: 'events',
    columns: [
      documentColumn,
      { name: 'id', about: "the event's id in its record", cell: ({ event }) => event.id, hidden: true },
      { name: 'date', about: 'ISO 8601, as far as it is known', cell: ({ event }) => event.date },
      { name: 'source', about: 'who acted', cell: ({ record, event }) => namesOf(record, event.source) },
      { name: 'source_ids', about: 'their ids', cell: ({ event }) => idsOf(event.source), hidden: true },
      { name: 'type', about: 'PLOVER event type', cell: ({ event }) => event.type },
      { name: 'mode', about: 'PLOVER mode', cell: ({ event }) => event.mode },
      { name: 'target', about: 'on whom', cell: ({ record, event }) => namesOf(record, event.target) },
      { name: 'target_ids', about: 'their ids', cell: ({ event }) => idsOf(event.target), hidden: true },
      { name: 'cameo', about: 'CAMEO code', cell: ({ event }) => event.cameo, hidden: true },
      { name: 'quad', about: 'quad class', cell: ({ event }) => event.quad, hidden: true },
      { name: 'goldstein', about: 'Goldstein score, -10 to 10', cell: ({ event }) => event.goldstein, hidden: true },
      { name: 'contexts', about: 'PLOVER contexts', cell: ({ event }) => idsOf(event.contexts), hidden: true },
      { name: 'place', about: 'where', cell: ({ event }) => event.place?.name ?? null },
      {
        name: 'country',
        about: 'ISO 3166-1 alpha-3 of the place',
        cell: ({ event }) => event.place?.country ?? null,
        hidden: true,
      },
      { name: 'quantity', about: 'how many', cell: ({ event }) => event.quantity?.value ?? null, hidden: true },
      { name: 'of', about: 'of what', cell: ({ event }) => event.quantity?.of ?? null, hidden: true },
      {
        name: 'status',
        about: 'actual, alleged, planned, hypothetical or negated',
        cell: ({ event }) => event.status,
        hidden: !all,
      },
      {
        name: 'background',
        about: 'yes: recalled, not news',
        cell: ({ event }) => yes(event.background),
        hidden: true,
      },
      { name: 'attributed_to', about: 'who reports it; empty: the article', cell: reporter, hidden: true },
      { name: 'words', about: 'the words that report it', cell: ({ event }) => wordsOf(event.evidence.slice(0, 1)) },
      { name: 'mentions', about: 'how often it is told', cell: ({ event }) => event.evidence.length, hidden: true },
      ...placeColumns<EventRow>(({ event }) => event.evidence[0]),
      ...trustColumns<EventRow>(({ event }) => event),
    ],
    rows: (record, document) =>
      record.events.filter((event) => all || event.status === 'actual').map((event) => ({ document, record, event })),
  };
}

function reporter({ record, event }: EventRow) {
  const statement = record.statements.find((one) => one.id === event.attributedTo);
  if (!statement) return null;
  return statement.speaker ? namesOf(record, statement.speaker) : (statement.source?.text ?? 'speaker not named');
}
