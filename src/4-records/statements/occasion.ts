/** When and where something was said, where the words around the cue say so. */
import type { Mention, Range, Support, Time } from '../../0-model/index.ts';
import { contains, spanOf } from '../../0-model/index.ts';
import type { Found } from './found.ts';
import { isComma } from './items.ts';
import { hasFinite } from './verb-group.ts';
import * as w from './words.ts';

export interface Occasion {
  date: string | null;
  place: string | null;
  support: Support;
}

/** TIMEX3 values that name days: a day, a week, a month or a year. */
const dated = /^\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})?$/u;

/** The first date and place inside the clause of saying and outside the content. */
function occasionOf(
  found: Found,
  known: { text: string; times: readonly Time[]; mentions: readonly Mention[] },
): Occasion {
  const { saying } = found;
  if (!saying) return { date: null, place: null, support: {} };
  const lead = leadOf(found);
  const beside = (range: Range): boolean =>
    (contains(saying, range) || (lead !== null && contains(lead, range))) &&
    !found.content.some((span) => contains(span, range)) &&
    !isPart(found, range);
  const time = known.times.find((t) => dated.test(t.value) && beside(t.span));
  const place = known.mentions.find((m) => m.place && beside(m));
  const support: Support = {};
  const rule = 'statement.occasion-beside-cue';
  if (time) support.date = { spans: [time.span], basis: time.basis, rule };
  if (place) support.place = { spans: [spanOf(known.text, place.start, place.end)], basis: 'explicit', rule };
  return { date: time?.value ?? null, place: place?.text ?? null, support };
}

/** "On Monday, Firefly said …", "Speaking in Vienna, Firefly said …": the adjunct before the speaker. */
function leadOf(found: Found): Range | null {
  const { items } = found.region;
  const { source, cue } = found;
  if (!source || !cue || found.content[0]!.start < source.start) return null;
  const at = items.findIndex((item) => item.start >= source.start);
  if (at < 2 || at > 16 || !isComma(items[at - 1]) || hasFinite(items, 0, at)) return null;
  const first = items[0]!.lower;
  const opens = w.prepositions.has(first) || w.weekdays.has(first) || w.timeWords.has(first);
  if (!opens && !/^(?:speaking|talking|writing|late|early|last|this)$/u.test(first)) return null;
  return { start: items[0]!.start, end: items[at - 1]!.start };
}

/** The speaker's and the addressee's own words are no place of saying: "the envoy to Sylvania said". */
const isPart = (found: Found, range: Range): boolean =>
  [found.source, found.addressee].some((part) => part !== null && contains(part, range));

/** Occasions in reading order: a statement that goes on speaking to the same audience keeps its day and place. */
export class Occasions {
  private last: Occasion = { date: null, place: null, support: {} };
  private readonly known: Parameters<typeof occasionOf>[1];

  constructor(known: Parameters<typeof occasionOf>[1]) {
    this.known = known;
  }

  /** `support` tells whether the addressee was taken over from the statement before. */
  of(found: Found, support: Support): Occasion {
    const own = occasionOf(found, this.known);
    const goesOn = support.addressee?.rule === 'statement.same-audience';
    const occasion = goesOn && own.date === null && own.place === null ? carried(this.last) : own;
    if (found.region.level < 0) this.last = occasion;
    return occasion;
  }
}

function carried({ date, place, support }: Occasion): Occasion {
  const kept = Object.fromEntries(
    Object.entries(support).map(([field, { spans }]) => [
      field,
      { spans, basis: 'inferred' as const, rule: 'statement.same-occasion' },
    ]),
  );
  return { date, place, support: kept };
}
