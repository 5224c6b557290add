/** Speakers set before a colon or behind a dash: headlines, transcripts, signed quotations. */
import { base } from './blank.ts';
import { trimEnd } from './extent.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import { isComma, isDash, isQuote } from './items.ts';
import type { CueClass } from './lexicon/index.ts';
import type { Item, Region } from './region.ts';
import { hasFinite } from './verb-group.ts';

export const colonClass: CueClass = {
  id: 'colon',
  act: 'state',
  frames: ['clause'],
  reason: 'In headlines and transcripts a name and a colon introduce that speaker’s words.',
  example: ['Firefly: “They know why.”', '         ^^^^^^^^^^^^^^^^'].join('\n'),
  words: 'colon',
};

const speakerShape = (items: readonly Item[], to: number): boolean =>
  to <= 9 &&
  items.slice(0, to).every((item) => !item.punct || /^[.,'’()&-]$/u.test(item.text)) &&
  !hasFinite(items, 0, to);

/** A label of a turn in a transcript: QUESTION, Q, MS FIREFLY, or a label that opens several paragraphs. */
function isTurn(reading: Reading, name: readonly Item[]): boolean {
  const label = name.map((item) => item.text).join(' ');
  if (
    /^(?:Q|A|QUESTION|ANSWER|REPORTER|MODERATOR|(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|AMB|MINISTER|SECRETARY|PRESIDENT|AMBASSADOR)\b.*)$/u.test(
      label,
    )
  )
    return true;
  return reading.labels.has(label);
}

/** "Firefly: We had no choice" as a headline; "MS FIREFLY: …", "QUESTION: …" as a turn; "Firefly: “…”" anywhere. */
export function colon(reading: Reading, region: Region): Found | null {
  const { items } = region;
  const at = items.findIndex((item) => item.text === ':');
  if (at <= 0 || at + 1 >= items.length || !speakerShape(items, at)) return null;
  const name = items.slice(0, at);
  const capitals =
    name.every((item) => item.punct || item.text === item.text.toUpperCase()) &&
    name.some((item) => item.text.length > 1);
  const named =
    name[0]!.capital &&
    name.every(
      (item) => item.capital || item.punct || /^(?:of|the|de|van|von|al|for|at|to|'s|in|and)$/u.test(item.lower),
    );
  const title = reading.title(region.block);
  const quoted = isQuote(items[at + 1]);
  if (/^(?:according|update|watch|read|related|note|caption|photo|video)$/u.test(name[0]!.lower)) return null;
  const turn = capitals && region.level < 0 && isTurn(reading, name);
  if (!(title && named && at <= 7) && !turn && !(quoted && named && at <= 5)) return null;
  if (title && !quoted && !hasFinite(items, at + 1, items.length) && items.length - at < 5) return null;
  const to = quoted && !title ? at + 2 : items.length;
  return {
    ...base(region, colonClass, title ? 'headline-colon' : turn ? 'turn' : 'colon-quote'),
    cue: rangeOf(reading, items, at, at + 1),
    source: rangeOf(reading, items, 0, at),
    content: [rangeOf(reading, items, at + 1, turn ? to : trimEnd(items, at + 1, to))],
    saying: null,
  };
}

/** "“…” — Ann Firefly, a voter": a quotation with its speaker's name behind a dash. */
export function dashed(reading: Reading, region: Region): Found | null {
  const { items } = region;
  const dash = items.findIndex((item) => isDash(item));
  if (dash < 1 || !isQuote(items[dash - 1]) || !items.slice(0, dash).every((item) => item.quote >= 0 || item.punct))
    return null;
  const name = items[dash + 1];
  if (!name?.capital || hasFinite(items, dash + 1, items.length) || items.length - dash > 20) return null;
  const comma = items.findIndex((item, i) => i > dash && isComma(item));
  const to = comma > 0 ? comma : trimEnd(items, dash + 1, items.length);
  if (to <= dash + 1) return null;
  return {
    ...base(region, colonClass, 'quote-dash-name'),
    cue: rangeOf(reading, items, dash, dash + 1),
    source: rangeOf(reading, items, dash + 1, to),
    content: [rangeOf(reading, items, 0, dash)],
    saying: null,
  };
}
