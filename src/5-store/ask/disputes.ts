/** Claims across articles: the same proposition with the stances that all of them report. */
import { stemsOf } from '../across/same.ts';
import type { Ledger } from '../database/open.ts';
import { documentRecord } from './documents.ts';
import type { Filter } from './filter.ts';
import { type Found, findRecords } from './records.ts';

export interface Stance {
  /** The same for all stances on one proposition: "<document id>#<claim id>" of its first telling. */
  claim: string;
  proposition: string;
  actor: string;
  actorIds: string;
  stance: string;
  words: string;
  document: string;
  uri: string | null;
  published: string | null;
}

/** Two claims are one when they share this part of the shorter one's telling words, and three of them. */
const alike = 0.6;
const wordsShared = 3;

interface Group {
  key: string;
  proposition: string;
  stems: Set<string>;
  claims: Found[];
}

function groupsOf(claims: readonly Found[]): Group[] {
  const groups: Group[] = [];
  for (const claim of claims) {
    const stems = stemsOf(claim.text);
    const group = groups.find((one) => {
      const shared = [...stems].filter((stem) => one.stems.has(stem)).length;
      return shared >= wordsShared && shared >= alike * Math.min(stems.size, one.stems.size);
    });
    if (group) group.claims.push(claim);
    else groups.push({ key: `${claim.document}#${claim.id}`, proposition: claim.text, stems, claims: [claim] });
  }
  return groups;
}

/** Every stance on every claim the filter lets through, proposition by proposition, in the order of their days. */
export async function findDisputes(ledger: Ledger, filter: Filter): Promise<Stance[]> {
  const stances: Stance[] = [];
  for (const group of groupsOf(await findRecords(ledger, 'claim', filter))) {
    for (const claim of group.claims) {
      const record = await documentRecord(ledger, claim.document);
      const names = new Map(record.actors.map(({ id, name }) => [id, name]));
      for (const { actor, stance, evidence } of record.claims.find(({ id }) => id === claim.id)?.stances ?? []) {
        stances.push({
          claim: group.key,
          proposition: group.proposition,
          actor: actor.map((id) => names.get(id) ?? id).join('; ') || 'the article',
          actorIds: actor.join('; '),
          stance,
          words: evidence.text,
          ...{ document: claim.document, uri: claim.uri, published: claim.published },
        });
      }
    }
  }
  return stances;
}
