/** Fills the syntactic fields of tokens from the parser. */
import type { Entity, Sentence, Token } from '../../0-model/index.ts';
import { agreeNames } from './name-rules.ts';
import type { NameSpan } from './names.ts';
import { loadParser, type ParsedSentence, type Parser } from './parser.ts';

/** "Number=Sing|Person=3" as an object; "_" is no feature at all. */
export function featsOf(text: string): Record<string, string> {
  if (text === '_') return {};
  return Object.fromEntries(text.split('|').map((pair) => pair.split('=') as [string, string]));
}

function annotated(tokens: readonly Token[], { firstToken, endToken }: Sentence, parsed: ParsedSentence): Token[] {
  return tokens.slice(firstToken, endToken).map((token, i) => {
    const { lemma, upos, xpos, feats, head, deprel } = parsed.words[i]!;
    return {
      ...token,
      lemma,
      upos,
      xpos,
      feats: featsOf(feats),
      head: head === 0 ? -1 : firstToken + head - 1,
      deprel,
    };
  });
}

function entitiesOf(tokens: readonly Token[], { firstToken }: Sentence, names: readonly NameSpan[]): Entity[] {
  return names.map((name) => ({
    start: tokens[firstToken + name.first]!.start,
    end: tokens[firstToken + name.end - 1]!.end,
    type: name.type as Entity['type'],
  }));
}

/** Tags, lemmas, heads (indices in `tokens`, -1 for a root), relations and names for sentences that tile `tokens`. */
export function annotate(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  parser: Parser = loadParser(),
): { tokens: Token[]; entities: Entity[] } {
  const forms = sentences.map(({ firstToken, endToken }) =>
    tokens.slice(firstToken, endToken).map((token) => token.text),
  );
  const parsed = parser.parse(forms);
  const names = agreeNames(parsed.map((sentence, i) => ({ forms: forms[i]!, names: sentence.names })));
  return {
    tokens: sentences.flatMap((sentence, i) => annotated(tokens, sentence, parsed[i]!)),
    entities: sentences.flatMap((sentence, i) => entitiesOf(tokens, sentence, names[i]!)),
  };
}
