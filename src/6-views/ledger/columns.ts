/** Columns of what is found in the ledger: by kind of record, then what every kind shares. */
import type {
  ActorCount,
  Denominator,
  DyadMonth,
  Edge,
  Followed,
  Found,
  FoundCommitment,
  FoundDocument,
  FoundEvent,
  FoundStatement,
  Stance,
} from '../../5-store/index.ts';
import type { Cell, Column } from '../table/index.ts';

const names = (row: Found, ...roles: string[]): Cell =>
  roles.flatMap((role) => (row.roles[role] ?? []).map(({ name }) => name)).join('; ') || null;
const ids = (row: Found, ...roles: string[]): Cell =>
  roles.flatMap((role) => (row.roles[role] ?? []).map(({ id }) => id)).join('; ') || null;

/** A column that shows a field of the row as it is. */
const field = <Row>(name: keyof Row & string, about: string, hidden = false): Column<Row> => ({
  name,
  about,
  cell: (row) => row[name] as Cell,
  ...(hidden ? { hidden } : {}),
});

/** A role's names, and hidden beside it their ids. */
const role = <Row extends Found>(name: string, about: string): Column<Row>[] => [
  { name, about, cell: (row) => names(row, name) },
  { name: `${name}_ids`, about: 'their ids', cell: (row) => ids(row, name), hidden: true },
];

/** Where a record stands and why it is there. */
const standing = <Row extends Found>(): Column<Row>[] => [
  field<Row>('text', 'the words it rests on'),
  field<Row>('document', "the document's id", true),
  field<Row>('id', "the record's id in its document", true),
  field<Row>('uri', 'where the page came from', true),
  field<Row>('title', "the article's headline", true),
  field<Row>('publisher', 'who published it', true),
  field<Row>('published', 'when it was published', true),
  field<Row>('start', 'first offset of the words in the article', true),
  field<Row>('end', 'offset after the words', true),
  field<Row>('rule', 'the rule that found it', true),
  field<Row>('confidence', 'from 0 to 1', true),
  field<Row>('review', 'confirmed or edited, where a person said so', true),
];

export const eventColumns: Column<FoundEvent>[] = [
  field('day', 'day of the event, else of publication'),
  field('date', 'date as the article gives it', true),
  ...role<FoundEvent>('source', 'who acted'),
  field('type', 'PLOVER event type'),
  field('mode', 'PLOVER mode'),
  ...role<FoundEvent>('target', 'on whom'),
  field('cameo', 'CAMEO code', true),
  field('quad', 'quad class', true),
  field('goldstein', 'Goldstein score, -10 to 10', true),
  field('status', 'actual, alleged, planned, hypothetical or negated', true),
  field('background', '1: recalled, not news', true),
  field('place', 'where', true),
  field('country', 'ISO 3166-1 alpha-3 of the place', true),
  field('articles', 'how many articles tell it'),
  field('happening', 'the same for all tellings of one happening', true),
  ...standing<FoundEvent>(),
];

export const statementColumns: Column<FoundStatement>[] = [
  field('day', 'day of the statement, else of publication'),
  ...role<FoundStatement>('speaker', 'who said it'),
  field('act', 'what kind of saying it is'),
  ...role<FoundStatement>('addressee', 'to whom'),
  field('mode', 'direct, mixed or indirect', true),
  ...standing<FoundStatement>(),
];

export const commitmentColumns: Column<FoundCommitment>[] = [
  field('due_latest', 'last day of the deadline'),
  field('due_rel', 'by, on, in, before, within or after', true),
  field('due_value', 'the deadline as stated, TIMEX3', true),
  field('kind', 'promise, plan, demand, threat, agreement or deadline'),
  ...role<FoundCommitment>('obliged', 'who is to act'),
  ...role<FoundCommitment>('by', 'who announced or imposed it'),
  ...role<FoundCommitment>('toward', 'whom it concerns'),
  ...standing<FoundCommitment>(),
];

export const claimColumns: Column<Found>[] = [
  field('published', 'when it was published'),
  ...['asserts', 'denies', 'doubts', 'declines'].flatMap((stance) => role<Found>(stance, `who ${stance}`)),
  ...standing<Found>().filter(({ name }) => name !== 'published'),
];

export const documentColumns: Column<FoundDocument>[] = [
  field('published', 'day of publication'),
  field('publisher', 'who published it'),
  field('title', 'headline'),
  field('snippet', 'the words found'),
  field('id', "the document's id", true),
  field('uri', 'where the page came from', true),
  field('source_id', 'the id that came with it', true),
];

const rounded = (value: number): Cell => Math.round(Number(value) * 100) / 100;

export const dyadColumns: Column<DyadMonth & Partial<Denominator>>[] = [
  field('month', 'month of the event; empty: unknown'),
  field('source', 'who acted'),
  field('target', 'on whom'),
  field('type', 'PLOVER event type'),
  field('events', 'happenings, each counted once'),
  field('mentions', 'tellings'),
  { name: 'goldstein', about: 'mean Goldstein score', cell: (row) => rounded(row.goldstein) },
  field('quad', 'quad class', true),
  { name: 'articles_read', about: 'articles of that month in the ledger', cell: (row) => row.articles ?? 0 },
  { name: 'outlets_read', about: 'publishers of that month in the ledger', cell: (row) => row.outlets ?? 0 },
];

export const edgeColumns: Column<Edge>[] = [
  field('source', 'who acted: a country, or an actor without one'),
  field('target', 'on whom'),
  field('events', 'tellings of events'),
  field('cooperation', 'cooperative ones'),
  field('conflict', 'conflictual ones'),
  { name: 'goldstein', about: 'mean Goldstein score', cell: (row) => rounded(row.goldstein) },
];

export const actorColumns: Column<ActorCount>[] = [
  field('id', 'id, the same in every document'),
  field('name', 'name'),
  field('kind', 'person, office, state, body …'),
  field('country', 'ISO 3166-1 alpha-3'),
  field('records', 'records it plays a part in'),
];

export const followedColumns: Column<Followed>[] = [
  field('status', 'open, due soon, overdue, fulfilled or broken on the day asked for'),
  { name: 'suggested', about: 'yes until a person confirms it', cell: (row) => (row.suggested ? 'yes' : 'no') },
  ...(commitmentColumns as Column<never>[] as Column<Followed>[]).slice(0, -standing().length),
  field('because', 'why it has this status'),
  { name: 'answer', about: 'the later record it rests on: document#record', cell: answerKey, hidden: true },
  ...standing<Followed>(),
];

function answerKey({ answer }: Followed): Cell {
  return answer === null ? null : `${answer.document}#${answer.id}`;
}

export const stanceColumns: Column<Stance>[] = [
  field('proposition', 'what is disputed, as first told'),
  field('actor', 'who takes the stance'),
  field('stance', 'asserts, denies, doubts or declines'),
  field('words', 'the words that show it'),
  field('published', 'when it was published'),
  field('actorIds', 'their ids', true),
  field('claim', 'the same for all stances on one proposition', true),
  field('document', "the document's id", true),
  field('uri', 'where the page came from', true),
];
