/** Reads a few sentences for the tests of this folder: one block a line, lines that begin with "# " are headlines. */
import type { Article, Block, Draft, Mention, Statement } from '../../0-model/index.ts';
import { quotesStage } from '../../3-annotations/quotes/index.ts';
import { syntaxStage } from '../../3-annotations/syntax/index.ts';
import { statementsStage } from './index.ts';

const context = { options: {}, note: () => {} };

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/gu)].map((match) => {
    const headline = match[0].startsWith('# ');
    const start = match.index + (headline ? 2 : 0);
    return { kind: headline ? 'headline' : 'paragraph', start, end: match.index + match[0].length };
  });
}

/** Statements of `text`; `names` become mentions of an actor with that name wherever they stand. */
export function readSentences(text: string, names: readonly string[] = []): Statement[] {
  const article = { text, blocks: blocksOf(text) } as unknown as Article;
  const mentions = names.flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'gu'))].map(
      (m): Mention => ({
        start: m.index,
        end: m.index + m[0].length,
        text: m[0],
        form: 'name',
        actors: [name],
        place: false,
        basis: 'explicit',
        rule: 'test',
      }),
    ),
  );
  const draft = { article, times: [], mentions, actors: [] } as unknown as Draft;
  Object.assign(draft, syntaxStage.run(draft, context));
  Object.assign(draft, quotesStage.run(draft, context));
  return statementsStage.run(draft, context).statements;
}
