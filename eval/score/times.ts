/** TempEval-3 entity scoring of time expressions. */

export interface Timex {
  start: number;
  end: number;
  value: string;
  type?: string;
}

export interface TimeDocument {
  id: string;
  timexes: Timex[];
}

export interface TimeScores {
  gold: number;
  predicted: number;
  /** Same span. */
  strictF1: number;
  /** Overlapping span, one to one. */
  relaxedF1: number;
  /** Relaxed F1 × the share of relaxed pairs with the same value. */
  valueF1: number;
}

/** One-to-one pairs of gold and predicted expressions that overlap, the longest overlap first, equal spans before all. */
export function pairTimes(gold: readonly Timex[], predicted: readonly Timex[]): [Timex, Timex][] {
  const candidates: [score: number, gold: number, predicted: number][] = [];
  gold.forEach((a, i) => {
    predicted.forEach((b, j) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      if (shared > 0) candidates.push([shared + (a.start === b.start && a.end === b.end ? 1000 : 0), i, j]);
    });
  });
  candidates.sort((x, y) => y[0] - x[0]);
  const [usedGold, usedPredicted] = [new Set<number>(), new Set<number>()];
  const pairs: [Timex, Timex][] = [];
  for (const [, i, j] of candidates) {
    if (usedGold.has(i) || usedPredicted.has(j)) continue;
    usedGold.add(i);
    usedPredicted.add(j);
    pairs.push([gold[i]!, predicted[j]!]);
  }
  return pairs;
}

/** Scores predicted against gold documents; a gold document without a prediction counts as found nothing. */
export function scoreTimes(gold: readonly TimeDocument[], predicted: readonly TimeDocument[]): TimeScores {
  const byId = new Map(predicted.map((document) => [document.id, document.timexes]));
  const count = { gold: 0, predicted: 0, strict: 0, relaxed: 0, value: 0 };
  for (const document of gold) {
    const found = byId.get(document.id) ?? [];
    const pairs = pairTimes(document.timexes, found);
    count.gold += document.timexes.length;
    count.predicted += found.length;
    count.relaxed += pairs.length;
    count.strict += pairs.filter(([a, b]) => a.start === b.start && a.end === b.end).length;
    count.value += pairs.filter(([a, b]) => a.value === b.value).length;
  }
  const all = count.gold + count.predicted;
  const f1 = (right: number): number => (all ? (2 * right) / all : 0);
  const value = f1(count.relaxed) * (count.relaxed ? count.value / count.relaxed : 0);
  const percent = (share: number): number => +(100 * share).toFixed(1);
  return {
    gold: count.gold,
    predicted: count.predicted,
    strictF1: percent(f1(count.strict)),
    relaxedF1: percent(f1(count.relaxed)),
    valueF1: percent(value),
  };
}
