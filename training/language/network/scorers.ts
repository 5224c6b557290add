/** The scorers of one exit over sentence-ordered rows: arcs, labels, tags, names. Forward, losses and gradients. */
import type { Batch } from '../batch.ts';
import { type Classes, type Exit, viewSize } from './layout.ts';
import type { Workspace } from './workspace.ts';

export interface Losses {
  arc: number;
  label: number;
  tag: number;
  name: number;
}

export interface Scores {
  /** One matrix of words × (words + 1) per sentence of the batch. */
  arcs: Float32Array[];
  /** Where label, tag and name logits lie: rows in sentence order, roots included. */
  labelRows: number;
  tagRows: number;
  nameRows: number;
}

/** How losses count: each word weighs `scale`. */
export interface Weighing {
  scale: number;
  smoothing: number;
}

export type ChooseHeads = (arcs: Float32Array, n: number, sentence: number) => ArrayLike<number>;

/** Scores of a word as its own head, and below. */
const forbidden = -1e9;

export class Scorers {
  private readonly views: number;

  constructor(
    private readonly w: Workspace,
    private readonly exit: Exit,
    private readonly classes: Classes,
  ) {
    this.views = viewSize(exit);
  }

  /** Scores for rows of views `z`; labels are scored for the heads `choose` picks. */
  score(batch: Batch, z: number, rows: number, choose: ChooseHeads): Scores {
    const { exit: e, views: M } = this;
    const dep = this.dependents(z, rows);
    const heads = new Int32Array(rows).fill(-1);
    const arcs = batch.lengths.map((n, b) =>
      this.w.borrow(() => {
        const at = this.arcMatrix(z, dep, batch.starts[b]!, n);
        const matrix = this.w.f32.slice(at, at + n * (n + 1));
        const chosen = choose(matrix, n, b);
        for (let i = 0; i < n; i++) heads[batch.starts[b]! + 1 + i] = batch.starts[b]! + chosen[i]!;
        return matrix;
      }),
    );
    const { view } = this.labelViews(z, this.w.ints(heads), rows);
    const labelRows = this.linear('label', view, 3 * e.label, 3 * e.label, this.classes.labels, rows);
    const tagRows = this.linear('tag', z + this.tagAt, M, e.tag, this.tagClasses, rows);
    const nameRows = this.linear('name', z + this.nameAt, M, e.names, this.classes.names, rows);
    return { arcs, labelRows, tagRows, nameRows };
  }

  /** Losses for rows of views `z`; their gradients are added to `dz`. */
  learn(batch: Batch, z: number, dz: number, rows: number, weighing: Weighing): Losses {
    return {
      arc: this.learnArcs(batch, z, dz, rows, weighing),
      label: this.learnLabels(batch, z, dz, rows, weighing),
      tag: this.learnTags(batch, z, dz, rows, weighing),
      name: this.learnNames(batch, z, dz, rows, weighing),
    };
  }

  private get tagAt(): number {
    return 2 * this.exit.arc + 2 * this.exit.label;
  }

  private get nameAt(): number {
    return this.tagAt + this.exit.tag;
  }

  private get tagClasses(): number {
    return this.classes.upos + this.classes.xpos + this.classes.feats;
  }

  private name(parameter: string): string {
    return `${this.exit.name}.${parameter}`;
  }

  private linear(name: string, x: number, ldx: number, width: number, cols: number, rows: number): number {
    return this.w.linear(this.name(name), x, ldx, width, cols, rows);
  }

  private dependents(z: number, rows: number): number {
    return this.linear('arc', z, this.views, this.exit.arc, this.exit.arc, rows);
  }

  /** Arc scores of a sentence of `n` words that starts (with its root) at row `start`. */
  private arcMatrix(z: number, dep: number, start: number, n: number): number {
    const { w, views: M } = this;
    const A = this.exit.arc;
    const turned = w.alloc(A * (n + 1));
    w.k.transpose(turned, z + start * M + A, n + 1, A, M, n + 1);
    const scores = w.alloc(n * (n + 1));
    w.k.gemm(scores, n + 1, dep + (start + 1) * A, A, 1, turned, n + 1, n, n + 1, A, 0);
    for (let i = 0; i < n; i++) w.f32[scores + i * (n + 1) + i + 1] = forbidden;
    return scores;
  }

  private learnArcs(batch: Batch, z: number, dz: number, rows: number, { scale, smoothing }: Weighing): number {
    const { w, views: M } = this;
    const { k } = w;
    const A = this.exit.arc;
    const dep = this.dependents(z, rows);
    const ddep = w.alloc(rows * A, true);
    let loss = 0;
    for (const [b, n] of batch.lengths.entries()) {
      const start = batch.starts[b]!;
      w.borrow(() => {
        const scores = this.arcMatrix(z, dep, start, n);
        const gold = w.ints(batch.heads.subarray(start + 1, start + 1 + n));
        loss += k.xent(scores, n + 1, n, n + 1, gold, scale, smoothing);
        const own = (start + 1) * A;
        k.gemm(ddep + own, A, scores, n + 1, 1, z + start * M + A, M, n, A, n + 1, 0);
        k.gemm(dz + start * M + A, M, scores, 1, n + 1, dep + own, A, n + 1, A, n, 1);
      });
    }
    const dviews = w.linearBack(this.name('arc'), z, M, A, ddep, A, rows);
    k.add(dz, M, dviews, A, rows, A);
    return loss;
  }

  /** Rows of [dependent ⊙ head, dependent, head]. */
  private labelViews(z: number, headRows: number, rows: number): { view: number; dep: number } {
    const { w, views: M } = this;
    const L = this.exit.label;
    const dep = z + 2 * this.exit.arc;
    const view = w.alloc(rows * 3 * L, true);
    w.k.gather(view + 2 * L, 3 * L, dep + L, L, headRows, rows, 0, M);
    w.k.mul(view, 3 * L, dep, M, view + 2 * L, 3 * L, rows, L, 0);
    w.k.add(view + L, 3 * L, dep, M, rows, L);
    return { view, dep };
  }

  private learnLabels(batch: Batch, z: number, dz: number, rows: number, { scale, smoothing }: Weighing): number {
    const { w, views: M } = this;
    const { k } = w;
    const L = this.exit.label;
    const C = this.classes.labels;
    const headRows = w.ints(goldHeads(batch, rows));
    const { view, dep } = this.labelViews(z, headRows, rows);
    const logits = this.linear('label', view, 3 * L, 3 * L, C, rows);
    const loss = k.xent(logits, C, rows, C, w.ints(batch.labels), scale, smoothing);
    const dview = w.linearBack(this.name('label'), view, 3 * L, 3 * L, logits, C, rows);
    const ddep = dz + 2 * this.exit.arc;
    k.mul(ddep, M, dview, 3 * L, view + 2 * L, 3 * L, rows, L, 1);
    k.add(ddep, M, dview + L, 3 * L, rows, L);
    k.mul(dview + 2 * L, 3 * L, dview, 3 * L, dep, M, rows, L, 1);
    k.scatter(ddep + L, L, dview + 2 * L, 3 * L, headRows, rows, M);
    return loss;
  }

  private learnTags(batch: Batch, z: number, dz: number, rows: number, { scale, smoothing }: Weighing): number {
    const { w, classes: c, views: M } = this;
    const width = this.tagClasses;
    const T = this.exit.tag;
    const logits = this.linear('tag', z + this.tagAt, M, T, width, rows);
    let loss = 0;
    let column = logits;
    for (const [targets, n] of [
      [batch.upos, c.upos],
      [batch.xpos, c.xpos],
      [batch.feats, c.feats],
    ] as const) {
      loss += w.k.xent(column, width, rows, n, w.ints(targets), scale, smoothing);
      column += n;
    }
    const dviews = w.linearBack(this.name('tag'), z + this.tagAt, M, T, logits, width, rows);
    w.k.add(dz + this.tagAt, M, dviews, T, rows, T);
    return loss;
  }

  private learnNames(batch: Batch, z: number, dz: number, rows: number, { scale, smoothing }: Weighing): number {
    const { w, views: M } = this;
    const C = this.classes.names;
    const V = this.exit.names;
    const logits = this.linear('name', z + this.nameAt, M, V, C, rows);
    const loss = w.k.xent(logits, C, rows, C, w.ints(batch.names), scale, smoothing);
    const dviews = w.linearBack(this.name('name'), z + this.nameAt, M, V, logits, C, rows);
    w.k.add(dz + this.nameAt, M, dviews, V, rows, V);
    return loss;
  }
}

/** Row of each row's gold head, -1 for roots; the root where the corpus does not say. */
function goldHeads(batch: Batch, rows: number): Int32Array {
  const heads = new Int32Array(rows).fill(-1);
  for (const [b, n] of batch.lengths.entries()) {
    const start = batch.starts[b]!;
    for (let i = start + 1; i <= start + n; i++) heads[i] = start + Math.max(0, batch.heads[i]!);
  }
  return heads;
}
