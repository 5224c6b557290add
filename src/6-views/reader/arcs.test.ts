import { describe, expect, it } from 'vitest';
import { pageFromText } from '../../1-page/index.ts';
import { readPage } from '../../pipeline.ts';
import { type ArcWord, drawTree, treeList } from './arcs.ts';
import { reader } from './index.ts';
import { sentenceWords } from './sentences.ts';

const words = (...rows: [string, number, string][]): ArcWord[] =>
  rows.map(([text, head, relation]) => ({ text, tag: 'X', head, relation }));

describe('drawTree', () => {
  it('draws an arc for every word but the root, higher over those it spans', () => {
    const { value } = drawTree(
      words(['He', 1, 'nsubj'], ['told', -1, 'root'], ['the', 3, 'det'], ['envoys', 1, 'iobj']),
    );
    const tops = [...value.matchAll(/<text x="[\d.]+" y="([\d.-]+)">(\w+)<\/text>/gu)].map(([, y, name]) => [
      name,
      Number(y),
    ]);
    expect(Object.fromEntries(tops).iobj).toBeLessThan(Object.fromEntries(tops).det);
    expect(tops.map(([name]) => name).sort()).toEqual(['det', 'iobj', 'nsubj']);
    expect(value.match(/class="root"/gu)).toHaveLength(1);
  });

  it('escapes what stands on the page and uses no style attribute or script', () => {
    const { value } = drawTree(words(['<script>alert(1)</script>', -1, 'root'], ['" onload="x', 0, 'obj']));
    expect(value).not.toMatch(/<script|onload="x|style=/u);
  });

  it.each([[words()], [words(['Yes', -1, 'root'])], [words(['a', 1, 'x'], ['b', 0, 'y'])]])('draws %j', (sentence) => {
    expect(drawTree(sentence).value).not.toMatch(/NaN|Infinity/u);
  });
});

it('the annotated page has the trees only when asked, one for each sentence', () => {
  const { record } = readPage(
    pageFromText('Talks fail\n\nThe envoy said on Monday that talks had failed. He left the city.\n'),
  );
  expect(reader(record)).not.toContain('<svg');
  const drawn = reader(record, { trees: true }).match(/<svg /gu) ?? [];
  expect(drawn).toHaveLength(sentenceWords(record).length);
  expect(drawn.length).toBeGreaterThan(1);
  expect(treeList([])).toBeNull();
});
