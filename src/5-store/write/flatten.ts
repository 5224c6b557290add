/** One effective record as rows. Pure: the same record gives the same rows. */
import type { Actor, Commitment, DocumentRecord, PoliticalEvent, Span, Statement } from '../../0-model/index.ts';
import type { PairRow, RecordKind, RecordRow, RoleRow, Tables } from '../database/tables.ts';

type Row<T extends keyof Tables> = Omit<Tables[T], 'doc'>;

export interface RecordRows {
  statements: Row<'statements'>[];
  events: Row<'events'>[];
  commitments: Row<'commitments'>[];
  claims: Row<'claims'>[];
  links: Row<'links'>[];
  actors: Tables['actors'][];
  roles: Omit<RoleRow, 'doc'>[];
  pairs: Omit<PairRow, 'doc'>[];
}

/** What a person said of a record, by its id. */
export type Reviews = ReadonlyMap<string, 'confirmed' | 'edited'>;

/** Characters of a record's words that a row shows; the whole is in the document. */
const shown = 1000;

/** The day a row is sorted by: its own date, else the day of publication. */
export const dayOf = (date: string | null, article: DocumentRecord['article']): string | null =>
  date !== null && /^\d{4}/u.test(date) ? date : (article.published.value ?? null);

/** The words a record rests on: all its spans with "…" between, and the offsets of the first. */
function words(spans: readonly Span[]): { text: string; start: number; end: number } {
  const [first] = spans;
  const text = spans.map((span) => span.text).join(' … ');
  return { text: text.slice(0, shown), start: first?.start ?? 0, end: first?.end ?? 0 };
}

class Flattener {
  readonly #record: DocumentRecord;
  readonly #reviews: Reviews;
  readonly #states: Map<string, string | null>;
  readonly rows: RecordRows;

  constructor(record: DocumentRecord, reviews: Reviews) {
    this.#record = record;
    this.#reviews = reviews;
    this.#states = new Map(record.actors.map((actor) => [actor.id, actor.country]));
    const actors = record.actors.map(({ id, name, kind, country, sector }: Actor) => ({
      id,
      name,
      kind,
      country,
      sector,
    }));
    this.rows = { statements: [], events: [], commitments: [], claims: [], links: [], actors, roles: [], pairs: [] };
    for (const statement of record.statements) this.#statement(statement);
    for (const event of record.events) this.#event(event);
    for (const commitment of record.commitments) this.#commitment(commitment);
    for (const claim of record.claims) this.#claim(claim);
    for (const { id, from, to, basis, rule, confidence } of record.links) {
      this.rows.links.push({ id, source: from, target: to, basis, rule, confidence });
    }
  }

  #base(record: { id: string; rule: string; confidence: number }, spans: readonly Span[]): Omit<RecordRow, 'doc'> {
    const { id, rule, confidence } = record;
    return { id, rule, confidence, review: this.#reviews.get(id) ?? null, ...words(spans) };
  }

  #roles(kind: RecordKind, record: string, roles: Record<string, readonly string[]>): void {
    for (const [role, actors] of Object.entries(roles)) {
      for (const actor of new Set(actors)) {
        this.rows.roles.push({ kind, record, role, actor, state: this.#states.get(actor) ?? null });
      }
    }
  }

  #statement(statement: Statement): void {
    const { id, act, mode, date, within, speaker, addressee, content } = statement;
    const base = this.#base(statement, content);
    this.rows.statements.push({ ...base, act, mode, date, day: dayOf(date, this.#record.article), within });
    this.#roles('statement', id, { speaker: speaker ?? [], addressee });
  }

  #event(event: PoliticalEvent): void {
    const { id, type, mode, cameo, quad, goldstein, date, status, background, place, source, target } = event;
    const day = dayOf(date, this.#record.article);
    const happening = `${this.#record.id}#${id}`;
    this.rows.events.push({
      ...this.#base(event, event.evidence),
      ...{ type, mode, cameo, quad, goldstein, date, day, status, background: background ? 1 : 0 },
      attributed: event.attributedTo,
      place: place?.name ?? null,
      country: place?.country ?? null,
      happening,
      because: null,
    });
    this.#roles('event', id, { source, target });
    this.#pairs(event, day, happening);
  }

  #pairs({ id, type, quad, status, goldstein, ...event }: PoliticalEvent, day: string | null, happening: string): void {
    const about = { event: id, day, month: day?.slice(0, 7) ?? '', type, quad, status, happening, goldstein };
    const party = (actor: string): string => this.#states.get(actor) ?? actor;
    const parties = new Set<string>();
    for (const source of new Set(event.source)) {
      for (const target of new Set(event.target)) {
        const both = { source_party: party(source), target_party: party(target) };
        const key = `${both.source_party} ${both.target_party}`;
        this.rows.pairs.push({ ...about, source, target, ...both, again: parties.has(key) ? 1 : 0 });
        parties.add(key);
      }
    }
  }

  #commitment(commitment: Commitment): void {
    const { id, kind, due, obliged, by, toward, action } = commitment;
    this.rows.commitments.push({
      ...this.#base(commitment, action),
      kind,
      due_rel: due?.rel ?? null,
      due_value: due?.value ?? null,
      due_earliest: due?.earliest ?? null,
      due_latest: due?.latest ?? null,
      day: this.#record.article.published.value,
    });
    this.#roles('commitment', id, { obliged, by, toward });
  }

  #claim(claim: DocumentRecord['claims'][number]): void {
    this.rows.claims.push(this.#base(claim, claim.content));
    const roles: Record<string, string[]> = {};
    for (const { stance, actor } of claim.stances) roles[stance] = [...(roles[stance] ?? []), ...actor];
    this.#roles('claim', claim.id, roles);
  }
}

export function flatten(record: DocumentRecord, reviews: Reviews = new Map()): RecordRows {
  return new Flattener(record, reviews).rows;
}
