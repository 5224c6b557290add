import { type PoliticalEvent, type Span, spanOf } from '../../0-model/index.ts';
import { activePhrases } from './clauses.ts';
import type { Found } from './find.ts';

const numbers: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i]),
);
const units: Record<string, number> = { dozen: 12, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };

function numberOf(lower: string): number | null {
  if (lower in numbers) return numbers[lower]!;
  if (!/^\d[\d,]*(?:\.\d+)?$/u.test(lower)) return null;
  return Number(lower.replaceAll(',', ''));
}

/** "755 diplomats and staff": a number inside the object of the deed, with the noun that it counts. */
export function quantityOf(found: Found): { quantity: NonNullable<PoliticalEvent['quantity']>; span: Span } | null {
  const { reading } = found;
  for (const np of activePhrases(reading, found.chunk, found.to, found.part)) {
    const chunk = reading.chunks[np]!;
    for (let i = chunk.from; i < chunk.to - 1; i++) {
      const word = reading.words[i]!;
      const value = numberOf(word.lower);
      if (value === null || word.time || word.lower === 'one') continue;
      const scale = units[reading.words[i + 1]!.lower] ?? 1;
      const last = reading.words[chunk.to - 1]!;
      return {
        quantity: { value: value * scale, of: last.lower },
        span: spanOf(reading.text, word.token.start, last.token.end),
      };
    }
  }
  return null;
}
