/** Which actors the words at a source or addressee span name. */
import { type Actor, contains, type Mention, overlaps, type Range } from '../../0-model/index.ts';

interface Named {
  text: string;
  mentions: readonly Mention[];
  actors: readonly Actor[];
}

/** Characters, about two paragraphs, over which a pronoun keeps the last speaker. */
const near = 1200;

const length = (range: Range): number => range.end - range.start;

/** Texts speak for whose they are: "her statement", "the Kremlin statement", "the union's release". */
const texts =
  /(?:statement|tweet|release|letter|e-?mail|memo|post|report|study|survey|assessment|filing|lawsuit|complaint|ad|book|memoir|op-ed|article|column|speech|remarks|comments|testimony|figures|data|documents?|message|note|website|spokes\w+)$/iu;

/**
 * Actor ids that a noun phrase refers to: those of its head. Possessors ("Freedonia's envoy") and names behind a
 * preposition ("the envoy to Sylvania") are not the head; coordinated names all are.
 */
export function resolveActors(source: Range, { text, mentions }: Named): string[] {
  const inside = mentions.filter((mention) => overlaps(mention, source) && mention.actors.length > 0);
  const widest = inside.filter((m) => !inside.some((o) => o !== m && contains(o, m) && length(o) > length(m)));
  const heads = widest.filter((m) => !isDependent(m, source, text));
  if (heads.length > 0) return coordinated(heads, text);
  const head = headOf(text.slice(source.start, source.end));
  const owner = widest.find((m) => !isBehindPreposition(m, source, text));
  return owner && (texts.test(head) || owner.end >= source.start + head.length)
    ? owner.actors
    : (widest[0]?.actors ?? []);
}

/** The noun phrase up to its first preposition, comma or relative. */
const headOf = (phrase: string): string =>
  /^.+?(?=,|\s(?:of|for|from|to|in|at|with|on|by|who|which|that)\s|$)/su.exec(phrase)?.[0] ?? phrase;

function isDependent(mention: Mention, source: Range, text: string): boolean {
  if (/^[’']s?\s/u.test(text.slice(mention.end, mention.end + 3)) && mention.end + 2 < source.end) return true;
  return isBehindPreposition(mention, source, text);
}

/** True for "the Health Authority" in "Guest with the Nova Scotia Health Authority". */
function isBehindPreposition(mention: Mention, source: Range, text: string): boolean {
  const before = text.slice(Math.max(source.start, mention.start - 60), mention.start);
  return /\b(?:of|for|from|to|in|at|with|on|by|against)\s+(?:the\s+|a\s+|an\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){0,3}$/u.test(
    before,
  );
}

/** All heads when "and" joins the last two; otherwise the last, which is the name after its titles. */
function coordinated(heads: readonly Mention[], text: string): string[] {
  const last = heads.at(-1)!;
  const joined = heads.length > 1 && /\band\b/u.test(text.slice(heads.at(-2)!.end, last.start));
  return [...new Set((joined ? heads : [last]).flatMap((mention) => mention.actors))];
}

/**
 * Speakers of a list of sources in reading order, where a lone "he" or "she" keeps the last speaker: in news the two are
 * the same five times in six. The mention's own reading stands when the last speaker is no person or stands far off.
 */
export class SpeakerChain {
  private last: { ids: string[]; at: number } | null = null;
  private readonly known: Named;
  private readonly kinds: ReadonlyMap<string, Actor['kind']>;

  constructor(known: Named) {
    this.known = known;
    this.kinds = new Map(known.actors.map((actor) => [actor.id, actor.kind]));
  }

  resolve(source: Range, chained: boolean): string[] {
    const own = resolveActors(source, this.known);
    const pronoun = /^(?:he|she)$/iu.test(this.known.text.slice(source.start, source.end));
    const chains =
      chained &&
      pronoun &&
      !this.isNamed(own) &&
      this.last !== null &&
      this.isNear(source) &&
      this.isNamed(this.last.ids);
    const ids = chains ? this.last!.ids : own;
    if (chained && ids.length > 0) this.last = { ids, at: source.end };
    return ids;
  }

  private isNamed(ids: readonly string[]): boolean {
    return ids.length === 1 && this.kinds.get(ids[0]!) === 'person';
  }

  private isNear(source: Range): boolean {
    return source.start - this.last!.at < near;
  }
}
