/** `npm run bench -- NAME`: runs `bench/NAME.ts`. Benchmarks are commands, never timed tests. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';

const names = readdirSync(path.join(packageRoot, 'bench'))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));

const [name = ''] = process.argv.slice(2);
if (names.includes(name)) await import(`./${name}.ts`);
else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exitCode = 2;
}
