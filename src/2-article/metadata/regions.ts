/** Which part of a page an element stands in: the article's own head and body, or lists, comments and notices about others. */

const foreignTags = /^(?:aside|footer|nav)$/u;
const foreignNames =
  /(?:^|[\s_-])(?:comments?|related|recommend(?:ed|ations?)?|sidebar|widgets?|teasers?|promos?|footer|popular|trending|latest|most-?read|cards?|carousel)(?=$|[\s_-])/iu;
/** How far up from an element its own headline may hang. */
const headLevels = 5;
/** How far up the surroundings of an element are looked at. */
const mostLevels = 50;

/** Class and id of an element, for matching. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
}

const headHolders = new WeakMap<Document, Set<Element>>();

/** All elements below `<body>` that hold a first-level heading. */
function holdersOf(document: Document): Set<Element> {
  let holders = headHolders.get(document);
  if (holders) return holders;
  holders = new Set();
  for (const heading of [...document.querySelectorAll('h1')].slice(0, 20)) {
    for (let node: Element | null = heading; node && node.localName !== 'body'; node = node.parentElement)
      holders.add(node);
  }
  headHolders.set(document, holders);
  return holders;
}

/** True for an element whose near surroundings hold a first-level heading: a part of the article's head. */
export function besideHeadline(element: Element): boolean {
  const holders = holdersOf(element.ownerDocument);
  let node: Element | null = element;
  for (let level = 0; node && level < headLevels; level++, node = node.parentElement) {
    if (node.localName === 'body') return false;
    if (holders.has(node)) return true;
  }
  return false;
}

/** True for an element that belongs to other pages, to comments, or to the site at large. */
export function isForeign(element: Element): boolean {
  if (besideHeadline(element)) return false;
  let node: Element | null = element;
  for (let level = 0; node && level < mostLevels && node.localName !== 'body'; level++, node = node.parentElement) {
    if (foreignTags.test(node.localName)) return true;
    // The names of the article's own wrapper ("with-sidebar") say nothing of its parts.
    if (node.localName === 'article' || node.localName === 'main') return false;
    if (foreignNames.test(namesOf(node))) return true;
  }
  return false;
}
