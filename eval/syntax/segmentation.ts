/** Tokens and sentences of raw text: the treebank's paragraphs put together again and cut by the product. */
import path from 'node:path';
import { type ConlluSentence, parseConllu, splitSentences, tokenise } from '../../src/3-annotations/syntax/index.ts';
import { readText } from '../../training/language/corpus.ts';
import type { Score } from '../measure.ts';

interface Paragraph {
  document: string;
  text: string;
  words: string[];
  sentences: string[];
}

/** Adds a sentence's surface to a paragraph, with the offsets of its words. */
function addSentence(paragraph: Paragraph, sentence: ConlluSentence): void {
  const begin = paragraph.text.length;
  const put = (form: string, misc: string, words: readonly string[]): void => {
    let at = paragraph.text.length;
    const whole = words.join('') === form ? words : [form];
    for (const word of whole) {
      paragraph.words.push(`${at}-${at + word.length}`);
      at += word.length;
    }
    paragraph.text += form + (/SpaceAfter=No/u.test(misc) ? '' : ' ');
  };
  for (let i = 0; i < sentence.words.length; i++) {
    const whole = sentence.multiwords.find((item) => item.first === i + 1);
    if (whole) {
      const inside = sentence.words.slice(whole.first - 1, whole.last).map((word) => word.form);
      put(whole.form, whole.misc, inside);
      i = whole.last - 1;
    } else put(sentence.words[i]!.form, sentence.words[i]!.misc, [sentence.words[i]!.form]);
  }
  paragraph.sentences.push(`${begin}-${paragraph.text.trimEnd().length}`);
}

function paragraphsOf(file: string): Paragraph[] {
  const out: Paragraph[] = [];
  let document = '';
  for (const sentence of parseConllu(readText(file))) {
    const opens = sentence.comments.find((line) => line.startsWith('# newdoc'));
    if (opens) document = opens.slice(14);
    const breaks = opens || sentence.comments.some((line) => /^# newpar(?!_block)/u.test(line));
    if (breaks || out.length === 0) out.push({ document, text: '', words: [], sentences: [] });
    addSentence(out.at(-1)!, sentence);
  }
  return out;
}

interface Counts {
  hit: number;
  found: number;
  wanted: number;
}

function count(counts: Counts, own: readonly string[], gold: readonly string[]): void {
  const right = new Set(gold);
  counts.found += own.length;
  counts.wanted += right.size;
  counts.hit += own.filter((span) => right.has(span)).length;
}

const score = (id: string, { hit, found, wanted }: Counts): Score => ({
  id,
  value: (200 * hit) / Math.max(1, found + wanted),
  count: wanted,
  beside: { precision: (100 * hit) / Math.max(1, found), recall: (100 * hit) / Math.max(1, wanted) },
});

function scoreParagraphs(id: string, paragraphs: readonly Paragraph[]): Score[] {
  const tokens: Counts = { hit: 0, found: 0, wanted: 0 };
  const sentences: Counts = { hit: 0, found: 0, wanted: 0 };
  const span = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
  for (const paragraph of paragraphs) {
    const own = tokenise(paragraph.text, 0, paragraph.text.length).map((token) => ({ ...token, block: 0 }));
    count(tokens, own.map(span), paragraph.words);
    count(sentences, splitSentences(paragraph.text, own).sentences.map(span), paragraph.sentences);
  }
  return [score(`syntax.${id}.tokens`, tokens), score(`syntax.${id}.sentences`, sentences)];
}

export function segmentationScores(base: string): Score[] {
  const of = (name: string): Paragraph[] => paragraphsOf(path.join(base, `ud-${name}`, `en_${name}-ud-test.conllu.gz`));
  const gum = of('gum');
  const news = [...gum, ...paragraphsOf(path.join(base, 'ud-gum', 'en_gum-ud-dev.conllu.gz'))];
  return [
    ...scoreParagraphs('ewt', of('ewt')),
    ...scoreParagraphs('gum', gum),
    ...scoreParagraphs(
      'gum-news',
      news.filter((paragraph) => paragraph.document.startsWith('GUM_news_')),
    ),
    ...scoreParagraphs('lines', of('lines')),
  ];
}
