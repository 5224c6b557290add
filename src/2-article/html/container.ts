import type { Piece } from './story.ts';
import type { ElementNode } from './tree.ts';
import { isProse } from './weights.ts';

/** How much of a paragraph's weight goes to its parent, the parent's parent, and so on; Readability's proportions. */
const shares = [1, 1 / 2, 1 / 3, 1 / 6];

/** With this share of our container's text Readability's choice stands: it sees more than sizes. */
const enough = 0.35;

/** Lists are left out: comments and lists of other stories are set as such. */
const isOurs = (piece: Piece): boolean =>
  !piece.removed && isProse(piece.leaf) && (piece.kind === 'paragraph' || piece.kind === 'quote');

/**
 * Finds the story where Readability found nothing or a side issue: when the element around most of the page's
 * paragraphs holds several times the running text of Readability's choice, its blocks are taken instead.
 */
export function preferContainer(pieces: readonly Piece[]): void {
  const best = bestContainer(pieces);
  if (!best) return;
  const inside = within(pieces, best);
  const readable = sizeOf(pieces.filter((piece) => isOurs(piece) && piece.readable));
  const ours = sizeOf(inside.filter(isOurs));
  if (readable > ours * enough) return;
  for (const piece of pieces) piece.readable = false;
  for (const piece of inside) piece.readable = piece.leaf.linked < piece.leaf.text.length / 2;
}

const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { leaf }) => sum + leaf.text.length, 0);

function within(pieces: readonly Piece[], element: ElementNode): Piece[] {
  return pieces.filter(({ leaf }) => {
    for (let at: ElementNode | null = leaf.block; at; at = at.parent) if (at === element) return true;
    return false;
  });
}

function bestContainer(pieces: readonly Piece[]): ElementNode | null {
  const scores = new Map<ElementNode, number>();
  let best: ElementNode | null = null;
  for (const { leaf } of pieces.filter(isOurs)) {
    let at = leaf.block.tag === 'div' ? leaf.block : leaf.block.parent;
    for (const share of shares) {
      if (!at) break;
      const score = (scores.get(at) ?? 0) + Math.min(leaf.text.length, 600) * share;
      scores.set(at, score);
      if (!best || score > scores.get(best)!) best = at;
      at = at.parent;
    }
  }
  return best;
}
