import type { BlockKind, RemovalReason } from '../../0-model/index.ts';
import { adopt } from './adopt.ts';
import { preferContainer } from './container.ts';
import { markHead, type PageHead } from './head.ts';
import { Judge } from './judge.ts';
import { kindOf } from './kinds.ts';
import { isInvisible, type Leaf, leavesOf, type Visibility } from './leaves.ts';
import { readableText } from './readability.ts';
import type { HtmlTree } from './tree.ts';
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
export function storyOf(parsed: { tree: HtmlTree; document: Document | null }): Piece[] {
  const head = headOf(parsed.document);
  const shown = readStory(parsed.tree, head, 'shown');
  if (textIn(shown) >= leastText) return shown;
  const any = readStory(parsed.tree, head, 'any');
  return textIn(any) > 2 * textIn(shown) ? any : shown;
}

const textIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { leaf, removed }) => (removed ? sum : sum + leaf.text.length - leaf.linked), 0);

function readStory({ root }: HtmlTree, head: PageHead, visibility: Visibility): Piece[] {
  const leaves = leavesOf(root, visibility);
  const judge = new Judge(weigh(leaves));
  const kept = readableText(
    root,
    head.title,
    (element) => isInvisible(element, visibility) || judge.elementRule(element) !== null,
  );
  const pieces = leaves.map((leaf): Piece => {
    const readable = leaf.sources.some((source) => kept.has(source));
    const verdict = judge.aroundRule(leaf) ?? judge.textRule(leaf);
    return { leaf, kind: kindOf(leaf), removed: verdict?.why ?? null, rule: verdict?.id ?? null, readable };
  });
  preferContainer(pieces);
  adopt(pieces);
  markHead(pieces, head);
  for (const piece of pieces) if (!piece.readable && !piece.removed) Object.assign(piece, outside);
  return pieces;
}

const outside = { removed: 'other', rule: 'html.outside' } as const;

function headOf(document: Document | null): PageHead {
  const meta = (selector: string): string => document?.querySelector(selector)?.getAttribute('content') ?? '';
  return {
    title: meta('meta[property="og:title"]') || (document?.querySelector('title')?.textContent ?? ''),
    description: meta('meta[property="og:description"]') || meta('meta[name="description"]'),
  };
}
