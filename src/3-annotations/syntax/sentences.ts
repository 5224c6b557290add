import type { Range, Sentence, Token } from '../../0-model/index.ts';
import { abbreviations } from './tokens.ts';

const closing = /^(?:[”’"'»)\]]|'')$/u;
const ending = /^(?:[.!?…]|\.{2,})$/u;
/** Abbreviations that stand before a name or number and so never end a sentence. */
const before = /^(?:mr|mrs|ms|dr|prof|rev|hon|gen|lt|col|maj|capt|sgt|adm|sen|rep|gov|amb|st|messrs|vs|no|nos)\.$/iu;

function endsSentence(word: string, next: string | undefined): boolean {
  if (ending.test(word)) return word === '…' || word.startsWith('..') ? !!next && /^[\p{Lu}“"]/u.test(next) : true;
  if (!word.endsWith('.') || before.test(word)) return false;
  const known = abbreviations.has(word.slice(0, -1).toLowerCase()) || /^(?:\p{Lu}\.)+$/u.test(word);
  return (
    known &&
    !!next &&
    /^(?:The|He|She|It|They|We|I|In|On|But|And|That|This|Mr\.|Mrs\.|Ms\.|“|")$/u.test(next) &&
    !/^\p{Lu}\.$/u.test(word)
  );
}

/** Groups tokens (each with its block) into sentences; a sentence never crosses a block, closing marks stay with it. */
export function splitSentences(
  text: string,
  tokens: (Range & { text: string; block: number })[],
): { tokens: Token[]; sentences: Sentence[] } {
  const sentences: Sentence[] = [];
  const out: Token[] = [];
  let first = 0;
  const flush = (to: number) => {
    if (to <= first) return;
    const head = tokens[first]!;
    sentences.push({ start: head.start, end: tokens[to - 1]!.end, block: head.block, firstToken: first, endToken: to });
    for (const { block: _, ...token } of tokens.slice(first, to))
      out.push({ ...token, sentence: sentences.length - 1 });
    first = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > first && token.block !== tokens[i - 1]!.block) flush(i);
    if (!endsSentence(token.text, tokens[i + 1]?.text)) continue;
    let to = i + 1;
    while (
      to < tokens.length &&
      tokens[to]!.block === token.block &&
      closing.test(tokens[to]!.text) &&
      tokens[to]!.start === tokens[to - 1]!.end
    )
      to++;
    const next = tokens[to];
    if (next && next.block === token.block && !startsSentence(text, next)) continue;
    flush(to);
    i = to - 1;
  }
  flush(tokens.length);
  return { tokens: out, sentences };
}

function startsSentence(text: string, next: Range & { text: string }): boolean {
  return /^[\p{Lu}\p{N}“‘"'([`$€£—–-]/u.test(next.text) || /\n/u.test(text.slice(next.start - 1, next.start));
}
