/** Which part of a page an element stands in: the article's own head and body, or lists, comments and notices about others. */

const foreignTags = /^(?:aside|footer|nav)$/u;
const foreignNames =
  /(?:^|[\s_-])(?:comments?|related|recommend(?:ed|ations?)?|sidebar|widgets?|teasers?|promos?|footer|popular|trending|latest|most-?read|cards?|carousel)(?=$|[\s_-])/iu;
/** How far up from an element its own headline may hang. */
const headLevels = 5;

/** Class and id of an element, for matching. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
}

/** True for an element whose near surroundings hold a first-level heading: a part of the article's head. */
export function besideHeadline(element: Element): boolean {
  let node: Element | null = element;
  for (let level = 0; node && level < headLevels; level++, node = node.parentElement) {
    if (node.localName === 'body') return false;
    if (node.querySelector('h1') !== null) return true;
  }
  return false;
}

/** True for an element that belongs to other pages, to comments, or to the site at large. */
export function isForeign(element: Element): boolean {
  if (besideHeadline(element)) return false;
  for (let node: Element | null = element; node && node.localName !== 'body'; node = node.parentElement) {
    if (foreignTags.test(node.localName)) return true;
    // The names of the article's own wrapper ("with-sidebar") say nothing of its parts.
    if (node.localName === 'article' || node.localName === 'main') return false;
    if (foreignNames.test(namesOf(node))) return true;
  }
  return false;
}
