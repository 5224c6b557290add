/** Random and adversarial strings against the tokeniser and the splitter. */
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

const pieces = [
  'The',
  'president',
  'U.S.',
  "n't",
  '’s',
  "''",
  '``',
  '"',
  '“',
  '”',
  '.',
  '...',
  '…',
  '. ',
  '? ',
  '! ',
  '--',
  '—',
  '-',
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u202e',
  '\u05d0\u05d1',
  '\u0627\u0644',
  '😀',
  '👩\u200d🚀',
  '\ud83d',
  '\ude00',
  'e\u0301',
  'é',
  '日本',
  '1',
  '1,000.5',
  '3/4',
  '@',
  '@a.b',
  'http://',
  'www.',
  'a.b.c.',
  'Mr.',
  'Sept. 1',
  '(',
  ')',
  '[1]',
  '$',
  '%',
  '\u0000',
  "O'",
  'anti-',
  'x'.repeat(300),
  '.'.repeat(400),
  'a-'.repeat(50),
  "'".repeat(20),
  '&amp;',
];

/** A linear congruential step: the same seed gives the same strings. */
function randoms(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** What is wrong with the tokens and sentences of a text; undefined when nothing is. */
export function faultOf(text: string): string | undefined {
  const tokens = tokenise(text, 0, text.length);
  let at = 0;
  for (const token of tokens) {
    if (token.start < at || token.end <= token.start) return 'tokens overlap';
    if (text.slice(token.start, token.end) !== token.text) return 'offsets do not slice back';
    if (/\S/u.test(text.slice(at, token.start))) return 'characters are left out';
    at = token.end;
  }
  if (/\S/u.test(text.slice(at))) return 'characters are left out';
  const { sentences } = splitSentences(
    text,
    tokens.map((token) => ({ ...token, block: 0 })),
  );
  let next = 0;
  for (const sentence of sentences) {
    if (sentence.firstToken !== next || sentence.endToken <= next) return 'sentences do not tile the tokens';
    next = sentence.endToken;
  }
  return next === tokens.length ? undefined : 'sentences do not tile the tokens';
}

/** Runs `count` strings; returns the faulty ones with what is wrong. */
export function fuzzTokens(count: number, seed: number): string[] {
  const random = randoms(seed);
  const faults: string[] = [];
  for (let i = 0; i < count; i++) {
    let text = '';
    for (let n = random(40); n > 0; n--) {
      text += random(8) === 0 ? String.fromCharCode(random(0x10000)) : pieces[random(pieces.length)];
    }
    const fault = faultOf(text);
    if (fault) faults.push(`${fault}: ${JSON.stringify(text)}`);
  }
  return faults;
}
