/** Turns what the patterns found into statements of the record: speaker, addressee, mode, act, nesting. */
import {
  type Actor,
  byPosition,
  contains,
  type Mention,
  type Quotation,
  type Range,
  type Statement,
  type Support,
  spanOf,
  type Time,
} from '../../0-model/index.ts';
import { actOf } from './act.ts';
import { addressed, Conversation } from './addressee.ts';
import { confidenceOf } from './confidence.ts';
import type { Found } from './found.ts';
import { Occasions } from './occasion.ts';
import { lowerBound } from './region.ts';
import { SpeakerChain } from './speaker.ts';

export interface Known {
  text: string;
  quotations: readonly Quotation[];
  times: readonly Time[];
  mentions: readonly Mention[];
  actors: readonly Actor[];
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Direct when (nearly) all letters of the content stand inside quotation marks, mixed when more than a label does. */
function modeOf(found: Found, { text, quotations }: Known, starts: readonly number[]): Statement['mode'] {
  let all = 0;
  let quoted = 0;
  for (const span of found.content) {
    all += letters(text.slice(span.start, span.end));
    // Only quotations that begin inside the content count; they stand in the order of their starts.
    for (let i = lowerBound(starts, span.start); i < quotations.length && quotations[i]!.start < span.end; i++) {
      const quotation = quotations[i]!;
      const outer = quotation.parent !== null && quotations[quotation.parent]!.start >= span.start;
      // A quotation around the whole content is another speaker's; only marks inside the content count.
      if (outer || quotation.use === 'title' || quotation.use === 'name' || quotation.start < span.start) continue;
      quoted += letters(text.slice(Math.max(span.start, quotation.start), Math.min(span.end, quotation.end)));
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted / all >= 0.95 ? 'direct' : quoted <= letterOfLabel(found, all, quoted) ? 'indirect' : 'mixed';
}

/** A single quoted word in a long sentence is a label and leaves the statement indirect. */
const letterOfLabel = (_found: Found, all: number, quoted: number): number =>
  quoted < 14 && quoted / all < 0.15 ? quoted : 0;

/** True when every span of `inner` stands in a span of `outer`. */
const holds = (outer: Found, inner: Found): boolean =>
  inner.content.every((span) => outer.content.some((o) => contains(o, span)));

/**
 * For every statement the innermost one whose content holds all of its content and its cue. One sweep from left to
 * right over those that are still open.
 */
function parentsOf(all: readonly Found[]): Map<Found, Found> {
  const parents = new Map<Found, Found>();
  const order = [...all].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  const ends = new Map(all.map((found) => [found, Math.max(...found.content.map((span) => span.end))]));
  let open: Found[] = [];
  for (const found of order) {
    open = open.filter((other) => ends.get(other)! > found.content[0]!.start);
    open.push(found);
    for (const other of open) {
      if (other === found) continue;
      if (isWithin(found, other)) setNarrower(parents, found, other);
      if (isWithin(other, found)) setNarrower(parents, other, found);
    }
  }
  return parents;
}

function setNarrower(parents: Map<Found, Found>, inner: Found, outer: Found): void {
  const known = parents.get(inner);
  if (!known || total(outer) < total(known)) parents.set(inner, outer);
}

function isWithin(inner: Found, outer: Found): boolean {
  if (!holds(outer, inner)) return false;
  const relays = outer.rule === 'statement.relayed-by' && inner.rule === 'statement.quoted-as-saying';
  if (relays) return true;
  const { cue } = inner;
  return total(outer) > total(inner) && (!cue || outer.content.some((span) => contains(span, cue)));
}

const total = (found: Found): number => found.content.reduce((n, span) => n + span.end - span.start, 0);

/** What the speaker rests on: the words beside the cue, or those beside the cue that this one carries on. */
function speakerSupport(found: Found, { text }: Known): Support {
  const span = (range: Range) => spanOf(text, range.start, range.end);
  if (!found.source) {
    const source = namedSource(found);
    return source ? { speaker: { spans: [span(source)], basis: 'resolved', rule: 'statement.last-speaker' } } : {};
  }
  const spans = [span(found.source), ...(found.relative ? [span(found.relative)] : [])];
  return {
    speaker: found.shared
      ? { spans, basis: 'resolved', rule: 'statement.shared-speaker' }
      : { spans, basis: 'explicit', rule: found.rule },
    source: { spans: [span(found.source)], basis: 'explicit', rule: found.rule },
  };
}

/** What cue, content, mode, act and nesting rest on. */
function wordsSupport(found: Found, actRule: string | null, parent: Found | undefined, { text }: Known): Support {
  const span = (range: Range) => spanOf(text, range.start, range.end);
  const content = [...found.content].sort(byPosition).map(span);
  const first = content.slice(0, 1);
  const cue = found.cue ? [span(found.cue)] : null;
  return {
    ...(cue ? { cue: { spans: cue, basis: 'explicit', rule: found.rule } } : {}),
    content: { spans: content, basis: 'explicit', rule: found.rule },
    mode: { spans: content, basis: 'explicit', rule: 'statement.mode-by-marks' },
    act: actRule
      ? { spans: first, basis: 'resolved', rule: actRule }
      : { spans: cue ?? first, basis: 'explicit', rule: `cue.${found.kind.id}` },
    ...(parent
      ? { within: { spans: parent.content.slice(0, 1).map(span), basis: 'resolved', rule: 'statement.within-content' } }
      : {}),
  };
}

/** Follows a floating quotation back to the statement that names the speaker. */
function namedSource(found: Found): Range | null {
  let at: Found | null = found;
  for (let i = 0; at && i < 50; i++) {
    if (at.source) return at.source;
    at = at.follows;
  }
  return null;
}

/** The speakers of every statement, in reading order. */
function speakersOf(all: readonly Found[], known: Known): Map<Found, readonly string[]> {
  const chain = new SpeakerChain(known);
  const chained = (found: Found): boolean => found.region.level < 0 && found.source !== null && !found.kind.thought;
  return new Map(
    all.map((found) => {
      const source = namedSource(found);
      return [found, source ? chain.resolve(source, chained(found)) : []] as const;
    }),
  );
}

/** "Firefly said he believes that …": a thought that its own speaker tells is what is said, no statement beside it. */
function isOwnThought(found: Found, parent: Found | undefined, speakers: Map<Found, readonly string[]>): boolean {
  if (!found.kind.thought || !parent) return false;
  const inner = speakers.get(found)!;
  return inner.length > 0 && inner.join() === speakers.get(parent)!.join();
}

/** Statements in reading order, each with its id and the id of the one that contains it. */
export function toStatements(found: readonly Found[], known: Known): Statement[] {
  const speakers = speakersOf(found, known);
  const before = parentsOf(found);
  const all = found.filter((f) => !isOwnThought(f, before.get(f), speakers));
  const parents = all.length === found.length ? before : parentsOf(all);
  const ids = new Map(all.map((f, i) => [f, `statement:${i + 1}`]));
  const starts = known.quotations.map((quotation) => quotation.start);
  const span = (range: Range) => spanOf(known.text, range.start, range.end);
  const conversation = new Conversation(known);
  const occasions = new Occasions(known);
  const sides = { text: known.text, mentions: known.mentions, actors: new Map(known.actors.map((a) => [a.id, a])) };
  return all.map((found) => {
    const speaker = speakers.get(found)!;
    const parent = parents.get(found);
    const { act, rule } = actOf(found, speaker, sides);
    const outer = parent ? (speakers.get(parent) ?? []) : [];
    const own = addressed(found, act, speaker, known);
    const { addressee, support } = conversation.complete(found, act, speaker, outer, own);
    const occasion = occasions.of(found, support);
    return {
      id: ids.get(found)!,
      speaker: speaker.length > 0 ? [...speaker] : null,
      source: found.source ? span(found.source) : null,
      cue: found.cue ? span(found.cue) : null,
      addressee,
      content: [...found.content].sort(byPosition).map(span),
      mode: modeOf(found, known, starts),
      act,
      date: occasion.date,
      place: occasion.place,
      within: parent ? ids.get(parent)! : null,
      support: {
        ...speakerSupport(found, known),
        ...wordsSupport(found, rule, parent, known),
        ...support,
        ...occasion.support,
      },
      rule: found.rule,
      confidence: confidenceOf(found, speaker.length > 0),
    };
  });
}
