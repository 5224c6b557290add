/** Statements as rows: who said what to whom, in the exact words. */
import type { Actor, DocumentRecord, Statement } from '../../0-model/index.ts';
import type { Cell, Table } from '../table/index.ts';
import { type Base, documentColumn, idsOf, namesOf, placeColumns, trustColumns, wordsOf } from './cells.ts';

export interface QuoteRow extends Base {
  statement: Statement;
}

/**
 * All statements, or with `by` those of one speaker: every word of `by` must stand in the speaker's name, id, office or
 * in the words that name the speaker; case and accents do not matter.
 */
export function quoteTable(by?: string): Table<QuoteRow> {
  return {
    name: 'quotes',
    columns: [
      documentColumn,
      { name: 'id', about: "the statement's id in its record", cell: ({ statement }) => statement.id, hidden: true },
      {
        name: 'date',
        about: 'the day it was said, ISO 8601; empty where the page does not tell',
        cell: ({ statement }) => statement.date,
      },
      { name: 'speaker', about: "who said it; the page's words where the name is not known", cell: speaker },
      {
        name: 'speaker_ids',
        about: 'their ids',
        cell: ({ statement }) => idsOf(statement.speaker ?? []),
        hidden: true,
      },
      { name: 'office', about: 'the office held that day', cell: office },
      {
        name: 'addressee',
        about: 'to whom',
        cell: ({ record, statement }) => namesOf(record, statement.addressee),
      },
      { name: 'addressee_ids', about: 'their ids', cell: ({ statement }) => idsOf(statement.addressee), hidden: true },
      { name: 'act', about: 'state, ask, promise, deny ...', cell: ({ statement }) => statement.act },
      {
        name: 'mode',
        about: 'direct: all in quotation marks; mixed: partly; indirect: none',
        cell: ({ statement }) => statement.mode,
        hidden: true,
      },
      {
        name: 'words',
        about: "what was said, in the page's words",
        cell: ({ statement }) => wordsOf(statement.content),
      },
      {
        name: 'cue',
        about: 'the words that report it',
        cell: ({ statement }) => statement.cue?.text ?? null,
        hidden: true,
      },
      { name: 'place', about: 'where it was said', cell: ({ statement }) => statement.place, hidden: true },
      {
        name: 'within',
        about: 'id of the statement that reports it; empty: the article does',
        cell: ({ statement }) => statement.within,
        hidden: true,
      },
      { name: 'source', about: 'publisher and title of the page', cell: source, hidden: true },
      {
        name: 'address',
        about: "the page's address",
        cell: ({ record }) => record.source.uri ?? null,
        hidden: true,
      },
      {
        name: 'published',
        about: 'the day of publication',
        cell: ({ record }) => record.article.published.value,
        hidden: true,
      },
      ...placeColumns<QuoteRow>(({ statement }) => statement.content[0]),
      ...trustColumns<QuoteRow>(({ statement }) => statement),
    ],
    rows: (record, document) => {
      const wanted = by === undefined ? null : wordsIn(by);
      return record.statements
        .filter((statement) => !wanted || isBy(record, statement, wanted))
        .map((statement) => ({ document, record, statement }));
    },
  };
}

const actorsOf = (record: DocumentRecord, statement: Statement): Actor[] =>
  (statement.speaker ?? []).flatMap((id) => record.actors.find((actor) => actor.id === id) ?? []);

function speaker({ record, statement }: QuoteRow): Cell {
  if (statement.speaker) return namesOf(record, statement.speaker);
  return statement.support.speaker?.spans[0]?.text ?? statement.source?.text ?? null;
}

/** "Secretary of State (USA)": what the page itself calls the speaker first, then what is known. */
function office({ record, statement }: QuoteRow): Cell {
  const titles = actorsOf(record, statement).flatMap(({ offices }) => {
    const first = offices.find(({ basis }) => basis === 'text') ?? offices[0];
    return first ? [first.of ? `${first.title} (${first.of})` : first.title] : [];
  });
  return titles.join('; ') || null;
}

const source = ({ record: { article } }: QuoteRow): Cell =>
  [article.publisher, article.title].filter(Boolean).join(': ') || null;

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function isBy(record: DocumentRecord, statement: Statement, wanted: string[]): boolean {
  const known = actorsOf(record, statement).map(({ id, name, offices }) =>
    [id, name, ...offices.map(({ title }) => title)].join(' '),
  );
  const said = statement.speaker ? known : [statement.source?.text ?? ''];
  return wanted.length > 0 && said.some((text) => wanted.every((word) => wordsIn(text).includes(word)));
}
