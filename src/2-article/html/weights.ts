import type { Leaf } from './leaves.ts';
import type { ElementNode } from './tree.ts';

/** How much text of which sort the elements of a page hold, in characters. */
export interface Weights {
  /** Running text: long blocks that are not mostly links. */
  prose(element: ElementNode): number;
  /** Text in links. */
  linked(element: ElementNode): number;
  /** All running text of the page. */
  total: number;
}

/** Shorter blocks are labels, headings and list entries more often than sentences. */
const proseLength = 80;

export function isProse(leaf: Leaf): boolean {
  return leaf.text.length >= proseLength && leaf.linked < leaf.text.length * 0.4;
}

export function weigh(leaves: readonly Leaf[]): Weights {
  const prose = new Map<ElementNode, number>();
  const linked = new Map<ElementNode, number>();
  let total = 0;
  for (const leaf of leaves) {
    addUpwards(linked, leaf.element, leaf.linked);
    if (!isProse(leaf)) continue;
    total += leaf.text.length;
    addUpwards(prose, leaf.element, leaf.text.length);
  }
  return {
    prose: (element) => prose.get(element) ?? 0,
    linked: (element) => linked.get(element) ?? 0,
    total,
  };
}

function addUpwards(sums: Map<ElementNode, number>, from: ElementNode, size: number): void {
  if (size === 0) return;
  for (let at: ElementNode | null = from; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + size);
}
