/** One engine over the benchmark's text; prints tokens, seconds, load time and peak memory as JSON. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../../src/0-model/index.ts';
import { loadParser, splitSentences, tokenise } from '../../src/3-annotations/syntax/index.ts';
import { benchText } from './text.ts';

type Engine = (text: string) => number | Promise<number>;

const require = createRequire(path.join(packageRoot, 'bench/package.json'));

/** Tokenises, splits and parses one text; returns its tokens. */
export function parseText(text: string, model: 'default' | 'fast'): number {
  const tokens = tokenise(text, 0, text.length).map((token) => ({ ...token, block: 0 }));
  const { sentences } = splitSentences(text, tokens);
  const forms = sentences.map((s) => tokens.slice(s.firstToken, s.endToken).map((token) => token.text));
  loadParser(model).parse(forms);
  return tokens.length;
}

function winkNlp(): Engine {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const { its } = nlp;
  return (text) => nlp.readDoc(text).tokens().out(its.pos).length;
}

function compromise(): Engine {
  const nlp = require('compromise');
  return (text) =>
    nlp(text)
      .json()
      .reduce((sum: number, sentence: { terms: unknown[] }) => sum + sentence.terms.length, 0);
}

const make: Record<string, () => Engine> = {
  demarche: () => (text) => parseText(text, 'default'),
  'demarche-fast': () => (text) => parseText(text, 'fast'),
  'wink-nlp': winkNlp,
  compromise,
};

/** Two threads, each over half of the texts, both warm before the clock starts. */
async function twoThreads(texts: string[]): Promise<{ tokens: number; seconds: number }> {
  const workers = [0, 1].map(() => new Worker(new URL('./thread.mjs', import.meta.url)));
  const ask = (worker: Worker, list: string[]): Promise<number> =>
    new Promise((resolve) => {
      worker.once('message', resolve);
      worker.postMessage(list);
    });
  await Promise.all(workers.map((worker) => ask(worker, texts.slice(0, 2))));
  const begun = performance.now();
  const halves = await Promise.all(
    workers.map((worker, i) =>
      ask(
        worker,
        texts.filter((_, n) => n % 2 === i),
      ),
    ),
  );
  const seconds = (performance.now() - begun) / 1000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { tokens: halves[0]! + halves[1]!, seconds };
}

async function oneThread(engine: Engine, texts: string[]): Promise<{ tokens: number; seconds: number }> {
  const begun = performance.now();
  let tokens = 0;
  for (const text of texts) tokens += await engine(text);
  return { tokens, seconds: (performance.now() - begun) / 1000 };
}

async function main(name: string): Promise<void> {
  const texts = benchText();
  const begun = performance.now();
  const engine = make[name === 'demarche-two-threads' ? 'demarche' : name]!();
  await engine('The minister said so.');
  const load = performance.now() - begun;
  const result = name === 'demarche-two-threads' ? await twoThreads(texts) : await oneThread(engine, texts);
  console.log(JSON.stringify({ ...result, load, peak: process.resourceUsage().maxRSS / 1024 }));
}

if (process.argv[2]) await main(process.argv[2]);
