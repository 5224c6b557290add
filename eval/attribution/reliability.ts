/** Does a statement's confidence mean something? Statements by their confidence, and the share that the gold has too. */
import type { Score } from '../measure.ts';

export interface Judged {
  confidence: number;
  right: boolean;
}

const width = 0.1;

/**
 * One row for each tenth of confidence that holds a statement (value: per cent right; beside it the mean confidence), and
 * the calibration error: the mean distance of the two, weighted by how many statements a row has, as 100 minus points.
 */
export function reliability(judged: readonly Judged[]): Score[] {
  const bins = new Map<number, Judged[]>();
  for (const one of judged) {
    const bin = Math.min(9, Math.floor(one.confidence / width + 1e-9));
    bins.set(bin, [...(bins.get(bin) ?? []), one]);
  }
  let error = 0;
  const rows = [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, all]): Score => {
      const right = (100 * all.filter((one) => one.right).length) / all.length;
      const confidence = (100 * all.reduce((sum, one) => sum + one.confidence, 0)) / all.length;
      error += (Math.abs(right - confidence) * all.length) / judged.length;
      return {
        id: `reliability.bin.${(bin * width).toFixed(1)}-${((bin + 1) * width).toFixed(1)}`,
        value: right,
        count: all.length,
        beside: { confidence },
      };
    });
  return [...rows, { id: 'reliability.calibration', value: 100 - error, count: judged.length, beside: { error } }];
}
