/** What a person wants to see of a record, with actor ids turned into names. Every view draws from it. */
import type {
  Actor,
  Claim,
  Commitment,
  DocumentRecord,
  Link,
  PoliticalEvent,
  Published,
  Span,
  Statement,
} from '../../0-model/index.ts';

export interface StatementLine {
  id: string;
  speaker: string;
  addressee: string | null;
  act: Statement['act'];
  mode: Statement['mode'];
  date: string | null;
  /** The content's words; the parts of a split quotation joined by " … ". */
  words: string;
  at: Span | null;
  /** How many statements this one stands inside. */
  depth: number;
}

export interface EventLine {
  id: string;
  type: PoliticalEvent['type'];
  mode: string | null;
  who: string;
  whom: string | null;
  date: string | null;
  place: string | null;
  quantity: string | null;
  status: PoliticalEvent['status'];
  background: boolean;
  attributedTo: string | null;
  words: string;
  at: Span | null;
  copies: number;
}

export interface CommitmentLine {
  id: string;
  kind: Commitment['kind'];
  obliged: string;
  by: string | null;
  toward: string | null;
  due: string | null;
  condition: string | null;
  words: string;
  at: Span | null;
  copies: number;
}

export interface DisputeLine {
  id: string;
  words: string;
  at: Span | null;
  stances: { who: string; stance: Claim['stances'][number]['stance']; words: string }[];
}

export interface LinkLine {
  id: string;
  from: string;
  to: string;
  fromId: string;
  toId: string;
  cue: string | null;
  basis: Link['basis'];
}

export interface Digest {
  title: string;
  published: string;
  because: string;
  source: string | null;
  statements: StatementLine[];
  events: EventLine[];
  commitments: CommitmentLine[];
  disputes: DisputeLine[];
  links: LinkLine[];
  actors: ActorLine[];
  removed: { reason: string; count: number }[];
}

const join = (spans: Span[]): string => spans.map((span) => oneLine(span.text)).join(' … ');

type Basis = NonNullable<Actor['mentions'][number]['basis']>;

/** One actor with every way the article speaks of it. */
export interface ActorLine {
  id: string;
  name: string;
  kind: Actor['kind'];
  country: string | null;
  sector: string | null;
  /** "foreign minister of RUS, since 2004-03-09 (knowledge)": held on the article's date. */
  offices: string[];
  /** Different wordings in the order of the text, each with how often it stands there. */
  mentions: {
    words: string;
    form: Actor['mentions'][number]['form'];
    basis: Basis | null;
    rule: string | null;
    count: number;
  }[];
}

/** Says an office, the dates known of it and whether text or knowledge gives it. */
export function sayOffice({ title, of, start, end, basis }: Actor['offices'][number]): string {
  const dates = start ? (end ? `, ${start} to ${end}` : `, since ${start}`) : end ? `, until ${end}` : '';
  return `${title}${of ? ` of ${of}` : ''}${dates} (${basis})`;
}

function actorLine(actor: Actor): ActorLine {
  const mentions = new Map<string, ActorLine['mentions'][number]>();
  for (const { text, form, basis = null, rule = null } of actor.mentions) {
    const words = oneLine(text);
    const known = mentions.get(`${words} ${rule}`);
    if (known) known.count++;
    else mentions.set(`${words} ${rule}`, { words, form, basis, rule, count: 1 });
  }
  const { id, name, kind, country, sector } = actor;
  return { id, name, kind, country, sector, offices: actor.offices.map(sayOffice), mentions: [...mentions.values()] };
}

/** Collapses white space so that a quotation fits a line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Says a publication date for a reader: the day, the interval, or "date unknown". */
export function sayPublished(published: Published): string {
  if (published.value) return `${published.value} (${published.basis})`;
  if (published.earliest && published.latest) {
    return `between ${published.earliest} and ${published.latest} (${published.basis})`;
  }
  return 'date unknown';
}

/** Says a deadline: "by 2017-09-01". */
export function sayDue(due: Commitment['due']): string | null {
  return due ? `${due.rel} ${due.value}` : null;
}

type NameOf = (ids: readonly string[]) => string | null;

function namer(record: DocumentRecord): NameOf {
  const names = new Map(record.actors.map((actor) => [actor.id, actor.name]));
  return (ids) => (ids.length === 0 ? null : ids.map((id) => names.get(id) ?? id).join(', '));
}

function statementLine(statement: Statement, depth: number, nameOf: NameOf): StatementLine {
  return {
    id: statement.id,
    speaker: nameOf(statement.speaker ?? []) ?? statement.source?.text ?? 'speaker not named',
    addressee: nameOf(statement.addressee),
    act: statement.act,
    mode: statement.mode,
    date: statement.date,
    words: join(statement.content),
    at: statement.content[0] ?? null,
    depth,
  };
}

function eventLine(event: PoliticalEvent, nameOf: NameOf, speakers: ReadonlyMap<string, string>): EventLine {
  return {
    id: event.id,
    type: event.type,
    mode: event.mode,
    who: nameOf(event.source) ?? 'not named',
    whom: nameOf(event.target),
    date: event.date,
    place: event.place?.name ?? null,
    quantity: event.quantity ? `${event.quantity.value} ${event.quantity.of}` : null,
    status: event.status,
    background: event.background,
    attributedTo: event.attributedTo ? (speakers.get(event.attributedTo) ?? null) : null,
    words: oneLine(event.evidence[0]?.text ?? ''),
    at: event.evidence[0] ?? null,
    copies: event.evidence.length,
  };
}

function commitmentLine(commitment: Commitment, nameOf: NameOf): CommitmentLine {
  return {
    id: commitment.id,
    kind: commitment.kind,
    obliged: nameOf(commitment.obliged) ?? 'not named',
    by: nameOf(commitment.by),
    toward: nameOf(commitment.toward),
    due: sayDue(commitment.due),
    condition: commitment.condition ? oneLine(commitment.condition.text) : null,
    words: oneLine(commitment.action[0]?.text ?? ''),
    at: commitment.action[0] ?? null,
    copies: commitment.action.length,
  };
}

function disputeLine(claim: Claim, nameOf: NameOf): DisputeLine {
  return {
    id: claim.id,
    words: oneLine(claim.content[0]?.text ?? ''),
    at: claim.content[0] ?? null,
    stances: claim.stances.map((stance) => ({
      who: nameOf(stance.actor) ?? 'the article',
      stance: stance.stance,
      words: oneLine(stance.evidence.text),
    })),
  };
}

function depthOf(statements: readonly Statement[]): (statement: Statement) => number {
  const parents = new Map(statements.map((statement) => [statement.id, statement.within]));
  return (statement) => {
    let depth = 0;
    for (let id = statement.within; id && depth < 20; id = parents.get(id) ?? null) depth++;
    return depth;
  };
}

function linkLines(record: DocumentRecord, events: EventLine[], commitments: CommitmentLine[]): LinkLine[] {
  const names = new Map<string, string>([
    ...events.map((line) => [line.id, eventName(line)] as const),
    ...commitments.map((line) => [line.id, `${line.kind} by ${line.by ?? line.obliged}`] as const),
  ]);
  return record.links.map((link) => ({
    id: link.id,
    from: names.get(link.from) ?? link.from,
    to: names.get(link.to) ?? link.to,
    fromId: link.from,
    toId: link.to,
    cue: link.cue ? oneLine(link.cue.text) : null,
    basis: link.basis,
  }));
}

/** "SANCTION expel, Russia → United States". */
export function eventName(line: EventLine): string {
  const type = line.mode ? `${line.type} ${line.mode}` : line.type;
  return `${type}, ${line.who}${line.whom ? ` → ${line.whom}` : ''}`;
}

function removedCounts(record: DocumentRecord): Digest['removed'] {
  const counts = new Map<string, number>();
  for (const block of record.article.removed) counts.set(block.reason, (counts.get(block.reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

/** Makes the digest of a record; lists keep the record's order. */
export function digest(record: DocumentRecord): Digest {
  const nameOf = namer(record);
  const depth = depthOf(record.statements);
  const statements = record.statements.map((statement) => statementLine(statement, depth(statement), nameOf));
  const speakers = new Map(statements.map((line) => [line.id, line.speaker]));
  const events = record.events.map((event) => eventLine(event, nameOf, speakers));
  const commitments = record.commitments.map((commitment) => commitmentLine(commitment, nameOf));
  return {
    title: titleOf(record),
    published: sayPublished(record.article.published),
    because: record.article.published.because,
    source: record.source.uri ?? null,
    statements,
    events,
    commitments,
    disputes: record.claims.map((claim) => disputeLine(claim, nameOf)),
    links: linkLines(record, events, commitments),
    actors: record.actors.map(actorLine),
    removed: removedCounts(record),
  };
}

/** The title; without one the headline, the deck, or the article's first words. */
export function titleOf(record: DocumentRecord): string {
  const { title, blocks, text } = record.article;
  if (title) return oneLine(title);
  const block =
    blocks.find(({ kind }) => kind === 'headline') ?? blocks.find(({ kind }) => kind === 'deck') ?? blocks[0];
  const words = block ? oneLine(text.slice(block.start, block.end)) : '';
  if (words.length <= 120) return words || 'empty page';
  return `${words.slice(0, 119).replace(/\s+\S*$/u, '')}…`;
}
