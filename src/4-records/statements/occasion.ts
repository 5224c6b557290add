/** When and where something was said, where the words around the cue say so. */
import type { Mention, Range, Support, Time } from '../../0-model/index.ts';
import { contains, spanOf } from '../../0-model/index.ts';
import type { Found } from './found.ts';

export interface Occasion {
  date: string | null;
  place: string | null;
  support: Support;
}

/** TIMEX3 values that name days: a day, a week, a month or a year. */
const dated = /^\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})?$/u;

/** The first date and place inside the clause of saying and outside the content. */
export function occasionOf(
  found: Found,
  known: { text: string; times: readonly Time[]; mentions: readonly Mention[] },
): Occasion {
  const { saying } = found;
  if (!saying) return { date: null, place: null, support: {} };
  const beside = (range: Range): boolean =>
    contains(saying, range) && !found.content.some((span) => contains(span, range)) && !isPart(found, range);
  const time = known.times.find((t) => dated.test(t.value) && beside(t.span));
  const place = known.mentions.find((m) => m.place && beside(m));
  const support: Support = {};
  const rule = 'statement.occasion-beside-cue';
  if (time) support.date = { spans: [time.span], basis: time.basis, rule };
  if (place) support.place = { spans: [spanOf(known.text, place.start, place.end)], basis: 'explicit', rule };
  return { date: time?.value ?? null, place: place?.text ?? null, support };
}

/** The speaker's and the addressee's own words are no place of saying: "the envoy to Sylvania said". */
const isPart = (found: Found, range: Range): boolean =>
  [found.source, found.addressee].some((part) => part !== null && contains(part, range));
