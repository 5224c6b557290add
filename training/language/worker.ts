/** One training thread. All threads run the same steps in lockstep over shared memory, each on its share of every batch. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Example, makeBatch, Random } from './batch.ts';
import type { Settings } from './config.ts';
import { loadProblem } from './config.ts';
import type { Kernels } from './kernels.ts';
import { type Layout, layoutOf, Network } from './network.ts';
import { scoreDev } from './score.ts';

/** First word of the regions: below it lie the barrier (words 0..15) and one partial norm per thread (words 16..31) and the data of the kernels. */
const base = 16384;

export interface Plan {
  parameters: number;
  mean: number;
  m: number;
  v: number;
  gradients: number[];
  vectors: number;
  scratch: number[];
  words: number;
}

const scratchWords = 40_000_000;

/** Where everything lies in shared memory, in 32-bit words. */
export function planMemory(layout: Layout, vectorWords: number, threads: number): Plan {
  let at = base;
  const take = (words: number): number => {
    const from = at;
    at += Math.ceil(words / 16) * 16;
    return from;
  };
  const [parameters, mean, m, v] = [0, 1, 2, 3].map(() => take(layout.total)) as [number, number, number, number];
  const gradients = Array.from({ length: threads }, () => take(layout.total));
  const vectors = take(vectorWords);
  const scratch = Array.from({ length: threads }, () => take(scratchWords));
  return { parameters, mean, m, v, gradients, vectors, scratch, words: at };
}

/** Waits until every thread has come here. */
function barrier(i32: Int32Array, threads: number): void {
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

function startValues(layout: Layout, hidden: number, f32: Float32Array, at: number, seed: number): void {
  const random = new Random(seed);
  for (const { name, at: from, rows, cols, scale } of layout.parameters) {
    for (let i = 0; i < rows * cols; i++)
      f32[at + from + i] = scale === 0 ? 0 : scale * Math.sqrt(3) * (2 * random.next() - 1);
    if (name.startsWith('z')) f32.fill(1, at + from + hidden, at + from + 2 * hidden);
  }
}

/** Batches of about `tokens` words in an order that depends on seed and epoch alone. */
function batches(examples: readonly Example[], tokens: number, random: Random): Example[][] {
  const order = examples.filter(({ share }) => share === undefined || random.next() < share);
  random.shuffle(order);
  const out: Example[][] = [];
  let batch: Example[] = [];
  let size = 0;
  for (const example of order) {
    batch.push(example);
    size += example.features.length;
    if (size >= tokens) {
      out.push(batch);
      batch = [];
      size = 0;
    }
  }
  if (batch.length > 0) out.push(batch);
  return out;
}

/** One thread's share: longest first, always to the thread with the fewest words so far. */
function share(batch: readonly Example[], rank: number, threads: number): Example[] {
  const load = new Array(threads).fill(0);
  const order = batch.map((example, i) => ({ example, i }));
  order.sort((a, b) => b.example.features.length - a.example.features.length || a.i - b.i);
  return order
    .filter(({ example }) => {
      const to = load.indexOf(Math.min(...load));
      load[to] += example.features.length;
      return to === rank;
    })
    .map((item) => item.example);
}

export async function train(
  settings: Settings,
  memory: WebAssembly.Memory | SharedArrayBuffer,
  kernels: Kernels,
  rank: number,
  threads: number,
): Promise<void> {
  const buffer = memory instanceof SharedArrayBuffer ? memory : (memory.buffer as unknown as SharedArrayBuffer);
  const f32 = new Float32Array(buffer);
  const i32 = new Int32Array(buffer);
  const problem = loadProblem(settings);
  const { sizes, classes, inventory } = problem;
  const layout = layoutOf(sizes, classes);
  const plan = planMemory(layout, problem.vectors.words.length * sizes.vector, threads);
  const regions = {
    parameters: plan.parameters,
    gradients: plan.gradients[rank]!,
    vectors: plan.vectors,
    scratch: plan.scratch[rank]!,
    scratchEnd: plan.scratch[rank]! + scratchWords,
  };
  const net = new Network(kernels, buffer, sizes, classes, layout, regions);
  const checkpoint = path.join(settings.out, `${settings.name}.checkpoint`);
  const four = f32.subarray(plan.parameters, plan.v + layout.total);
  let epoch = 0;
  if (rank === 0) {
    startValues(layout, sizes.hidden, f32, plan.parameters, settings.seed);
    f32.copyWithin(plan.mean, plan.parameters, plan.parameters + layout.total);
    problem.fill(f32.subarray(plan.vectors));
    mkdirSync(settings.out, { recursive: true });
    try {
      if (!settings.resume) throw new Error('fresh');
      const bytes = readFileSync(checkpoint);
      i32[2] = bytes.readInt32LE(0);
      four.set(new Float32Array(bytes.buffer.slice(bytes.byteOffset + 16, bytes.byteOffset + bytes.length)));
      console.log(`resumed after epoch ${i32[2]}`);
    } catch {
      i32[2] = 0;
    }
    console.log(`${layout.total} parameters, ${problem.train.length} sentences, classes ${JSON.stringify(classes)}`);
  }
  barrier(i32, threads);
  epoch = i32[2]!;
  const low = Math.floor((layout.total / 16) * (rank / threads)) * 16;
  const high = rank === threads - 1 ? layout.total : Math.floor((layout.total / 16) * ((rank + 1) / threads)) * 16;
  const perEpoch = batches(problem.train, settings.batch, new Random(1)).length;
  const total = settings.epochs * perEpoch;
  for (; epoch < settings.epochs; epoch++) {
    const random = new Random(settings.seed * 1000 + epoch);
    const list = batches(problem.train, settings.batch, random);
    const sums = { arc: 0, label: 0, tag: 0, name: 0 };
    let words = 0;
    const began = performance.now();
    for (const [i, batch] of list.entries()) {
      const step = epoch * perEpoch + i;
      const size = batch.reduce((sum, example) => sum + example.features.length, 0);
      const own = share(batch, rank, threads);
      f32.fill(0, regions.gradients, regions.gradients + layout.total);
      if (own.length > 0) {
        const seed = (settings.seed * 7919 + step * 31 + rank * 17) >>> 0;
        const packed = makeBatch(own, new Random(seed + 1), settings.blanking);
        const { losses } = net.run(packed, {
          dropout: settings.dropout,
          seed: Math.imul(seed, 0x9e3779b1) >>> 0,
          scale: 1 / size,
          smoothing: settings.smoothing,
        });
        for (const key of ['arc', 'label', 'tag', 'name'] as const) sums[key] += losses[key];
        words += packed.tokens;
      }
      barrier(i32, threads);
      for (let t = 1; t < threads; t++)
        kernels.add(plan.gradients[0]! + low, high - low, plan.gradients[t]! + low, high - low, 1, high - low);
      f32[16 + rank] = kernels.sumSquares(plan.gradients[0]! + low, high - low);
      barrier(i32, threads);
      let norm = 0;
      for (let t = 0; t < threads; t++) norm += f32[16 + t]!;
      norm = Math.sqrt(norm);
      const warm = Math.min(1, (step + 1) / settings.warmup);
      const left = Math.max(0, 1 - step / total);
      const rate =
        settings.rate * warm * (settings.floor + (1 - settings.floor) * 0.5 * (1 - Math.cos(Math.PI * left)));
      const decay = Math.min(settings.mean, (1 + step) / (10 + step));
      kernels.adam(
        plan.parameters + low,
        plan.gradients[0]! + low,
        plan.m + low,
        plan.v + low,
        plan.mean + low,
        high - low,
        rate,
        0.9,
        settings.beta2,
        1e-8,
        Math.min(1, settings.clip / (norm + 1e-9)),
        decay,
        settings.weightDecay,
      );
      barrier(i32, threads);
      if (rank === 0 && i % 100 === 0) {
        const line = Object.entries(sums).map(([key, value]) => `${key} ${(value / words).toFixed(3)}`);
        console.log(
          `epoch ${epoch + 1} ${i}/${list.length} ${line.join(' ')} ${Math.round(words / ((performance.now() - began) / 1000))} words/s`,
        );
      }
    }
    if (rank === 0) {
      console.log(`epoch ${epoch + 1} done in ${((performance.now() - began) / 1000).toFixed(0)} s`);
      if ((epoch + 1) % settings.evalEvery === 0 || epoch + 1 === settings.epochs) {
        for (const [name, at] of [['mean', plan.mean]] as const) {
          net.use(at);
          for (const dev of problem.dev)
            console.log(
              `  ${name} ${dev.name} ${JSON.stringify(scoreDev(net, f32, inventory, dev.examples, dev.deprels))}`,
            );
        }
        net.use(plan.parameters);
      }
      const head = Buffer.alloc(16);
      head.writeInt32LE(epoch + 1, 0);
      writeFileSync(`${checkpoint}.part`, Buffer.concat([head, Buffer.from(four.slice().buffer)]));
      renameSync(`${checkpoint}.part`, checkpoint);
    }
    barrier(i32, threads);
  }
}
