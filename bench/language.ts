/**
 * Speed and memory of the language model beside wink-nlp and compromise (`npm ci --prefix bench` first): each engine in
 * a process of its own, in turn, `ROUNDS` times over. Prints the best round, tokens being each engine's own.
 * What they do differs: only Demarche makes trees; wink-nlp tags and finds dates and numbers; compromise tags.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';

interface Result {
  tokens: number;
  seconds: number;
  load: number;
  peak: number;
}

const engines = ['demarche', 'demarche-fast', 'demarche-two-threads', 'wink-nlp', 'compromise'];
const rounds = Number(process.argv[3] ?? 3);

function once(engine: string): Result {
  const child = path.join(packageRoot, 'bench/language/child.ts');
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', child, engine], { encoding: 'utf8' }));
}

const usable = engines.filter((engine) => {
  if (engine === 'demarche-fast') return existsSync(path.join(packageRoot, 'models/fast.bin'));
  return engine.startsWith('demarche') || existsSync(path.join(packageRoot, 'bench/node_modules', engine));
});
const results = new Map<string, Result[]>(usable.map((engine) => [engine, []]));
for (let round = 0; round < rounds; round++) for (const engine of usable) results.get(engine)!.push(once(engine));

console.log('engine                 tokens/s   load ms   peak MB');
for (const [engine, list] of results) {
  const rate = Math.max(...list.map((result) => result.tokens / result.seconds));
  const load = Math.min(...list.map((result) => result.load));
  const peak = Math.min(...list.map((result) => result.peak));
  console.log(
    [engine.padEnd(20), rate.toFixed(0).padStart(10), load.toFixed(0).padStart(9), peak.toFixed(0).padStart(9)].join(
      ' ',
    ),
  );
}
