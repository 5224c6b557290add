import type { BlockKind } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';

/** How many neighbours on each side say whether a copy stands in the story. */
const reach = 2;
/** A long neighbour counts no more than one of this many characters. */
const neighbourCap = 300;
/** Hand weights, in characters of neighbouring story: what a copy's own look takes away. */
const wrappedCost = 200;
const cutShortCost = 400;
const kindCost: Record<BlockKind, number> = {
  paragraph: 0,
  list: 0,
  subhead: 0,
  deck: 300,
  caption: 300,
  quote: 300,
  headline: Number.NEGATIVE_INFINITY,
};

/** True when the page itself cut the text short: "The minister said on Mon…", "… [more]". */
export function isCutShort(text: string): boolean {
  return /(?:\u2026|\.\.\.)\s*(?:\[?(?:more|read more|continue reading)\]?)?$/iu.test(text.slice(-40));
}

/**
 * How much a block looks like the copy that the story itself needs, in characters of story around it: its undoubled
 * neighbours that are paragraphs, less what speaks against it (quotation marks around the whole, a cut, its kind).
 */
export function bodiness(blocks: readonly RawBlock[], at: number, doubled: readonly boolean[]): number {
  const block = blocks[at]!;
  let score = -kindCost[block.kind];
  if (isWrapped(block.text)) score -= wrappedCost;
  if (isCutShort(block.text)) score -= cutShortCost;
  for (let other = at - reach; other <= at + reach; other++) {
    const neighbour = blocks[other];
    if (other === at || !neighbour || doubled[other]) continue;
    if (!neighbour.removed && neighbour.kind === 'paragraph') score += Math.min(neighbourCap, neighbour.text.length);
  }
  return score;
}

const opening = /^["'\u201c\u2018\u00ab]/u;
const closing = /["'\u201d\u2019\u00bb]$/u;

/** True when a block starts or ends with a quotation mark that has no partner inside: the mark of a pull quote. */
function isWrapped(text: string): boolean {
  if (opening.test(text) && closing.test(text)) return true;
  const opens = text.match(/["\u201c\u00ab]/gu)?.length ?? 0;
  const closes = text.match(/["\u201d\u00bb]/gu)?.length ?? 0;
  return opens !== closes && (opening.test(text) || closing.test(text));
}
