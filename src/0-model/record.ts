/**
 * The document record: what `demarche read PAGE --format json` prints. One zod schema is the source of the TypeScript
 * types and of `schema/record.schema.json`. Offsets are UTF-16 code units into `article.text`, half-open.
 * Dates are ISO 8601 at the precision known. Actor references are `Actor.id`. Fields may be added, none renamed.
 */
import * as z from 'zod';

const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() });
const confidence = z.number().min(0).max(1);
const ids = z.array(z.string());

/** Whether a value is in the text, follows from it by a rule, or needs outside knowledge. */
export const basisSchema = z.enum(['explicit', 'resolved', 'inferred']);
const support = z.record(z.string(), z.strictObject({ spans: z.array(span), basis: basisSchema, rule: z.string() }));

export const blockKinds = ['headline', 'deck', 'subhead', 'paragraph', 'caption', 'list', 'quote'] as const;
export const removalReasons = [
  'repeat',
  'tags',
  'advert',
  'contact',
  'credit',
  'share',
  'related',
  'prompt',
  'navigation',
  'other',
] as const;
export const publishedBases = [
  'supplied',
  'metadata',
  'url',
  'dateline',
  'text',
  'terms of office',
  'unknown',
] as const;

const articleSchema = z.strictObject({
  text: z.string(),
  language: z.string(),
  title: z.string().nullable(),
  byline: z.array(z.string()),
  publisher: z.string().nullable(),
  dateline: z.strictObject({ place: z.string().nullable(), date: z.string().nullable(), span }).nullable(),
  published: z.strictObject({
    value: z.string().nullable(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    basis: z.enum(publishedBases),
    because: z.string(),
  }),
  map: z.array(z.tuple([z.int(), z.int(), z.int()])),
  blocks: z.array(z.strictObject({ kind: z.enum(blockKinds), start: z.int(), end: z.int() })),
  removed: z.array(
    z.strictObject({
      reason: z.enum(removalReasons),
      text: z.string(),
      // Where it stood: from its first to after its last character in the page's decoded characters.
      page: z.tuple([z.int(), z.int()]).optional(),
    }),
  ),
});

export const actorKinds = [
  'person',
  'office',
  'state',
  'body',
  'igo',
  'party',
  'armed-group',
  'company',
  'outlet',
  'population',
  'unnamed',
] as const;
export const mentionForms = ['name', 'surname', 'title', 'description', 'pronoun', 'metonym', 'collective'] as const;

const actorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(actorKinds),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  offices: z.array(
    z.strictObject({
      title: z.string(),
      of: z.string().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      basis: z.enum(['text', 'knowledge']),
    }),
  ),
  mentions: z.array(
    span.extend({
      form: z.enum(mentionForms),
      /** What the reference rests on, and the rule that found it; absent in records of before 2026-11. */
      basis: z.enum(['explicit', 'resolved', 'inferred']).optional(),
      rule: z.string().optional(),
    }),
  ),
});

const timeSchema = z.strictObject({
  span,
  value: z.string(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).optional(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  basis: basisSchema,
  rule: z.string().optional(),
});

export const acts = [
  'state',
  'ask',
  'promise',
  'offer',
  'demand',
  'threaten',
  'warn',
  'accuse',
  'deny',
  'confirm',
  'agree',
  'refuse',
  'praise',
  'criticise',
  'announce',
  'call-for',
  'question',
  'apologise',
] as const;

const statementSchema = z.strictObject({
  id: z.string(),
  speaker: ids.nullable(),
  source: span.nullable(),
  cue: span.nullable(),
  addressee: ids,
  content: z.array(span),
  mode: z.enum(['direct', 'mixed', 'indirect']),
  act: z.enum(acts),
  date: z.string().nullable(),
  place: z.string().nullable(),
  within: z.string().nullable(),
  support,
  rule: z.string(),
  confidence,
});

export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const quadClasses = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
] as const;

const eventSchema = z.strictObject({
  id: z.string(),
  type: z.enum(eventTypes),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  cameo: z.string(),
  quad: z.enum(quadClasses),
  goldstein: z.number(),
  source: ids,
  target: ids,
  date: z.string().nullable(),
  place: z
    .strictObject({
      name: z.string(),
      country: z.string().nullable(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
    })
    .nullable(),
  quantity: z.strictObject({ value: z.number(), of: z.string() }).nullable(),
  status: z.enum(['actual', 'alleged', 'planned', 'hypothetical', 'negated']),
  background: z.boolean(),
  attributedTo: z.string().nullable(),
  evidence: z.array(span),
  support,
  rule: z.string(),
  confidence,
});

const commitmentSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['promise', 'plan', 'demand', 'threat', 'agreement', 'deadline']),
  obliged: ids,
  by: ids,
  toward: ids,
  action: z.array(span),
  due: z
    .strictObject({
      rel: z.enum(['by', 'on', 'in', 'before', 'within', 'after']),
      value: z.string(),
      // A deadline whose year is unknown ("XXXX-09-01") has no days to name; the contract's dates stay strings otherwise.
      earliest: z.string().nullable(),
      latest: z.string().nullable(),
    })
    .nullable(),
  condition: span.nullable(),
  statements: ids,
  support,
  rule: z.string(),
  confidence,
});

const claimSchema = z.strictObject({
  id: z.string(),
  content: z.array(span),
  stances: z.array(
    z.strictObject({
      actor: ids,
      stance: z.enum(['asserts', 'denies', 'doubts', 'declines']),
      evidence: span,
      statement: z.string().nullable(),
    }),
  ),
  rule: z.string(),
  confidence,
});

const linkSchema = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  cue: span.nullable(),
  basis: z.enum(['stated', 'inferred']),
  rule: z.string(),
  confidence,
});

const diagnosticSchema = z.strictObject({ code: z.string(), message: z.string(), span: span.optional() });

/** Validates one document record; `z.toJSONSchema(recordSchema)` is written to `schema/record.schema.json`. */
export const recordSchema = z.strictObject({
  schema: z.literal('demarche/record@1'),
  id: z.string(),
  fingerprint: z.string(),
  source: z.strictObject({
    id: z.string().optional(),
    uri: z.string().optional(),
    mediaType: z.string(),
    sha256: z.string(),
    retrievedAt: z.string().optional(),
  }),
  article: articleSchema,
  actors: z.array(actorSchema),
  times: z.array(timeSchema),
  statements: z.array(statementSchema),
  events: z.array(eventSchema),
  commitments: z.array(commitmentSchema),
  claims: z.array(claimSchema),
  links: z.array(linkSchema),
  producer: z.strictObject({ version: z.string(), model: z.string(), knowledge: z.string(), lexicon: z.string() }),
  diagnostics: z.array(diagnosticSchema),
});

export type DocumentRecord = z.infer<typeof recordSchema>;
export type Article = z.infer<typeof articleSchema>;
export type Block = Article['blocks'][number];
export type BlockKind = Block['kind'];
export type RemovedBlock = Article['removed'][number];
export type RemovalReason = RemovedBlock['reason'];
export type Published = Article['published'];
export type Dateline = NonNullable<Article['dateline']>;
export type Actor = z.infer<typeof actorSchema>;
export type ActorKind = Actor['kind'];
export type Office = Actor['offices'][number];
export type MentionForm = Actor['mentions'][number]['form'];
export type Time = z.infer<typeof timeSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Act = Statement['act'];
export type PoliticalEvent = z.infer<typeof eventSchema>;
export type EventType = PoliticalEvent['type'];
export type EventStatus = PoliticalEvent['status'];
export type QuadClass = PoliticalEvent['quad'];
export type Commitment = z.infer<typeof commitmentSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Basis = z.infer<typeof basisSchema>;
export type Support = z.infer<typeof support>;
