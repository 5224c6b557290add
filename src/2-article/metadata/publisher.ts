/** Who publishes the page. */
import type { ParsedPage } from '../types.ts';
import { type LdNode, stringField } from './json-ld.ts';
import { metaContents, pageFacts, textOf } from './page-facts.ts';

/** Letters and digits only, lower case, for comparing names with host names. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The labels of a host that may name a publisher: "www.example-times.co.uk" → ["exampletimes"]. */
export function hostNames(uri: string | undefined): string[] {
  if (!uri || !URL.canParse(uri)) return [];
  const labels = new URL(uri).hostname.split('.').slice(0, -1);
  return labels.map(folded).filter((label) => label.length > 2 && !/^(?:www|com|net|org|gov|news|amp)$/u.test(label));
}

const separator = /\s+[|·•»–—-]\s+|\s*[|»]\s*/u;

/** True when a name, or its initials, is what the host is called. */
export function matchesHost(name: string, uri: string | undefined): boolean {
  const plain = folded(name.replace(/^the\s/iu, ''));
  if (plain.length < 2) return false;
  const initials = name
    .split(/\s+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
  return hostNames(uri).some((host) => {
    const bare = host.replace(/^the/u, '');
    return (
      bare === plain || (plain.length > 4 && (bare.startsWith(plain) || plain.startsWith(bare))) || host === initials
    );
  });
}

/** `<title>` cut at its separators. */
export function titleParts({ document }: ParsedPage): string[] {
  const title = document?.querySelector('title');
  return title
    ? textOf(title)
        .split(separator)
        .filter((part) => part !== '')
    : [];
}

function ldPublisher(nodes: LdNode[]): string[] {
  return nodes.map((node) => stringField(node, 'publisher')).filter((name) => name !== null);
}

/** A name out of what a page puts in a field for it: "Story title | Example Times" is seen there too. */
function siteName(stated: string, parsed: ParsedPage): string | null {
  const text = stated.replace(/\s+/gu, ' ').trim();
  const parts = text.split(separator).filter((part) => part !== '');
  const name = parts.length > 1 ? (parts.find((part) => matchesHost(part, parsed.page.uri)) ?? text) : text;
  const isTitle =
    name.length > 30 && titleParts(parsed).some((part) => part.startsWith(name) && !matchesHost(name, parsed.page.uri));
  // An address or a handle in the field is not a name.
  const isName = name.length > 1 && name.length <= 80 && !/^(?:https?:|@)|\.(?:com|org|net)\/|[{<]/u.test(name);
  return isName && !isTitle ? name : null;
}

/** A publisher's name as the page gives it, or null: `og:site_name`, JSON-LD, or a title's last part that is the host's name. */
export function publisherOf(parsed: ParsedPage): string | null {
  const facts = pageFacts(parsed);
  const metas = (names: string[]): string[] => metaContents(facts, names).map(({ content }) => content);
  const stated = [
    ...metas(['og:site_name']),
    ...ldPublisher(facts.articles),
    ...metas(['application-name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher']),
  ];
  const name = stated.map((text) => siteName(text, parsed)).find((text) => text !== null);
  return (
    name ??
    titleParts(parsed)
      .slice(1)
      .reverse()
      .find((part) => matchesHost(part, parsed.page.uri)) ??
    null
  );
}
