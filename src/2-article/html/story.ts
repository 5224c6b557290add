import type { BlockKind, RemovalReason } from '../../0-model/index.ts';
import { markHead, type PageHead } from './head.ts';
import { kindOf } from './kinds.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { namesOf } from './names.ts';
import { phraseRules } from './phrases.ts';
import { readableText } from './readability.ts';
import { type ContainerRule, containerRules } from './rules.ts';
import type { ElementNode, HtmlTree } from './tree.ts';
import { type Weights, weigh } from './weights.ts';

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

export function storyOf(parsed: { tree: HtmlTree; document: Document | null }): Piece[] {
  const head = headOf(parsed.document);
  const leaves = leavesOf(parsed.tree.root);
  const kept = readableText(parsed.tree.root, head.title);
  const pieces: Piece[] = leaves.map((leaf) => {
    const readable = leaf.sources.some((source) => kept.has(source));
    return { leaf, kind: kindOf(leaf), removed: null, rule: null, readable };
  });
  const weights = weigh(pieces);
  const judge = new Judge(weights);
  for (const piece of pieces) {
    const rule = judge.ruleFor(piece);
    if (rule) remove(piece, rule.why, rule.id);
  }
  adopt(pieces);
  markHead(pieces, head);
  for (const piece of pieces) if (!piece.readable && !piece.removed) remove(piece, 'other', 'html.unreadable');
  return pieces;
}

function headOf(document: Document | null): PageHead {
  const meta = (selector: string): string => document?.querySelector(selector)?.getAttribute('content') ?? '';
  return {
    title: meta('meta[property="og:title"]') || (document?.querySelector('title')?.textContent ?? ''),
    description: meta('meta[property="og:description"]') || meta('meta[name="description"]'),
  };
}

function remove(piece: Piece, why: RemovalReason, rule: string): void {
  piece.removed = why;
  piece.rule = rule;
}

/** A container that holds this much of what Readability found is the story, whatever it is called. */
const storyShare = 0.35;

class Judge {
  private readonly weights: Weights;
  private readonly found = new Map<ElementNode, ContainerRule | null>();

  constructor(weights: Weights) {
    this.weights = weights;
  }

  ruleFor({ leaf }: Piece): { id: string; why: RemovalReason } | null {
    for (let at: ElementNode | null = leaf.element; at; at = at.parent) {
      if (this.weights.readable(at) > this.weights.total * storyShare) break;
      const rule = this.containerRule(at);
      if (rule) return rule;
    }
    const rule = phraseRules.find(({ maxLength, text }) => leaf.text.length <= maxLength && text.test(leaf.text));
    if (rule) return rule;
    if (leaf.linked >= leaf.text.length * 0.9) return { id: 'html.only-links', why: 'related' };
    return null;
  }

  private containerRule(element: ElementNode): ContainerRule | null {
    let rule = this.found.get(element);
    if (rule === undefined) {
      const names = namesOf(element);
      const prose = this.weights.prose(element);
      const finds = ({ tags, names: words, maxProse }: ContainerRule): boolean =>
        prose <= maxProse && (tags?.includes(element.tag) || words?.test(names) || false);
      rule = containerRules.find(finds) ?? null;
      this.found.set(element, rule);
    }
    return rule;
  }
}

/** Takes back what Readability cleared away from between the paragraphs of the story. */
function adopt(pieces: readonly Piece[]): void {
  const inside = new Map<ElementNode, number>();
  const isStory = (piece: Piece): boolean => piece.readable && !piece.removed;
  for (const piece of pieces) {
    if (!isStory(piece) || piece.kind === 'caption') continue;
    for (const at of [piece.leaf.block.parent, piece.leaf.block.parent?.parent]) {
      if (at) inside.set(at, (inside.get(at) ?? 0) + 1);
    }
  }
  const first = pieces.findIndex(isStory);
  const last = pieces.findLastIndex(isStory);
  for (let i = first; i < last; i++) {
    const piece = pieces[i]!;
    if (piece.readable || piece.removed) continue;
    const parent = piece.leaf.block.parent!;
    const near = (inside.get(parent) ?? 0) + (parent.parent ? (inside.get(parent.parent) ?? 0) : 0);
    const worth =
      piece.kind === 'subhead' || (piece.leaf.text.length >= 60 && piece.leaf.linked < piece.leaf.text.length / 2);
    if (near >= 2 && worth) piece.readable = true;
  }
}
