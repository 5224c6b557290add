/**
 * The day of a deed that its own sentence does not date: the scene it is told in. News names the day once ("said Monday")
 * and goes on in the simple past; what the same actor did there, he did on that day. Always marked `inferred`.
 */
import type { Actor, Article, Span, Time } from '../../0-model/index.ts';
import type { Draftling } from './build.ts';
import type { VerbGroup } from './chunks.ts';
import { isPassive } from './clauses.ts';
import { kindAt, lowerAt, skip } from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';

/** A day that a sentence names for its main deed, and who is in it. */
interface Anchor {
  index: number;
  date: string;
  span: Span;
  actors: Set<string>;
}

const day = 86_400_000;
/** A scene lies in the week before publication; older days are told as the past. */
const recent = (value: string, published: string): boolean => {
  const age = (Date.parse(published) - Date.parse(value)) / day;
  return age >= 0 && age <= 8;
};

/** "by Monday", "since Monday", "Monday's attack": no day of the sentence's own deed. */
function datesItsClause(text: string, time: Time): boolean {
  const before = text.slice(Math.max(0, time.span.start - 12), time.span.start).toLowerCase();
  const after = text.slice(time.span.end, time.span.end + 2);
  return !/(?:\bby|\buntil|\bbefore|\bafter|\bsince|\bfrom|\bnext)\s$/u.test(before) && !/^['’]s/u.test(after);
}

function anchorOf(reading: Reading, published: string): Anchor | null {
  const days = reading.times.filter(
    (time) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(time.value) &&
      time.type !== 'DURATION' &&
      datesItsClause(reading.text, time) &&
      recent(time.value, published),
  );
  const dates = [...new Set(days.map((time) => time.value))];
  if (dates.length !== 1) return null;
  const actors = new Set(reading.mentions.flatMap((mention) => mention.actors));
  return { index: reading.index, date: dates[0]!, span: days[0]!.span, actors };
}

/** A finite verb in the simple past ("urged", "was arrested"); not "has urged", nor a participle that describes a noun. */
function simplePast(reading: Reading, i: number): boolean {
  const group = reading.chunks[i];
  if (!isVerbGroup(group)) return false;
  if (group.aux.length) return /^(?:was|were|did)$/u.test(group.aux[0]!) && !group.infinitive;
  const { xpos } = reading.words[group.main]!.token;
  return (xpos ? xpos === 'VBD' : group.form === 'past') && !isPassive(reading, i);
}

const finite = (group: VerbGroup): boolean => !group.infinitive && !(group.form === 'ing' && !group.aux.length);

/** The verb that sets the time of the deed: its own, or for "decided to expel" and "…, killing 12" the finite one before it. */
function tenseVerb(reading: Reading, from: number): number {
  let i = from;
  for (let steps = 0; steps < 10; steps++) {
    const group = reading.chunks[i];
    if (!isVerbGroup(group)) return -1;
    if (finite(group)) return i;
    const before = skip(reading, i - 1, -1);
    if (isVerbGroup(reading.chunks[before])) i = before;
    else if (group.form === 'ing' && !group.infinitive) i = finiteBefore(reading, before);
    else return -1;
  }
  return -1;
}

function finiteBefore(reading: Reading, from: number): number {
  for (let i = from; i >= 0 && from - i < 8; i--) {
    const group = reading.chunks[i];
    if (isVerbGroup(group) && finite(group)) return i;
  }
  return -1;
}

/** "after the agency concluded that …", "which Congress passed": what came before the scene or explains it. */
function underTime(reading: Reading, i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < 10; at--) {
    if (/^(?:after|since|because|until|before|as)$/u.test(lowerAt(reading, at))) return true;
    if (kindAt(reading, at) === 'W') return true;
    if (isVerbGroup(reading.chunks[at]) || /^[,.S]$/u.test(kindAt(reading, at) ?? '')) return false;
  }
  return false;
}

const spoken = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

function toldInPast(event: Draftling): boolean {
  const { reading, carrier, chunk, standing } = event.found;
  const own = reading.chunks[carrier ?? chunk];
  if (!isVerbGroup(own)) return false;
  // What somebody said he would do is dated by the saying.
  if (own.aux.some((one) => /^(?:would|will|'ll)$/u.test(one))) return standing === 'actual';
  // A deed that somebody tells of may be older than the telling.
  if (event.attributedTo && !spoken.has(event.type)) return false;
  const verb = tenseVerb(reading, carrier ?? chunk);
  return verb >= 0 && simplePast(reading, verb) && !underTime(reading, verb);
}

/**
 * The nearest sentence that names a day and has one of the parties; before the deed rather than after it. Far off only
 * where the parties have no other day.
 */
function nearest(event: Draftling, anchors: Anchor[], persons: (id: string) => boolean): Anchor | undefined {
  const at = event.found.reading.index;
  // States are everywhere; a person spoken to was there.
  const target = event.target.filter((id) => !event.source.length || persons(id));
  const cost = (anchor: Anchor, party: string[]): number =>
    party.some((id) => anchor.actors.has(id)) ? (anchor.index <= at ? at - anchor.index : 2 * (anchor.index - at)) : 99;
  const own = anchors.filter(({ actors }) => [...event.source, ...target].some((id) => actors.has(id)));
  const one = new Set(own.map(({ date }) => date)).size === 1;
  const ranked = anchors
    .map((anchor) => ({ anchor, far: Math.min(cost(anchor, event.source), 3 + cost(anchor, target)) }))
    .filter(({ far }) => far <= (one ? 40 : 14))
    .sort((a, b) => a.far - b.far || a.anchor.index - b.anchor.index);
  return ranked[0]?.anchor;
}

/** "On Aug. 7, … ended a news conference. They were talking when …": a date at the head of the sentence just before. */
function fronted(readings: Reading[], index: number): Pick<Anchor, 'date' | 'span'> | undefined {
  const before = readings[index - 1];
  if (!before || before.sentence.block !== readings[index]!.sentence.block) return undefined;
  const first = before.times.find((time) => time.span.start - before.sentence.start <= 4);
  if (
    !first ||
    !/^\d{4}-\d{2}-\d{2}$/u.test(first.value) ||
    !/^(?:on )?$/iu.test(before.text.slice(before.sentence.start, first.span.start))
  )
    return undefined;
  return { date: first.value, span: first.span };
}

/** The older time that the sentence, or the one before it, tells of. */
const toldAsPast = (readings: Reading[], index: number, published: string, anyBlock = false): Time | undefined =>
  [index - 1, index]
    .flatMap((i) => readings[i] ?? [])
    .filter(({ sentence }) => anyBlock || sentence.block === readings[index]!.sentence.block)
    .flatMap(({ times }) => times)
    .find(
      (time) =>
        /^\d{4}(?:-|$)/u.test(time.value) &&
        time.latest !== null &&
        !recent(time.latest, published) &&
        Date.parse(time.latest) < Date.parse(published),
    );

/** "After the land grab, …", right after a sentence about an older time: still that time. */
function continuesPast(readings: Reading[], index: number, published: string): Time | undefined {
  const { text, sentence } = readings[index]!;
  const opens = /^(?:After|Following|Since|Then|Later|Subsequently)\b/u.test(
    text.slice(sentence.start, sentence.start + 14),
  );
  return opens ? toldAsPast(readings, index, published, true) : undefined;
}

/** Finds the day of the scene for the undated events that are told in the simple past; the others get none. */
export function sceneDays(
  events: Draftling[],
  readings: Reading[],
  article: Article,
  actors: Map<string, Actor>,
): void {
  const published = article.published.value;
  if (!published) return;
  const person = (id: string): boolean => actors.get(id)?.kind === 'person';
  const anchors = readings.flatMap((reading) => anchorOf(reading, published) ?? []);
  for (const event of events) {
    if (event.date || event.status === 'planned' || event.status === 'hypothetical' || !toldInPast(event)) continue;
    const { index } = event.found.reading;
    const past = continuesPast(readings, index, published);
    if (past) {
      event.background = true;
      event.support.background ??= { spans: [past.span], basis: 'inferred', rule: 'event.continues-past' };
      continue;
    }
    const anchor =
      fronted(readings, index) ??
      (toldAsPast(readings, index, published) ? undefined : nearest(event, anchors, person));
    if (anchor && !event.background) event.scene = { date: anchor.date, span: anchor.span };
  }
}

/** Gives an event the day of its scene when no telling of it has a date. */
export function dated(event: Draftling): Draftling {
  if (event.date || !event.scene) return event;
  const { date, span } = event.scene;
  const support = {
    ...event.support,
    date: { spans: [span], basis: 'inferred' as const, rule: 'event.date-of-scene' },
  };
  return { ...event, date, support };
}
