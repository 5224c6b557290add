/** Comparison by counted words: unlike shingles it does not mind where one block ends and the next begins. */

/** Scripts written without spaces are counted by the character. */
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{N}\p{M}_]+/gu;

export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [found] of text.matchAll(words)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

/**
 * The gold words without those that were knowingly removed: of each word, as many as are missing in `kept` and stand
 * in `removed`.
 */
export function excuseRemoved(
  gold: Map<string, number>,
  kept: Map<string, number>,
  removed: Map<string, number>,
): Map<string, number> {
  const rest = new Map<string, number>();
  for (const [found, count] of gold) {
    const missing = Math.max(0, count - (kept.get(found) ?? 0));
    const left = count - Math.min(removed.get(found) ?? 0, missing);
    if (left > 0) rest.set(found, left);
  }
  return rest;
}

/** F1 of two multisets, 0..1; two empty ones agree. */
export function compareCounts(predicted: Map<string, number>, gold: Map<string, number>): number {
  let shared = 0;
  let size = 0;
  for (const [found, count] of predicted) {
    shared += Math.min(count, gold.get(found) ?? 0);
    size += count;
  }
  for (const count of gold.values()) size += count;
  return size === 0 ? 1 : (2 * shared) / size;
}
