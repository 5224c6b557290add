/** Statements whose cue stands before the content. */
import { type Candidate, has } from './candidates.ts';
import { type Content, contentAfter } from './content.ts';
import { byTree, endWithClause, endWithRelative } from './content-end.ts';
import type { Bracket } from './extent.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import { isComma } from './items.ts';
import type { VerbReading } from './lexicon/index.ts';
import type { Item, Region } from './region.ts';
import { audience, insertionStart, type Speaker, speakerOf } from './source.ts';
import { hasFinite, type VerbGroup } from './verb-group.ts';
import * as w from './words.ts';

/** The statement whose cue stands before its content; null when the verb reports nothing here. */
export function preposed(
  reading: Reading,
  region: Region,
  candidate: Candidate,
  brackets: readonly Bracket[],
  earlier: readonly Found[],
): Found | null {
  const { items } = region;
  const title = reading.title(region.block);
  for (const { cue, group, after } of candidate.readings) {
    if (group.negated && !cue.kind.negated && cue.kind.act !== 'refuse') continue;
    if (group.kind === 'infinitive' || group.kind === 'passive') continue;
    const content = contentAfter(reading, region, cue, after, brackets, title);
    if (!content) continue;
    byTree(reading, items, candidate.verb, content);
    endWithClause(items, group.first, content);
    endWithRelative(items, group.first, content);
    if (losesVerb(items, cue, content)) continue;
    const subject = speakerOf(reading, region, candidate.verb, group, earlier);
    if (subject === undefined || !plausible(reading, region, cue, group, content, subject)) continue;
    return {
      rule: `statement.${cue.kind.thought ? 'thought-' : ''}${group.kind === 'participle' ? 'participle-' : ''}${content.rule}`,
      kind: cue.kind,
      lemma: cue.lemma,
      cue: rangeOf(reading, items, candidate.verb, after),
      source: subject?.source ?? null,
      ...(subject?.relative ? { relative: subject.relative } : {}),
      ...(subject?.shared ? { shared: true } : {}),
      addressee: content.addressee
        ? rangeOf(reading, items, ...content.addressee)
        : (audience(reading, items, group.first) ?? subject.addressee ?? null),
      content: [rangeOf(reading, items, ...content.range)],
      region,
      negated: group.negated,
      modal: group.modal,
      saying: rangeOf(
        reading,
        items,
        insertionStart(items, group.first),
        Math.max(content.range[0], candidate.verb + 1),
      ),
      follows: null,
    };
  }
  return null;
}

const wordsIn = (reading: Reading, range: { start: number; end: number } | null): string[] =>
  range
    ? (reading.text
        .slice(range.start, range.end)
        .toLowerCase()
        .match(/[\p{L}’'-]+/gu) ?? [])
    : [];

/** "When the party announced its plans, the economy …": cut at the comma, what was a clause is only a thing. */
const losesVerb = (items: readonly Item[], cue: VerbReading, content: Content): boolean =>
  content.rule === 'clause' &&
  has(cue, 'object') &&
  isComma(items[content.range[1]]) &&
  !items.slice(...content.range).some((item) => item.quote >= 0) &&
  !hasFinite(items, content.range[0] + 1, content.range[1]);

/** "higher than the ministry says it is", "not as rich as he says": a measure, no report of what was said. */
function isCompared(items: readonly Item[], speaker: Speaker): boolean {
  if (!speaker.source) return false;
  const first = items.findIndex((item) => item.end > speaker.source!.start);
  const before = items[first - 1]?.lower;
  if (before === 'than') return true;
  if (before !== 'as') return false;
  return items.slice(Math.max(0, first - 5), first - 1).some((item) => /^(?:as|so)$/u.test(item.lower));
}

/** "It is worth noting that …" is said by nobody; who "avoids condemning" a thing does not condemn it. */
const isUnsaid = (items: readonly Item[], { kind, first }: VerbGroup): boolean =>
  kind === 'participle' &&
  /^(?:worth|without|avoid(?:s|ed|ing)?|resist(?:s|ed|ing)?|refrain(?:s|ed|ing)? from|stop(?:s|ped|ping)? short of)$/u.test(
    unsaidLead(items, first),
  );

/** The word before a participle, or the idiom that ends with a preposition there. */
function unsaidLead(items: readonly Item[], first: number): string {
  const word = (back: number): string => items[first - back]?.lower ?? '';
  if (word(1) === 'from') return `${word(2)} from`;
  return word(1) === 'of' && word(2) === 'short' ? `${word(3)} short of` : word(1);
}

/** Checks of meaning that neither the frame nor the place of a cue can make. */
function plausible(
  reading: Reading,
  region: Region,
  cue: VerbReading,
  group: VerbGroup,
  content: Content,
  speaker: Speaker,
): boolean {
  const { items } = region;
  const inside = items.slice(...content.range);
  if (isCompared(items, speaker) || isUnsaid(items, group)) return false;
  const source = wordsIn(reading, speaker.source);
  // In a quotation "I think", "we call", "you see" are the quoted speaker's own words, not a report of them.
  if (source.length === 1 && source[0] === 'you') return false;
  const own = region.level >= 0 && source.length === 1 && /^(?:i|we|you)$/u.test(source[0]!);
  if (own && (cue.kind.thought || (cue.form !== 'past' && group.kind === 'finite') || source[0] === 'you'))
    return false;
  if (cue.kind.id === 'consider' && cue.lemma !== 'consider' && !inside.some((item) => item.lower === 'as'))
    return false;
  if (cue.kind.id === 'consider' && group.kind !== 'finite') return false;
  if (cue.kind.id === 'no-comment' && !group.negated) return false;
  if (cue.lemma === 'charge' && content.rule === 'judged' && !inside.some((item) => item.lower === 'with'))
    return false;
  if (cue.lemma === 'thank' && inside[0]?.lower === 'to') return false;
  if (cue.kind.id === 'find' && content.rule !== 'that' && !source.some((word) => w.inquiries.has(word))) return false;
  if (
    /^(?:call-for|demand|propose|recommend|offer|promise)$/u.test(cue.kind.id) &&
    source.some((word) => w.schemes.has(word)) &&
    !source.some((word) => w.titleNouns.has(word))
  )
    return false;
  return true;
}
