import type { BlockKind, RemovalReason } from '../../0-model/index.ts';
import { adopt } from './adopt.ts';
import { markHead, type PageHead } from './head.ts';
import { Judge, type Verdict } from './judge.ts';
import { kindOf } from './kinds.ts';
import { type Leaf, leavesOf } from './leaves.ts';
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
  /** True when Readability takes it for the article. */
  readable: boolean;
}

/** Decides for every visible piece of the page whether it belongs to the story, and if not why. */
export function storyOf(parsed: { tree: HtmlTree; document: Document | null }): Piece[] {
  const { root } = parsed.tree;
  const head = headOf(parsed.document);
  const leaves = leavesOf(root);
  const judge = new Judge(weigh(leaves));
  const kept = readableText(root, head.title, (element) => judge.elementRule(element) !== null);
  const pieces = leaves.map((leaf): Piece => {
    const readable = leaf.sources.some((source) => kept.has(source));
    const piece: Piece = { leaf, kind: kindOf(leaf), removed: null, rule: null, readable };
    remove(piece, judge.aroundRule(leaf) ?? judge.textRule(leaf));
    return piece;
  });
  adopt(pieces);
  markHead(pieces, head);
  for (const piece of pieces) if (!piece.readable && !piece.removed) remove(piece, outside);
  return pieces;
}

const outside: Verdict = { id: 'html.outside', why: 'other' };

function remove(piece: Piece, verdict: Verdict | null): void {
  piece.removed = verdict?.why ?? null;
  piece.rule = verdict?.id ?? null;
}

function headOf(document: Document | null): PageHead {
  const meta = (selector: string): string => document?.querySelector(selector)?.getAttribute('content') ?? '';
  return {
    title: meta('meta[property="og:title"]') || (document?.querySelector('title')?.textContent ?? ''),
    description: meta('meta[property="og:description"]') || meta('meta[name="description"]'),
  };
}
