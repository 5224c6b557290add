/** One training thread. All threads run the same steps in lockstep over shared memory, each on its share of every batch. */
import path from 'node:path';
import { type Example, makeBatch, Random } from './batch.ts';
import { Checkpoint } from './checkpoint.ts';
import { loadProblem, type Problem, type Settings } from './config.ts';
import type { Kernels } from './kernels.ts';
import { barrier, type Plan, planMemory } from './memory.ts';
import { type Layout, type Losses, layoutOf, Network } from './network/index.ts';
import { batches, rateAt, shareOf, wordsIn } from './schedule.ts';
import { scoreDev } from './score.ts';
import { startFrom } from './start-model.ts';

/** Word of the shared memory that holds the epochs done. */
const epochAt = 2;
/** First of the words that hold each thread's part of the gradient's norm. */
const normAt = 16;

/** Uniform values of each parameter's spread; forget gates start open. */
function startValues(layout: Layout, hidden: number, f32: Float32Array, at: number, seed: number): void {
  const random = new Random(seed);
  for (const { name, at: from, rows, cols, scale } of layout.parameters) {
    for (let i = 0; i < rows * cols; i++)
      f32[at + from + i] = scale === 0 ? 0 : scale * Math.sqrt(3) * (2 * random.next() - 1);
    if (name.startsWith('z')) f32.fill(1, at + from + hidden, at + from + 2 * hidden);
  }
}

export class Trainer {
  private readonly f32: Float32Array;
  private readonly i32: Int32Array;
  private readonly problem: Problem;
  private readonly layout: Layout;
  private readonly plan: Plan;
  private readonly net: Network;
  private readonly checkpoint: Checkpoint;
  /** Parameters this thread updates. */
  private readonly low: number;
  private readonly high: number;
  private readonly perEpoch: number;

  constructor(
    private readonly settings: Settings,
    buffer: SharedArrayBuffer,
    private readonly kernels: Kernels,
    private readonly rank: number,
    private readonly threads: number,
  ) {
    this.f32 = new Float32Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.problem = loadProblem(settings);
    const { sizes, exits, classes, vectors } = this.problem;
    this.layout = layoutOf(sizes, exits, classes);
    this.plan = planMemory(this.layout, vectors.words.length * sizes.vector, threads);
    const scratch = this.plan.scratch[rank]!;
    this.net = new Network(kernels, buffer, sizes, exits, classes, this.layout, {
      parameters: this.plan.parameters,
      gradients: this.plan.gradients[rank]!,
      vectors: this.plan.vectors,
      scratch,
      scratchEnd: scratch + this.plan.scratchWords,
    });
    kernels.usePacking(this.plan.packing[rank]!);
    this.checkpoint = new Checkpoint(path.join(settings.out, 'checkpoint'));
    const blocks = this.layout.total / 16;
    this.low = Math.floor((blocks * rank) / threads) * 16;
    this.high = Math.floor((blocks * (rank + 1)) / threads) * 16;
    this.perEpoch = batches(this.problem.train, settings.batch, new Random(1)).length;
  }

  run(): void {
    if (this.rank === 0) this.start();
    this.wait();
    for (let epoch = this.i32[epochAt]!; epoch < this.settings.epochs; epoch++) {
      const began = performance.now();
      this.epoch(epoch);
      if (this.rank === 0) this.finish(epoch + 1, (performance.now() - began) / 1000);
      this.wait();
    }
  }

  private wait(): void {
    barrier(this.i32, this.threads);
  }

  /** Parameters, mean and moments, as they stand in a checkpoint. */
  private get regions(): Float32Array {
    return this.f32.subarray(this.plan.parameters, this.plan.v + this.layout.total);
  }

  private start(): void {
    const { settings, layout, plan, problem } = this;
    startValues(layout, problem.sizes.hidden, this.f32, plan.parameters, settings.seed);
    if (settings.from) {
      const to = this.f32.subarray(plan.parameters, plan.parameters + layout.total);
      startFrom(settings.from, layout, problem.exits[0]!, problem.inventory, to);
    }
    this.f32.copyWithin(plan.mean, plan.parameters, plan.parameters + layout.total);
    problem.fill(this.f32.subarray(plan.vectors));
    this.i32[epochAt] = settings.resume ? this.checkpoint.read(this.regions) : 0;
    const words = wordsIn(problem.train.filter((example) => example.share === undefined));
    console.log(
      `${layout.total} parameters, ${problem.train.length} sentences, ${words} gold words, ${this.perEpoch} batches, ` +
        `classes ${JSON.stringify(problem.classes)}, ${this.i32[epochAt]} epochs done`,
    );
  }

  private epoch(epoch: number): void {
    const list = batches(this.problem.train, this.settings.batch, new Random(this.settings.seed * 1000 + epoch));
    const began = performance.now();
    let words = 0;
    for (const [i, batch] of list.entries()) {
      const step = epoch * this.perEpoch + i;
      const losses = this.gradients(batch, step);
      this.update(step);
      words += wordsIn(batch);
      if (this.rank !== 0 || i % 100 !== 0 || !losses) continue;
      const line = Object.entries(losses).map(([key, value]) => `${key} ${value.toFixed(3)}`);
      const rate = words / ((performance.now() - began) / 1000);
      console.log(`epoch ${epoch + 1} ${i}/${list.length} ${line.join(' ')} ${Math.round(rate)} words/s`);
    }
  }

  /** This thread's gradients of a batch; returns the loss of a word in the first exit. */
  private gradients(batch: readonly Example[], step: number): Losses | undefined {
    const { settings, plan, rank, threads } = this;
    const own = shareOf(batch, rank, threads);
    this.f32.fill(0, plan.gradients[rank]!, plan.gradients[rank]! + this.layout.total);
    if (own.length === 0) return undefined;
    const seed = (settings.seed * 7919 + step * 31 + rank * 17) >>> 0;
    const packed = makeBatch(own, new Random(seed + 1), settings.blanking);
    const { arc, label, tag, name } = this.net.learn(packed, {
      dropout: settings.dropout,
      seed: Math.imul(seed, 0x9e3779b1) >>> 0,
      scale: 1 / wordsIn(batch),
      smoothing: settings.smoothing,
    })[0]!;
    const n = packed.tokens;
    return { arc: arc / n, label: label / n, tag: tag / n, name: name / n };
  }

  /** Sums the threads' gradients and takes one step of Adam, each thread on its part of the parameters. */
  private update(step: number): void {
    const { kernels, plan, settings, low, high, threads } = this;
    const sum = plan.gradients[0]! + low;
    const n = high - low;
    this.wait();
    for (let t = 1; t < threads; t++) kernels.add(sum, n, plan.gradients[t]! + low, n, 1, n);
    this.f32[normAt + this.rank] = kernels.sumSquares(sum, n);
    this.wait();
    let norm = 0;
    for (let t = 0; t < threads; t++) norm += this.f32[normAt + t]!;
    kernels.adam(
      plan.parameters + low,
      sum,
      plan.m + low,
      plan.v + low,
      plan.mean + low,
      n,
      rateAt(step, settings.epochs * this.perEpoch, settings),
      0.9,
      settings.beta2,
      1e-8,
      Math.min(1, settings.clip / (Math.sqrt(norm) + 1e-9)),
      Math.min(settings.mean, (1 + step) / (10 + step)),
      settings.weightDecay,
    );
    this.wait();
  }

  private finish(epochs: number, seconds: number): void {
    const { settings, problem, net } = this;
    console.log(`epoch ${epochs} done in ${seconds.toFixed(0)} s`);
    this.checkpoint.write(epochs, this.regions);
    if (epochs % settings.evalEvery !== 0 && epochs !== settings.epochs) return;
    net.use(this.plan.mean);
    for (const [exit, { name }] of problem.exits.entries()) {
      for (const dev of problem.dev) {
        const score = scoreDev(net, exit, this.f32, problem.inventory, dev.examples, dev.deprels);
        console.log(`  ${name} ${dev.name} ${JSON.stringify(score)}`);
      }
    }
    net.use(this.plan.parameters);
  }
}
