/**
 * Trains the language models: `npm run train:language -- [--model NAMES] [--config FILE] [--corpora FOLDER] [--out FOLDER]
 * [--threads N] [--epochs N] [--rate N] [--from MODEL.bin] [--blend N]
 * [--resume] [--export]`. A checkpoint is written after every epoch; with `--resume` training goes on from
 * it. The model files are written to `models/` (or `--models FOLDER`) at the end, or at once with `--export`.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { packageRoot } from '../../src/0-model/index.ts';
import { writeVectorTable } from '../../src/3-annotations/syntax/model-file.ts';
import { Checkpoint } from './checkpoint.ts';
import { loadProblem, readSettings, type Settings } from './config.ts';
import { exportModel } from './export.ts';
import { wasmKernels } from './kernels.ts';
import { planMemory } from './memory.ts';
import { layoutOf } from './network/index.ts';
import { startFrom } from './start-model.ts';
import { Trainer } from './worker.ts';

interface Call {
  settings: Settings;
  threads: number;
}

interface Wish extends Call {
  exportOnly: boolean;
  /** Where the model files go. */
  models: string;
  /** What the parameters that training started from count in the mean that is saved. */
  blend: number;
}

function readCall(): Wish {
  const { values } = parseArgs({
    options: {
      config: { type: 'string', default: path.join(packageRoot, 'training/language/config.json') },
      model: { type: 'string', default: 'default,fast' },
      from: { type: 'string' },
      rate: { type: 'string' },
      blend: { type: 'string', default: '0' },
      corpora: { type: 'string' },
      out: { type: 'string', default: path.join(packageRoot, '.cache/training') },
      models: { type: 'string', default: path.join(packageRoot, 'models') },
      threads: { type: 'string', default: '2' },
      epochs: { type: 'string' },
      resume: { type: 'boolean', default: false },
      export: { type: 'boolean', default: false },
    },
  });
  const shared = path.resolve(packageRoot, process.env.DEMARCHE_SHARED ?? '../shared');
  const corpora = values.corpora ?? path.join(shared, 'corpora/language');
  const rest = { corpora, out: values.out, resume: values.resume, ...(values.from ? { from: values.from } : {}) };
  const settings = readSettings(values.config, values.model.split(','), rest);
  if (values.rate) settings.rate = Number(values.rate);
  if (values.epochs) settings.epochs = Number(values.epochs);
  return {
    settings,
    threads: Number(values.threads),
    exportOnly: values.export,
    models: values.models,
    blend: Number(values.blend),
  };
}

/** Writes one model file an exit, and the vector table they are used with. */
function save(settings: Settings, models: string, blend: number): void {
  const problem = loadProblem(settings);
  const layout = layoutOf(problem.sizes, problem.exits, problem.classes);
  const mean = new Checkpoint(path.join(settings.out, 'checkpoint')).mean(layout.total);
  if (blend > 0 && settings.from) {
    const start = mean.slice();
    startFrom(settings.from, layout, problem.exits[0]!, problem.inventory, start);
    for (const [i, value] of start.entries()) mean[i] = blend * value + (1 - blend) * mean[i]!;
  }
  for (const exit of problem.exits) {
    const bytes = exportModel(settings.models[exit.name]!.model, problem, exit, mean);
    writeFileSync(path.join(models, `${exit.name}.bin`), bytes);
    console.log(`${exit.name}.bin: ${bytes.length} bytes`);
  }
  writeFileSync(path.join(models, 'vectors.bin'), writeVectorTable(problem.vectors));
}

/** The memory all threads share. */
function sharedMemory(settings: Settings, threads: number): WebAssembly.Memory {
  const { sizes, exits, classes, vectors } = loadProblem(settings);
  const { words } = planMemory(layoutOf(sizes, exits, classes), vectors.words.length * sizes.vector, threads);
  return new WebAssembly.Memory({ initial: Math.ceil(words / 16384) + 1, maximum: 32768, shared: true });
}

function runThread({ settings, threads }: Call, memory: WebAssembly.Memory, rank: number): void {
  const buffer = memory.buffer as unknown as SharedArrayBuffer;
  new Trainer(settings, buffer, wasmKernels(memory), rank, threads).run();
}

function main(): void {
  const call = readCall();
  const { settings, threads } = call;
  if (!call.exportOnly) {
    const memory = sharedMemory(settings, threads);
    for (let rank = 1; rank < threads; rank++)
      new Worker(new URL('./thread.mjs', import.meta.url), { workerData: { settings, threads, memory, rank } });
    runThread(call, memory, 0);
  }
  save(settings, call.models, call.blend);
}

if (isMainThread) main();
else {
  const { memory, rank, ...call } = workerData as Call & { memory: WebAssembly.Memory; rank: number };
  runThread(call, memory, rank);
}
