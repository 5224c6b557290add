/** Records written by hand for tests of the ledger: they do not change when the reading gets better. */
import { createHash } from 'node:crypto';
import type {
  Actor,
  Claim,
  Commitment,
  DocumentRecord,
  Page,
  PoliticalEvent,
  Span,
  Statement,
} from '../src/0-model/index.ts';
import { plainArticle, ploverFacts } from '../src/0-model/index.ts';
import type { Reading } from '../src/5-store/index.ts';

type Given<T, Words> = Partial<Omit<T, keyof Words>> & Words;

export interface Made {
  uri?: string;
  published?: string | null;
  publisher?: string;
  title?: string;
  text: string;
  version?: string;
  events?: Given<PoliticalEvent, { type: PoliticalEvent['type']; source: string[]; target: string[]; words: string }>[];
  statements?: Given<Statement, { speaker: string[]; words: string }>[];
  commitments?: Given<Commitment, { obliged: string[]; words: string }>[];
  claims?: { words: string; stances: [actor: string, stance: Claim['stances'][number]['stance'], words: string][] }[];
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Actors that made records may name. */
export const cast: Record<string, Actor> = Object.fromEntries(
  (
    [
      ['USA', 'United States', 'state', 'USA', 'GOV'],
      ['RUS', 'Russia', 'state', 'RUS', 'GOV'],
      ['IRN', 'Iran', 'state', 'IRN', 'GOV'],
      ['person:rex-tillerson', 'Rex Tillerson', 'person', 'USA', 'GOV'],
      ['person:sergei-lavrov', 'Sergei Lavrov', 'person', 'RUS', 'GOV'],
      ['IGO:UN', 'United Nations', 'igo', null, null],
    ] as const
  ).map(([id, name, kind, country, sector]) => [id, { id, name, kind, country, sector, offices: [], mentions: [] }]),
);

function spanIn(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the made text does not hold "${words}"`);
  return { start, end: start + words.length, text: words };
}

const found = { support: {}, rule: 'made', confidence: 1 };

function eventsOf({ text, events = [] }: Made): PoliticalEvent[] {
  return events.map(({ words, ...event }, i) => {
    const { cameo, quad, goldstein } = ploverFacts(event.type, event.mode ?? null);
    const plain = { mode: null, contexts: [], date: null, place: null, quantity: null, status: 'actual' as const };
    const rest = { cameo, quad, goldstein, background: false, attributedTo: null, evidence: [spanIn(text, words)] };
    return { id: `e${i + 1}`, ...plain, ...rest, ...found, ...event };
  });
}

function statementsOf({ text, statements = [] }: Made): Statement[] {
  return statements.map(({ words, ...statement }, i) => {
    const plain = { source: null, cue: null, addressee: [], date: null, place: null, within: null };
    const rest = { content: [spanIn(text, words)], mode: 'indirect' as const, act: 'state' as const };
    return { id: `s${i + 1}`, ...plain, ...rest, ...found, ...statement };
  });
}

function commitmentsOf({ text, commitments = [] }: Made): Commitment[] {
  return commitments.map(({ words, ...commitment }, i) => {
    const plain = { kind: 'promise' as const, by: [], toward: [], due: null, condition: null, statements: [] };
    return { id: `c${i + 1}`, ...plain, action: [spanIn(text, words)], ...found, ...commitment };
  });
}

function claimsOf({ text, claims = [] }: Made): Claim[] {
  return claims.map(({ words, stances }, i) => ({
    id: `k${i + 1}`,
    content: [spanIn(text, words)],
    stances: stances.map(([actor, stance, evidence]) => ({
      actor: [actor],
      stance,
      evidence: spanIn(text, evidence),
      statement: null,
    })),
    rule: 'made',
    confidence: 1,
  }));
}

const articleOf = ({ text, title, publisher, published }: Made): DocumentRecord['article'] =>
  plainArticle(text, {
    because: 'made',
    published: published ?? null,
    title: title ?? null,
    publisher: publisher ?? null,
  });

/** A reading with these records and nothing else; every actor of the cast stands in it. */
export function made(about: Made): Reading {
  const { text, uri, version = '1.0.0' } = about;
  const sha256 = sha(text);
  const source = { ...(uri === undefined ? {} : { uri }), mediaType: 'text/plain', sha256 };
  const record: DocumentRecord = {
    schema: 'demarche/record@1',
    id: `doc:${sha(`${uri ?? ''}\n${sha256}`).slice(0, 24)}`,
    fingerprint: `text:${sha(text.replace(/\s+/gu, ' ').trim()).slice(0, 24)}`,
    source,
    article: articleOf(about),
    actors: Object.values(cast),
    times: [],
    statements: statementsOf(about),
    events: eventsOf(about),
    commitments: commitmentsOf(about),
    claims: claimsOf(about),
    links: [],
    producer: { version, model: 'made', knowledge: 'made', lexicon: 'made' },
    diagnostics: [],
  };
  const charset = { charset: 'utf-8', charsetBecause: 'made' };
  const page: Page = { ...source, mediaType: 'text/plain', text, ...charset, given: {}, diagnostics: [] };
  return { page: { ...page, bytes: Buffer.from(text) }, record, given: {} };
}
