import type { BlockKind, RemovalReason } from '../../0-model/index.ts';
import { adopt } from './adopt.ts';
import { preferContainer } from './container.ts';
import { markHead, type PageHead } from './head.ts';
import { Judge } from './judge.ts';
import { kindOf } from './kinds.ts';
import { isInvisible, type Leaf, leavesOf, type Visibility } from './leaves.ts';
import { readableText } from './readability.ts';
import type { ElementNode, HtmlTree, TextNode } from './tree.ts';
import { weigh } from './weights.ts';

/** A leaf of the page with what was decided about it. */
export interface Piece {
  leaf: Leaf;
  kind: BlockKind;
  removed: RemovalReason | null;
  /** The rule that removed it. */
  rule: string | null;
  /** True when it is taken for the article: by Readability at first, corrected by what follows it. */
  readable: boolean;
}

/** Less text than this is no story: the page may show it by a script, or in `noscript` only. */
const leastText = 200;

/** Decides for every visible piece of the page whether it belongs to the story, and if not why. */
export function storyOf(tree: HtmlTree, document: Document | null): Piece[] {
  const head = headOf(document);
  const shown = readStory(tree, head, 'shown');
  if (textIn(shown) >= leastText) return shown;
  const any = readStory(tree, head, 'any');
  return textIn(any) > 2 * textIn(shown) ? any : shown;
}

const textIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { leaf, removed }) => (removed ? sum : sum + leaf.text.length - leaf.linked), 0);

function readStory(tree: HtmlTree, head: PageHead, visibility: Visibility): Piece[] {
  const { root } = tree;
  const leaves = leavesOf(root, visibility);
  const judge = new Judge(weigh(leaves));
  const skipped = (element: ElementNode): boolean =>
    isInvisible(element, visibility) || judge.elementRule(element) !== null;
  const kept = isReadable(tree) ? readableText(root, head.title, skipped) : new Set<TextNode>();
  const pieces = leaves.map((leaf): Piece => {
    const readable = leaf.sources.some((source) => kept.has(source));
    const verdict = judge.aroundRule(leaf) ?? judge.textRule(leaf);
    return { leaf, kind: kindOf(leaf), removed: verdict?.why ?? null, rule: verdict?.id ?? null, readable };
  });
  preferContainer(pieces);
  if (!isReadable(tree) && !pieces.some((piece) => piece.readable)) for (const piece of pieces) piece.readable = true;
  adopt(pieces);
  markHead(pieces, head);
  for (const piece of pieces) if (!piece.readable && !piece.removed) Object.assign(piece, outside);
  return pieces;
}

/** Readability's time grows faster than the page; beyond this the container that holds most paragraphs is taken. */
const mostElements = 15_000;

const isReadable = ({ flattened, elements }: HtmlTree): boolean => !flattened && elements <= mostElements;

const outside = { removed: 'other', rule: 'html.outside' } as const;

function headOf(document: Document | null): PageHead {
  const meta = (selector: string): string => document?.querySelector(selector)?.getAttribute('content') ?? '';
  return {
    title: meta('meta[property="og:title"]') || (document?.querySelector('title')?.textContent ?? ''),
    description: meta('meta[property="og:description"]') || meta('meta[name="description"]'),
  };
}
