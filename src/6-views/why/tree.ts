/** The path through the dependency tree between two words of a sentence. */
import type { DocumentRecord, Span, Token } from '../../0-model/index.ts';
import { annotate, loadParser, modelNamed, splitSentences, tokenise } from '../../3-annotations/syntax/index.ts';

export interface Parsed {
  start: number;
  end: number;
  tokens: Token[];
}

/** Parses the sentence that holds an offset of a record's article, with the model that read it. */
export function sentenceAt({ article, producer }: DocumentRecord, offset: number): Parsed | null {
  const index = article.blocks.findIndex((block) => block.start <= offset && offset < block.end);
  const block = article.blocks[index];
  if (!block) return null;
  const words = tokenise(article.text, block.start, block.end).map((token) => ({ ...token, block: index }));
  const { tokens, sentences } = splitSentences(article.text, words);
  const sentence = sentences.find((one) => one.start <= offset && offset < one.end);
  if (!sentence) return null;
  const own = tokens.slice(sentence.firstToken, sentence.endToken);
  const whole = { ...sentence, firstToken: 0, endToken: own.length };
  return {
    start: sentence.start,
    end: sentence.end,
    tokens: annotate(own, [whole], loadParser(modelNamed(producer.model))).tokens,
  };
}

/** Index of the word that heads a span: the one whose own head lies outside of it. */
function headOf({ tokens }: Parsed, span: Span): number {
  const inside = (i: number) => i >= 0 && tokens[i]!.start < span.end && tokens[i]!.end > span.start;
  return tokens.findIndex((token, i) => inside(i) && !inside(token.head ?? -1));
}

function upwards(tokens: Token[], from: number): number[] {
  const out = [from];
  for (let at = tokens[from]?.head ?? -1; at >= 0 && out.length < 50; at = tokens[at]!.head ?? -1) out.push(at);
  return out;
}

/**
 * "Russia ←nsubj← decided →xcomp→ expel": from the first span's head word up to the word that governs both and down to
 * the second's. Null where a span lies outside the sentence.
 */
export function pathBetween(parsed: Parsed, from: Span, to: Span): string | null {
  const { tokens } = parsed;
  const [a, b] = [headOf(parsed, from), headOf(parsed, to)];
  if (a < 0 || b < 0) return null;
  const [up, down] = [upwards(tokens, a), upwards(tokens, b)];
  const top = up.find((one) => down.includes(one));
  if (top === undefined) return null;
  const climb = up.slice(0, up.indexOf(top)).map((one) => `${tokens[one]!.text} ←${tokens[one]!.deprel}← `);
  const fall = down
    .slice(0, down.indexOf(top))
    .reverse()
    .map((one) => ` →${tokens[one]!.deprel}→ ${tokens[one]!.text}`);
  return climb.join('') + tokens[top]!.text + fall.join('');
}
