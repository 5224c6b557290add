/** One row of the reading benchmark: reads every document of a set once, after a short warm-up on others. */

import type { ReadOptions } from '../../src/0-model/index.ts';
import { type Job, jobsOf } from './documents.ts';

// The built program: what runs the sources here wraps every function, which costs a third of the speed.
const built = new URL('../../dist/pipeline.js', import.meta.url).href;
const { readPage, stages } = (await import(built)) as typeof import('../../src/pipeline.ts');

export interface Reading {
  documents: number;
  /** Words of the articles read. */
  words: number;
  /** Seconds of processor time. */
  cpu: number;
  /** Seconds by the clock; less than `cpu`, where garbage is collected beside. */
  wall: number;
  /** Milliseconds by stage, all documents together. */
  stages: Record<string, number>;
  /** Peak resident memory in megabytes. */
  peak: number;
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Times each stage by wrapping its `run`. */
function timed(): Record<string, number> {
  const spent: Record<string, number> = {};
  for (const stage of stages as unknown as { name: string; run(...args: unknown[]): unknown }[]) {
    const { run } = stage;
    spent[stage.name] = 0;
    stage.run = (...args) => {
      const begun = cpuSeconds();
      const result = run.apply(stage, args);
      spent[stage.name]! += (cpuSeconds() - begun) * 1000;
      return result;
    };
  }
  return spent;
}

const [set = 'made text', model = 'default'] = process.argv.slice(2);
const all = jobsOf(set);
const read = ({ page, options }: Job) => readPage(page, { ...options, model: model as ReadOptions['model'] }).record;
const warm = Math.floor(all.length / 5);
for (const job of all.slice(0, warm)) read(job);

const spent = timed();
const begun = cpuSeconds();
const clock = performance.now();
let words = 0;
for (const job of all.slice(warm)) words += read(job).article.text.split(/\s+/u).length;
const result: Reading = {
  documents: all.length - warm,
  words,
  cpu: cpuSeconds() - begun,
  wall: (performance.now() - clock) / 1000,
  stages: spent,
  peak: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(result));
