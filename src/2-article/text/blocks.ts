import type { Page } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';
import { markBoxes } from './boxes.ts';
import { cutCredit } from './credits.ts';
import { splitLines } from './lines.ts';
import { isNote, type NoiseRule, noiseRuleFor } from './noise/index.ts';
import { joinLines } from './paragraphs.ts';
import { isProse } from './prose.ts';

/** Splits a text-only page into blocks and marks those that their own words or their company give away as noise. */
export function findBlocks(page: Page): RawBlock[] {
  const paragraphs = joinLines(page.text, splitLines(page.text)).map(
    (text): RawBlock => ({ kind: 'paragraph', removed: null, ...text }),
  );
  return markBoxes(joinWidgets(splitCredits(markKnownNoise(paragraphs))));
}

/**
 * Marks blocks that are noise by their words alone. Headlines, corrections and editors' notes are left, and so is what
 * a rule says may be story in its place: above the story, or between two of its paragraphs.
 */
export function markKnownNoise(blocks: readonly RawBlock[]): RawBlock[] {
  const rules = blocks.map((block) =>
    block.removed || block.kind === 'headline' || isNote(block.text) ? null : noiseRuleFor(block.text),
  );
  const place = placesOf(blocks, rules);
  return blocks.map((block, at) => {
    const rule = rules[at]!;
    return rule === null || rule.keptIn === place[at] ? block : { ...block, removed: rule.removes };
  });
}

type Place = 'head' | 'story' | 'outside';

/** Where each block stands, noise aside: above the first sentence, between two paragraphs, or elsewhere. */
function placesOf(blocks: readonly RawBlock[], rules: readonly (NoiseRule | null)[]): Place[] {
  const places: Place[] = blocks.map(() => 'outside');
  const isOpen = (at: number): boolean =>
    !blocks[at]!.removed && (rules[at] === null || rules[at]!.keptIn !== undefined);
  const open = [...blocks.keys()].filter(isOpen);
  const prose = open.map((at) => rules[at] === null && isProse(blocks[at]!.text));
  const first = prose.indexOf(true);
  open.forEach((at, i) => {
    if (first < 0 || i < first) places[at] = 'head';
    else if (prose[i - 1] && prose[i + 1]) places[at] = 'story';
  });
  return places;
}

/** Cuts the photo credit off each caption, and makes captions of the paragraphs that have one. */
export function splitCredits(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.flatMap((block): RawBlock[] => {
    if (block.removed || (block.kind !== 'paragraph' && block.kind !== 'caption')) return [block];
    const cut = cutCredit(block);
    if (!cut) return [block];
    const credit: RawBlock = { kind: 'caption', removed: 'credit', ...cut.credit };
    return cut.caption.text === '' ? [credit] : [{ kind: 'caption', removed: null, ...cut.caption }, credit];
  });
}

/** Left-over lines of punctuation are joined to a widget no longer than this. */
const longestWidget = 200;

/** Puts a widget's left-over line of punctuation (", , ,") into the removed block before it. */
function joinWidgets(blocks: readonly RawBlock[]): RawBlock[] {
  const out: RawBlock[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const isRest = block.removed !== null && !/[\p{L}\p{N}]/u.test(block.text.slice(0, longestWidget));
    if (last?.removed && isRest && last.text.length + block.text.length < longestWidget) {
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
