import type { ElementNode } from './tree.ts';

/** What pages call the words that say who made a picture. */
export const creditNames =
  / (?:credits?|copyrights?|photographer|photo credit|image source|imagesource|attribution|bildquelle|fotocredit) /;

export const captionNames = / (?:caption|captions|figcaption|imagecaption|photocaption|cutline|bildunterschrift) /;

const cache = new WeakMap<ElementNode, string>();

/**
 * The words that the page's makers named an element with (class, id, role and the like), lower-case, split at
 * hyphens, underscores and changes of case, with a space before and after each: " article body related links ".
 */
export function namesOf(element: ElementNode): string {
  let names = cache.get(element);
  if (names === undefined) {
    names = readNames(element);
    cache.set(element, names);
  }
  return names;
}

/** An id or label of more words than this is a sentence or a slug of one, not a name. */
const mostWords = 6;
const named = ['class', 'role', 'itemprop'];
const labelled = ['id', 'aria-label', 'data-testid', 'data-component', 'data-type', 'data-module'];

function readNames({ attributes }: ElementNode): string {
  let names = attributes['aria-hidden'] === 'true' ? ' aria hidden' : '';
  for (const name of named) {
    const value = attributes[name];
    if (value) names += ` ${wordsOf(value.slice(0, 300)).join(' ')}`;
  }
  for (const name of labelled) {
    const value = attributes[name];
    if (!value || value.length > 80) continue;
    const words = wordsOf(value);
    if (words.length <= mostWords) names += ` ${words.join(' ')}`;
  }
  return `${names} `;
}

function wordsOf(value: string): string[] {
  return value
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\u00c0-\u024f]+/)
    .filter((word) => word !== '');
}
