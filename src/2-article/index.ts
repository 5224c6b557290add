/** Page in, clean article out: typed blocks, removed blocks with a reason, and a map back to the page. */
import { type Article, type Diagnostic, defineStage, type Page, type ReadOptions } from '../0-model/index.ts';
import { assembleText } from './assemble/index.ts';
import { htmlBlocks, parseHtml } from './html/index.ts';
import { datePage, findDateline, readMetadata } from './metadata/index.ts';
import { markRepeats } from './repeats/index.ts';
import { markKnownNoise, splitCredits, textBlocks } from './text/index.ts';
import type { ParsedPage, RawBlock } from './types.ts';

export const articleStage = defineStage({
  name: 'article',
  until: 'article',
  requires: ['page'],
  assigns: ['article'],
  run({ page }, { options, note }) {
    const article = readArticle(page, options, note);
    for (const diagnostic of doubts(article)) note(diagnostic);
    return { article };
  },
});

/**
 * Reads the article of a page. A page without a story gives an article without blocks, never an error; everything
 * that was on it is then in `removed`.
 */
export function readArticle(
  page: Page,
  options: ReadOptions = {},
  note: (diagnostic: Diagnostic) => void = () => {},
): Article {
  const { parsed, raw, diagnostics } = blocksOf(page);
  for (const diagnostic of diagnostics) note(diagnostic);
  const blocks = markRepeats(raw);
  const body = assembleText(blocks);
  const metadata = readMetadata(parsed, blocks);
  return {
    ...metadata,
    ...body,
    dateline: findDateline(body.text, body.blocks),
    published: datePage(parsed, blocks, options),
  };
}

function blocksOf(page: Page): { parsed: ParsedPage; raw: RawBlock[]; diagnostics: Diagnostic[] } {
  if (page.mediaType === 'text/plain')
    return { parsed: { page, document: null }, raw: textBlocks(page), diagnostics: [] };
  const parsed = parseHtml(page);
  return { parsed, raw: splitCredits(markKnownNoise(htmlBlocks(parsed))), diagnostics: parsed.diagnostics };
}

const told = new Set(['paragraph', 'list', 'quote']);

/** What a reader of the record should know about the article before trusting it. */
function doubts(article: Article): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!article.blocks.some((block) => told.has(block.kind))) {
    const message = `no paragraph of a story was found; ${article.removed.length} blocks of the page were set apart`;
    found.push({ code: 'no-story', message });
  }
  if (article.text !== '' && !/^en(?:-|$)/u.test(article.language)) {
    const language = article.language === 'und' ? 'another language than English' : `"${article.language}"`;
    found.push({ code: 'not-english', message: `the text looks like ${language}; only English is read` });
  }
  return found;
}
