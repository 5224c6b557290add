import { namesOf } from './names.ts';
import type { Piece } from './story.ts';
import type { ElementNode } from './tree.ts';
import { isProse } from './weights.ts';

/** What the page's head says of the story; either may be empty. */
export interface PageHead {
  title: string;
  description: string;
}

const deckNames =
  / (?:deck|dek|standfirst|sub ?title|sub ?titulo|sub ?headline|sub ?head|sub ?heading|article summary|summary|strapline|strap|tagline|abstract|excerpt|lede|intro|lead|description|byline summary) /;

/** Words of a text for loose comparison: lower-case, of any script. */
function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The share of `part`'s words that also stand in `whole`, 0..1. */
function overlap(part: string, whole: string): number {
  const words = wordsIn(part);
  const others = wordsIn(whole);
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return words.size === 0 ? 0 : shared / words.size;
}

function headingLevel(piece: Piece): number {
  for (let at: ElementNode | null = piece.leaf.element; at; at = at.parent) {
    if (/^h[1-6]$/.test(at.tag)) return Number(at.tag[1]);
    if (at === piece.leaf.block) break;
  }
  return /^h[1-6]$/.test(piece.leaf.block.tag) ? Number(piece.leaf.block.tag[1]) : 0;
}

/**
 * Marks the headline (the heading that the page's title repeats, else the last `h1` before the story) and, between it
 * and the first paragraph, the deck. Both belong to the story even where Readability drops them.
 */
export function markHead(pieces: Piece[], head: PageHead): void {
  const first = pieces.findIndex((piece) => !piece.removed && piece.readable && isProse(piece.leaf));
  if (first < 0) return;
  const headline = findHeadline(pieces, first, head.title);
  if (headline < 0) return;
  keep(pieces[headline]!, 'headline');
  const body = pieces[first]!.leaf.block.parent;
  for (let i = headline + 1; i <= first && i < headline + 12; i++) {
    const piece = pieces[i]!;
    if (isDeck(piece, i === headline + 1, body, head.description)) keep(piece, 'deck');
    else if (!piece.removed && isProse(piece.leaf) && piece.kind !== 'caption') piece.readable = true;
  }
}

function keep(piece: Piece, kind: 'headline' | 'deck'): void {
  Object.assign(piece, { kind, removed: null, rule: null, readable: true });
}

function findHeadline(pieces: readonly Piece[], first: number, title: string): number {
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i < pieces.length && i <= first + 3; i++) {
    const level = headingLevel(pieces[i]!);
    if (level === 0 || pieces[i]!.leaf.text.length < 8) continue;
    const same = overlap(pieces[i]!.leaf.text, title);
    const score = same + (level === 1 ? 0.5 : 0) + (i <= first ? 0.1 : 0) + i / (10 * pieces.length);
    if ((same >= 0.6 || (level === 1 && i <= first)) && score > bestScore) [best, bestScore] = [i, score];
  }
  return best;
}

function isDeck(piece: Piece, next: boolean, body: ElementNode | null, description: string): boolean {
  const { leaf } = piece;
  if (leaf.text.length < 30 || leaf.text.length > 600 || leaf.linked > leaf.text.length / 2) return false;
  if (piece.removed && piece.removed !== 'other') return false;
  if (next && headingLevel(piece) > 1) return true;
  if (leaf.block.parent === body) return false;
  let named = false;
  for (let at: ElementNode | null = leaf.element; at && !named && at !== body; at = at.parent) {
    named = deckNames.test(namesOf(at));
    if (at === leaf.block.parent) break;
  }
  return named || (description.length > 30 && overlap(description, leaf.text) > 0.85);
}
