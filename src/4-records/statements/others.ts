/** Reports without a verb of saying: "according to X", "X: …", "X's claim that", "was quoted as saying by". */
import { type Bracket, clauseEnd, mainVerbStop, objectEnd, trimEnd } from './extent.ts';
import { type Found, type Reading, rangeOf } from './found.ts';
import { hasFinite, isComma, isDash, isQuote, isStop, phraseEnd, phraseStart, startsPhrase } from './grammar.ts';
import { type CueClass, nounReadings } from './lexicon/index.ts';
import type { Item, Region } from './region.ts';
import * as w from './words.ts';

export const accordingClass: CueClass = {
  id: 'according',
  act: 'state',
  frames: ['clause'],
  reason: '"According to X" makes the clause beside it X’s.',
  example: ['According to the ministry, the road is open.', '                           ^^^^^^^^^^^^^^^^'].join('\n'),
  words: 'according',
};
export const colonClass: CueClass = {
  id: 'colon',
  act: 'state',
  frames: ['clause'],
  reason: 'In headlines and transcripts a name and a colon introduce that speaker’s words.',
  example: ['Firefly: “They know why.”', '         ^^^^^^^^^^^^^^^^'].join('\n'),
  words: 'colon',
};

export interface Set extends Bracket {
  found: Found;
}

const base = (
  region: Region,
  kind: CueClass,
  rule: string,
): Pick<Found, 'rule' | 'kind' | 'lemma' | 'addressee' | 'region' | 'negated' | 'modal' | 'follows'> => ({
  rule: `statement.${rule}`,
  kind,
  lemma: kind.words,
  addressee: null,
  region,
  negated: false,
  modal: null,
  follows: null,
});

/** End (exclusive) of the speaker after "according to": all up to a mark, or to the clause when it opens the sentence. */
function accordingEnd(items: readonly Item[], from: number): number {
  let i = from;
  while (
    i < items.length &&
    !isStop(items[i]) &&
    !isComma(items[i]) &&
    !isQuote(items[i]) &&
    !/^[;:)]$/u.test(items[i]!.text) &&
    !isDash(items[i])
  )
    i++;
  return i;
}

/** "According to X, …" and "…, according to X". */
export function according(reading: Reading, region: Region): Set[] {
  const { items } = region;
  const out: Set[] = [];
  items.forEach((item, i) => {
    if (item.lower !== 'according' || items[i + 1]?.lower !== 'to') return;
    const from = i + 2;
    if (!startsPhrase(items, from)) return;
    const end = accordingEnd(items, from);
    const start = Math.max(0, ...out.map((set) => set.to));
    const content = accordingContent(items, i, end, start);
    if (content.length === 0) return;
    const ranges = content.map(([a, b]) => rangeOf(reading, items, a, b));
    out.push({
      from: i > start && (isComma(items[i - 1]) || isDash(items[i - 1])) ? i - 1 : i,
      to: end,
      found: {
        ...base(region, accordingClass, 'according-to'),
        cue: rangeOf(reading, items, i, i + 2),
        source: rangeOf(reading, items, from, end),
        content: ranges,
        saying: rangeOf(reading, items, i, end),
      },
    });
  });
  return out;
}

function accordingContent(items: readonly Item[], i: number, end: number, start: number): [number, number][] {
  const leads = i === start || (i - start <= 2 && w.conjunctions.has(items[start]?.lower ?? ''));
  if (leads) {
    const from = isComma(items[end]) ? end + 1 : end;
    const to = trimEnd(items, from, items.length);
    return to > from ? [[from, to]] : [];
  }
  const front: [number, number] = [start, trimEnd(items, start, i)];
  const out: [number, number][] = front[1] > front[0] ? [front] : [];
  // Inside its clause: "The road, according to X, is open."
  if (isComma(items[end]) && isComma(items[i - 1]) && end + 1 < items.length) {
    const to = trimEnd(items, end + 1, items.length);
    const rest = items[end + 1]!;
    if (!hasFinite(items, front[0], front[1]) && !/^(?:which|who)$/u.test(rest.lower) && to > end + 1)
      out.push([end + 1, to]);
  }
  return out;
}

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

interface NounSource {
  range: [number, number] | null;
  /** Where the content may begin. */
  next: number;
}

/** The speaker of a noun of saying: the possessor before it, or who follows "from" or "by". */
function nounSource(items: readonly Item[], noun: number): NounSource {
  let next = noun + 1;
  let range: [number, number] | null = null;
  if (/^(?:from|by)$/u.test(items[next]?.lower ?? '') && startsPhrase(items, next + 1)) {
    const end = phraseEnd(items, next + 1, true);
    range = [next + 1, end];
    next = end;
  }
  if (range) return { range, next };
  let i = noun - 1;
  // An adjective or two may stand between: "the envoy's latest claim".
  for (let skipped = 0; i >= 0 && skipped < 3 && !items[i]!.punct; skipped++, i--) {
    const word = items[i]!.lower;
    if (/^(?:his|her|their|its|my|our)$/u.test(word)) return { range: [i, i + 1], next };
    if (word === "'s" || /s['’]$/u.test(word)) break;
    if (w.determiners.has(word) || w.prepositions.has(word)) return { range: modifier(items, noun), next };
  }
  if (items[i]?.lower !== "'s" && !isApostrophe(items, i)) return { range: modifier(items, noun), next };
  const from = phraseStart(items, i - 1);
  return { range: from >= 0 ? [from, i] : null, next };
}

/** Whose saying it is in "a newspaper report", "the Interfax report". */
function modifier(items: readonly Item[], noun: number): [number, number] | null {
  let from = noun;
  while (
    from > 0 &&
    (items[from - 1]!.capital || w.media.has(items[from - 1]!.lower)) &&
    !w.determiners.has(items[from - 1]!.lower)
  )
    from--;
  return from < noun && from > 0 ? [from, noun] : null;
}

const isApostrophe = (items: readonly Item[], i: number): boolean =>
  /^['’]$/u.test(items[i]?.text ?? '') && /s$/u.test(items[i - 1]?.lower ?? '');

function nounContent(
  items: readonly Item[],
  noun: number,
  kind: CueClass,
  n: number,
  brackets: readonly Bracket[],
  title: boolean,
): [number, number] | null {
  const word = items[n]?.lower ?? '';
  const has = (frame: CueClass['frames'][number]): boolean => kind.frames.includes(frame);
  // A noun before the clause's verb is its subject; the verb then ends what the noun takes.
  const subject = !hasFinite(items, clauseStart(items, noun), noun);
  const bound = (from: number, end: number, own: number): [number, number] => [
    from,
    subject ? mainVerbStop(items, from, end, own) : end,
  ];
  if (word === 'that' && has('that') && hasFinite(items, n + 2, Math.min(items.length, n + 25)))
    return bound(n, clauseEnd(items, n, brackets, title), 1);
  if (word === 'to' && has('to') && items[n + 1] && !w.determiners.has(items[n + 1]!.lower))
    return bound(n, objectEnd(items, n, brackets, title), 0);
  const object = startsPhrase(items, n + 1) || /ing$/u.test(items[n + 1]?.lower ?? '');
  if (has('object') && /^(?:of|for|on|against)$/u.test(word) && object)
    return bound(n + 1, objectEnd(items, n + 1, brackets, title), 0);
  return null;
}

function clauseStart(items: readonly Item[], i: number): number {
  let n = i;
  while (n > 0 && !items[n - 1]!.punct && items[n - 1]!.quote < 0 && !/^(?:that|and|but)$/u.test(items[n - 1]!.lower))
    n--;
  return n;
}

/** "X's claim that …", "a warning from X that …". */
export function nominal(reading: Reading, region: Region, brackets: readonly Bracket[]): Found[] {
  const { items } = region;
  const title = reading.title(region.block);
  const out: Found[] = [];
  items.forEach((item, noun) => {
    if (noun === 0 || (item.capital && !title)) return;
    for (const { kind, lemma } of nounReadings(item.lower)) {
      const { range, next } = nounSource(items, noun);
      const content = nounContent(items, noun, kind, next, brackets, title);
      if (!content || content[1] <= content[0] || range === null) continue;
      out.push({
        ...base(
          region,
          kind,
          `noun-${items[content[0]]!.lower === 'that' ? 'that' : items[content[0]]!.lower === 'to' ? 'to' : 'of'}`,
        ),
        lemma,
        cue: rangeOf(reading, items, noun, noun + 1),
        source: rangeOf(reading, items, ...range),
        content: [rangeOf(reading, items, ...content)],
        saying: rangeOf(reading, items, noun, content[0]),
      });
      return;
    }
  });
  return out;
}

const relay = /^(?:quoted|cited)$/u;

/** "“…,” Smith was quoted as saying by the agency": the outlet relays, Smith says; two statements over one content. */
export function relayed(reading: Reading, region: Region): (Set & { outer: Found | null })[] {
  const { items } = region;
  const out: (Set & { outer: Found | null })[] = [];
  items.forEach((item, i) => {
    if (!relay.test(item.lower) || items[i + 1]?.lower !== 'as' || items[i + 2]?.lower !== 'saying') return;
    if (!w.be.has(items[i - 1]?.lower ?? '')) return;
    const subjectFrom = phraseStart(items, i - 2);
    if (subjectFrom < 0) return;
    const by = items[i + 3]?.lower === 'by' && startsPhrase(items, i + 4);
    const outlet: [number, number] | null = by ? [i + 4, phraseEnd(items, i + 4, true)] : null;
    const tail = outlet ? outlet[1] : i + 3;
    const before = items[subjectFrom - 1];
    const content: [number, number] | null =
      before && (isQuote(before) || isComma(before))
        ? [0, isQuote(before) ? subjectFrom : trimEnd(items, 0, subjectFrom)]
        : tail < items.length
          ? [isComma(items[tail]) || items[tail]!.text === ':' ? tail + 1 : tail, trimEnd(items, tail, items.length)]
          : null;
    if (!content || content[1] <= content[0]) return;
    const ranges = [rangeOf(reading, items, ...content)];
    const saying = rangeOf(reading, items, subjectFrom, tail);
    const cue = rangeOf(reading, items, i - 1, i + 3);
    const quote: CueClass = { ...accordingClass, words: 'quote' };
    const inner: Found = {
      ...base(region, quote, 'quoted-as-saying'),
      cue,
      source: rangeOf(reading, items, subjectFrom, i - 1),
      content: ranges,
      saying,
    };
    const outer: Found | null = outlet
      ? {
          ...base(region, quote, 'relayed-by'),
          cue: rangeOf(reading, items, i, i + 1),
          source: rangeOf(reading, items, ...outlet),
          content: ranges,
          saying,
        }
      : null;
    out.push({ from: isComma(before) ? subjectFrom - 1 : subjectFrom, to: tail, found: inner, outer });
  });
  return out;
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
