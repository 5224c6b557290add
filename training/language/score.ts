/** Attachment, tag and name scores of the network on development sentences. */
import { bestTree } from '../../src/3-annotations/syntax/tree.ts';
import { type Example, makeBatch } from './batch.ts';
import type { Inventory } from './encode.ts';
import type { Network } from './network/index.ts';

export interface DevScore {
  uas: number;
  las: number;
  upos: number;
  xpos: number;
  feats: number;
  names: number;
}

const main = (label: string): string => label.split(':')[0]!;

function argmax(f32: Float32Array, at: number, n: number): number {
  let best = 0;
  for (let i = 1; i < n; i++) if (f32[at + i]! > f32[at + best]!) best = i;
  return best;
}

/** Spans as "start-end-type" of BIO class numbers. */
export function nameSpans(tags: readonly string[]): string[] {
  const spans: string[] = [];
  let start = -1;
  let type = '';
  tags.forEach((tag, i) => {
    const goesOn = start >= 0 && tag === `I-${type}`;
    if (start >= 0 && !goesOn) {
      spans.push(`${start}-${i}-${type}`);
      start = -1;
    }
    if (tag !== 'O' && !goesOn) {
      start = i;
      type = tag.slice(2);
    }
  });
  if (start >= 0) spans.push(`${start}-${tags.length}-${type}`);
  return spans;
}

/** Scores examples; `golds` are their deprels, compared before the colon. */
export function scoreDev(
  net: Network,
  exit: number,
  f32: Float32Array,
  inventory: Inventory,
  examples: readonly Example[],
  deprels: string[][],
): DevScore {
  const { labels, upos, xpos, feats, names } = inventory;
  const width = upos.length + xpos.length + feats.length;
  let [n, arcs, labelled, u, x, f, hit, found, wanted] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const gold = new Map(examples.map((example, i) => [example, deprels[i]!]));
  const order = [...examples].sort((a, b) => b.features.length - a.features.length);
  for (let from = 0; from < order.length; from += 16) {
    const chunk = order.slice(from, from + 16);
    const batch = makeBatch(chunk);
    const chosen: Int32Array[] = [];
    const scores = net.score(batch, exit, (matrix, size) => {
      const heads = bestTree(matrix, size);
      chosen.push(heads);
      return heads;
    });
    chunk.forEach((example, b) => {
      const tags: string[] = [];
      for (let i = 0; i < example.features.length; i++) {
        const row = batch.starts[b]! + 1 + i;
        const label = labels[argmax(f32, scores.labelRows + row * labels.length, labels.length)]!;
        const tagAt = scores.tagRows + row * width;
        n++;
        if (chosen[b]![i] === example.heads[i]) {
          arcs++;
          if (main(label) === main(gold.get(example)![i]!)) labelled++;
        }
        if (argmax(f32, tagAt, upos.length) === example.upos[i]) u++;
        if (argmax(f32, tagAt + upos.length, xpos.length) === example.xpos[i]) x++;
        if (argmax(f32, tagAt + upos.length + xpos.length, feats.length) === example.feats[i]) f++;
        tags.push(names[argmax(f32, scores.nameRows + row * names.length, names.length)]!);
      }
      if (example.names[0] === -1) return;
      const predicted = new Set(nameSpans(tags));
      const right = nameSpans(example.names.map((id) => names[id]!));
      found += predicted.size;
      wanted += right.length;
      hit += right.filter((span) => predicted.has(span)).length;
    });
  }
  const percent = (part: number, of: number) => (of === 0 ? 0 : Math.round((part / of) * 10000) / 100);
  return {
    uas: percent(arcs, n),
    las: percent(labelled, n),
    upos: percent(u, n),
    xpos: percent(x, n),
    feats: percent(f, n),
    names: percent(2 * hit, found + wanted),
  };
}
