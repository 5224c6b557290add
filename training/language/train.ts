/**
 * Trains the language model: `npm run train:language -- [--model default|fast] [--config FILE] [--corpora FOLDER]
 * [--out FOLDER] [--threads N] [--epochs N] [--resume] [--export]`. A checkpoint is written after every epoch; with
 * `--resume` training goes on from it. The model file is written to `models/` at the end, or at once with `--export`.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { packageRoot } from '../../src/0-model/index.ts';
import { writeVectorTable } from '../../src/3-annotations/syntax/model-file.ts';
import { loadProblem, readSettings, type Settings } from './config.ts';
import { exportModel, meanOf } from './export.ts';
import { wasmKernels } from './kernels.ts';
import { layoutOf } from './network.ts';
import { planMemory, train } from './worker.ts';

interface Call {
  settings: Settings;
  threads: number;
}

function readCall(): Call & { exportOnly: boolean } {
  const { values } = parseArgs({
    options: {
      model: { type: 'string', default: 'default' },
      config: { type: 'string', default: path.join(packageRoot, 'training/language/config.json') },
      corpora: { type: 'string' },
      out: { type: 'string', default: path.join(packageRoot, '.cache/training') },
      threads: { type: 'string', default: '2' },
      epochs: { type: 'string' },
      resume: { type: 'boolean', default: false },
      export: { type: 'boolean', default: false },
    },
  });
  const shared = path.resolve(packageRoot, process.env.DEMARCHE_SHARED ?? '../shared');
  const corpora = values.corpora ?? path.join(shared, 'corpora/language');
  const settings = readSettings(values.config, values.model, corpora, values.out, values.resume);
  if (values.epochs) settings.epochs = Number(values.epochs);
  return { settings, threads: Number(values.threads), exportOnly: values.export };
}

/** Writes `models/NAME.bin` and the vector table it is used with. */
function save(settings: Settings): void {
  const problem = loadProblem(settings);
  const { total } = layoutOf(problem.sizes, problem.classes);
  const mean = meanOf(path.join(settings.out, `${settings.name}.checkpoint`), total);
  const bytes = exportModel(settings.model, problem, mean);
  writeFileSync(path.join(packageRoot, 'models', `${settings.name}.bin`), bytes);
  writeFileSync(path.join(packageRoot, 'models', 'vectors.bin'), writeVectorTable(problem.vectors));
  console.log(`models/${settings.name}.bin: ${bytes.length} bytes`);
}

/** The memory all threads share. */
function sharedMemory(settings: Settings, threads: number): WebAssembly.Memory {
  const problem = loadProblem(settings);
  const layout = layoutOf(problem.sizes, problem.classes);
  const { words } = planMemory(layout, problem.vectors.words.length * problem.sizes.vector, threads);
  return new WebAssembly.Memory({ initial: Math.ceil(words / 16384) + 1, maximum: 32768, shared: true });
}

async function main(): Promise<void> {
  const { settings, threads, exportOnly } = readCall();
  if (!exportOnly) {
    const memory = sharedMemory(settings, threads);
    for (let rank = 1; rank < threads; rank++) {
      new Worker(new URL('./thread.mjs', import.meta.url), { workerData: { settings, threads, memory, rank } });
    }
    await train(settings, memory, wasmKernels(memory), 0, threads);
  }
  save(settings);
}

async function join(): Promise<void> {
  const { settings, threads, memory, rank } = workerData as Call & { memory: WebAssembly.Memory; rank: number };
  await train(settings, memory, wasmKernels(memory), rank, threads);
}

await (isMainThread ? main() : join());
