/** Who denies, doubts or will not comment on what: the answers from which claims are made. */
import { type Actor, type Article, type Claim, type Span, type Statement, spanOf } from '../../0-model/index.ts';
import {
  isVerbGroup,
  kindAt,
  lowerAt,
  objectOf,
  obliquesAfter,
  partyOf,
  type Reading,
  skip,
  subjectOf,
} from '../events/index.ts';

export type Stance = Claim['stances'][number];

export interface Answer {
  stance: Stance;
  /** The proposition answered, without "that". */
  content: Span;
  rule: string;
}

/** From the words that name the speaker to the end of what is said, when they stand in one sentence's reach. */
export function evidenceOf(article: Article, statement: Statement): Span {
  const spans = [statement.source, statement.cue, statement.content[0] ?? null].filter(
    (span): span is Span => span !== null,
  );
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return end - start > 400 ? (statement.content[0] ?? spans[0]!) : spanOf(article.text, start, end);
}

/** "that more arrests had been made" of "a newspaper report that more arrests had been made"; without "that" itself. */
export function proposition(article: Article, span: Span): Span {
  const inner =
    /^(?:(?:an?|the|any|all|those|these)\s+)?[\p{L}’' -]{0,40}?\b(?:report|claim|allegation|accusation|charge|suggestion|rumou?r)s?\s+(?:that|of)\s+/iu.exec(
      span.text,
    );
  const that = /^that\s+/iu.exec(span.text);
  const cut = inner?.[0].length ?? that?.[0].length ?? 0;
  return spanOf(article.text, span.start + cut, span.end);
}

const ruleOf = { denies: 'claim.denied', doubts: 'claim.questioned', asserts: 'claim.contrary' };

const denying =
  /\b(?:den(?:y|ies|ied|ying|ial)|reject|dismiss|refut|rebut|disavow|disput|contradict|repudiat|disclaim|brush|scoff|ridicul)/iu;

/**
 * "said the suspect had not confessed" denies nothing of the speaker's own: it counts only for the speaker's side ("said it
 * had not fired"), or, as an assertion, where the sentence sets it against "other reports".
 */
function stanceOf(article: Article, statement: Statement, actors: Actor[]): 'denies' | 'doubts' | 'asserts' | null {
  if (statement.act === 'question') return 'doubts';
  if (denying.test(statement.cue?.text ?? '') || !actors.length) return 'denies';
  const content = statement.content[0]!;
  const countryOf = (id: string) => actors.find((actor) => actor.id === id)?.country ?? id;
  const own = new Set((statement.speaker ?? []).map(countryOf));
  const ofOwn = actors.some(
    (actor) =>
      own.has(actor.country ?? actor.id) &&
      actor.mentions.some((mention) => mention.start >= content.start && mention.end <= content.end),
  );
  if (ofOwn || /\b(?:we|our|us|I)\b/u.test(content.text)) return 'denies';
  const before = article.text.slice(Math.max(0, content.start - 160), content.start);
  return /\bcontrary to (?:[\p{L}-]+ ){0,3}(?:reports?|claims?|rumou?rs|accounts?)\b[^.]*$/iu.test(before)
    ? 'asserts'
    : null;
}

/** Denials and doubts that the statements already tell. */
export function answersOfStatements(article: Article, statements: Statement[], actors: Actor[] = []): Answer[] {
  return statements.flatMap((statement): Answer[] => {
    const content = statement.content[0];
    const speaker = statement.speaker ?? [];
    if (!content || !speaker.length) return [];
    if (statement.act !== 'deny' && statement.act !== 'question') return [];
    const kind = stanceOf(article, statement, actors);
    if (!kind) return [];
    const stance: Stance = {
      actor: speaker,
      stance: kind,
      evidence: evidenceOf(article, statement),
      statement: statement.id,
    };
    return [{ stance, content: proposition(article, content), rule: ruleOf[kind] }];
  });
}

const doubting = /^(?:question|doubt|dispute|challenge|contest)$/u;
const findings =
  /\b(?:findings?|conclusions?|reports?|assessments?|claims?|evidence|allegations?|accusations?|account|version|figures?|results?)\b/iu;

/** "questioned the findings", "cast doubt on the report": a doubt the statements may not hold. */
export function doubtsIn(reading: Reading, known: Span[]): Answer[] {
  return reading.chunks.flatMap((chunk, i): Answer[] => {
    if (!isVerbGroup(chunk) || chunk.negated) return [];
    const cast = chunk.lemma === 'cast' && /doubt/u.test(lowerAt(reading, i + 1));
    if (!doubting.test(chunk.lemma) && !cast) return [];
    const subject = partyOf(reading, subjectOf(reading, i)[0] ?? -1, false);
    const object = cast
      ? obliquesAfter(reading, i).find((one) => one.preposition === 'on')?.phrases[0]
      : objectOf(reading, i, chunk.to)[0];
    if (!subject || object === undefined) return [];
    const content = withComplement(reading, object);
    if (!findings.test(content.text) || known.some((span) => span.start < content.end && content.start < span.end))
      return [];
    const evidence = spanOf(reading.text, reading.words[chunk.from]!.token.start, content.end);
    return [
      {
        stance: { actor: subject.mention.actors, stance: 'doubts', evidence, statement: null },
        content,
        rule: 'claim.questioned',
      },
    ];
  });
}

/** A noun phrase with the prepositional phrases after it. */
function withComplement(reading: Reading, np: number): Span {
  let to = np;
  while (kindAt(reading, to + 1) === 'P' && kindAt(reading, to + 2) === 'NP' && to - np < 6) to += 2;
  return spanOf(
    reading.text,
    reading.words[reading.chunks[np]!.from]!.token.start,
    reading.words[reading.chunks[to]!.to - 1]!.token.end,
  );
}

/** "declined to comment on P", "would not say whether P". */
export function silencesIn(reading: Reading): Answer[] {
  return reading.chunks.flatMap((chunk, i): Answer[] => {
    if (!isVerbGroup(chunk) || !/^(?:comment|say|discuss|confirm|elaborate|respond|reply)$/u.test(chunk.lemma))
      return [];
    const left = reading.chunks[skip(reading, i - 1, -1)];
    const declined = isVerbGroup(left) && /^(?:decline|refuse)$/u.test(left.lemma) && chunk.infinitive;
    const wouldNot = unwilling(reading, i);
    if (!declined && !wouldNot) return [];
    const subject = partyOf(reading, subjectOf(reading, i)[0] ?? -1, false);
    const content = matterOf(reading, i, chunk.lemma);
    if (!subject || !content) return [];
    const evidence = spanOf(reading.text, reading.words[chunk.from]!.token.start, content.end);
    return [
      {
        stance: { actor: subject.mention.actors, stance: 'declines', evidence, statement: null },
        content,
        rule: 'claim.no-comment',
      },
    ];
  });
}

/** "would not elaborate, or comment": the negation may stand at an earlier verb of the list. */
function unwilling(reading: Reading, i: number): boolean {
  const own = reading.chunks[i];
  if (isVerbGroup(own) && own.negated && own.aux.some((one) => /^(?:would|will|did|could|can)/u.test(one))) return true;
  if (kindAt(reading, i - 1) !== 'C') return false;
  const before = reading.chunks[skip(reading, kindAt(reading, i - 2) === ',' ? i - 3 : i - 2, -1)];
  return isVerbGroup(before) && before.negated && before.aux.some((one) => /^(?:would|will)/u.test(one));
}

/** What the silence is about: the clause after "whether", or the noun phrase after "on" or "about". */
function matterOf(reading: Reading, i: number, verb: string): Span | null {
  const whether = reading.chunks.findIndex(
    (chunk, at) => at > i && at - i < 4 && chunk.kind === 'S' && /^(?:whether|if)$/u.test(lowerAt(reading, at)),
  );
  if (whether > 0) {
    let to = whether;
    while (to + 1 < reading.chunks.length && ![',', '.', 'S'].includes(kindAt(reading, to + 1) ?? '')) to++;
    if (to === whether) return null;
    return spanOf(
      reading.text,
      reading.words[reading.chunks[whether + 1]!.from]!.token.start,
      reading.words[reading.chunks[to]!.to - 1]!.token.end,
    );
  }
  if (/^(?:respond|reply)$/u.test(verb)) return requestMatter(reading, i);
  if (verb === 'say' || verb === 'elaborate') return null;
  const on = obliquesAfter(reading, i, 4).find((one) => /^(?:on|about)$/u.test(one.preposition));
  const np = on?.phrases[0] ?? (verb === 'comment' ? undefined : objectOf(reading, i, reading.chunks[i]!.to)[0]);
  return np === undefined ? null : withComplement(reading, np);
}

/** "did not respond to a request for comment on the strike": the strike. */
function requestMatter(reading: Reading, i: number): Span | null {
  const comment = reading.words.findIndex((word, w) => w > reading.chunks[i]!.to && /^comments?$/u.test(word.lower));
  const on = comment < 0 ? -1 : reading.chunkOf[comment]! + 1;
  return /^(?:on|about)$/u.test(lowerAt(reading, on)) && kindAt(reading, on + 1) === 'NP'
    ? withComplement(reading, on + 1)
    : null;
}

/** What a speaker says he has not done: it answers whoever said that he has. */
export function ownNegations(article: Article, statements: Statement[]): Answer[] {
  return statements.flatMap((statement): Answer[] => {
    const content = statement.content[0];
    const speaker = statement.speaker ?? [];
    const opening = content?.text.split(/\s+/u).slice(0, 8).join(' ') ?? '';
    const negated = /\b(?:not|never|no|nothing|\p{L}+n['’]t)\b/iu.test(opening);
    if (!content || !speaker.length || !negated || !/^(?:state|deny)$/u.test(statement.act)) return [];
    const evidence = evidenceOf(article, statement);
    const stance: Stance = { actor: speaker, stance: 'denies', evidence, statement: statement.id };
    return [{ stance, content: proposition(article, content), rule: 'claim.answered' }];
  });
}

export type { Actor };
