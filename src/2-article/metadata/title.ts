/** The headline. */
import type { ParsedPage, RawBlock } from '../types.ts';
import { stringField } from './json-ld.ts';
import { metaContents, pageFacts, textOf } from './page-facts.ts';
import { folded, matchesHost, titleParts } from './publisher.ts';

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The names of entities that stand in JSON-LD and `content` attributes encoded twice. */
const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  '#8217': '’',
  '#8216': '‘',
  '#8220': '“',
  '#8221': '”',
  '#8211': '–',
  '#8212': '—',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  '#8230': '…',
  '#x27': "'",
};

const longestTitle = 500;

/** Decodes the few entities and drops the tags that are seen inside strings of metadata. */
export function plainString(text: string): string {
  const decoded = text
    .slice(0, longestTitle)
    .replace(/&(#?\w{2,6});/gu, (all, name: string) => entities[name.toLowerCase()] ?? all);
  return clean(decoded.replace(/<\/?(?:i|em|b|strong|span|sup|sub|br)\b[^<>]{0,100}>/giu, ''));
}

/** Cuts a publisher's name off the end or the head of a title. */
function withoutPublisher(title: string, publisher: string | null, uri: string | undefined): string {
  const isPublisher = (part: string): boolean =>
    (publisher !== null && folded(part) === folded(publisher)) || matchesHost(part, uri);
  const tail = /^(.+\S)\s+[|·•»–—-]\s+([^|·•»–—]{2,60})$/u.exec(title);
  if (tail && isPublisher(tail[2]!)) return tail[1]!;
  const head = /^([^|·•»–—]{2,40})\s*[|·•»]\s*(\S.+)$/u.exec(title);
  return head && isPublisher(head[1]!) ? head[2]! : title;
}

/** The headings of the first level, outside of the page's own header line. */
function headings(document: Document): string[] {
  return [...document.querySelectorAll('h1')]
    .slice(0, 10)
    .map(textOf)
    .filter((text) => text.length > 0 && text.length < 300);
}

/** Words in common over the words of the shorter: a headline and its short form are alike. One word proves nothing. */
function alike(a: string, b: string): number {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  const shorter = Math.min(one.size, other.size);
  return shorter > 1 || folded(a) === folded(b) ? common / Math.max(1, shorter) : 0;
}

/** The heading that the stated titles confirm most; without a kicker ("World news: …") that stands before it. */
function confirmed(headings: string[], stated: string[]): string | null {
  const scored = headings.map((heading) => ({
    heading,
    score: Math.max(0, ...stated.map((text) => alike(heading, text))),
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < 0.6) return null;
  const tail = stated.find((text) => text.includes(' ') && best.heading.endsWith(text));
  return tail ?? best.heading;
}

/**
 * The headline as readers see it: the first-level heading that the metadata confirms, else the metadata's, else
 * `<title>` without the publisher. A title that came with the input wins; for text the headline block stands.
 */
export function titleOf(parsed: ParsedPage, blocks: RawBlock[], publisher: string | null): string | null {
  const { page, document } = parsed;
  if (page.given.title !== undefined) return page.given.title;
  const block = blocks.find(({ kind, removed }) => kind === 'headline' && removed === null)?.text ?? null;
  if (document === null) return block;
  const facts = pageFacts(parsed);
  const stated = [
    ...facts.articles.map((node) => stringField(node, 'headline')).filter((text) => text !== null),
    ...metaContents(facts, ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'title']).map(
      (m) => m.content,
    ),
    titleParts(parsed)[0] ?? '',
  ]
    .map((text) => withoutPublisher(plainString(text), publisher, page.uri))
    .filter((text) => text !== '');
  return confirmed(headings(document), stated) ?? stated[0] ?? headings(document)[0] ?? block;
}
