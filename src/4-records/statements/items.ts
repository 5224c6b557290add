/** Small questions about one item. */
import { verbReadings } from './lexicon/index.ts';
import type { Item } from './region.ts';
import * as w from './words.ts';

export const at = (items: readonly Item[], i: number): Item | undefined => items[i];

export const isComma = (item: Item | undefined): boolean => item?.text === ',';

export const isDash = (item: Item | undefined): boolean => !!item && /^(?:[—–―_-]|--+)$/u.test(item.text);

export const isQuote = (item: Item | undefined): boolean => !!item && item.quote >= 0;

export const isStop = (item: Item | undefined): boolean => !item || /^[.?!;…]+$/u.test(item.text);

export const auxiliary = (word: string): boolean => w.be.has(word) || w.have.has(word) || w.modals.has(word);

/** True when the word alone, without particles, is a finite form of a verb of saying. */
export const saysFinitely = (word: string): boolean =>
  verbReadings(word).some((cue) => cue.particles.length === 0 && (cue.form === 'past' || cue.form === 's'));

/** True for an adverb; a capital inside a sentence is a name ("Firefly"), and so is what a tagger calls no adverb. */
export function isAdverbItem(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (!w.isAdverb(item.lower)) return false;
  if (item.upos !== undefined && item.upos === 'PROPN') return false;
  return !item.capital || (i === 0 && items.length > 1 && !/^(?:said|says)$/u.test(items[1]!.lower));
}

/** True for a capitalised "May" or "Will" inside a sentence: a month or a name, no auxiliary. */
export const isNameLike = (items: readonly Item[], i: number): boolean =>
  items[i]!.capital && i > 0 && /^(?:may|will)$/u.test(items[i]!.lower);
