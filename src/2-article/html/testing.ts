import { pageFromText } from '../../1-page/index.ts';
import { htmlBlocks, type ParsedHtml, parseHtml } from './index.ts';

/** For tests: a page of this HTML, parsed. */
export const parsed = (html: string): ParsedHtml => parseHtml(pageFromText(html, { mediaType: 'text/html' }));

/** For tests: each block as "kind: text" or "-reason: text". */
export const read = (html: string): string[] =>
  htmlBlocks(parsed(html)).map(({ kind, removed, text }) => `${removed ? `-${removed}` : kind}: ${text}`);

/** Four paragraphs of an invented story, long enough to be taken for one. */
export const story = [
  'The two governments agreed on Tuesday to reopen the border crossing that has been shut since the spring, officials said.',
  'Lorries may pass from the first of June, and private cars two weeks later, according to the text of the agreement.',
  'The foreign minister of the smaller state, which depends on the road for most of its grain, called it a relief.',
  'Talks about the disputed water rights, however, will only go on in the autumn, and neither side expects them to be short.',
];

export const paragraphs = (texts: readonly string[] = story): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');
