import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ElementNode, TextNode } from './tree.ts';

/** What Readability looks at; other attributes only cost time. */
const attributesRead = [
  'class',
  'id',
  'src',
  'role',
  'itemprop',
  'rel',
  'aria-hidden',
  'aria-modal',
  'href',
  'alt',
  'summary',
  'datatable',
];

/** A text node of the copy, with the node of the tree it was made of. */
interface CopiedText {
  source?: TextNode;
}

interface Internals {
  parse(): { content: Node } | null;
  _replaceBrs(element: Element): void;
}

/**
 * The text nodes that Readability takes for the article; empty when it finds none.
 *
 * Readability changes the document it is given, so it gets a copy made of our tree: only what is visible, only the
 * attributes it reads. When it starts over with looser settings it saves and restores `body.innerHTML`; the copy
 * answers that by being made anew, which keeps each text node tied to its source and saves a round of serialising.
 */
export function readableText(
  root: ElementNode,
  title: string,
  skipped: (element: ElementNode) => boolean,
): Set<TextNode> {
  const { document } = parseHTML('<!doctype html><html><head><title></title></head><body></body></html>');
  document.title = title;
  const body = document.body;
  const copier = new Copier(document, skipped);
  copier.copyChildren(root, body);
  const reader = new Readability(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: Node) => node,
  }) as unknown as Internals;
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => {
      while (body.firstChild) body.removeChild(body.firstChild);
      copier.copyChildren(root, body);
      reader._replaceBrs(body);
    },
  });
  const found = new Set<TextNode>();
  const content = reader.parse()?.content;
  if (content) collectSources(content, found);
  return found;
}

class Copier {
  private readonly document: Document;
  private readonly skipped: (element: ElementNode) => boolean;

  constructor(document: Document, skipped: (element: ElementNode) => boolean) {
    this.document = document;
    this.skipped = skipped;
  }

  copyChildren(from: ElementNode, to: Element): void {
    for (const child of from.children) {
      if (child.kind === 'text') {
        const text = this.document.createTextNode(child.text) as Text & CopiedText;
        text.source = child;
        to.appendChild(text);
      } else if (child.tag === 'html' || child.tag === 'body') this.copyChildren(child, to);
      else if (!this.skipped(child)) to.appendChild(this.copyElement(child));
    }
  }

  private copyElement(element: ElementNode): Element {
    const copy = this.document.createElement(element.tag.replace(/[^a-z0-9-]/g, '') || 'span');
    for (const name of attributesRead) {
      const value = element.attributes[name];
      // A script link would be replaced by a bare text node, which loses its source.
      if (value !== undefined && !value.startsWith('javascript:')) copy.setAttribute(name, value);
    }
    this.copyChildren(element, copy);
    return copy;
  }
}

function collectSources(node: Node, found: Set<TextNode>): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const { source } = child as Node & CopiedText;
      if (source) found.add(source);
    } else collectSources(child, found);
  }
}
