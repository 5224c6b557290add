import { describe, expect, it } from 'vitest';
import type { Article, BlockKind, Quotation } from '../../0-model/index.ts';
import { quotesStage } from './index.ts';

/** Reads `text`, one block a line, and returns its quotations. */
function read(text: string, kind: BlockKind = 'paragraph'): Quotation[] {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((m) => ({ kind, start: m.index, end: m.index + m[0].length }));
  const article = { text, blocks } as unknown as Article;
  return quotesStage.run({ article, tokens: [], sentences: [] }, { options: {}, note: () => {} }).quotations;
}
const inside = (text: string) =>
  read(text).map((q) => q.parts.map((part) => text.slice(part.start, part.end)).join(' | '));

describe('quotation marks', () => {
  it.each([
    ['straight', 'He said "we are ready" and left.', ['we are ready']],
    ['curly', 'He said “we are ready” and left.', ['we are ready']],
    ['TeX style', "``We are ready,'' he said.", ['We are ready,']],
    ['two single marks on both sides', "''We are ready,'' he said.", ['We are ready,']],
    ['guillemets', 'Il dit «nous sommes prêts» hier.', ['nous sommes prêts']],
    ['single as the main mark', "The minister said: 'We are ready.' He left.", ['We are ready.']],
    ['single in double', '“He told me ‘go home’ and I did,” she said.', ['He told me ‘go home’ and I did,', 'go home']],
    ['apostrophes', "It isn't the ministers' fault, o'clock, the '90s.", []],
    ['curly apostrophes', 'It isn’t the ministers’ fault in the ’90s.', []],
    ['possessive inside single', "He said 'the ministers' talks failed' today.", ["the ministers' talks failed"]],
    ['feet and inches', `The wall is 6'2" tall and 5' 11" wide.`, []],
    ['two in one sentence', '"Yes," he said, "we are."', ['Yes,', 'we are.']],
    ['closing mark without opening', 'We are ready,” he said. “We are.”', ['We are.']],
    ['sentence by sentence', '“One. Two. Three,” he said.', ['One. Two. Three,']],
    [
      'straight holds curly',
      '"He asked “why now?” and left," she said.',
      ['He asked “why now?” and left,', 'why now?'],
    ],
  ])('pairs %s', (_, text, expected) => {
    expect(inside(text)).toEqual(expected);
  });

  it('carries a quotation on when each paragraph opens again', () => {
    const text = '“First part.\n“Second part.\n“Third part,” he said. “Other.”';
    expect(inside(text)).toEqual(['First part. | Second part. | Third part,', 'Other.']);
    expect(read(text).map((q) => q.closed)).toEqual([true, true]);
  });

  it('carries a quotation on to a paragraph that only closes it', () => {
    expect(inside('“First part.\nSecond part,” he said.')).toEqual(['First part. | Second part,']);
  });

  it('ends a quotation that is never closed with its paragraph', () => {
    const text = '“We were left no choice, he said.\nThe talks went on.\n“Other,” she said.';
    expect(inside(text)).toEqual(['We were left no choice, he said.', 'Other,']);
    expect(read(text).map((q) => q.closed)).toEqual([false, true]);
  });

  it('does not carry a headline on', () => {
    const text = '“Never closed\n“Story begins,” he said.';
    expect(read(text, 'headline').map((q) => q.closed)).toEqual([false, true]);
  });

  it('gives depth and parent', () => {
    const [outer, inner] = read('“He told me ‘go home’ and I did,” she said.');
    expect([outer!.depth, outer!.parent, inner!.depth, inner!.parent]).toEqual([0, null, 1, 0]);
  });

  it('stays linear on many marks', () => {
    expect(read('“'.repeat(20_000)).length).toBeGreaterThan(0);
    expect(read(`${'" '.repeat(20_000)}`)).toBeDefined();
  });
});

describe('use', () => {
  it.each([
    ['“We are ready to talk,” he said.', 'speech'],
    ['“No,” she said.', 'speech'],
    ['He wanted her to “understand how serious it was.”', 'speech'],
    ['The so-called “experts” left.', 'phrase'],
    ['They called it “a fair deal” again.', 'phrase'],
    ['The film “Gone with the Wind” opened.', 'title'],
    ['She sang “Happy Days Are Here Again” at noon.', 'title'],
    ['Edwin “Buzz” Aldrin spoke.', 'name'],
    ['He asked about the “Northern” route.', 'phrase'],
  ])('%s', (text, use) => {
    expect(read(text).map((q) => q.use)).toEqual([use]);
  });
});
