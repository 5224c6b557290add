import { contextWords } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** PLOVER contexts told by words of the sentence; at most three, the commonest first. */
export function contextsOf(reading: Reading): string[] {
  const lower = ` ${reading.words.map((word) => word.lower).join(' ')} `;
  const counted = contextWords().map(([name, list]): [string, number] => [
    name,
    list.filter((word) => lower.includes(` ${word} `)).length,
  ]);
  return counted
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name]) => name);
}
