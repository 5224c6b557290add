/** Which actors the words at a source span name. */
import { type Actor, contains, type Mention, overlaps, type Range } from '../../0-model/index.ts';

interface Named {
  text: string;
  mentions: readonly Mention[];
  actors: readonly Actor[];
}

const length = (range: Range): number => range.end - range.start;

/**
 * Actor ids that a noun phrase refers to: those of its head. Possessors ("Freedonia's envoy") and names behind a
 * preposition ("the envoy to Sylvania") are not the head; coordinated names all are.
 */
export function resolveActors(source: Range, { text, mentions }: Named): string[] {
  const inside = mentions.filter((mention) => overlaps(mention, source) && mention.actors.length > 0);
  const widest = inside.filter((m) => !inside.some((o) => o !== m && contains(o, m) && length(o) > length(m)));
  const heads = widest.filter((m) => !isDependent(m, source, text));
  const chosen = heads.length > 0 ? heads : widest.slice(0, 1);
  return coordinated(chosen, source, text);
}

function isDependent(mention: Mention, source: Range, text: string): boolean {
  if (/^[’']s?\s/u.test(text.slice(mention.end, mention.end + 3)) && mention.end + 2 < source.end) return true;
  const before = text.slice(source.start, mention.start);
  return /\b(?:of|for|from|to|in|at|with|on|by|against)\s+(?:the\s+|a\s+|an\s+)?$/u.test(before);
}

/** All heads when "and" or a comma joins them; otherwise the last, which is the name after its titles. */
function coordinated(heads: readonly Mention[], source: Range, text: string): string[] {
  const last = heads.at(-1);
  if (!last) return [];
  const joined = heads.length > 1 && /\band\b/u.test(text.slice(heads.at(-2)!.end, last.start));
  const ids = (joined ? heads : [last]).flatMap((mention) => mention.actors);
  void source;
  return [...new Set(ids)];
}
