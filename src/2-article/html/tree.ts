import { readReference } from './entities.ts';
import { type Attributes, scanHtml } from './scan.ts';

/** A stretch of text of the page with the places its characters come from. */
export interface TextNode {
  kind: 'text';
  parent: ElementNode;
  text: string;
  /** Runs `[offset in text, offset in the page, length]`; a decoded character reference is a run of its own. */
  runs: [text: number, page: number, length: number][];
}

export interface ElementNode {
  kind: 'element';
  tag: string;
  attributes: Attributes;
  parent: ElementNode | null;
  children: (ElementNode | TextNode)[];
  /** True when there are characters other than white space somewhere below. */
  hasText: boolean;
}

export interface HtmlTree {
  root: ElementNode;
  /** True when the page nests deeper than {@link maxDepth}: what is deeper has been moved up to that depth. */
  flattened: boolean;
  elements: number;
}

/** Real pages nest some 40 deep at most; the cost of reading a page grows with its depth times its size. */
export const maxDepth = 100;

const voidTags = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
);

/** The open elements a start tag ends, as in the HTML standard's "implied end tags"; `p` is handled apart. */
const impliedEnds = new Map<string, readonly string[]>([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['tr', ['tr', 'td', 'th']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['option', ['option']],
  ['optgroup', ['option', 'optgroup']],
  ['tbody', ['thead', 'tbody', 'tr', 'td', 'th']],
  ['tfoot', ['thead', 'tbody', 'tr', 'td', 'th']],
  ['body', ['head']],
]);

/** What an implied end never reaches through. */
const impliedBarrier = new Set(['ul', 'ol', 'dl', 'table', 'div', 'section', 'article', 'select', 'body']);

const endsParagraph = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul dd dt li'
  ).split(' '),
);

/** Elements that end tags of inline elements do not reach through. */
const special = new Set([...endsParagraph, 'td', 'th', 'tr', 'tbody', 'body', 'html', 'button']);
const cellBarrier = new Set(['td', 'th', 'table', 'body', 'html']);
const throughCells = new Set(['table', 'tr', 'tbody', 'thead', 'tfoot', 'td', 'th', 'body', 'html']);

/** Builds the tree of a page. Never throws; linear in the page's length (the open elements are at most {@link maxDepth}). */
export function buildTree(html: string): HtmlTree {
  const builder = new TreeBuilder(html);
  scanHtml(html, builder);
  return { root: builder.root, flattened: builder.flattened, elements: builder.elements };
}

class TreeBuilder {
  readonly root: ElementNode = newElement('#document', {}, null);
  flattened = false;
  elements = 0;
  private readonly html: string;
  private readonly stack: ElementNode[] = [this.root];
  /** Start tags beyond the depth limit whose end tags must not end something else. */
  private readonly beyond = new Map<string, number>();

  constructor(html: string) {
    this.html = html;
  }

  private get top(): ElementNode {
    return this.stack[this.stack.length - 1]!;
  }

  open(tag: string, attributes: Attributes, selfClosing: boolean): boolean {
    if (this.mergeIntoOpen(tag)) return false;
    if (endsParagraph.has(tag)) {
      this.endForeign();
      this.endParagraph();
    }
    const ends = impliedEnds.get(tag);
    if (ends) this.endImplied(ends);
    const parent = this.top;
    const element = newElement(tag, attributes, parent);
    parent.children.push(element);
    this.elements++;
    if (voidTags.has(tag) || (selfClosing && this.inForeign(tag))) return true;
    if (this.stack.length >= maxDepth) {
      this.flattened = true;
      this.beyond.set(tag, (this.beyond.get(tag) ?? 0) + 1);
    } else this.stack.push(element);
    return false;
  }

  /** A second `<html>` or `<body>` adds nothing. */
  private mergeIntoOpen(tag: string): boolean {
    return (tag === 'html' || tag === 'body') && this.stack.some((element) => element.tag === tag);
  }

  /** Only SVG and MathML elements close themselves. */
  private inForeign(tag: string): boolean {
    return tag === 'svg' || tag === 'math' || this.stack.some(({ tag: open }) => open === 'svg' || open === 'math');
  }

  /** A block of HTML inside a drawing or a formula means that its end tag is missing. */
  private endForeign(): void {
    const at = this.stack.findLastIndex(({ tag }) => tag === 'svg' || tag === 'math');
    if (at > 0 && !this.stack.some(({ tag }) => tag === 'foreignobject')) this.stack.length = at;
  }

  private endParagraph(): void {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const { tag } = this.stack[i]!;
      if (tag === 'p') this.stack.length = i;
      if (special.has(tag)) return;
    }
  }

  private endImplied(ends: readonly string[]): void {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const { tag } = this.stack[i]!;
      if (ends.includes(tag)) this.stack.length = i;
      else if (impliedBarrier.has(tag)) return;
    }
  }

  close(tag: string): void {
    const ignored = this.beyond.get(tag) ?? 0;
    if (ignored > 0) {
      this.beyond.set(tag, ignored - 1);
      return;
    }
    if (tag === 'br') this.open('br', {}, false);
    if (tag === 'body' || tag === 'html') return; // What follows still belongs to the page.
    for (let i = this.stack.length - 1; i > 0; i--) {
      const open = this.stack[i]!.tag;
      if (open === tag) {
        this.stack.length = i;
        return;
      }
      if (special.has(open) && !special.has(tag)) return;
      if (cellBarrier.has(open) && !throughCells.has(tag)) return;
    }
  }

  text(start: number, end: number, decode: boolean): void {
    const parent = this.top;
    const before = parent.children[parent.children.length - 1];
    const node: TextNode = before?.kind === 'text' ? before : { kind: 'text', parent, text: '', runs: [] };
    if (node !== before) parent.children.push(node);
    if (decode) appendDecoded(node, this.html, start, end);
    else appendRun(node, this.html.slice(start, end), start);
    if (/\S/.test(this.html.slice(start, end)))
      for (let at: ElementNode | null = parent; at && !at.hasText; at = at.parent) at.hasText = true;
  }
}

function newElement(tag: string, attributes: Attributes, parent: ElementNode | null): ElementNode {
  return { kind: 'element', tag, attributes, parent, children: [], hasText: false };
}

function appendRun(node: TextNode, text: string, page: number): void {
  if (text === '') return;
  node.runs.push([node.text.length, page, text.length]);
  node.text += text;
}

/** Decodes the references between `start` and `end`; each becomes runs of length 1 that all point at its `&`. */
function appendDecoded(node: TextNode, html: string, start: number, end: number): void {
  const source = html.slice(start, end);
  let from = 0;
  for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', Math.max(at + 1, from))) {
    const found = readReference(source, at);
    if (!found) continue;
    appendRun(node, source.slice(from, at), start + from);
    for (const unit of found.value.split('')) appendRun(node, unit, start + at);
    from = at + found.length;
  }
  appendRun(node, source.slice(from), start + from);
}
