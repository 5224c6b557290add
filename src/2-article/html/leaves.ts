import { BlockText } from './block-text.ts';
import { captionNames, creditNames, namesOf } from './names.ts';
import type { ElementNode, TextNode } from './tree.ts';

/** The smallest piece of the page that stands on lines of its own: a paragraph, a list item, a heading, a table cell. */
export interface Leaf {
  /** The innermost block element around it. */
  block: ElementNode;
  /** The innermost element that holds all its text; `block` itself or an inline element within. */
  element: ElementNode;
  text: string;
  map: [block: number, page: number, length: number][];
  sources: TextNode[];
  /** Characters that stand in links. */
  linked: number;
}

const inlineTags = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

const invisibleTags = new Set(
  (
    'head script style template noscript svg iframe object embed canvas audio video map select textarea datalist ' +
    'title meta link base noembed noframes frameset'
  ).split(' '),
);

const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** What of a page counts as seen: what a browser shows, or also what scripts may show later. */
export type Visibility = 'shown' | 'any';

const shownByScripts = new Set(['noscript', 'template']);

/** True when a reader of the page does not see the element. */
export function isInvisible(element: ElementNode, visibility: Visibility): boolean {
  if (invisibleTags.has(element.tag)) return visibility === 'shown' || !shownByScripts.has(element.tag);
  if (visibility === 'any') return false;
  const { hidden, style } = element.attributes;
  return hidden !== undefined || (style !== undefined && hiddenStyle.test(style));
}

export function isInline(element: ElementNode): boolean {
  return inlineTags.has(element.tag) || element.tag.includes('-');
}

/** A block without words inside a line of text, as scripts set them in for icons, does not end the line. */
function isIcon(child: ElementNode, parent: ElementNode): boolean {
  return !child.hasText && child.tag === 'div' && isInline(parent);
}

/** Preformatted text, and a "page" that is only text. */
const keepsLines = ({ tag, children }: ElementNode): boolean =>
  tag === 'pre' || (tag === '#document' && children.length === 1);

/** The credit inside a picture's caption is a piece of its own. */
function isCredit(element: ElementNode): boolean {
  if (element.attributes.class === undefined || !creditNames.test(namesOf(element))) return false;
  let at = element.parent;
  for (let up = 0; at && up < 4; up++, at = at.parent) {
    if (at.tag === 'figure' || at.tag === 'figcaption' || captionNames.test(namesOf(at))) return true;
  }
  return false;
}

/** All visible pieces of text below `root`, in the page's order. */
export function leavesOf(root: ElementNode, visibility: Visibility = 'shown'): Leaf[] {
  const collector = new LeafCollector(visibility);
  collector.visit(root, root, false);
  collector.flush();
  return collector.leaves;
}

class LeafCollector {
  readonly leaves: Leaf[] = [];
  private readonly visibility: Visibility;
  private text = new BlockText();
  private sources: TextNode[] = [];
  private linked = 0;
  private block: ElementNode | null = null;
  private breaks = 0;

  constructor(visibility: Visibility) {
    this.visibility = visibility;
  }

  visit(element: ElementNode, block: ElementNode, inLink: boolean): void {
    for (const child of element.children) {
      if (child.kind === 'text') this.add(child, block, inLink);
      else if (child.tag === 'br') this.addBreak();
      else if (isInvisible(child, this.visibility)) continue;
      else if ((isInline(child) && !isCredit(child)) || isIcon(child, element))
        this.visit(child, block, inLink || child.tag === 'a');
      else {
        this.flush();
        this.visit(child, child, inLink);
        this.flush();
      }
    }
  }

  private add(node: TextNode, block: ElementNode, inLink: boolean): void {
    for (const [text, page, size] of node.runs) {
      const piece = node.text.slice(text, text + size);
      if (!keepsLines(block)) this.addPiece(node, piece, page, block, inLink);
      else this.addLines(node, piece, page, block);
    }
  }

  /** Where line ends are kept, an empty line ends the paragraph. */
  private addLines(node: TextNode, piece: string, page: number, block: ElementNode): void {
    let from = 0;
    for (const match of piece.matchAll(/\n[\t\r ]*\n/g)) {
      this.addPiece(node, piece.slice(from, match.index), page + from, block, false);
      this.flush();
      from = match.index + match[0].length;
    }
    this.addPiece(node, piece.slice(from), page + from, block, false);
  }

  private addPiece(node: TextNode, piece: string, page: number, block: ElementNode, inLink: boolean): void {
    const length = this.text.text.length;
    this.text.add(piece, page);
    const added = this.text.text.length - length;
    if (added === 0) return;
    this.block ??= block;
    this.breaks = 0;
    if (this.sources[this.sources.length - 1] !== node) this.sources.push(node);
    if (inLink) this.linked += added;
  }

  /** One line break is a space; two in a row end the paragraph. */
  private addBreak(): void {
    this.breaks++;
    if (this.breaks > 1) this.flush();
    else this.text.addGap();
  }

  flush(): void {
    const { text, map } = this.text.finish();
    if (text !== '' && this.block) {
      const element = commonAncestor(this.sources, this.block);
      this.leaves.push({ block: this.block, element, text, map, sources: this.sources, linked: this.linked });
    }
    this.text = new BlockText();
    this.sources = [];
    this.linked = 0;
    this.block = null;
    this.breaks = 0;
  }
}

/** The innermost element around all `nodes`; never above `block`. */
function commonAncestor(nodes: readonly TextNode[], block: ElementNode): ElementNode {
  let common = nodes[0]?.parent ?? block;
  for (const node of nodes.slice(1)) {
    while (common !== block && !isWithin(node.parent, common)) common = common.parent ?? block;
  }
  return common;
}

/** True when `element` is `ancestor` or lies below it. */
export function isWithin(element: ElementNode, ancestor: ElementNode): boolean {
  for (let at: ElementNode | null = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
}
