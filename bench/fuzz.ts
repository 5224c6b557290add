/**
 * Random and adversarial strings through tokens, sentences and the parser: `npm run bench -- fuzz [STRINGS]` (100,000) prints
 * the faults, and the processor time a character of hostile texts of doubling length. Linear time keeps that figure level.
 */

import { faultOf, fuzzTokens } from '../src/3-annotations/syntax/fuzz.ts';
import { loadParser, splitSentences, tokenise } from '../src/3-annotations/syntax/index.ts';

const strings = Number(process.argv[3] ?? 100_000);

/** Texts that make careless expressions or trees slow, `n` times over. */
const hostile: Record<string, string> = {
  'one sentence': 'the old envoy of that state said ',
  letters: 'x',
  stops: '.',
  'dotted letters': 'a.b.',
  'at signs': 'a@',
  hyphens: 'a-',
  apostrophes: "'",
  'straight quotes': '" ',
  'open brackets': '(',
  'digits and commas': '1,',
  underscores: 'a_',
  emoji: '👩\u200d🚀',
  'right to left': '\u202e\u05d0',
  surrogates: '\ud83d',
  'zero width': 'a\u200b',
};

/** Processor seconds. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function read(text: string): void {
  const tokens = tokenise(text, 0, text.length).map((token) => ({ ...token, block: 0 }));
  const { sentences } = splitSentences(text, tokens);
  loadParser().parse(sentences.map((s) => tokens.slice(s.firstToken, s.endToken).map((token) => token.text)));
}

read('A first text loads the model.');
const took = seconds(() => {
  const faults = fuzzTokens(strings, 7);
  console.log(`${strings} strings, ${faults.length} faults`);
  for (const fault of faults.slice(0, 10)) console.log(fault);
});
console.log(`${took.toFixed(1)} s\n`);

const lengths = [4_000, 8_000, 16_000, 32_000];
console.log(`µs a character        ${lengths.map((n) => String(n).padStart(9)).join('')}   last / first`);
for (const [name, unit] of Object.entries(hostile)) {
  const times = lengths.map((n) => {
    const text = unit.repeat(Math.ceil(n / unit.length));
    const fault = faultOf(text);
    if (fault) console.log(`${name}: ${fault}`);
    return (1e6 * seconds(() => read(text))) / text.length;
  });
  const growth = times.at(-1)! / times[0]!;
  console.log(`${name.padEnd(21)}${times.map((time) => time.toFixed(3).padStart(9)).join('')}   ${growth.toFixed(2)}`);
}
