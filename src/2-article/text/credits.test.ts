import { describe, expect, test } from 'vitest';
import { cutCredit } from './credits.ts';

const cut = (text: string): [string, string] | null => {
  const found = cutCredit({ text, map: [[0, 0, text.length]] });
  return found && [found.caption.text, found.credit.text];
};

describe('photo credits', () => {
  test.each([
    ['The envoys at the pier on Sunday. PHOTO: EXAMPLE AGENCY', 'The envoys at the pier on Sunday.'],
    ['The envoys at the pier on Sunday | Photo Credit: Ann Example', 'The envoys at the pier on Sunday'],
    ['The envoys at the pier on Sunday. Photo by Ann Example', 'The envoys at the pier on Sunday.'],
    ['The envoys at the pier on Sunday. (AP Photo/Ann Example)', 'The envoys at the pier on Sunday.'],
    ['The envoys at the pier. (Ann Example via Example Press)', 'The envoys at the pier.'],
    ['The envoys at the pier Ann Example/Getty Images', 'The envoys at the pier'],
    ['The envoys at the pier. Ann Example / AFP', 'The envoys at the pier.'],
    ['Image: Ann Example', ''],
  ])('%s', (text, caption) => {
    const found = cut(text);
    expect(found?.[0]).toBe(caption);
    expect(text.endsWith(found![1])).toBe(true);
  });

  test.each([
    'The army released a photo by one of its own men.',
    'That is not the whole picture: nobody asked the town.',
    'He asked for more (and showed a photo of the pier).',
    'She works for Reuters.',
    'The paper was bought by the Example Press (founded 1901).',
    'It was sold to AP/Example in the spring of last year, and nobody complained.',
  ])('none in: %s', (text) => {
    expect(cut(text)).toBeNull();
  });

  test.each(['A', '(A ', 'Photo: ', 'a/', '(AP '])('comes back from a block of "%s"', (piece) => {
    for (const tail of ['', ')', '!']) expect(() => cut(piece.repeat(600 / piece.length - 1) + tail)).not.toThrow();
  });
});
