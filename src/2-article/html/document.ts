import { parseHTML } from 'linkedom';
import type { ElementNode, HtmlTree } from './tree.ts';

/** More tags and character references than this make linkedom slow; the largest real pages seen have half as many. */
const mostMarks = 50_000;

/** How many elements of such a page are given to it nevertheless: its head, and the beginning of its body. */
const mostElements = 4000;
const mostCharacters = 200_000;

/** True when the whole page can be handed to linkedom in good time. */
export function isModest(html: string, tree: HtmlTree): boolean {
  return !tree.flattened && (html.length <= mostMarks || countMarks(html) <= mostMarks);
}

/**
 * The page as a DOM document, whole where that is possible in good time, else its first {@link mostElements} elements.
 * linkedom makes no `html` element for a page without one, hence the wrapping.
 */
export function documentOf(html: string, tree: HtmlTree, modest: boolean): Document {
  let source = modest ? html : serialise(tree.root);
  if (!/<html[\s>]/i.test(source)) source = `<html><head></head><body>${source}</body></html>`;
  return parseHTML(source).document as unknown as Document;
}

function countMarks(html: string): number {
  let marks = 0;
  for (let i = 0; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (code === 60 || code === 38) marks++;
  }
  return marks;
}

const rawTags = new Set(['script', 'style']);
const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Writes the first elements of the tree as HTML. Not deep: the tree is cut off at its greatest depth. */
function serialise(root: ElementNode): string {
  let left = mostElements;
  let room = mostCharacters;
  const write = (element: ElementNode): string => {
    let html = '';
    for (const child of element.children) {
      if (left <= 0 || room <= 0) break;
      if (child.kind === 'text') {
        const text = child.text.slice(0, room);
        room -= text.length;
        html += rawTags.has(element.tag) ? text : escapeText(text);
      } else {
        left--;
        const attributes = Object.entries(child.attributes)
          .filter(([name]) => /^[a-z][a-z0-9:_-]*$/.test(name))
          .map(([name, value]) => ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`);
        html += `<${child.tag}${attributes.join('')}>${write(child)}</${child.tag}>`;
      }
    }
    return html;
  };
  return write(root);
}
