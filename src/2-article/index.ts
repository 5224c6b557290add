/** Page in, clean article out: typed blocks, removed blocks with a reason, and a map back to the page. */
import { type Article, defineStage, type Page, type ReadOptions } from '../0-model/index.ts';
import { assembleText } from './assemble/index.ts';
import { markRepeats } from './repeats/index.ts';
import { textBlocks } from './text/index.ts';

export const articleStage = defineStage({
  name: 'article',
  until: 'article',
  requires: ['page'],
  assigns: ['article'],
  run({ page }, { options }) {
    return { article: readArticle(page, options) };
  },
});

function readArticle(page: Page, options: ReadOptions): Article {
  const body = assembleText(markRepeats(textBlocks(page)));
  const headline = body.blocks.find((block) => block.kind === 'headline');
  const day = options.published ?? page.given.published ?? null;
  return {
    ...body,
    language: 'en',
    title: page.given.title ?? (headline ? body.text.slice(headline.start, headline.end) : null),
    byline: [],
    publisher: null,
    dateline: null,
    published: {
      value: day,
      earliest: day,
      latest: day,
      basis: day ? 'supplied' : 'unknown',
      because: day ? 'supplied with the input' : 'nothing on the page dates it',
    },
  };
}
