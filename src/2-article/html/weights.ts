import type { Leaf } from './leaves.ts';
import type { ElementNode } from './tree.ts';

/** How much running text (long blocks that are not mostly links) the elements of a page hold, in characters. */
export interface Weights {
  prose(element: ElementNode): number;
  total: number;
}

/** Shorter blocks are labels, headings and list entries more often than sentences. */
const proseLength = 80;

export function isProse(leaf: Leaf): boolean {
  return leaf.text.length >= proseLength && leaf.linked < leaf.text.length * 0.4;
}

export function weigh(leaves: readonly Leaf[]): Weights {
  const proseOf = new Map<ElementNode, number>();
  let total = 0;
  for (const leaf of leaves) {
    if (!isProse(leaf)) continue;
    total += leaf.text.length;
    for (let at: ElementNode | null = leaf.element; at; at = at.parent) {
      proseOf.set(at, (proseOf.get(at) ?? 0) + leaf.text.length);
    }
  }
  return { prose: (element) => proseOf.get(element) ?? 0, total };
}
