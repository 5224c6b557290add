/**
 * Criticism and accusation that no verb names: a statement whose act is to accuse or criticise is an ACCUSE event of its
 * speaker against the first actor of another side that its content speaks of.
 */
import { type Mention, type Span, type Statement, spanOf } from '../../0-model/index.ts';
import { isPolitical, type World } from './build.ts';
import type { Found } from './find.ts';
import { frameById } from './lexicon.ts';
import { isVerbGroup, type Reading } from './reading.ts';
import { speakerParty } from './speaker.ts';

const frameOf: Partial<Record<Statement['act'], string>> = { accuse: 'accuse.accuse', criticise: 'accuse.criticise' };
/** A longer stretch is no evidence of one clause. */
const longest = 200;

/** The judgements that the frames found in the same sentences do not already give. */
export function judgements(readings: Reading[], world: World, found: Found[]): Found[] {
  return world.statements.flatMap((statement) => {
    const frame = frameById().get(frameOf[statement.act] ?? '');
    const speaker = speakerParty(statement, world);
    if (!frame || !speaker || !statement.cue || !judges(speaker, world)) return [];
    const target = targetOf(statement, readings, world);
    const reading = readings.find(({ sentence }) => within(statement.cue!.start, sentence));
    if (!target || !reading || isTold(statement, found, speaker)) return [];
    const from = reading.words.findIndex(({ token }) => token.start >= statement.cue!.start);
    const chunk = cueGroup(reading, from, statement.cue);
    if (chunk < 0) return [];
    const to = reading.chunks[chunk]!.to;
    return [
      {
        frame: { ...frame, id: `${frame.id}-said`, needs: 'both' as const },
        reading,
        from: reading.chunks[chunk]!.from,
        to,
        rest: 0,
        chunk,
        part: 'verb' as const,
        carrier: undefined,
        source: [{ mention: speaker, chunk, part: 'head' as const }],
        target: [{ mention: target.mention, chunk, part: 'head' as const }],
        standing: 'actual' as const,
        evidence: target.evidence,
      },
    ];
  });
}

const within = (at: number, { start, end }: { start: number; end: number }): boolean => start <= at && at < end;

/** The verb group that the cue's words stand in; of "according to" the word before it. */
function cueGroup(reading: Reading, from: number, cue: Span): number {
  for (let w = from; reading.words[w] && reading.words[w]!.token.end <= cue.end; w++)
    if (isVerbGroup(reading.chunks[reading.chunkOf[w]!])) return reading.chunkOf[w]!;
  return from < 0 ? -1 : (reading.chunkOf[from] ?? -1);
}

/** The first political actor in the content who is of another side than the speaker, and the clause that names it. */
function targetOf(
  statement: Statement,
  readings: Reading[],
  world: World,
): { mention: Mention; evidence: Span } | null {
  for (const part of statement.content) {
    for (const reading of readings) {
      if (reading.sentence.end <= part.start || reading.sentence.start >= part.end) continue;
      const mention = reading.mentions.find(
        (one) => one.start >= part.start && one.end <= part.end && isOther(one, statement, world) && acts(one, reading),
      );
      if (!mention) continue;
      const start = Math.max(part.start, reading.sentence.start);
      const end = Math.min(part.end, reading.sentence.end, Math.max(mention.end, start + longest));
      return { mention, evidence: spanOf(reading.text, start, end) };
    }
  }
  return null;
}

/** Who is spoken of as doing or owning something ("China has detained …", "remarks by the ministry"), not a place or aim. */
function acts(mention: Mention, reading: Reading): boolean {
  const at = reading.words.findIndex(({ token }) => token.start >= mention.start);
  const own = reading.words.slice(at).filter(({ token }) => token.end <= mention.end);
  return (
    own.some(({ token }) => /^(?:nsubj|obl:agent|nmod:poss)/u.test(token.deprel ?? '')) ||
    /^(?:by|see|seeing)$/u.test(reading.words[at - 1]?.lower ?? '')
  );
}

/** An actor of public life, or on a page about states a group such as "rights organizations"; not a private person. */
const judges = (speaker: Mention, world: World): boolean =>
  speaker.actors.every((id) => {
    const actor = world.actors.get(id);
    return (
      isPolitical(actor) || (world.political && actor !== undefined && !/^(?:person|outlet|company)$/u.test(actor.kind))
    );
  });

function isOther(mention: Mention, { speaker }: Statement, world: World): boolean {
  if (mention.place || mention.actors.length !== 1) return false;
  const own = new Set((speaker ?? []).flatMap((id) => [id, world.actors.get(id)?.country ?? id]));
  return mention.actors.every((id) => {
    const actor = world.actors.get(id);
    return isPolitical(actor) && !own.has(id) && !(actor?.country && own.has(actor.country));
  });
}

/** True when a frame has told of the speaker's criticism, by the cue or inside the content. */
function isTold(statement: Statement, found: Found[], speaker: Mention): boolean {
  const spans = [...statement.content, ...(statement.cue ? [statement.cue] : [])];
  return found.some(({ frame, reading, from, source }) => {
    const at = reading.words[from]!.token.start;
    const same = source.some((party) => party.mention.actors.some((id) => speaker.actors.includes(id)));
    return /^(?:ACCUSE|REJECT|THREATEN|REQUEST)$/u.test(frame.type) && same && spans.some((span) => within(at, span));
  });
}
