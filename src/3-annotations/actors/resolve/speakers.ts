/** Who speaks a quotation, by the words beside it. */
import type { View } from '../read/view.ts';
import type { Cast, Member, Sighting } from './cast.ts';
import { speaksAt } from './context.ts';

const extents = new WeakMap<View, { first: number; last: number }[]>();

/** First and last word of a quotation; -1 where it has none. */
export function quoteWords(view: View, quote: number): { first: number; last: number } {
  let known = extents.get(view);
  if (!known) {
    known = view.quotations.map(() => ({ first: -1, last: -1 }));
    for (const [at, word] of view.words.entries()) {
      const extent = known[word.quote];
      if (!extent) continue;
      if (extent.first < 0) extent.first = at;
      extent.last = at;
    }
    extents.set(view, known);
  }
  return known[quote] ?? { first: -1, last: -1 };
}

/** Who says a quotation, where the words beside it tell: “…,” X said; X said: “…”; else nobody. */
export function speakerOf(view: View, cast: Cast, quote: number): Member | undefined {
  const { first, last } = quoteWords(view, quote);
  if (first < 0) return undefined;
  const near = (sighting: Sighting): boolean => {
    if (sighting.place || sighting.members.length !== 1 || view.words[sighting.from]!.quote >= 0) return false;
    return speaksAt(view, sighting.from, sighting.to);
  };
  const after = cast.sightings.find(
    (sighting) =>
      sighting.from > last &&
      sighting.from - last <= 10 &&
      block(view, sighting.from) === block(view, last) &&
      near(sighting),
  );
  if (after) return after.members[0];
  const before = cast.sightings.findLast(
    (sighting) =>
      sighting.to <= first &&
      first - sighting.to <= 14 &&
      view.words[sighting.from]!.sentence === view.words[first]!.sentence &&
      near(sighting),
  );
  if (before) return before.members[0];
  const earlier = continued(view, quote);
  return earlier === undefined ? undefined : speakerOf(view, cast, earlier);
}

/** A quotation whose sentences hold nothing else goes on with the one before it, in its block or the block before. */
function continued(view: View, quote: number): number | undefined {
  if (quote === 0) return undefined;
  const { first, last } = quoteWords(view, quote);
  const before = quoteWords(view, quote - 1);
  if (before.first < 0 || block(view, first) - block(view, before.last) > 1) return undefined;
  const { from } = view.spans[view.words[first]!.sentence]!;
  const { to } = view.spans[view.words[last]!.sentence]!;
  const alone = view.words.slice(from, to).every((word) => word.quote === quote || !/^\p{L}/u.test(word.text));
  return alone ? quote - 1 : undefined;
}

const block = (view: View, at: number): number => view.sentences[view.words[at]!.sentence]!.block;
