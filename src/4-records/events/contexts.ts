import { type Span, spanOf } from '../../0-model/index.ts';
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

/** The words of the sentence that tell these contexts, in reading order. */
export function contextSpans({ text, words }: Reading, contexts: readonly string[]): Span[] {
  const telling = contextWords()
    .filter(([name]) => contexts.includes(name))
    .flatMap(([, list]) => list);
  const known = new Set(telling);
  const longest = Math.max(1, ...telling.map((one) => one.split(' ').length));
  return words.flatMap((word, i): Span[] => {
    for (let size = longest; size > 0; size--) {
      const some = words.slice(i, i + size);
      if (known.has(some.map(({ lower }) => lower).join(' ')))
        return [spanOf(text, word.token.start, some.at(-1)!.token.end)];
    }
    return [];
  });
}
