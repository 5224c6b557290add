/** Disputed claims as rows, one for each stance. */
import type { Claim } from '../../0-model/index.ts';
import type { Table } from '../table/index.ts';
import { type Base, documentColumn, idsOf, namesOf, placeColumns, trustColumns } from './cells.ts';

export interface StanceRow extends Base {
  claim: Claim;
  stance: Claim['stances'][number];
}

export const disputeTable: Table<StanceRow> = {
  name: 'disputes',
  columns: [
    documentColumn,
    { name: 'claim', about: "the claim's id in its record", cell: ({ claim }) => claim.id },
    {
      name: 'proposition',
      about: "what is disputed, in the page's words",
      cell: ({ claim }) => claim.content.at(-1)?.text ?? null,
    },
    {
      name: 'actor',
      about: 'who takes the stance; "the article" in its own voice',
      cell: ({ record, stance }) => namesOf(record, stance.actor) ?? 'the article',
    },
    { name: 'actor_ids', about: 'their ids', cell: ({ stance }) => idsOf(stance.actor), hidden: true },
    { name: 'stance', about: 'asserts, denies, doubts or declines', cell: ({ stance }) => stance.stance },
    { name: 'words', about: 'the words that show it', cell: ({ stance }) => stance.evidence.text },
    { name: 'statement', about: 'the statement that holds it', cell: ({ stance }) => stance.statement, hidden: true },
    ...placeColumns<StanceRow>(({ stance }) => stance.evidence),
    ...trustColumns<StanceRow>(({ claim }) => claim),
  ],
  rows: (record, document) =>
    record.claims.flatMap((claim) => claim.stances.map((stance) => ({ document, record, claim, stance }))),
};
