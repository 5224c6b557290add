/** What a document holds beside its text, looked up once for all readers of metadata. */
import type { ParsedPage } from '../types.ts';
import { articleNodes, type LdNode, readJsonLd } from './json-ld.ts';

export interface MetaTag {
  /** `property`, `name`, `itemprop` or `http-equiv`, lower case. */
  key: string;
  content: string;
}

export interface PageFacts {
  nodes: LdNode[];
  articles: LdNode[];
  metas: MetaTag[];
}

const known = new WeakMap<Document, PageFacts>();

/** No honest page has more. */
const mostTags = 1000;

function metaTags(document: Document): MetaTag[] {
  const tags: MetaTag[] = [];
  for (const meta of [...document.querySelectorAll('meta')].slice(0, mostTags)) {
    const content = (meta.getAttribute('content') ?? '').trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (key) tags.push({ key, content });
    }
  }
  return tags;
}

const none: PageFacts = { nodes: [], articles: [], metas: [] };

export function pageFacts({ document }: ParsedPage): PageFacts {
  if (document === null) return none;
  let facts = known.get(document);
  if (!facts) {
    const nodes = readJsonLd(document);
    facts = { nodes, articles: articleNodes(nodes), metas: metaTags(document) };
    known.set(document, facts);
  }
  return facts;
}

/** Contents of the tags with one of the names, in the order of the names. */
export function metaContents(facts: PageFacts, names: readonly string[]): MetaTag[] {
  return names.flatMap((name) => facts.metas.filter((meta) => meta.key === name));
}

/** Longest text that is read of an element; names, dates and titles are shorter, and a page may nest without end. */
const longestText = 2000;
const silent = /^(?:script|style|template|noscript|svg)$/u;

/** The text nodes below an element in document order, as far as the limit. */
function piecesOf(element: Element): string[] {
  const pieces: string[] = [];
  let length = 0;
  const stack: Node[] = [element];
  while (stack.length > 0 && length < longestText) {
    const node = stack.pop()!;
    if (node.nodeType === 3) {
      pieces.push((node.nodeValue ?? '').slice(0, longestText));
      length += pieces.at(-1)!.length;
    } else if (!silent.test((node as Element).localName ?? '')) {
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return pieces;
}

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Text of an element as read: white space collapsed, at most some 2,000 code units. */
export function textOf(element: Element): string {
  return collapsed(piecesOf(element).join(''));
}

/** Text of an element with a bar between its parts, for elements whose parts ("By", a name, a date) touch. */
export function partsOf(element: Element): string {
  return piecesOf(element)
    .map(collapsed)
    .filter((part) => part !== '')
    .join(' | ');
}
