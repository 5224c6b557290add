/** Which sentences stand together in a batch and which thread takes them, and how fast each step learns. */
import type { Example, Random } from './batch.ts';
import type { Settings } from './config.ts';

export const wordsIn = (list: readonly Example[]): number =>
  list.reduce((sum, { features }) => sum + features.length, 0);

/** Stretches of about `tokens` words. */
function cut(examples: readonly Example[], tokens: number): Example[][] {
  const out: Example[][] = [];
  let size = tokens;
  for (const example of examples) {
    if (size >= tokens) {
      out.push([]);
      size = 0;
    }
    out.at(-1)!.push(example);
    size += example.features.length;
  }
  return out;
}

/** How many batches are filled from one stretch of the shuffled sentences, sorted by length. */
const sortedTogether = 8;

/**
 * Batches of about `tokens` words in an order that depends on seed and epoch alone. Sentences of like length stand
 * together, which keeps the rows of a step many.
 */
export function batches(examples: readonly Example[], tokens: number, random: Random): Example[][] {
  const order = examples.flatMap((example) => {
    const share = example.share ?? 1;
    const times = Math.floor(share) + (share % 1 > 0 && random.next() < share % 1 ? 1 : 0);
    return new Array<Example>(times).fill(example);
  });
  random.shuffle(order);
  const out = cut(order, tokens * sortedTogether).flatMap((stretch) =>
    cut(
      stretch
        .map((example, i) => ({ example, i }))
        .sort((a, b) => a.example.features.length - b.example.features.length || a.i - b.i)
        .map(({ example }) => example),
      tokens,
    ),
  );
  random.shuffle(out);
  return out;
}

/** One thread's share of a batch: longest first, always to the thread with the fewest words so far. */
export function shareOf(batch: readonly Example[], rank: number, threads: number): Example[] {
  const load = new Array<number>(threads).fill(0);
  const order = batch.map((example, i) => ({ example, i }));
  order.sort((a, b) => b.example.features.length - a.example.features.length || a.i - b.i);
  return order
    .filter(({ example }) => {
      const to = load.indexOf(Math.min(...load));
      load[to]! += example.features.length;
      return to === rank;
    })
    .map((item) => item.example);
}

/** Learning rate of a step: a linear rise, then half a cosine down to `floor`. */
export function rateAt(step: number, total: number, { rate, warmup, floor }: Settings): number {
  const left = Math.max(0, 1 - step / total);
  return rate * Math.min(1, (step + 1) / warmup) * (floor + (1 - floor) * 0.5 * (1 - Math.cos(Math.PI * left)));
}
