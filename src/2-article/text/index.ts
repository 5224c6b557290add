/** Text-only pages: characters in, typed blocks out. */
import type { Page } from '../../0-model/index.ts';
import type { MappedText } from '../assemble/index.ts';
import type { RawBlock } from '../types.ts';
import { markBoxes, markLinkRuns } from './boxes.ts';
import { cutCredit } from './credits.ts';
import { markOutside } from './head.ts';
import { typeBlocks } from './kinds.ts';
import { splitLines } from './lines.ts';
import { isNote, noiseRuleFor } from './noise/index.ts';
import { joinLines } from './paragraphs.ts';
import { isProse } from './prose.ts';
import { storyRegion } from './region.ts';

/** Splits a text-only page into blocks, types them, and marks what is no part of the story. */
export function textBlocks(page: Page): RawBlock[] {
  return restrict(textBlocksOf(page));
}

export function textBlocksOf(page: Page): RawBlock[] {
  const paragraphs = joinLines(page.text, splitLines(page.text));
  const first = paragraphs.findIndex(({ text }) => isProse(text) && !noiseRuleFor(text));
  return markBoxes(joinWidgets(paragraphs.flatMap((paragraph, at) => markNoise(paragraph, at < first))));
}

export function restrict(blocks: readonly RawBlock[]): RawBlock[] {
  const region = storyRegion(blocks);
  if (region === null) return typeBlocks(blocks);
  return typeBlocks(markOutside(markLinkRuns(blocks, region.start, region.end), region));
}

function plain(text: MappedText, about: Partial<RawBlock> = {}): RawBlock {
  return { kind: 'paragraph', removed: null, ...text, ...about };
}

/** Marks a paragraph known as noise by its words, and cuts a photo credit off a caption. */
function markNoise(paragraph: MappedText, inHead: boolean): RawBlock[] {
  if (isNote(paragraph.text)) return [plain(paragraph)];
  const rule = noiseRuleFor(paragraph.text);
  if (rule && !(inHead && rule.keptIn === 'head')) return [plain(paragraph, { removed: rule.removes })];
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
