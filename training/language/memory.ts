/** Where everything lies in the memory all training threads share, in 32-bit words. */
import type { Layout } from './network/index.ts';

/** First word of the regions: below it lie the barrier (words 0..15), one partial norm per thread (words 16..31) and the data of the kernels. */
const base = 16384;
/** Room of one thread for a batch's activations, and for packed operands. */
const scratchWords = 40_000_000;
const packingWords = 4_000_000;

export interface Plan {
  parameters: number;
  mean: number;
  m: number;
  v: number;
  gradients: number[];
  vectors: number;
  scratch: number[];
  scratchWords: number;
  packing: number[];
  words: number;
}

export function planMemory(layout: Layout, vectorWords: number, threads: number): Plan {
  let at = base;
  const take = (words: number): number => {
    const from = at;
    at += Math.ceil(words / 16) * 16;
    return from;
  };
  const each = (words: number): number[] => Array.from({ length: threads }, () => take(words));
  const [parameters, mean, m, v] = [0, 1, 2, 3].map(() => take(layout.total)) as [number, number, number, number];
  const gradients = each(layout.total);
  const vectors = take(vectorWords);
  const scratch = each(scratchWords);
  const packing = each(packingWords);
  return { parameters, mean, m, v, gradients, vectors, scratch, scratchWords, packing, words: at };
}

/** Waits until every thread has come here. */
export function barrier(i32: Int32Array, threads: number): void {
  if (threads === 1) return;
  const round = Atomics.load(i32, 1);
  if (Atomics.add(i32, 0, 1) === threads - 1) {
    Atomics.store(i32, 0, 0);
    Atomics.add(i32, 1, 1);
    Atomics.notify(i32, 1);
    return;
  }
  while (Atomics.load(i32, 1) === round) Atomics.wait(i32, 1, round, 1000);
}
