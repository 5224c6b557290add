/**
 * What a statement does. The cue's own act stands unless the cue is a plain one ("said"); then the first clause of the
 * content, its subject and its words decide, by the rules below in their order.
 */
import type { Act, Actor, Mention, Range, Rule } from '../../0-model/index.ts';
import type { Found } from './found.ts';

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
}

export interface ActRule extends Rule {
  act: Act;
  test(clause: FirstClause): boolean;
}

const future = /^(?:will|would|shall|'ll)$/u;
const states =
  /^(?:\s+\w+ly)?\s+(?:be|have|like|love|hope|prefer|need|know|think|seem|want|never|not|probably|likely|see|get)\b/u;
const harm =
  /\b(?:undermin|meddl|interfer|violat|sabotag|infiltrat|spying|spied|espionage|steal|stole|hack|annex|invad|provok|breach|tortur|massacr|arbitrarily|illegal|unlawful|propaganda|lied\b|lying\b|cheat|collu|conspir|orchestrat|sponsor(?:ed|ing|s) terror|war crimes?|prevented|destabili|threaten(?:ed|ing)\b)/u;
const blame =
  /\b(?:inhumane|unacceptable|irresponsible|outrageous|disgrace|shameful|reckless|dissatisf\w+|concern(?:ed|s|ing)?\b|disappoint\w+|wrong\b|unfair|absurd|ridiculous|racist|mistake|failure|failed\b|bias(?:ed)?\b|serious questions|lack of|naïve|naive|appalling|deplorable|unjust|hypocri\w+|dangerous\b|incompeten\w+|disaster|terrible|horrible|corrupt\b|sham\b|fraud\b|liar\b)/u;
const esteem =
  /\b(?:proud of|heroes?\b|grateful|thankful|thank you|how glad|congratulat\w+|admire|excellent|courageous|remarkable|wonderful|great job|terrific|tremendous|impressed|brave\b|appreciate)/u;
const danger =
  /\b(?:be aware|could lead to|risk of|at risk|danger(?:ous)? (?:of|to)|consequences|never get|beware|too late)\b/u;

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
      self && !quoted && future.test(auxiliary) && /^(?:\s+\w+ly)?\s*(?:not|n't)\s+(?!be\b|have\b|know\b)/u.test(rest),
  },
  {
    id: 'act.self-promises',
    act: 'promise',
    reason: 'The speaker, or the speaker’s own state, "will" do a thing.',
    example: ['The king said he would send grain.', '              ^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ self, auxiliary, rest }) => self && future.test(auxiliary) && !states.test(rest),
  },
  {
    id: 'act.we-promise',
    act: 'promise',
    reason: 'A performative: "we promise", "I pledge".',
    example: ['“Together, we promise to rebuild,” she said.', '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ whole }) => /^\W*(?:\p{L}+,\s)?(?:I|we) (?:promise|pledge|vow|swear)\b/iu.test(whole),
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
    id: 'act.other-did-harm',
    act: 'accuse',
    reason: 'Another actor is said to have done a wrong.',
    example: ['The king said Sylvania had violated the truce.', '              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
    test: ({ other, quoted, whole }) => (other || quoted) && harm.test(whole.toLowerCase()),
  },
  {
    id: 'act.thanks',
    act: 'praise',
    reason: 'Words of esteem or thanks.',
    example: ['“We are proud of you all,” she said.', '^^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ whole }) => esteem.test(whole.toLowerCase()),
  },
  {
    id: 'act.danger',
    act: 'warn',
    reason: 'Words that point at a danger.',
    example: [
      '“Travellers need to be aware of the floods,” she said.',
      '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    test: ({ whole }) => danger.test(whole.toLowerCase()),
  },
  {
    id: 'act.blame',
    act: 'criticise',
    reason: 'Words of blame.',
    example: ['“The law is inhumane,” she said.', '^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    test: ({ whole }) => blame.test(whole.toLowerCase()),
  },
];

/** Cue classes that say nothing of the act; the content decides. */
const plain = new Set([
  'say',
  'state',
  'note',
  'tell',
  'continue',
  'declare',
  'assert',
  'manner',
  'voice',
  'floating',
  'reveal',
  'according',
  'colon',
  'believe',
  'describe',
  'call',
  'noun-claim',
]);
/** Of these only the rules of evaluation apply: "called the law inhumane". */
const judging = new Set(['describe', 'call', 'state', 'believe']);

const auxiliaries =
  /^(?<subject>[^,;:“”"]{1,90}?)\s*(?:\b(?<auxiliary>will|would|shall|must|should|has|have|had|was|were|is|are|did|does|do|never)\b|(?<short>['’]ll)\b)(?<rest>.{0,60})/u;

interface Sides {
  text: string;
  mentions: readonly Mention[];
  actors: ReadonlyMap<string, Actor>;
}

/** Where the subject of a content's first clause stands, and the match that found it; null where it has no auxiliary. */
function matchSubject(found: Found, text: string): { range: Range; match: RegExpExecArray } | null {
  const first = found.content[0]!;
  const part = text.slice(first.start, first.end);
  const lead = /^[\s“"'‘`«]*(?:that\s+)?[“"‘]?(?:(?:but|and|so)\s+)?/iu.exec(part)![0].length;
  const match = auxiliaries.exec(part.slice(lead));
  if (!match) return null;
  const start = first.start + lead;
  return { range: { start, end: start + match.groups!.subject!.trimEnd().length }, match };
}

export const firstClauseSubject = (found: Found, text: string): Range | null =>
  matchSubject(found, text)?.range ?? null;

/** Reads the first clause of a content; the subject counts as the speaker's side by pronoun, actor or country. */
export function firstClause(found: Found, speaker: readonly string[], sides: Sides): FirstClause {
  const whole = found.content.map((span) => sides.text.slice(span.start, span.end)).join(' ');
  const place = matchSubject(found, sides.text);
  const match = place?.match;
  const subject = (match?.groups?.subject ?? '').trim();
  const named = place ? actorsIn(place.range, sides) : [];
  const quoted = /^[\s“"'‘`«]/u.test(whole);
  const pronoun = quoted ? /^(?:i|we)$/iu : /^(?:he|she|they|it|we|i)$/iu;
  // "It" is the speaker only where the speaker is no person: "the ministry said it would".
  const person = speaker.some((id) => sides.actors.get(id)?.kind === 'person');
  const said = pronoun.test(subject) && !((person || speaker.length === 0) && /^it$/iu.test(subject));
  const self = said || (named.length > 0 && named.every((id) => isOwnSide(id, speaker, sides)));
  return {
    subject: subject.toLowerCase(),
    auxiliary: match?.groups?.auxiliary?.toLowerCase() ?? (match?.groups?.short ? "'ll" : ''),
    rest: match?.groups?.rest ?? '',
    self,
    other: named.length > 0 && !self,
    quoted,
    whole,
  };
}

const actorsIn = (range: Range, { mentions }: Sides): string[] =>
  mentions
    .filter((m) => m.start >= range.start && m.end <= range.end && m.actors.length > 0 && m.form !== 'pronoun')
    .slice(0, 1)
    .flatMap((m) => m.actors);

function isOwnSide(id: string, speaker: readonly string[], { actors }: Sides): boolean {
  if (speaker.includes(id)) return true;
  const actor = actors.get(id);
  if (!actor || !/^(?:state|body|office)$/u.test(actor.kind) || actor.country === null) return false;
  return speaker.some((s) => actors.get(s)?.country === actor.country);
}

/** The act of a statement, and the id of the rule where the content decided. */
export function actOf(found: Found, speaker: readonly string[], sides: Sides): { act: Act; rule: string | null } {
  const { kind } = found;
  if (found.negated && kind.negated) return { act: kind.negated, rule: null };
  if (!plain.has(kind.id)) return { act: kind.act, rule: null };
  const clause = firstClause(found, speaker, sides);
  const rule = actRules.find(
    (r) =>
      (!judging.has(kind.id) ||
        /^(?:praise|criticise|accuse)$/u.test(r.act) ||
        (kind.id === 'state' && r.act !== 'deny')) &&
      r.test(clause),
  );
  return { act: rule?.act ?? kind.act, rule: rule?.id ?? null };
}
