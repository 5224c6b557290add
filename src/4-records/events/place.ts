import { type Mention, type PoliticalEvent, type Span, spanOf } from '../../0-model/index.ts';
import type { World } from './build.ts';
import type { Found } from './find.ts';
import { type Location, locate } from './gazetteer.ts';

/** A mention read as a place, or a state's name, right after "in", "at", "near" or "outside" near the deed. */
export function placeOf(
  found: Found,
  world: World,
): { place: NonNullable<PoliticalEvent['place']>; span: Span } | null {
  const { reading } = found;
  const inside = [...found.source, ...found.target].map((party) => party.mention);
  for (const mention of reading.mentions) {
    if (inside.includes(mention) || mention.rule === 'event.national-adjective') continue;
    const before = reading.text.slice(Math.max(0, mention.start - 12), mention.start).toLowerCase();
    if (!/(?:^|\s)(?:in|at|near|outside)\s(?:the\s)?$/u.test(before)) continue;
    const at = reading.words.findIndex((word) => word.token.start >= mention.start);
    const far = at < found.from ? found.from - at : at - found.to;
    if (far > 12 || crossesVerb(found, at)) continue;
    const actor = world.actors.get(mention.actors[0] ?? '');
    if (!mention.place && actor?.kind !== 'state') continue;
    return {
      place: { name: mention.text, ...where(mention, reading.text, actor?.country ?? null) },
      span: spanOf(reading.text, mention.start, mention.end),
    };
  }
  return null;
}

/** What the gazetteer knows of the name; else the country that the article gives it. */
function where({ text: name, end }: Mention, text: string, country: string | null): Location {
  const found = locate(name, text, end);
  return found.country ? found : { ...found, country };
}

function crossesVerb(found: Found, at: number): boolean {
  const [low, high] = at < found.from ? [at, found.from] : [found.to, at];
  return found.reading.words.slice(low, high).some((word) => word.tag === 'V' || word.tag === 'W' || word.tag === 'S');
}
