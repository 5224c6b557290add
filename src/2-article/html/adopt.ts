import type { Piece } from './story.ts';
import type { ElementNode } from './tree.ts';
import { isProse } from './weights.ts';

/**
 * Takes back what Readability lost of the story. It keeps the best container and clears away around it, so paragraphs
 * are lost when a page cuts its story into several containers, and headings and lists when they look like links.
 */
export function adopt(pieces: readonly Piece[]): void {
  adoptLike(pieces);
  adoptBetween(pieces);
}

const isStory = (piece: Piece): boolean => piece.readable && !piece.removed && piece.kind !== 'caption';

/** The element a leaf stands in and the two around it, with their classes: paragraphs of one story share it. */
function signatureOf({ leaf }: Piece): string {
  const names: string[] = [];
  for (let at: ElementNode | null = leaf.block; at && names.length < 3; at = at.parent) {
    names.push(`${at.tag}.${at.attributes.class ?? ''}`);
  }
  return names.join('<');
}

/** Up to this share of like paragraphs missing, Readability is taken to have cleared them away for a reason. */
const clearedShare = 0.15;

/**
 * Paragraphs set exactly like three paragraphs of the story, or more, belong to it when Readability lost many of them:
 * then it was the page's layout that it did not see through.
 */
function adoptLike(pieces: readonly Piece[]): void {
  const seen = new Map<string, { pieces: number; story: number; all: number }>();
  const longer = pieces.filter((piece) => isSentence(piece) && !piece.removed);
  for (const piece of longer) {
    const signature = signatureOf(piece);
    const count = seen.get(signature) ?? { pieces: 0, story: 0, all: 0 };
    seen.set(signature, count);
    count.all += piece.leaf.text.length;
    if (!isStory(piece)) continue;
    count.pieces++;
    count.story += piece.leaf.text.length;
  }
  for (const piece of longer) {
    const { pieces: found, story, all } = seen.get(signatureOf(piece))!;
    if (found >= 3 && story > all * 0.05 && story < all * (1 - clearedShare)) piece.readable = true;
  }
}

/** What stands between paragraphs of the story, in the same element or the one around it, belongs to it. */
function adoptBetween(pieces: readonly Piece[]): void {
  const inside = new Map<ElementNode, number>();
  for (const piece of pieces) {
    if (!isStory(piece)) continue;
    for (const at of [piece.leaf.block.parent, piece.leaf.block.parent?.parent]) {
      if (at) inside.set(at, (inside.get(at) ?? 0) + 1);
    }
  }
  const last = pieces.findLastIndex(isStory);
  for (let i = Math.max(pieces.findIndex(isStory), 0); i < last; i++) {
    const piece = pieces[i]!;
    if (piece.readable || piece.removed) continue;
    const parent = piece.leaf.block.parent!;
    const wide = piece.kind === 'subhead' || piece.kind === 'quote';
    const near = (inside.get(parent) ?? 0) * 2 + (wide ? (inside.get(parent.parent ?? parent) ?? 0) : 0);
    if (near >= 2 && isWorth(piece)) piece.readable = true;
  }
}

/** Shorter than prose, for the paragraph element already says what it is. */
const isSentence = ({ leaf }: Piece): boolean =>
  isProse(leaf) || (leaf.block.tag === 'p' && leaf.text.length >= 40 && leaf.linked < leaf.text.length * 0.4);

/** Pull quotes count however short: where they repeat the story that is found out later. */
function isWorth({ kind, leaf }: Piece): boolean {
  return kind === 'subhead' || kind === 'quote' || (leaf.text.length >= 60 && leaf.linked < leaf.text.length / 2);
}
