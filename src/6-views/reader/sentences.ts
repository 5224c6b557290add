/** The sentences of a record's article, parsed again: a record does not hold its trees. */
import type { DocumentRecord } from '../../0-model/index.ts';
import { modelNamed, syntaxStage } from '../../3-annotations/syntax/index.ts';
import type { ArcWord } from './arcs.ts';

/** Each sentence as words with heads inside it. The same program gives the same trees as the record was made from. */
export function sentenceWords({ article, producer }: DocumentRecord): ArcWord[][] {
  const model = modelNamed(producer.model);
  const { tokens, sentences } = syntaxStage.run({ article } as never, { options: { model }, note: () => undefined });
  return sentences.map(({ firstToken, endToken }) =>
    tokens.slice(firstToken, endToken).map(({ text, upos, head, deprel }) => ({
      text,
      tag: upos ?? '',
      head: head === undefined || head < 0 ? -1 : head - firstToken,
      relation: deprel ?? '',
    })),
  );
}
