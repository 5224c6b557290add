/** The one literal, ordered list of stages, and the function that runs a page through them. */
import { createHash } from 'node:crypto';
import {
  DemarcheError,
  type Diagnostic,
  type DocumentRecord,
  type Draft,
  type DraftField,
  type Page,
  type ReadOptions,
  type Stage,
  version,
} from './0-model/index.ts';
import { articleStage } from './2-article/index.ts';
import { actorsStage, knowledgeVersion } from './3-annotations/actors/index.ts';
import { datingStage } from './3-annotations/dating/index.ts';
import { quotesStage } from './3-annotations/quotes/index.ts';
import { languageModels, syntaxStage } from './3-annotations/syntax/index.ts';
import { timesStage } from './3-annotations/times/index.ts';
import { claimsStage } from './4-records/claims/index.ts';
import { commitmentsStage } from './4-records/commitments/index.ts';
import { eventsStage, lexiconWith } from './4-records/events/index.ts';
import { linksStage } from './4-records/links/index.ts';
import { statementsStage } from './4-records/statements/index.ts';

export const stages = [
  articleStage,
  syntaxStage,
  quotesStage,
  datingStage,
  timesStage,
  actorsStage,
  statementsStage,
  eventsStage,
  commitmentsStage,
  claimsStage,
  linksStage,
] as unknown as readonly Stage[];

export type Until = Stage['until'];
const depth: Record<Until, number> = { article: 0, annotations: 1, records: 2 };

/**
 * Checks that every field is assigned before it is required.
 * @throws Error naming the stage and the field; a programming mistake, never a user's.
 */
export function checkOrder(list: readonly Stage[]): void {
  const known = new Set<DraftField>(['page']);
  for (const stage of list) {
    for (const field of stage.requires) {
      if (!known.has(field))
        throw new Error(`stage "${stage.name}" requires "${field}", which no earlier stage assigns`);
    }
    for (const field of stage.assigns) known.add(field);
  }
}
checkOrder(stages);

function emptyDraft(page: Page): Draft {
  return {
    page,
    article: undefined as never,
    tokens: [],
    sentences: [],
    entities: [],
    quotations: [],
    times: [],
    mentions: [],
    actors: [],
    statements: [],
    events: [],
    commitments: [],
    claims: [],
    links: [],
  };
}

export interface Reading {
  draft: Draft;
  record: DocumentRecord;
}

/**
 * Reads one page as far as `until`. A stage past the article that fails becomes a diagnostic and leaves its fields
 * empty; the rest goes on. Same page and options, same result.
 * @throws DemarcheError when no article can be made of the page
 */
export function readPage(page: Page, options: ReadOptions = {}, until: Until = 'records'): Reading {
  const draft = emptyDraft(page);
  const diagnostics: Diagnostic[] = [...page.diagnostics];
  const context = { options, note: (diagnostic: Diagnostic) => void diagnostics.push(diagnostic) };
  for (const stage of stages) {
    if (depth[stage.until] > depth[until]) break;
    runStage(stage, draft, context);
  }
  return { draft, record: recordOf(draft, diagnostics, options) };
}

function runStage(stage: Stage, draft: Draft, context: Parameters<Stage['run']>[1]): void {
  const input = Object.fromEntries(stage.requires.map((field) => [field, draft[field]])) as unknown as Draft;
  try {
    const output = stage.run(input, context);
    for (const field of stage.assigns) Object.assign(draft, { [field]: output[field] });
  } catch (error) {
    if (stage.until === 'article' || error instanceof DemarcheError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    context.note({ code: 'stage-failed', message: `${stage.name} stopped (${message}); its records are missing` });
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The id of the document that a page is: derived from its bytes and, where known, its address. */
export function documentId(page: Page): string {
  return `doc:${sha256(`${page.uri ?? ''}\n${page.sha256}`).slice(0, 24)}`;
}

/** What makes the records with these options: two records of one page and one producer are the same. */
export const producerOf = (options: ReadOptions): DocumentRecord['producer'] => ({
  version,
  model: languageModels[options.model ?? 'default'],
  knowledge: knowledgeVersion(options.actors),
  lexicon: lexiconWith(options.lexicon).version,
});

function recordOf(draft: Draft, diagnostics: Diagnostic[], options: ReadOptions): DocumentRecord {
  const { page } = draft;
  return {
    schema: 'demarche/record@1',
    id: documentId(page),
    fingerprint: `text:${sha256(draft.article.text.replace(/\s+/gu, ' ').trim()).slice(0, 24)}`,
    source: {
      ...(page.id === undefined ? {} : { id: page.id }),
      ...(page.uri === undefined ? {} : { uri: page.uri }),
      mediaType: page.mediaType,
      sha256: page.sha256,
      ...(page.retrievedAt === undefined ? {} : { retrievedAt: page.retrievedAt }),
    },
    article: draft.article,
    actors: draft.actors,
    times: draft.times,
    statements: draft.statements,
    events: draft.events,
    commitments: draft.commitments,
    claims: draft.claims,
    links: draft.links,
    producer: producerOf(options),
    diagnostics,
  };
}
