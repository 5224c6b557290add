/** Annotations: what is known about stretches of an article before any record is made. All offsets as in {@link Span}. */

import type { MentionForm } from './record.ts';
import type { Range } from './span.ts';

/** One token. The syntactic fields are present once a parser has run; readers must do without them. */
export interface Token extends Range {
  text: string;
  /** Index of the sentence in `draft.sentences`. */
  sentence: number;
  lemma?: string;
  upos?: string;
  xpos?: string;
  feats?: Record<string, string>;
  /** Index in `draft.tokens` of the head; -1 for a root. */
  head?: number;
  deprel?: string;
}

/** A sentence never crosses a block. `firstToken`/`endToken` are a half-open range of indices in `draft.tokens`. */
export interface Sentence extends Range {
  block: number;
  firstToken: number;
  endToken: number;
}

/**
 * A name in the text; never crosses a sentence. LOC covers states and places alike, EVENT named events ("the Oslo Summit"),
 * MISC words for nationalities ("Kenyan").
 */
export interface Entity extends Range {
  type: 'PER' | 'ORG' | 'LOC' | 'EVENT' | 'MISC';
}

/**
 * A paired quotation. `start`/`end` include the marks; `parts` holds, block by block, what stands between them (a
 * quotation carried on into the next paragraph has several). `depth` 0 is outermost. `closed` is false where the page
 * never closes it.
 */
export interface Quotation extends Range {
  parts: Range[];
  depth: number;
  parent: number | null;
  closed: boolean;
  use: 'speech' | 'phrase' | 'title' | 'name';
}

/** A span that refers to one or more actors; `actors` are `Actor.id`. A place reading ("met in Moscow") has `place: true`. */
export interface Mention extends Range {
  text: string;
  form: MentionForm;
  actors: string[];
  place: boolean;
  basis: 'explicit' | 'resolved' | 'inferred';
  rule: string;
}
