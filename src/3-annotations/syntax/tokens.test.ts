import { describe, expect, it } from 'vitest';
import { splitSentences, tokenise } from './index.ts';

const cut = (text: string): string =>
  tokenise(text, 0, text.length)
    .map((token) => token.text)
    .join(' ');

const sentences = (text: string): string[] => {
  const tokens = tokenise(text, 0, text.length).map((token) => ({ ...token, block: 0 }));
  return splitSentences(text, tokens).sentences.map((sentence) => text.slice(sentence.start, sentence.end));
};

describe('tokenise', () => {
  it.each([
    ["The minister's aides didn't agree.", "The minister 's aides did n't agree ."],
    ['The workers’ union can’t wait', 'The workers ’ union ca n’t wait'],
    ['MANILA—The talks', 'MANILA — The talks'],
    ['Mr. Vane and Gen. Oru met on Sept. 1.', 'Mr. Vane and Gen. Oru met on Sept. 1 .'],
    ['the U.S. envoy, a U.N. aide', 'the U.S. envoy , a U.N. aide'],
    ['north-east anti-war re-elect', 'north - east anti-war re-elect'],
    ['J. R. Holt of Acme Inc. left', 'J. R. Holt of Acme Inc. left'],
    ['It rose 3.5% to $1,200.50', 'It rose 3.5 % to $ 1,200.50'],
    ["the 1990s and the '80s", "the 1990s and the '80s"],
    ['see https://example.org/a.b?c=1, then', 'see https://example.org/a.b?c=1 , then'],
    ['O’Neil said "no"', 'O’Neil said " no "'],
    ["``Stop,'' she said", "`` Stop , '' she said"],
    ['well...then', 'well ... then'],
    ['cannot', 'can not'],
    ['No. It is no. 5', 'No . It is no. 5'],
    ['in 7:30pm or 5 p.m.', 'in 7:30 pm or 5 p.m.'],
    ['write to a.b@example.org.', 'write to a.b@example.org .'],
    ['Holt@HQ or mailto:a@b.org', 'Holt@HQ or mailto:a@b.org'],
    ['a $1.5bn deal, 35mm, the 1st, 3D', 'a $ 1.5 bn deal , 35 mm , the 1st , 3D'],
    ['an F-16 over-rated in the 80’s', 'an F - 16 over-rated in the 80’s'],
    ['on 01-Feb-02 and 3-4-2011, not 3-4', 'on 01-Feb-02 and 3-4-2011 , not 3 - 4'],
    ['call +44 or dial 911', 'call +44 or dial 911'],
    ["in '68 he said 'no'", "in '68 he said ' no '"],
    ['NOTE_TO_FILE saved as .doc', 'NOTE_TO_FILE saved as .doc'],
    ['thats what im told, alot; IM me', 'that s what i m told , a lot ; IM me'],
    ['(c. 1200, p. 14, option c.)', '( c. 1200 , p. 14 , option c . )'],
    ['--==## end', '--==## end'],
  ])('%s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it('keeps offsets of the whole text when given a part', () => {
    expect(tokenise('ab cd ef', 3, 5)).toEqual([{ start: 3, end: 5, text: 'cd' }]);
  });
});

describe('splitSentences', () => {
  it.each([
    [['He met Gen. Oru on Sept. 1.', 'They spoke.']],
    [['“Why?” he asked.', '“We agreed.”', 'She left.']],
    [['"We stay. ', '"We left."'].map((part) => part.trim())],
    [['He said: "I do not know.', 'Maybe."', 'Then he left the U.S.', 'He came back.']],
    [['The U.S. President spoke to Acme Inc. chairman J. Holt.', 'In May he left.']],
    [['It was over ...', 'And then?', 'Nothing.']],
    [['"Is it?" President Vane asked.', 'No answer came.']],
    [["``We agree.''", 'He left.']],
    [['It grew.[12]', 'It shrank.']],
    [['“It was misguided.“', 'However, he stayed.']],
    [['It was built c. 1200 AD.', 'See p. 14 of it.']],
  ])('%j', (expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('never crosses a block', () => {
    const text = 'A headline\nThe story.';
    const tokens = tokenise(text, 0, text.length).map((token) => ({ ...token, block: token.start > 10 ? 1 : 0 }));
    expect(splitSentences(text, tokens).sentences.map((s) => [s.block, s.firstToken, s.endToken])).toEqual([
      [0, 0, 2],
      [1, 2, 5],
    ]);
  });
});
