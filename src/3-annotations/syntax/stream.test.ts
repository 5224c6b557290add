import { expect, it } from 'vitest';
import { languageModels, loadParser, parseConllu, parseLines } from './index.ts';

async function* lines(text: string): AsyncGenerator<string> {
  yield* text.split('\n');
}

async function run(text: string, from: 'text' | 'conllu'): Promise<string> {
  let out = '';
  for await (const part of parseLines(lines(text), from, loadParser())) out += part;
  return out;
}

it('carries the name that records give', () => {
  for (const name of ['default', 'fast'] as const) expect(loadParser(name).name).toBe(languageModels[name]);
});

it('turns raw text into CoNLL-U with paragraphs, spaces and trees', async () => {
  const out = await run('The minister left on Monday.\n“We regret it,” he said.\n\nThe talks failed.', 'text');
  const sentences = parseConllu(out);
  expect(sentences.map((sentence) => sentence.comments)).toEqual([
    ['# newpar', '# text = The minister left on Monday.'],
    ['# text = “We regret it,” he said.'],
    ['# newpar', '# text = The talks failed.'],
  ]);
  expect(sentences[0]!.words.map((word) => [word.form, word.lemma, word.upos, word.head, word.deprel])).toEqual([
    ['The', 'the', 'DET', 2, 'det'],
    ['minister', 'minister', 'NOUN', 3, 'nsubj'],
    ['left', 'leave', 'VERB', 0, 'root'],
    ['on', 'on', 'ADP', 5, 'case'],
    ['Monday', 'Monday', 'PROPN', 3, 'obl'],
    ['.', '.', 'PUNCT', 3, 'punct'],
  ]);
  expect(sentences[0]!.words[4]!.misc).toBe('SpaceAfter=No');
});

it('keeps comments, multiword tokens and MISC of CoNLL-U', async () => {
  const out = await run("# id = 7\n1-2\tdon't\n1\tdo\n2\tn't\n3\tgo\t_\t_\t_\t_\t_\t_\t_\tA=b\n\n", 'conllu');
  expect(out.startsWith("# id = 7\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX")).toBe(true);
  expect(out.trimEnd().endsWith('\tA=b')).toBe(true);
});

it('gives the same trees whatever stands beside a sentence', () => {
  const parser = loadParser();
  const one = ['Ministers', 'met', 'in', 'Oslo', '.'];
  const other = ['He', 'said', 'that', 'the', 'plan', 'of', 'the', 'north', 'had', 'failed', 'again', '.'];
  const many = Array.from({ length: 90 }, (_, i) => (i % 3 === 0 ? one : other));
  const all = parser.parse(many);
  expect(all[0]).toEqual(parser.parse([one])[0]);
  expect(all[88]).toEqual(parser.parse([other])[0]);
});

it('reads a sentence of ten thousand words in stretches, as one tree', () => {
  const words = Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? 'the' : 'talks'));
  const [parsed] = loadParser().parse([words]);
  expect(parsed!.words.length).toBe(words.length);
  expect(parsed!.words.filter((word) => word.head === 0)).toHaveLength(1);
});
