/** Reads the first clause of a content: its subject, its auxiliary, and whether the subject is the speaker's own side. */
import type { Actor, Mention, Range } from '../../0-model/index.ts';
import type { FirstClause } from './act-rules.ts';
import type { Found } from './found.ts';
import { plainWords } from './lexicon/index.ts';

const auxiliaries =
  /^(?<subject>[^,;:“”"]{1,90}?)\s*(?:\b(?<auxiliary>will|would|shall|must|should|has|have|had|was|were|is|are|did|does|do|never)\b|(?<short>['’]ll)\b)(?<rest>.{0,60})/u;

export interface Sides {
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
    words: plainWords(whole.slice(0, 2000)),
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
