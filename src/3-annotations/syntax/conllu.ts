/** CoNLL-U, the exchange format of Universal Dependencies: https://universaldependencies.org/format.html */

export interface ConlluWord {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  /** 1-based head, 0 for the root, -1 where the column is empty. */
  head: number;
  deprel: string;
  misc: string;
}

export interface ConlluSentence {
  comments: string[];
  words: ConlluWord[];
  /** Multiword tokens: the surface form of words `first..last` (1-based, inclusive). */
  multiwords: { first: number; last: number; form: string; misc: string }[];
}

const blank = (): ConlluSentence => ({ comments: [], words: [], multiwords: [] });

function addLine(sentence: ConlluSentence, line: string): void {
  if (line.startsWith('#')) {
    sentence.comments.push(line);
    return;
  }
  const [
    id = '',
    form = '_',
    lemma = '_',
    upos = '_',
    xpos = '_',
    feats = '_',
    head = '_',
    deprel = '_',
    ,
    misc = '_',
  ] = line.split('\t');
  const range = /^(\d+)-(\d+)$/.exec(id);
  if (range) sentence.multiwords.push({ first: Number(range[1]), last: Number(range[2]), form, misc });
  else if (/^\d+$/.test(id))
    sentence.words.push({ form, lemma, upos, xpos, feats, head: /^\d+$/.test(head) ? Number(head) : -1, deprel, misc });
}

/** Reads sentences from lines as they come; empty nodes ("8.1") are left out. */
export class ConlluReader {
  private sentence = blank();

  /** Takes one line without its line end; returns a sentence when the line closes one. */
  line(line: string): ConlluSentence | undefined {
    if (line.trim() !== '') {
      addLine(this.sentence, line.endsWith('\r') ? line.slice(0, -1) : line);
      return undefined;
    }
    return this.end();
  }

  /** What is left when the input ends without a blank line. */
  end(): ConlluSentence | undefined {
    const done = this.sentence;
    this.sentence = blank();
    return done.words.length > 0 ? done : undefined;
  }
}

/** All sentences of a CoNLL-U text. */
export function parseConllu(text: string): ConlluSentence[] {
  const reader = new ConlluReader();
  const out: ConlluSentence[] = [];
  for (const line of text.split('\n')) {
    const sentence = reader.line(line);
    if (sentence) out.push(sentence);
  }
  const last = reader.end();
  return last ? [...out, last] : out;
}

/** One sentence as CoNLL-U with its closing blank line. Empty columns are "_". */
export function formatConllu(sentence: ConlluSentence): string {
  const lines = [...sentence.comments];
  const ranges = new Map(sentence.multiwords.map((item) => [item.first, item]));
  sentence.words.forEach((word, index) => {
    const range = ranges.get(index + 1);
    if (range) lines.push(`${range.first}-${range.last}\t${range.form}${'\t_'.repeat(7)}\t${range.misc}`);
    const head = word.head < 0 ? '_' : word.head;
    const { form, lemma, upos, xpos, feats, deprel, misc } = word;
    lines.push([index + 1, form, lemma, upos, xpos, feats, head, deprel, '_', misc].join('\t'));
  });
  return `${lines.join('\n')}\n\n`;
}
