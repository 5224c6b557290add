import { describe, expect, test } from 'vitest';
import { htmlBlocks } from './index.ts';
import { paragraphs, parsed, story } from './testing.ts';

/** Checks every run of every block and returns the share of the blocks' characters that the runs cover. */
function checkMaps(html: string): number {
  let characters = 0;
  let tied = 0;
  for (const { text, map } of htmlBlocks(parsed(html))) {
    characters += text.length;
    let end = 0;
    for (const [block, page, length] of map) {
      expect(block).toBeGreaterThanOrEqual(end);
      end = block + length;
      tied += length;
      // A run of one character may stand for a character reference or for white space.
      if (length > 1) expect(html.slice(page, page + length)).toBe(text.slice(block, end));
      else expect(html[page]).toSatisfy((source: string) => source === text[block] || /[&\s]/.test(source));
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
  return characters === 0 ? 1 : tied / characters;
}

describe('each run of the map is the page itself', () => {
  test.each([
    ['plain', `<body>${paragraphs()}</body>`],
    [
      'references',
      `<p>Rates of 5&nbsp;% &amp; more, &ldquo;said&rdquo; the bank&hellip; in a note&period;</p>${paragraphs()}`,
    ],
    ['white space', `<p>\n   ${story[0]!.split(' ').join(' \n\t ')}\n </p>${paragraphs()}`],
    [
      'inline elements',
      `<p>The <b>two</b> <i>govern</i>ments<!-- x --> met <a href="#">again</a> in the capital.</p>${paragraphs()}`,
    ],
    ['line breaks', `<div>${story.join('<br>\n<br>')}</div>`],
    ['carriage returns', `<p>${story[0]!.replaceAll(' ', '\r\n')}</p>${paragraphs()}`],
    [
      'characters beyond the basic plane',
      `<p>A 😀 and &#128512; stood in the note that was sent to both of them.</p>${paragraphs()}`,
    ],
    ['a no-break space', `<p>Mr.\u00a0Smith and Ms.&#160;Jones met &nbsp; twice.</p>${paragraphs()}`],
  ])('%s', (_, html) => {
    expect(checkMaps(html)).toBeGreaterThan(0.99);
  });
});

test('white space collapses, a no-break space stays, the ends are trimmed', () => {
  const texts = htmlBlocks(parsed(`<p>&nbsp; a \n b&nbsp;c &nbsp;</p><p>\u200b</p>${paragraphs()}`)).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['a b\u00a0c', ...story]);
});
