/** The joint network: BiLSTM layers shared by arcs, labels, tags and names, with scorers on one layer or several. */
import type { Batch } from '../batch.ts';
import type { Kernels } from '../kernels.ts';
import { type Dropout, type Encoded, Encoder } from './encoder.ts';
import { type Classes, type EncoderSizes, type Exit, type Layout, viewSize } from './layout.ts';
import { type ChooseHeads, type Losses, Scorers, type Scores, type Weighing } from './scorers.ts';
import { type Regions, Workspace } from './workspace.ts';

export type { Dropout } from './encoder.ts';
export { type Classes, type EncoderSizes, type Exit, type Layout, layoutOf, parametersOf } from './layout.ts';
export type { Losses, Scores } from './scorers.ts';
export type { Regions } from './workspace.ts';

export interface Training extends Weighing {
  dropout: Dropout;
  seed: number;
}

export class Network {
  private readonly w: Workspace;
  private readonly encoder: Encoder;
  private readonly scorers: Scorers[];

  constructor(
    kernels: Kernels,
    buffer: ArrayBufferLike,
    private readonly sizes: EncoderSizes,
    readonly exits: readonly Exit[],
    classes: Classes,
    layout: Layout,
    regions: Regions,
  ) {
    this.w = new Workspace(kernels, buffer, layout, regions);
    this.encoder = new Encoder(this.w, sizes);
    this.scorers = exits.map((exit) => new Scorers(this.w, exit, classes));
  }

  /** Which copy of the parameters is read: the trained ones or their running mean. */
  use(parameters: number): void {
    this.w.regions.parameters = parameters;
  }

  /** Scores of one exit, labels for the heads that `choose` picks from the arc scores. */
  score(batch: Batch, exit: number, choose: ChooseHeads): Scores {
    this.w.reset();
    const encoded = this.encoder.forward(batch, undefined, 0);
    const { z } = this.views(batch, encoded, this.exits[exit]!);
    return this.scorers[exit]!.score(batch, z, batch.packedRow.length, choose);
  }

  /** Adds the gradients of a batch; returns the summed losses of each exit. */
  learn(batch: Batch, training: Training): Losses[] {
    this.w.reset();
    const encoded = this.encoder.forward(batch, training.dropout, training.seed);
    const douts: number[] = new Array(this.sizes.layers).fill(0);
    const losses = this.exits.map((_, e) => this.learnExit(e, batch, encoded, training, douts));
    this.encoder.backward(batch, encoded, douts);
    return losses;
  }

  /** Views of every row (a root row before each sentence) for one exit, and the rows they were made from. */
  private views(batch: Batch, encoded: Encoded, exit: Exit): { top: number; z: number } {
    const { w } = this;
    const H2 = 2 * this.sizes.hidden;
    const rows = batch.packedRow.length;
    const M = viewSize(exit);
    const top = w.alloc(rows * H2);
    w.k.gather(top, H2, encoded.outputs[exit.layers]!, H2, w.ints(batch.packedRow), rows, 0, H2);
    const root = w.p(`${exit.name}.root`);
    for (const start of batch.starts) w.f32.copyWithin(top + start * H2, root, root + H2);
    const z = w.linear(`${exit.name}.mlp`, top, H2, H2, M, rows);
    w.k.lrelu(z, M, rows, M);
    return { top, z };
  }

  private learnExit(e: number, batch: Batch, encoded: Encoded, training: Training, douts: number[]): Losses {
    const { w } = this;
    const exit = this.exits[e]!;
    const [rows, H2, M] = [batch.packedRow.length, 2 * this.sizes.hidden, viewSize(exit)];
    const { top, z } = this.views(batch, encoded, exit);
    const mask = w.mask(batch.lengths.length, M, training.dropout.mlp, training.seed ^ (0x4001 + e));
    this.maskSentences(z, M, mask, batch);
    const dz = w.alloc(rows * M, true);
    const weighing = { ...training, scale: training.scale * exit.weight };
    const losses = this.scorers[e]!.learn(batch, z, dz, rows, weighing);
    this.maskSentences(dz, M, mask, batch);
    w.k.lreluBack(dz, M, z, M, rows, M);
    const dtop = w.linearBack(`${exit.name}.mlp`, top, H2, H2, dz, M, rows);
    for (const start of batch.starts) w.k.add(w.g(`${exit.name}.root`), H2, dtop + start * H2, H2, 1, H2);
    const dout = w.alloc(batch.tokens * H2);
    w.k.gather(dout, H2, dtop, H2, w.ints(batch.orderedRow), batch.tokens, 0, H2);
    const other = douts[exit.layers - 1]!;
    if (other) w.k.add(dout, H2, other, H2, batch.tokens, H2);
    douts[exit.layers - 1] = dout;
    return losses;
  }

  private maskSentences(x: number, width: number, mask: number, batch: Batch): void {
    for (const [b, n] of batch.lengths.entries()) {
      const row = x + batch.starts[b]! * width;
      this.w.k.mul(row, width, row, width, mask + b * width, 0, n + 1, width, 0);
    }
  }
}
