/** A document on its way from page to record: each stage of the pipeline fills some of these fields. */
import type { Entity, Mention, Quotation, Sentence, Token } from './annotation.ts';
import type { Page } from './page.ts';
import type { Actor, Article, Claim, Commitment, Diagnostic, Link, PoliticalEvent, Statement, Time } from './record.ts';

export interface Draft {
  page: Page;
  article: Article;
  tokens: Token[];
  sentences: Sentence[];
  entities: Entity[];
  quotations: Quotation[];
  times: Time[];
  mentions: Mention[];
  actors: Actor[];
  statements: Statement[];
  events: PoliticalEvent[];
  commitments: Commitment[];
  claims: Claim[];
  links: Link[];
}

export type DraftField = keyof Draft;

/** What the caller of a reading may set. */
export interface ReadOptions {
  /** Publication day, `YYYY-MM-DD`, when the user supplies it. */
  published?: string;
  /** Which language model reads it: the more accurate one (the default), or the fast one. */
  model?: 'default' | 'fast';
  /** The user's own event frames, read beside the shipped ones. */
  lexicon?: LexiconSource;
  /** The user's own actors, read beside the shipped ones. */
  actors?: KnowledgeSource;
}

/** A file of the user's own actors: its name for messages and for its format (.csv, else YAML), and its text. */
export interface KnowledgeSource {
  name: string;
  text: string;
}

/** A lexicon file of the user's: its name for messages, and its YAML. */
export interface LexiconSource {
  name: string;
  text: string;
}

/** What a stage's `run` gets beside its inputs. */
export interface StageContext {
  options: ReadOptions;
  /** Adds a diagnostic: what was skipped, guessed or not understood, in plain words. */
  note(diagnostic: Diagnostic): void;
}

/**
 * One step of the pipeline. `run` receives exactly the fields it requires and returns exactly those it assigns; the
 * pipeline checks at start that every field is assigned before it is required.
 */
export interface Stage<R extends DraftField = DraftField, A extends DraftField = DraftField> {
  name: string;
  until: 'article' | 'annotations' | 'records';
  requires: readonly R[];
  assigns: readonly A[];
  run(input: Pick<Draft, R>, context: StageContext): Pick<Draft, A>;
}

/** Keeps the literal field names of a stage in its type. */
export function defineStage<const R extends DraftField, const A extends DraftField>(stage: Stage<R, A>): Stage<R, A> {
  return stage;
}
