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

function metaTags(document: Document): MetaTag[] {
  const tags: MetaTag[] = [];
  for (const meta of document.querySelectorAll('meta')) {
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

/** Text of an element as read: white space collapsed. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** Text of an element with a bar between its parts, for elements whose parts ("By", a name, a date) touch. */
export function partsOf(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replace(/\s+/gu, ' ').trim());
    else for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return parts.filter((part) => part !== '').join(' | ');
}
