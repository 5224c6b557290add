/**
 * Commitments followed through time: open, due soon, overdue; and fulfilled, broken or withdrawn where a later record says so.
 * Silence never breaks a promise: a due date that passed is "overdue", with "nothing in this ledger answers it".
 */

import { stemsOf } from '../across/same.ts';
import type { Ledger } from '../database/open.ts';
import type { Filter } from './filter.ts';
import { type FoundCommitment, type FoundEvent, type FoundStatement, findRecords } from './records.ts';
import type { Who } from './who.ts';

export type CommitmentStatus = 'open' | 'due soon' | 'overdue' | 'fulfilled' | 'broken' | 'withdrawn';

/** A later record that a status rests on. */
export interface Answer {
  document: string;
  id: string;
  day: string | null;
  text: string;
  rule: string;
}

export interface Followed extends FoundCommitment {
  status: CommitmentStatus;
  /** True until a person confirms it: the program only suggests that something was kept or broken. */
  suggested: boolean;
  because: string;
  answer: Answer | null;
}

/** Days before its due date from which a commitment is "due soon". */
const soon = 7;
/** Days after the due date in which an answer still counts as one; it is reported late. */
const grace = 14;
/** Actions that say no more than that something will come back: any unfriendly step toward the other side answers them. */
const answering =
  /^(?:(?:to|would|will|shall|that|it|the|its|give|an?)\s+)*(?:answer|respond|response|retaliat\w*|reply|react|hit back|reciprocat\w*)\b|\b(?:answer|respond|retaliate|reply)\b/iu;

const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The status that the calendar alone gives. */
export function statusByDate(due: string | null, asOf: string): CommitmentStatus {
  if (due === null || asOf < due.slice(0, 10)) {
    return due !== null && plusDays(asOf, soon) >= due ? 'due soon' : 'open';
  }
  return asOf === due ? 'due soon' : 'overdue';
}

const states = (row: FoundCommitment, ...roles: string[]): Set<string> =>
  new Set(roles.flatMap((role) => (row.roles[role] ?? []).map(({ id, state }) => state ?? id)));

const playedBy = (row: FoundEvent | FoundStatement, role: string, who: ReadonlySet<string>): boolean =>
  (row.roles[role] ?? []).some(({ id, state }) => who.has(state ?? id));

/** Stems that tell what is to be done: names of the parties tell nothing. */
function tellingStems(row: FoundCommitment): Set<string> {
  const stems = stemsOf(row.text);
  for (const { name } of Object.values(row.roles).flat()) for (const stem of stemsOf(name)) stems.delete(stem);
  return stems;
}

function sharesWords(row: FoundCommitment, text: string): boolean {
  const own = tellingStems(row);
  const other = stemsOf(text);
  const shared = [...own].filter((stem) => other.has(stem)).length;
  return shared >= 2 && shared >= own.size * 0.4;
}

/** What a later event means for a commitment; null when it has nothing to do with it. */
export function answerOf(row: FoundCommitment, event: FoundEvent): { status: CommitmentStatus; rule: string } | null {
  const obliged = states(row, 'obliged');
  if (event.document === row.document || !playedBy(event, 'source', obliged)) return null;
  const words = sharesWords(row, event.text);
  if (words && (event.status === 'negated' || event.type === 'REJECT'))
    return { status: 'broken', rule: 'follow.refused' };
  if (event.status !== 'actual') return null;
  if (words) return { status: 'fulfilled', rule: 'follow.same-words' };
  const others = states(row, 'toward', 'by');
  for (const own of obliged) others.delete(own);
  const unfriendly = event.quad.endsWith('conflict') && !event.background;
  const toward = others.size === 0 || playedBy(event, 'target', others);
  return answering.test(row.text) && unfriendly && toward && (event.roles.target?.length ?? 0) > 0
    ? { status: 'fulfilled', rule: 'follow.answer' }
    : null;
}

export interface FollowOptions {
  /** The day the question is asked for, ISO 8601. */
  asOf: string;
  overdue?: boolean;
  limit?: number;
}

/** Commitments with their status on a day; the records of later days are not looked at. Those due first come first. */
export async function followCommitments(
  ledger: Ledger,
  filter: Filter,
  { asOf, overdue, limit }: FollowOptions,
): Promise<Followed[]> {
  const rows = (await findRecords(ledger, 'commitment', filter)).filter(({ day }) => day === null || day <= asOf);
  const followed: Followed[] = [];
  for (const row of rows) followed.push(await follow(ledger, row, asOf));
  const due = (row: Followed): string => row.due_latest ?? '9999';
  const chosen = followed.filter(({ status }) => !overdue || status === 'overdue');
  return chosen.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.doc - b.doc)).slice(0, limit);
}

async function follow(ledger: Ledger, row: FoundCommitment, asOf: string): Promise<Followed> {
  const answer = await answered(ledger, row, asOf);
  if (answer) return { ...row, ...answer, suggested: row.review === null };
  const status = statusByDate(row.due_latest, asOf);
  const because =
    status === 'overdue'
      ? 'due date passed, nothing in this ledger answers it'
      : row.due_latest
        ? ''
        : 'no due date is known';
  return { ...row, status, because, answer: null, suggested: false };
}

async function answered(ledger: Ledger, row: FoundCommitment, asOf: string) {
  const who = obligedOf(row);
  if (!who || row.day === null) return null;
  const last = row.due_latest === null ? asOf : plusDays(row.due_latest, grace);
  const to = last < asOf ? last : asOf;
  const events = await findRecords(ledger, 'event', { who: [who], from: row.day, to, status: ['actual', 'negated'] });
  for (const event of events) {
    const found = answerOf(row, event);
    if (!found || (event.published ?? event.day ?? '') > asOf) continue;
    const late = row.due_latest !== null && (event.date ?? '') > row.due_latest ? ', late' : '';
    const { document, id, day, text } = event;
    const because = `suggested by a later record${late}: ${text.slice(0, 120)}`;
    return { status: found.status, because, answer: { document, id, day, text, rule: found.rule } };
  }
  return null;
}

/** The first obliged, as somebody to ask for. */
function obligedOf(row: FoundCommitment): Who | null {
  const [first] = row.roles.obliged ?? [];
  if (!first) return null;
  return { asked: first.id, name: first.name, state: first.state, ids: first.state ? [] : [first.id] };
}
