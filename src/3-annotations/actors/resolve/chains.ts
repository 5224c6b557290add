/** The cast as coreference chains, for scorers: which mentions mean the same, actors or not. */
import { slug } from '../knowledge/fold.ts';
import type { View } from '../read/view.ts';
import type { Cast, Sighting } from './cast.ts';
import { topIndex } from './context.ts';

/** One mention of a chain. Offsets are UTF-16 into `article.text`, half-open; `head` is where its head word starts. */
export interface ChainMention {
  start: number;
  end: number;
  head: number;
  /** Id of what it refers to; several actors together have one id of their own. */
  entity: string;
}

/** Every mention with what it refers to, in the order of the text. */
export function chainsOf(view: View, cast: Cast): ChainMention[] {
  return [...cast.sightings, ...cast.bystanders]
    .map((sighting) => ({
      start: view.words[sighting.from]!.start,
      end: view.words[sighting.to - 1]!.end,
      head: view.words[topIndex(view, sighting.from, sighting.to)]!.start,
      entity: entityOf(view, sighting),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function entityOf(view: View, sighting: Sighting): string {
  if (sighting.place) {
    const reading = view.readings[sighting.from];
    return (
      (reading?.state ?? undefined)?.id ??
      `place:${slug(
        view.words
          .slice(sighting.from, sighting.to)
          .map((word) => word.text)
          .join(' '),
      )}`
    );
  }
  const ids = sighting.members.map((member) => member.id);
  const whole = ids.length > 1 ? [...ids].sort().join(' + ') : ids[0]!;
  return side.test(view.words[sighting.from]!.lower) && sighting.to - sighting.from === 1
    ? `${whole} and others`
    : whole;
}

/** "We" is the speaker and whom they speak for: as a mention the speaker, as an entity not the same as "I". */
const side = /^(?:we|us|our|ours|ourselves)$/u;
