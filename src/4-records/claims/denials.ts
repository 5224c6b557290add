/** Denials that no statement tells: "rejected the allegation that …", "dismissed accusations of spying". */
import { type Article, type Span, spanOf } from '../../0-model/index.ts';
import {
  headWord,
  isPassive,
  isVerbGroup,
  kindAt,
  objectOf,
  partyOf,
  type Reading,
  standingOf,
  subjectOf,
} from '../events/index.ts';
import { type Answer, proposition } from './stances.ts';

const denying = /^(?:deny|reject|dismiss|refute|rebut|repudiate|contradict)$/u;
const allegations =
  /^(?:allegations?|accusations?|claims?|charges?|reports?|suggestions?|assertions?|rumou?rs?|suspicions?|findings?)$/u;

/** From the noun to the next comma, quotation mark or end. */
function withClause(reading: Reading, np: number): Span {
  let to = np;
  while (to + 1 < reading.chunks.length && ![',', '.', 'Q'].includes(kindAt(reading, to + 1) ?? '')) to++;
  const start = reading.words[reading.chunks[np]!.from]!.token.start;
  return spanOf(reading.text, start, reading.words[reading.chunks[to]!.to - 1]!.token.end);
}

/** The denials of a sentence whose words `known` does not hold yet. */
export function denialsIn(article: Article, reading: Reading, known: Span[]): Answer[] {
  return reading.chunks.flatMap((group, i): Answer[] => {
    if (!isVerbGroup(group) || !denying.test(group.lemma) || group.negated || isPassive(reading, i)) return [];
    if (/^(?:negated|open)$/u.test(standingOf(reading, i))) return [];
    const np = objectOf(reading, i, group.to)[0];
    const subject = partyOf(reading, subjectOf(reading, i)[0] ?? -1, false);
    if (np === undefined || !subject || !allegations.test(reading.words[headWord(reading, reading.chunks[np]!)]!.lower))
      return [];
    const whole = withClause(reading, np);
    const content = proposition(article, whole);
    // "rejected the allegations": which ones, the words do not say.
    if (content.start === whole.start || known.some((one) => one.start < content.end && content.start < one.end))
      return [];
    const evidence = spanOf(
      reading.text,
      Math.min(subject.mention.start, reading.words[group.from]!.token.start),
      content.end,
    );
    const stance = { actor: subject.mention.actors, stance: 'denies' as const, evidence, statement: null };
    return [{ stance, content, rule: 'claim.denied' }];
  });
}
