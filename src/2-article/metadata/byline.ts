/** Who wrote the page, where it says so beyond doubt. */
import type { ParsedPage, RawBlock } from '../types.ts';
import { unglued } from './glue.ts';
import type { LdNode } from './json-ld.ts';
import { authorsIn, distinctAuthors, looksLikePerson } from './names.ts';
import { metaContents, pageFacts, partsOf, textOf } from './page-facts.ts';
import { folded, hostNames } from './publisher.ts';
import { besideHeadline, isForeign } from './regions.ts';
import { headOf } from './story-head.ts';
import { plainString } from './title.ts';

/** Names of `<meta>` tags that hold authors, most exact first. `twitter:creator` is a handle and not among them. */
const authorNames = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'cxenseparse:author',
  'byl',
  'byline',
  'authors',
  'rnews:creator',
  'article.author',
  'og:article:author',
  'book:author',
] as const;

/** Names in a JSON-LD `author` or `creator`: a string, an object with a name, or an array of these. */
function ldNames(value: unknown, depth = 0): string[] {
  if (depth > 3) return [];
  if (typeof value === 'string') return authorsIn(plainString(value));
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => ldNames(item, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  return ldNames((value as LdNode).name, depth + 1);
}

function ldAuthors(articles: LdNode[]): string[] {
  for (const node of articles) {
    const names = [...ldNames(node.author), ...(node.author === undefined ? ldNames(node.creator) : [])];
    if (names.length > 0) return names;
  }
  return [];
}

function metaAuthors(parsed: ParsedPage): string[] {
  const facts = pageFacts(parsed);
  for (const name of authorNames) {
    const names = metaContents(facts, [name]).flatMap(({ content }) => authorsIn(plainString(content)));
    if (names.length > 0) return names;
  }
  return [];
}

const bySelectors = ['[itemprop~="author"]', '[rel~="author"]', '[class*="byline" i],[class*="author" i]'];
/** Names in the text of an element; with a bar where its parts meet. */
function namesIn(element: Element): { names: string[]; says: boolean; share: number } {
  const text = element.getAttribute('content') ?? partsOf(element);
  const says = /^(?:written )?by\b/iu.test(text);
  const names = distinctAuthors(
    authorsIn(text.replace(/\b(by|and|&) \| /giu, '$1 ').replace(/ \| (and|&)\b/giu, ' $1')),
    [],
  );
  const people = names.filter(looksLikePerson);
  return { names: people, says, share: folded(people.join('')).length / Math.max(1, folded(text).length) };
}

/**
 * Names in elements marked as a byline. Where only a class says so, the text must begin with "By", or the element must
 * stand beside the headline and hold hardly anything but names.
 */
function markedAuthors(document: Document): string[] {
  for (const selector of bySelectors) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 20)) {
      if (textOf(element).length > 150 || isForeign(element)) continue;
      const { names, says, share } = namesIn(element);
      const weak = selector.startsWith('[class') && !says && !(share > 0.7 && besideHeadline(element));
      if (names.length > 0 && !weak) return names;
    }
  }
  return [];
}

/** How many blocks below the story's first paragraph may be a byline. */
const belowStart = 3;

/** Names in a line "By NAME" in the head of the story. */
function visibleAuthors(blocks: RawBlock[]): string[] {
  const { start, end } = headOf(blocks);
  for (const { text } of blocks.slice(start, end + belowStart)) {
    if (text.length > 150) continue;
    const line = unglued(text.trim());
    if (!/^(?:[Ww]ritten by|[Bb]y|BY)[:\s]+\p{Lu}/u.test(line)) continue;
    const names = authorsIn(line);
    if (names.length > 0 && looksLikePerson(names[0]!)) return names.filter((name, i) => i === 0 || /\s/u.test(name));
  }
  return [];
}

/**
 * The authors as the page writes them, without "By" and roles: from JSON-LD, `<meta>`, marked elements, or a "By …" line,
 * whichever names somebody first. Names of the publisher are dropped; no name at all is better than a wrong one.
 */
export function bylineOf(parsed: ParsedPage, blocks: RawBlock[], publisher: string | null): string[] {
  const barred = [publisher ?? '', ...hostNames(parsed.page.uri)];
  const sources: (() => string[])[] = [
    () => ldAuthors(pageFacts(parsed).articles),
    () => metaAuthors(parsed),
    () => (parsed.document === null ? [] : markedAuthors(parsed.document)),
    () => visibleAuthors(blocks),
  ];
  for (const source of sources) {
    const names = distinctAuthors(source(), barred);
    if (names.length > 0) return names;
  }
  return [];
}
