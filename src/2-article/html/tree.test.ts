import { describe, expect, test } from 'vitest';
import { readReference } from './entities.ts';
import { buildTree, type ElementNode, maxDepth, type TextNode } from './tree.ts';

/** The tree as nested names, with texts in quotation marks. */
const shape = (html: string): string => buildTree(html).root.children.map(show).join(' ');
const show = (node: ElementNode | TextNode): string =>
  node.kind === 'text' ? JSON.stringify(node.text) : `${node.tag}(${node.children.map(show).join(' ')})`;

test.each([
  ['tags and text', '<p>one <b>two</b></p>', 'p("one " b("two"))'],
  ['paragraphs end one another', '<p>one<p>two', 'p("one") p("two")'],
  ['a block ends a paragraph', '<p>one<div>two</div>', 'p("one") div("two")'],
  [
    'list items end one another, not those around',
    '<ul><li>a<ul><li>b</ul><li>c</ul>',
    'ul(li("a" ul(li("b"))) li("c"))',
  ],
  ['cells and rows', '<table><tr><td>a<td>b<tr><td>c</table>', 'table(tr(td("a") td("b")) tr(td("c")))'],
  ['an inline end tag does not reach through a block', '<b><div>a</b>b</div>c', 'b(div("ab") "c")'],
  ['a stray end tag is nothing', 'a</p></div>b', '"ab"'],
  ['a less-than sign', '1 < 2 <3', '"1 < 2 <3"'],
  ['comments and declarations', '<!doctype html><!-- <p>no</p> -->a<!-->b<?x?>c', '"abc"'],
  ['scripts hold no tags', '<script>if (a<b) "<p>"</script>x', 'script("if (a<b) \\"<p>\\"") "x"'],
  ['a script ends at its own end tag only', '<script>"</scripty>"</script>x', 'script("\\"</scripty>\\"") "x"'],
  ['an empty title in a drawing', '<svg><title/><path d="M0"/></svg><p>x</p>', 'svg(title() path()) p("x")'],
  ['a drawing never ended', '<svg><g><p>x</p>', 'svg(g()) p("x")'],
  ['one body only', '<body>a<body>b</body>c', 'body("abc")'],
  ['attributes with > and quotes', `<a title="a > b" href='x'>y</a>`, 'a("y")'],
  ['an attribute that is never closed', '<p>a</p><a href="x>b</a><p>c</p>', 'p("a") a("b") p("c")'],
  ['nothing', '', ''],
])('%s', (_, html, expected) => {
  expect(shape(html)).toBe(expected);
});

test('the first of two attributes of one name counts, references in it are decoded', () => {
  const element = buildTree('<a href="?a=1&amp;b=2" HREF="no" hidden>x</a>').root.children[0] as ElementNode;
  expect(element.attributes).toEqual({ href: '?a=1&b=2', hidden: '' });
});

describe('depth', () => {
  test('what is too deep is moved up, and its end tags end nothing else', () => {
    const tree = buildTree(`<main>${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}</main><p>after</p>`);
    expect(tree.flattened).toBe(true);
    expect(tree.root.children.map((child) => child.kind === 'element' && child.tag)).toEqual(['main', 'p']);
  });

  test('ordinary pages are not touched', () => {
    expect(buildTree('<div>'.repeat(maxDepth - 2)).flattened).toBe(false);
  });
});

test.each([
  ['&amp;', '&', 5],
  ['&ampx', '&', 4],
  ['&nbsp;x', '\u00a0', 6],
  ['&notit;', '¬', 4],
  ['&hellip;', '…', 8],
  ['&#8220;', '“', 7],
  ['&#x201C', '“', 7],
  ['&#147;', '“', 6],
  ['&#0;', '\ufffd', 4],
  ['&#xD800;', '\ufffd', 8],
  ['&#99999999;', '\ufffd', 11],
  ['&NotEqualTilde;', '≂̸', 15],
])('%s', (source, value, length) => {
  expect(readReference(source, 0)).toEqual({ value, length });
});

test.each(['&', '& x', '&;', '&unheard;', '&#;', '&hellip'])('%s means itself', (source) => {
  expect(readReference(source, 0)).toBeNull();
});
