import type { Leaf } from './leaves.ts';
import type { ElementNode } from './tree.ts';

/** How much text the elements of a page hold. */
export interface Weights {
  /** Characters below the element that Readability takes for the article. */
  readable(element: ElementNode): number;
  /** Characters of running text below the element: long blocks that are not mostly links. */
  prose(element: ElementNode): number;
  /** All that Readability takes for the article. */
  total: number;
}

/** Shorter blocks are labels, headings and list entries more often than sentences. */
const proseLength = 80;

export function isProse(leaf: Leaf): boolean {
  return leaf.text.length >= proseLength && leaf.linked < leaf.text.length * 0.4;
}

export function weigh(pieces: readonly { leaf: Leaf; readable: boolean }[]): Weights {
  const readableOf = new Map<ElementNode, number>();
  const proseOf = new Map<ElementNode, number>();
  let total = 0;
  for (const { leaf, readable } of pieces) {
    const size = leaf.text.length;
    if (readable) total += size;
    const prose = isProse(leaf);
    for (let at: ElementNode | null = leaf.element; at; at = at.parent) {
      if (readable) readableOf.set(at, (readableOf.get(at) ?? 0) + size);
      if (prose) proseOf.set(at, (proseOf.get(at) ?? 0) + size);
    }
  }
  return {
    readable: (element) => readableOf.get(element) ?? 0,
    prose: (element) => proseOf.get(element) ?? 0,
    total,
  };
}
