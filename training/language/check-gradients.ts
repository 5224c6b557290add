/** Compares the gradients of the network with finite differences on a tiny random problem; exits 1 where they part. */
import { type Example, makeBatch, Random } from './batch.ts';
import { type Kernels, wasmKernels } from './kernels.ts';
import { type Classes, type EncoderSizes, type Exit, layoutOf, Network } from './network/index.ts';

const sizes: EncoderSizes = {
  vector: 8,
  word: 4,
  suffix: 4,
  prefix: 4,
  shape: 4,
  hidden: 16,
  known: 4,
  layers: 2,
};
const exits: Exit[] = [
  { name: 'whole', layers: 2, arc: 8, label: 6, tag: 5, names: 4, weight: 1 },
  { name: 'early', layers: 1, arc: 8, label: 4, tag: 4, names: 4, weight: 0.5 },
];
const classes: Classes = { words: 9, labels: 7, upos: 5, xpos: 6, feats: 4, names: 7 };
const layout = layoutOf(sizes, exits, classes);
const random = new Random(3);

function example(n: number): Example {
  const pick = (below: number) => Array.from({ length: n }, () => Math.floor(random.next() * below));
  const forms = pick(9);
  return {
    features: forms.map((word) => ({
      vector: word,
      word,
      suffixes: [word, 1, -1, 3],
      prefixes: [word, 2, -1],
      shape: word,
      known: word,
    })),
    heads: pick(n + 1).map((head, i) => (head === i + 1 ? 0 : head)),
    labels: pick(7),
    upos: pick(5),
    xpos: pick(6),
    feats: pick(4),
    names: pick(7),
    dropWord: forms.map(() => 0),
  };
}

export async function check(load: (memory: WebAssembly.Memory) => Kernels): Promise<number> {
  const memory = new WebAssembly.Memory({ initial: 1024, maximum: 32768, shared: true });
  const f32 = new Float32Array(memory.buffer);
  const at = 16384;
  const regions = {
    parameters: at,
    gradients: at + layout.total,
    vectors: at + 2 * layout.total,
    scratch: at + 2 * layout.total + 1024,
    scratchEnd: f32.length - 100_000,
  };
  for (let i = 0; i < layout.total; i++) f32[at + i] = (random.next() - 0.5) * 0.8;
  for (let i = 0; i < 1024; i++) f32[regions.vectors + i] = random.next() - 0.5;
  const kernels = load(memory);
  kernels.usePacking(f32.length - 100_000);
  const net = new Network(kernels, memory.buffer, sizes, exits, classes, layout, regions);
  const batch = makeBatch([example(5), example(3), example(4)]);
  const dropout = { input: 0.2, layer: 0.2, recurrent: 0.2, mlp: 0.2 };
  const loss = () => {
    const losses = net.learn(batch, { dropout, seed: 5, scale: 1, smoothing: 0 });
    return losses.reduce((sum, { arc, label, tag, name }, e) => sum + exits[e]!.weight * (arc + label + tag + name), 0);
  };
  f32.fill(0, regions.gradients, regions.gradients + layout.total);
  loss();
  const gradients = f32.slice(regions.gradients, regions.gradients + layout.total);
  let worst = 0;
  for (const parameter of layout.parameters) {
    let bad = 0;
    for (let trial = 0; trial < 12; trial++) {
      const i = parameter.at + Math.floor(random.next() * parameter.rows * parameter.cols);
      const old = f32[at + i]!;
      const step = 0.003;
      f32[at + i] = old + step;
      const up = loss();
      f32[at + i] = old - step;
      const down = loss();
      f32[at + i] = old;
      bad = Math.max(bad, Math.abs((up - down) / (2 * step) - gradients[i]!) / (1 + Math.abs(gradients[i]!)));
    }
    console.log(parameter.name.padEnd(10), bad.toExponential(2));
    worst = Math.max(worst, bad);
  }
  return worst;
}

if (process.argv[1]?.endsWith('check-gradients.ts')) process.exit((await check(wasmKernels)) < 0.05 ? 0 : 1);
