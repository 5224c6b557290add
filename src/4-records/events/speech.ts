/** Deeds that somebody says he would do: the saying is the event (AGREE, REJECT or THREATEN), not the deed. */
import type { Mention, PoliticalEvent, Span } from '../../0-model/index.ts';
import { isPolitical, type World } from './build.ts';
import type { VerbGroup } from './chunks.ts';
import { subjectOf } from './clauses.ts';
import { statementAt } from './dates.ts';
import type { Found } from './find.ts';
import { frameById } from './lexicon.ts';
import { type Party, partyOf } from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';
import { speakerParty } from './speaker.ts';

type Type = PoliticalEvent['type'];
const cooperative = new Set<Type>(['CONSULT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE', 'SUPPORT', 'AGREE']);
const hostile = new Set<Type>(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST', 'THREATEN']);

/** What a promised or refused deed makes of the saying, as the PLV codebook's table of modality has it. */
export function sayingOf(type: Type, negated: boolean): string | null {
  if (cooperative.has(type)) return negated ? 'reject.refuse-to' : 'agree.promise';
  if (hostile.has(type)) return negated ? 'agree.promise' : 'threaten.threaten';
  return null;
}

/**
 * In "X said it would withdraw its troops" the deed becomes X's AGREE; in "X said it would not meet Y" a REJECT. Outside
 * a statement "will visit" stays the planned deed, and "would" alone says nothing.
 */
export function futureDeeds(list: Found[], world: World): Found[] {
  return list.flatMap((found) => {
    if (found.standing !== 'future') return [found];
    const group = found.reading.chunks[found.carrier ?? found.chunk];
    const would = isVerbGroup(group) && group.aux.includes('would');
    const statement = statementAt(world.statements, found.reading.words[found.from]!.token.start);
    const doer = found.source.flatMap((party) => party.mention.actors);
    const own = statement?.speaker?.some((id) => doer.includes(id) || sameCountry(id, doer, world));
    const negated = isVerbGroup(group) && group.negated;
    if (statement?.cue && list.some((one) => one.frame.speech && holds(statement.cue!, one))) return [];
    if ((!statement || !own) && (would || !negated)) return would ? [] : [{ ...found, standing: 'planned' as const }];
    const saying = sayingOf(found.frame.type, negated);
    const frame = saying ? frameById().get(saying) : undefined;
    return frame ? [{ ...found, frame: { ...frame, needs: 'source' as const }, standing: 'actual' as const }] : [];
  });
}

/** "assured him that it would not join": the promise is told by its own verb. */
const holds = (cue: Span, { reading, from }: Found): boolean => {
  const at = reading.words[from]!.token.start;
  return cue.start <= at && at < cue.end;
};

const obliges = /^(?:should|must|ought|shall)$/u;

/** "the U.S. would have to cut its staff", "Mr. B should stop": what somebody says that another actor must do. */
export function statedDemands(readings: Reading[], world: World): Found[] {
  return readings.flatMap((reading) =>
    reading.chunks.flatMap((chunk, i) => {
      if (!isVerbGroup(chunk) || !isObliging(reading, i, chunk)) return [];
      const statement = statementAt(world.statements, reading.words[chunk.main]!.token.start);
      const party = partyOf(reading, subjectOf(reading, i)[0] ?? -1, false);
      if (!statement?.speaker?.length || !party || !addressed(statement.speaker, party.mention.actors, world))
        return [];
      const source = speakerParty(statement, world);
      return source ? [demand(reading, i, source, party)] : [];
    }),
  );
}

const isObliging = (reading: Reading, i: number, group: VerbGroup): boolean => {
  if (group.negated || group.form === 'ing') return false;
  if (group.aux.some((one) => obliges.test(one))) return true;
  const next = reading.chunks[i + 1];
  return (
    /^(?:have|need)$/u.test(group.lemma) &&
    /^(?:would|will|'ll)$/u.test(group.aux[0] ?? '') &&
    isVerbGroup(next) &&
    next.infinitive
  );
};

/** A state or office holder other than the speaker and the speaker's own country. */
function addressed(speaker: string[], ids: string[], world: World): boolean {
  return (
    ids.length > 0 &&
    ids.every(
      (id) =>
        isPolitical(world.actors.get(id)) &&
        !speaker.includes(id) &&
        !speaker.some((one) => sameCountry(one, [id], world)),
    )
  );
}

function demand(reading: Reading, i: number, speaker: Mention, party: Party): Found {
  const group = reading.chunks[i] as VerbGroup;
  const frame = frameById().get('request.order')!;
  return {
    frame: { ...frame, id: 'request.should', mode: 'change', detail: null },
    reading,
    from: group.from,
    to: group.to,
    rest: 0,
    chunk: i,
    part: 'verb',
    carrier: undefined,
    source: [{ mention: speaker, chunk: i, part: 'head' }],
    target: [party],
    standing: 'actual',
  };
}

/** In "the agency concluded that Moscow had interfered" the deed to the right, by the accused, is alleged. */
export function allegedDeeds(list: Found[]): Found[] {
  return list.map((found) => {
    if (!hostile.has(found.frame.type) || (found.standing !== 'actual' && found.standing !== 'attempt')) return found;
    const doer = found.source.flatMap((party) => party.mention.actors);
    const accused = list.some(
      (one) =>
        one.frame.type === 'ACCUSE' &&
        one.frame.mode === 'allege' &&
        one.reading.index === found.reading.index &&
        one.to <= found.from &&
        one.target.some((party) => party.mention.actors.some((id) => doer.includes(id))),
    );
    return accused ? { ...found, standing: 'alleged' as const } : found;
  });
}

/** "imposed sanctions on Russia, which Russia has tried to have lifted": whoever imposed them is asked to yield. */
export function liftAddressees(list: Found[]): Found[] {
  return list.map((found) => {
    if (found.frame.id !== 'request.lift' || found.target.length) return found;
    const asks = new Set(found.source.flatMap((party) => party.mention.actors));
    const imposed = list.find(
      (one) =>
        one.reading.index === found.reading.index &&
        hostile.has(one.frame.type) &&
        one.to <= found.from &&
        one.target.some((party) => party.mention.actors.some((id) => asks.has(id))),
    );
    return imposed ? { ...found, target: imposed.source } : found;
  });
}

function sameCountry(id: string, doer: string[], world: World): boolean {
  const country = world.actors.get(id)?.country;
  return !!country && doer.some((one) => world.actors.get(one)?.country === country);
}
