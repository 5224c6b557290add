/**
 * The measure of the article-extraction-benchmark (Scrapinghub/Zyte, 2020): the multisets of 4-token shingles of a
 * predicted and an expected text are held against each other, page by page.
 */

const shingleLength = 4;

export interface ShingleScore {
  /** 0..1. */
  precision: number;
  recall: number;
  f1: number;
}

/** Words and numbers of any script; everything else only separates them. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

/** How often each run of four tokens occurs; a text of fewer tokens is one shorter shingle. */
export function shinglesOf(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  const last = Math.max(tokens.length - shingleLength, 0);
  for (let i = 0; tokens.length > 0 && i <= last; i++) {
    const shingle = tokens.slice(i, i + shingleLength).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const sizeOf = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** Compares two multisets. Two empty ones agree; one empty one does not. */
export function compareShingles(predicted: Map<string, number>, gold: Map<string, number>): ShingleScore {
  let shared = 0;
  for (const [shingle, count] of predicted) shared += Math.min(count, gold.get(shingle) ?? 0);
  const [p, g] = [sizeOf(predicted), sizeOf(gold)];
  if (p === 0 && g === 0) return { precision: 1, recall: 1, f1: 1 };
  return withF1(p === 0 ? 0 : shared / p, g === 0 ? 0 : shared / g);
}

/** Scores one page's predicted text against its expected text. */
export function shingleScore(predicted: string, gold: string): ShingleScore {
  return compareShingles(shinglesOf(predicted), shinglesOf(gold));
}

function withF1(precision: number, recall: number): ShingleScore {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** Precision and recall averaged over pages, and the F1 of the averages. */
export function averageScore(scores: readonly ShingleScore[]): ShingleScore {
  const mean = (key: 'precision' | 'recall'): number =>
    scores.reduce((sum, score) => sum + score[key], 0) / Math.max(scores.length, 1);
  return withF1(mean('precision'), mean('recall'));
}
