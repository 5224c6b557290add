/** CoNLL-U out of raw text or of CoNLL-U words, sentence by sentence, in bounded memory. */
import { ConlluReader, type ConlluSentence, type ConlluWord, formatConllu } from './conllu.ts';
import type { Parser } from './parser.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

export type ParseInput = 'text' | 'conllu';

/** Sentences parsed together: enough to fill the kernel's rows, few enough to answer soon. */
const together = 48;
/** A paragraph longer than this (UTF-16 units) is cut at a line end, so that an endless one cannot fill memory. */
const longestParagraph = 1_000_000;

const emptyWord = (form: string, misc: string): ConlluWord => ({
  form,
  lemma: '_',
  upos: '_',
  xpos: '_',
  feats: '_',
  head: -1,
  deprel: '_',
  misc,
});

/** Sentences of one paragraph of raw text, their words unparsed; "SpaceAfter=No" where no white space follows. */
export function sentencesOfText(text: string, paragraph: boolean): ConlluSentence[] {
  const tokens = tokenise(text, 0, text.length).map((token) => ({ ...token, block: 0 }));
  return splitSentences(text, tokens).sentences.map((sentence, index) => ({
    comments: [
      ...(paragraph && index === 0 ? ['# newpar'] : []),
      `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')}`,
    ],
    words: tokens.slice(sentence.firstToken, sentence.endToken).map((token, i) => {
      const next = tokens[sentence.firstToken + i + 1];
      return emptyWord(token.text, next && next.start === token.end ? 'SpaceAfter=No' : '_');
    }),
    multiwords: [],
  }));
}

/** The sentence with the parser's columns; names stand in MISC as `NE=B-PER`. */
function filled(sentence: ConlluSentence, parsed: ReturnType<Parser['parse']>[number]): ConlluSentence {
  const names = sentence.words.map(() => '');
  for (const name of parsed.names) {
    for (let i = name.first; i < name.end; i++) names[i] = `NE=${i === name.first ? 'B' : 'I'}-${name.type}`;
  }
  const words = sentence.words.map((word, i) => {
    const misc = [names[i]!, ...word.misc.split('|')].filter(
      (part) => part !== '' && part !== '_' && !(part.startsWith('NE=') && part !== names[i]),
    );
    return { ...word, ...parsed.words[i]!, misc: misc.length > 0 ? [...new Set(misc)].sort().join('|') : '_' };
  });
  return { ...sentence, words };
}

async function* textSentences(lines: AsyncIterable<string>): AsyncGenerator<ConlluSentence> {
  let paragraph: string[] = [];
  let size = 0;
  for await (const line of lines) {
    if (line.trim() !== '' && size < longestParagraph) {
      paragraph.push(line);
      size += line.length;
      continue;
    }
    if (line.trim() !== '') paragraph.push(line);
    yield* sentencesOfText(paragraph.join('\n'), true);
    paragraph = [];
    size = 0;
  }
  yield* sentencesOfText(paragraph.join('\n'), true);
}

async function* conlluSentences(lines: AsyncIterable<string>): AsyncGenerator<ConlluSentence> {
  const reader = new ConlluReader();
  for await (const line of lines) {
    const sentence = reader.line(line);
    if (sentence) yield sentence;
  }
  const last = reader.end();
  if (last) yield last;
}

/**
 * Parses lines as they come and yields CoNLL-U text, some sentences at a time. Raw text: a blank line ends a paragraph.
 * CoNLL-U: forms, comments, multiword tokens and MISC are kept, the other columns are written anew.
 */
export async function* parseLines(
  lines: AsyncIterable<string>,
  from: ParseInput,
  parser: Parser,
): AsyncGenerator<string> {
  let waiting: ConlluSentence[] = [];
  const flush = (): string => {
    const parsed = parser.parse(waiting.map((sentence) => sentence.words.map((word) => word.form)));
    const text = waiting.map((sentence, i) => formatConllu(filled(sentence, parsed[i]!))).join('');
    waiting = [];
    return text;
  };
  for await (const sentence of from === 'text' ? textSentences(lines) : conlluSentences(lines)) {
    waiting.push(sentence);
    if (waiting.length >= together) yield flush();
  }
  if (waiting.length > 0) yield flush();
}
