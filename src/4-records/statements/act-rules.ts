/** Rules that read the act of a plainly reported statement from its first clause, in the order in which they are tried. */
import type { Act, Rule } from '../../0-model/index.ts';
import { means, plainWords, verbReadings } from './lexicon/index.ts';

/** What the rules know of a content's first clause. */
export interface FirstClause {
  /** The words before its auxiliary, lower case. */
  subject: string;
  auxiliary: string;
  rest: string;
  /** Whether the subject is the speaker or the speaker's own side. */
  self: boolean;
  /** Whether the subject is a named or described actor other than the speaker. */
  other: boolean;
  quoted: boolean;
  whole: string;
  /** All words in lower case, as `means` reads them. */
  words: string;
}

export interface ActRule extends Rule {
  act: Act;
  test(clause: FirstClause): boolean;
}

const future = /^(?:will|would|shall|'ll)$/u;
const states =
  /^(?:\s+\w+ly)?\s+(?:be|have|like|love|hope|prefer|need|know|think|seem|want|never|not|probably|likely|see|get)\b/u;
const opening = /^\W*(?:that\s)?(?:\p{L}+,\s)?(?:(?:and|but|so|yes|no|today|together|once again)[,\s]+)?/u.source;
const performative = new RegExp(
  `${opening}(?<subject>I|we|he|she|it|they)\\s+(?:hereby\\s|now\\s|\\p{L}+ly\\s)?(?<verb>\\p{L}+)(?:\\s(?<particle>\\p{L}+))?`,
  'iu',
);
/** Acts that are done by naming them in the present: "we condemn", "I promise", "the ministry rejects". */
const performed = new Set<Act>([
  'promise',
  'demand',
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
  'apologise',
]);

/** The act that a clause does by its own verb, where the speaker is its subject; null for none. */
export function performs({ whole, self, quoted }: FirstClause): Act | null {
  const match = performative.exec(whole);
  if (!match) return null;
  const first = /^(?:I|we)$/iu.test(match.groups!.subject!);
  if (quoted ? !first : first || !(self || /^(?:he|she|they|it)$/iu.test(match.groups!.subject!))) return null;
  const { verb = '', particle = '' } = match.groups!;
  const reading = verbReadings(verb.toLowerCase()).find(
    ({ particles, form, kind }) =>
      (form === 'base' || form === 's') &&
      !kind.thought &&
      performed.has(kind.act) &&
      (particles.length === 0 || (particles.length === 1 && particles[0] === particle.toLowerCase())),
  );
  return reading?.kind.act ?? null;
}

const passive = /^(?:be|been|being)\b/u;

export const actRules: readonly ActRule[] = [
  {
    id: 'act.question-mark',
    act: 'ask',
    reason: 'A quotation that ends in a question mark asks.',
    example: ['“Where is the road?” he said.', '^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ whole, quoted }) => quoted && /\?\W*$/u.test(whole),
  },
  {
    id: 'act.self-refuses',
    act: 'refuse',
    reason: 'The speaker "would not" do a thing.',
    example: ['The king said he would not sign the treaty.', '              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ self, auxiliary, rest, quoted }) =>
      self &&
      !quoted &&
      future.test(auxiliary) &&
      /^(?:\s+\w+ly)?\s*(?:not|n't|never)\s+(?!be\b|have\b|know\b|forget\b)/u.test(rest),
  },
  {
    id: 'act.self-threatens',
    act: 'threaten',
    reason: 'The speaker, or the speaker’s own state, "will" do harm.',
    example: [
      'The king said he would retaliate with all his power.',
      '              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    test: ({ self, auxiliary, rest }) => self && future.test(auxiliary) && means('retaliation', plainWords(rest)),
  },
  {
    id: 'act.other-pays',
    act: 'threaten',
    reason: 'Another is told to suffer for a deed.',
    example: ['The king said Sylvania would pay a heavy price.', '              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
    test: ({ other, auxiliary, rest }) => other && future.test(auxiliary) && means('price', plainWords(rest)),
  },
  {
    id: 'act.self-promises',
    act: 'promise',
    reason: 'The speaker, or the speaker’s own state, "will" do a thing.',
    example: ['The king said he would send grain.', '              ^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ self, auxiliary, rest }) => self && future.test(auxiliary) && !states.test(rest),
  },
  {
    id: 'act.other-must',
    act: 'demand',
    reason: 'Another actor "must", "should" or "would have to" act.',
    example: [
      'The king said Sylvania would have to close its camp.',
      '              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    test: ({ other, auxiliary, rest }) =>
      other &&
      ((/^(?:must|should)$/u.test(auxiliary) && !/^\s+(?:have|be)\b/u.test(rest)) ||
        (/^(?:will|would|has|have)$/u.test(auxiliary) && /^\s+(?:have )?to\b/u.test(rest))),
  },
  {
    id: 'act.all-must',
    act: 'call-for',
    reason: 'What all sides or the world "must" do is called for.',
    example: ['The king said both sides must hold their fire.', '              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
    test: ({ subject, auxiliary, rest }) =>
      /^(?:must|should)$/u.test(auxiliary) && !passive.test(rest.trim()) && means('everybody', plainWords(subject)),
  },
  {
    id: 'act.sorry',
    act: 'apologise',
    reason: 'The speaker takes a fault on himself or herself.',
    example: ['“I am sorry for the delay,” she said.', '^^^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ self, words }) => (self || /^ (?:i|we) /u.test(words)) && means('sorrow', words),
  },
  {
    id: 'act.self-is-ready',
    act: 'offer',
    reason: 'The speaker is ready for an act.',
    example: ['The king said he was ready to send grain.', '              ^^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ self, auxiliary, rest }) =>
      self &&
      /^(?:is|are|was|were)$/u.test(auxiliary) &&
      /^\s(?:\w+ly\s)?(?:ready|willing|prepared|open|happy|glad)\b/u.test(rest) &&
      means('readiness', plainWords(rest)),
  },
  {
    id: 'act.false-charge',
    act: 'deny',
    reason: 'A charge is called untrue.',
    example: ['The king said the charge was baseless.', '              ^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ words }) => means('falsehood', words),
  },
  {
    id: 'act.self-denies',
    act: 'deny',
    reason: 'The speaker says that he or she did not do a thing.',
    example: ['The king said he never signed the treaty.', '              ^^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ self, auxiliary, rest, quoted }) =>
      self &&
      !quoted &&
      (auxiliary === 'never' ||
        (/^(?:did|had|was|were|has)$/u.test(auxiliary) && /^\s*(?:not|n't|never)\b/u.test(rest))),
  },
  {
    id: 'act.other-did-wrong',
    act: 'accuse',
    reason: 'Another actor is said to have done a wrong.',
    example: ['The king said Sylvania had violated the truce.', '              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
    test: ({ other, quoted, words }) => (other || quoted) && means('wrong', words),
  },
  {
    id: 'act.thanks',
    act: 'praise',
    reason: 'Words of esteem or thanks.',
    example: ['“We are proud of you all,” she said.', '^^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ words }) => means('esteem', words),
  },
  {
    id: 'act.danger',
    act: 'warn',
    reason: 'Words that point at a danger.',
    example: [
      '“Travellers need to be aware of the floods,” she said.',
      '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    test: ({ words }) => means('danger', words),
  },
  {
    id: 'act.blame',
    act: 'criticise',
    reason: 'Words of blame.',
    example: ['“The law is inhumane,” she said.', '^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ words }) => means('blame', words),
  },
];
