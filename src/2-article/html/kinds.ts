import type { BlockKind } from '../../0-model/index.ts';
import type { Leaf } from './leaves.ts';
import { captionNames, namesOf } from './names.ts';
import type { ElementNode } from './tree.ts';

const quoteNames = / (?:pull ?quotes?|blockquote|quote) /;

const tagKinds = new Map<string, BlockKind>([
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['blockquote', 'quote'],
  ['li', 'list'],
  ['dd', 'list'],
]);

/** What a leaf is by the elements around it; the innermost says it. */
export function kindOf(leaf: Leaf): BlockKind {
  for (let at: ElementNode | null = leaf.element; at && at.tag !== 'body'; at = at.parent) {
    if (/^h[1-6]$/.test(at.tag)) return 'subhead';
    const kind = tagKinds.get(at.tag);
    if (kind) return kind;
    const names = namesOf(at);
    if (captionNames.test(names)) return 'caption';
    if (quoteNames.test(names)) return 'quote';
  }
  return 'paragraph';
}
