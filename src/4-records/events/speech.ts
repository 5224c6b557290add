/** Deeds that somebody says he would do: the saying is the event (AGREE, REJECT or THREATEN), not the deed. */
import type { PoliticalEvent } from '../../0-model/index.ts';
import type { World } from './build.ts';
import { statementAt } from './dates.ts';
import type { Found } from './find.ts';
import { frames } from './lexicon.ts';
import { isVerbGroup } from './reading.ts';

type Type = PoliticalEvent['type'];
const cooperative = new Set<Type>(['CONSULT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE', 'SUPPORT', 'AGREE']);
const hostile = new Set<Type>(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST', 'THREATEN']);

/** What a promised or refused deed makes of the saying, as the PLV codebook's table of modality has it. */
function sayingOf(type: Type, negated: boolean): string | null {
  if (cooperative.has(type)) return negated ? 'reject.refuse-to' : 'agree.promise';
  if (hostile.has(type)) return negated ? 'agree.promise' : 'threaten.threaten';
  return null;
}

const byId = new Map(frames.map((frame) => [frame.id, frame]));

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
    if (!statement || !own) return would ? [] : [{ ...found, standing: 'planned' as const }];
    const saying = sayingOf(found.frame.type, isVerbGroup(group) && group.negated);
    const frame = saying ? byId.get(saying) : undefined;
    return frame ? [{ ...found, frame: { ...frame, needs: 'source' as const }, standing: 'actual' as const }] : [];
  });
}

/** In "the agency concluded that Moscow had interfered" the deed to the right, by the accused, is alleged. */
export function allegedDeeds(list: Found[]): Found[] {
  return list.map((found) => {
    if (!hostile.has(found.frame.type) || found.standing !== 'actual') return found;
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

function sameCountry(id: string, doer: string[], world: World): boolean {
  const country = world.actors.get(id)?.country;
  return !!country && doer.some((one) => world.actors.get(one)?.country === country);
}
