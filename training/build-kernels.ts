/** Compiles the AssemblyScript kernels: `models/kernel.wasm` (parser) and `training/language/kernels/train.wasm` (trainer). */
import path from 'node:path';
import asc from 'assemblyscript/asc';
import { packageRoot } from '../src/0-model/index.ts';

const common = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--initialMemory', '2', '--use', 'abort='];

async function compile(from: string, to: string, options: string[]): Promise<void> {
  const { error, stderr } = await asc.main([from, '-o', to, ...common, ...options, '--baseDir', packageRoot]);
  if (error) throw new Error(`${path.basename(from)}: ${stderr.toString()}`);
}

await compile('src/3-annotations/syntax/kernel/parse.as.ts', 'models/kernel.wasm', ['--enable', 'simd']);
await compile('training/language/kernels/train.as.ts', 'training/language/kernels/train.wasm', [
  '--enable',
  'simd,threads',
  '--sharedMemory',
  '--maximumMemory',
  '32768',
]);
