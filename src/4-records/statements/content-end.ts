/** Corrections of where a content ends. */
import type { Content } from './content.ts';
import { stopsAtSaying, trimEnd } from './extent.ts';
import type { Reading } from './found.ts';
import { isComma, isQuote } from './items.ts';
import { startsPhrase } from './phrase.ts';
import type { Item } from './region.ts';
import { extentOf } from './tree.ts';
import { isFiniteVerb } from './verb-group.ts';
import * as w from './words.ts';

/** Ends a content with the adverbial clause that holds its cue: "though they believe it is wrong, they will pay". */
export function endWithClause(items: readonly Item[], first: number, content: Content): void {
  let start = first;
  while (start > 0 && !items[start - 1]!.punct && items[start - 1]!.quote < 0 && first - start < 10) start--;
  const opener = items[start]?.lower === 'even' ? start + 1 : start;
  if (
    !/^(?:though|although|if|while|because|since|when|after|before|whereas|unless)$/u.test(items[opener]?.lower ?? '')
  )
    return;
  const comma = items.findIndex((item, i) => i >= content.range[0] && i < content.range[1] && isComma(item));
  if (comma > content.range[0] && (isQuote(items[comma + 1]) || startsPhrase(items, comma + 1)))
    content.range = [content.range[0], comma];
}

/** Ends a content with the relative clause that holds its cue: "Smith, who said the road was open, left". */
export function endWithRelative(items: readonly Item[], first: number, content: Content): void {
  if (!/^(?:who|which)$/u.test(items[first - 1]?.lower ?? '') || !isComma(items[first - 2])) return;
  const [from, to] = content.range;
  for (let i = from; i < to; i++) {
    if (!isComma(items[i])) continue;
    let n = i + 1;
    while (n < to && w.isAdverb(items[n]!.lower)) n++;
    if (isFiniteVerb(items, n) || w.finiteVerbs.has(items[n]?.lower ?? '')) {
      content.range = [from, i];
      return;
    }
  }
}

/**
 * Lengthens a clause that the tree takes further. Where the tree ends it sooner it is more often wrong than the words:
 * measured on the development sets, shortening loses several points.
 */
export function byTree(reading: Reading, items: readonly Item[], verb: number, content: Content): void {
  if (!reading.tree || /object|judged|gerund|about/u.test(content.rule)) return;
  const [from, to] = content.range;
  if (items.slice(from, to).some((item) => item.quote >= 0)) return;
  const token = extentOf(reading.tree, items[verb]!.first, items[from]!.first);
  let end = from;
  while (end < items.length && items[end]!.first <= token) end++;
  end = trimEnd(items, from, end);
  if (end > to && items[end - 1]!.to === items[from]!.from && !stopsAtSaying(items, to, false))
    content.range = [from, end];
}
