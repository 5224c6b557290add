/** For the tests of this folder: the annotations of a text as the stages before leave them, and its actors. */
import { type Actor, type Mention, plainArticle } from '../../0-model/index.ts';
import { quotesStage } from '../quotes/index.ts';
import { syntaxStage } from '../syntax/index.ts';
import { actorsStage } from './index.ts';

/** Reads a text of one block a line, published on `day` (null: unknown). */
export function readActors(text: string, day: string | null): { mentions: Mention[]; actors: Actor[] } {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    kind: 'paragraph' as const,
    start: line.index,
    end: line.index + line[0].length,
  }));
  const article = plainArticle(text, { because: 'given', published: day, blocks });
  const context = { options: {}, note: () => undefined };
  const syntax = syntaxStage.run({ article } as never, context) as object;
  const quotes = quotesStage.run({ article, ...syntax } as never, context) as object;
  return actorsStage.run({ article, times: [], ...syntax, ...quotes } as never, context);
}
