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
import { confidenceOf } from './confidence.ts';
import type { Found } from './found.ts';
import { resolveActors } from './speaker.ts';

export interface Known {
  text: string;
  quotations: readonly Quotation[];
  times: readonly Time[];
  mentions: readonly Mention[];
  actors: readonly Actor[];
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Direct when (nearly) all letters of the content stand inside quotation marks, mixed when more than a label does. */
function modeOf(found: Found, { text, quotations }: Known): Statement['mode'] {
  let all = 0;
  let quoted = 0;
  for (const span of found.content) {
    all += letters(text.slice(span.start, span.end));
    for (const quotation of quotations) {
      if (quotation.start >= span.end || quotation.end <= span.start) continue;
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

const hull = (spans: readonly Range[]): Range => ({ start: spans[0]!.start, end: spans.at(-1)!.end });

/** The innermost statement whose content holds this one's content; cue and source may stand in it too. */
function parentOf(found: Found, all: readonly Found[]): Found | null {
  let best: Found | null = null;
  const inner = hull(found.content);
  for (const other of all) {
    if (other === found || !other.content.some((span) => contains(span, inner))) continue;
    const cue = found.cue;
    const wider = other.content.some(
      (span) =>
        contains(span, inner) &&
        (span.end - span.start > inner.end - inner.start ||
          (other.rule === 'statement.relayed-by' && found.rule === 'statement.quoted-as-saying')),
    );
    const inside = !cue || other.content.some((span) => contains(span, cue)) || other.rule === 'statement.relayed-by';
    if (wider && inside && (!best || total(other) < total(best))) best = other;
  }
  return best;
}

const total = (found: Found): number => found.content.reduce((n, span) => n + span.end - span.start, 0);

function supportOf(found: Found, known: Known): Support {
  const support: Support = {};
  const span = (range: Range) => spanOf(known.text, range.start, range.end);
  if (found.source) {
    const spans = [span(found.source), ...(found.relative ? [span(found.relative)] : [])];
    support.speaker = found.shared
      ? { spans, basis: 'resolved', rule: 'statement.shared-speaker' }
      : { spans, basis: 'explicit', rule: found.rule };
  } else if (found.follows?.source) {
    support.speaker = { spans: [span(found.follows.source)], basis: 'resolved', rule: 'statement.last-speaker' };
  }
  if (found.addressee) support.addressee = { spans: [span(found.addressee)], basis: 'explicit', rule: found.rule };
  return support;
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

/** Statements in reading order, each with its id and the id of the one that contains it. */
export function toStatements(all: readonly Found[], known: Known): Statement[] {
  const ids = new Map(all.map((found, i) => [found, `statement:${i + 1}`]));
  const span = (range: Range) => spanOf(known.text, range.start, range.end);
  return all.map((found) => {
    const source = namedSource(found);
    const speaker = source ? resolveActors(source, known) : [];
    const parent = parentOf(found, all);
    return {
      id: ids.get(found)!,
      speaker: speaker.length > 0 ? speaker : null,
      source: found.source ? span(found.source) : null,
      cue: found.cue ? span(found.cue) : null,
      addressee: found.addressee ? resolveActors(found.addressee, known) : [],
      content: [...found.content].sort(byPosition).map(span),
      mode: modeOf(found, known),
      act: actOf(found, known.text),
      date: null,
      place: null,
      within: parent ? ids.get(parent)! : null,
      support: supportOf(found, known),
      rule: found.rule,
      confidence: confidenceOf(found),
    };
  });
}
