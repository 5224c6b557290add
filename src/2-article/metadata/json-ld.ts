/** JSON-LD (schema.org) as news pages carry it: `@graph`, arrays, nesting, and JSON that is not quite JSON. */

export type LdNode = Record<string, unknown>;

/** Broken JSON that is seen often enough to repair: comments around it, raw line breaks, a comma or semicolon too many. */
function parseLoosely(source: string): unknown {
  const opened = source.trim().replace(/^(?:<!--|\/\/ ?<!\[CDATA\[|\/\*[^*]{0,40}\*\/)/u, '');
  const text = opened.replace(/(?:-->|\/\/ ?\]\]>|;)$/u, '').trim();
  const attempts = [
    text,
    text.replace(/[\u0000-\u001f]/gu, ' '),
    text.replace(/[\u0000-\u001f]/gu, ' ').replace(/,(\s{0,50}[}\]])/gu, '$1'),
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next, more forgiving reading.
    }
  }
  return salvage(text);
}

const salvaged = /"(datePublished|dateModified|dateCreated|headline|inLanguage)"\s{0,20}:\s{0,20}"([^"\\\n]{1,300})"/gu;

/** The plain string fields of JSON that cannot be parsed at all, when it is about one article only. */
function salvage(text: string): LdNode | null {
  if (!/"@type"\s{0,20}:\s{0,20}\[?\s{0,20}"[A-Za-z]{0,30}(?:Article|Posting)"/u.test(text)) return null;
  const node: LdNode = { '@type': 'Article' };
  for (const [, key, value] of text.slice(0, 200_000).matchAll(salvaged)) node[key!] ??= value;
  return node;
}

/** Keys under which other pages' articles hang: lists, comments, related pages. */
const foreign =
  /^(?:itemListElement|comment|hasPart|isPartOf|relatedLink|review|citation|mentions|about|subjectOf|significantLink|workExample|author|publisher|image|video)$/u;

function collectNodes(value: unknown, into: LdNode[], depth: number): void {
  if (depth > 6 || into.length > 500 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200)) collectNodes(item, into, depth + 1);
    return;
  }
  into.push(value as LdNode);
  for (const [key, child] of Object.entries(value)) if (!foreign.test(key)) collectNodes(child, into, depth + 1);
}

/** All nodes of a document's JSON-LD that describe the page itself, in document order. */
export function readJsonLd(document: Document): LdNode[] {
  const nodes: LdNode[] = [];
  for (const script of document.querySelectorAll('script')) {
    const type = script.getAttribute('type');
    const text = type === null || /^application\/ld\+json/iu.test(type) ? (script.textContent ?? '') : '';
    // A script without a type is JavaScript, unless it is plainly this.
    if (type === null && !/^\s{0,40}\{\s{0,40}"@context"/u.test(text.slice(0, 100))) continue;
    if (text !== '') collectNodes(parseLoosely(text.slice(0, 1_000_000)), nodes, 0);
  }
  return nodes;
}

export function hasType(node: LdNode, pattern: RegExp): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && pattern.test(type));
}

const articleType = /(?:Article|BlogPosting|LiveBlogPosting|^Report|Posting)$/u;

/** The nodes that are articles, the fullest first: a bare stub beside the real one is common. */
export function articleNodes(nodes: LdNode[]): LdNode[] {
  const weight = (node: LdNode): number =>
    Number('datePublished' in node) + Number('headline' in node) + Number('author' in node);
  const articles = nodes.filter((node) => hasType(node, articleType));
  return articles
    .map((node, i) => ({ node, i }))
    .sort((a, b) => weight(b.node) - weight(a.node) || a.i - b.i)
    .map(({ node }) => node);
}

/** A string field, or the `name` or `@value` of an object in its place; the first of an array. */
export function stringField(node: LdNode, key: string): string | null {
  const value = node[key];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string' || typeof first === 'number') return String(first);
  if (typeof first !== 'object' || first === null) return null;
  const { name, '@value': literal } = first as LdNode;
  return typeof name === 'string' ? name : typeof literal === 'string' ? literal : null;
}
