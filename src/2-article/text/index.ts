/** Text-only pages: characters in, typed blocks out. */
import type { Page } from '../../0-model/index.ts';
import type { MappedText } from '../assemble/index.ts';
import type { RawBlock } from '../types.ts';
import { cutCredit } from './credits.ts';
import { typeBlocks } from './kinds.ts';
import { splitLines } from './lines.ts';
import { isNote, noiseReason } from './noise/index.ts';
import { joinLines } from './paragraphs.ts';

export { noiseReason } from './noise/index.ts';

/** Splits a text-only page into blocks, types them, and marks what is no part of the story. */
export function textBlocks(page: Page): RawBlock[] {
  const blocks = joinLines(page.text, splitLines(page.text)).flatMap(markNoise);
  return typeBlocks(joinWidgets(blocks));
}

function plain(text: MappedText, about: Partial<RawBlock> = {}): RawBlock {
  return { kind: 'paragraph', removed: null, ...text, ...about };
}

/** Marks a paragraph known as noise by its words, and cuts a photo credit off a caption. */
function markNoise(paragraph: MappedText): RawBlock[] {
  if (isNote(paragraph.text)) return [plain(paragraph)];
  const removed = noiseReason(paragraph.text);
  if (removed) return [plain(paragraph, { removed })];
  const cut = cutCredit(paragraph);
  if (!cut) return [plain(paragraph)];
  const credit = plain(cut.credit, { kind: 'caption', removed: 'credit' });
  if (cut.caption.text === '') return [credit];
  return [plain(cut.caption, { kind: 'caption' }), credit];
}

/** Puts a widget's left-over line of punctuation (", , ,") into the removed block before it. */
function joinWidgets(blocks: readonly RawBlock[]): RawBlock[] {
  const out: RawBlock[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last?.removed && block.removed && !/[\p{L}\p{N}]/u.test(block.text)) {
      out[out.length - 1] = joined(last, block);
    } else out.push(block);
  }
  return out;
}

function joined(first: RawBlock, second: RawBlock): RawBlock {
  const shift = first.text.length + 1;
  const moved = second.map.map(([at, page, length]): [number, number, number] => [at + shift, page, length]);
  return { ...first, text: `${first.text}\n${second.text}`, map: [...first.map, ...moved] };
}
