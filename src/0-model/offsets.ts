import type { Article } from './record.ts';

/**
 * Where a character of the article stands in the page's decoded characters: `offset` and the result are UTF-16 code
 * units. A character that has no place on the page (the break between two blocks) maps to the end of the run before it.
 */
export function toPageOffset(article: Pick<Article, 'map'>, offset: number): number {
  const { map } = article;
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  const run = map[low];
  if (!run || run[0] > offset) return run ? run[1] : 0;
  return run[1] + Math.min(offset - run[0], run[2]);
}

/** The page range under an article range: from its first character to just after its last one. */
export function toPageRange(article: Pick<Article, 'map'>, range: { start: number; end: number }): [number, number] {
  const start = toPageOffset(article, range.start);
  return [start, range.end > range.start ? toPageOffset(article, range.end - 1) + 1 : start];
}
