/** The words that an event's mode, status, contexts and report rest on, beside the trigger that tells its type. */
import { type PoliticalEvent, type Span, type Statement, type Support, spanOf } from '../../0-model/index.ts';
import { contextSpans } from './contexts.ts';
import type { Found } from './find.ts';
import { skip } from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';

type Values = Pick<PoliticalEvent, 'mode' | 'status' | 'contexts'>;

const wordSpan = ({ text, words }: Reading, from: number, to: number): Span =>
  spanOf(text, words[from]!.token.start, words[to - 1]!.token.end);

/** The words that report a statement: its cue, else the beginning of what is said. */
const reportSpans = (reporter: Statement): Span[] =>
  (reporter.support.cue?.spans ?? (reporter.cue ? [reporter.cue] : [])).concat(reporter.content).slice(0, 1);

/**
 * The verb group of the deed or over its noun, with its auxiliaries; before an infinitive or a gerund also the group or
 * noun that governs it ("plans to meet"); the noun itself where no verb carries it.
 */
function standingSpans({ reading, chunk, carrier, from, to }: Found): Span[] {
  const at = isVerbGroup(reading.chunks[chunk]) ? chunk : carrier;
  const group = at === undefined ? undefined : reading.chunks[at];
  if (at === undefined || !isVerbGroup(group)) return [wordSpan(reading, reading.chunks[chunk]!.from, to)];
  const own = wordSpan(reading, group.from, at === chunk ? Math.max(to, group.to) : group.to);
  const bare = group.infinitive || (group.form === 'ing' && !group.aux.length);
  const before = reading.chunks[skip(reading, at - 1, -1)];
  const governor = bare && before && (isVerbGroup(before) || before.kind === 'NP');
  return [
    ...(governor ? [wordSpan(reading, before.from, before.to)] : []),
    own,
    ...(at === chunk ? [] : [wordSpan(reading, from, to)]),
  ];
}

export function valueSupport(
  found: Found,
  { mode, status, contexts }: Values,
  reporter: Statement | undefined,
  rule: string,
): Support {
  const { reading, from, to } = found;
  const trigger = wordSpan(reading, from, to);
  const told = reporter ? reportSpans(reporter) : [];
  const own = standingSpans(found);
  // An allegation is one by who tells it, unless a word of its own says so.
  const standing = status === 'alleged' && found.standing !== 'alleged' && told.length ? [...told, ...own] : own;
  return {
    ...(mode ? { mode: { spans: [trigger], basis: 'explicit', rule } } : {}),
    status: { spans: standing, basis: 'resolved', rule: `event.status.${status}` },
    ...(contexts.length
      ? { contexts: { spans: contextSpans(reading, contexts), basis: 'inferred', rule: 'event.context-words' } }
      : {}),
    ...(reporter ? { attributedTo: { spans: told, basis: 'resolved', rule: 'event.inside-statement' } } : {}),
  };
}
