import type { BlockKind } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';
import { countWords } from './noise/index.ts';
import { isHeading, isListItem, isProse, isTitleLike } from './prose.ts';

const longestSubhead = 14;
const longestSubheadQuestion = 8;
const longestCaption = 50;
/** "…, left, meets …", "(from left)", "Pictured: …", "FILE - …": who stands where is said only under a picture. */
const captionCue =
  /\b(?:second|third|fourth|far|front|back|top|bottom|centre|center) (?:from )?(?:left|right|row),|[,(] ?(?:left|right|centre|center|from left)[,)]|^(?:file\s*(?:photo)?\s*[-\u2013\u2014:]|in this .{0,60}\bphoto\b|pictured\b|(?:a )?file photo|a (?:general|aerial) view|open this photo\b)/iu;

/** True for a line under a picture; in quotation marks ", right," is a word of speech. */
function isCaption(text: string): boolean {
  return captionCue.test(text) && !/["\u201c]/u.test(text) && countWords(text) <= longestCaption;
}

/**
 * Types the blocks that are still paragraphs. Before the story's first paragraph: the title-like line at the top is the
 * headline, a later one the deck; a title-like line that comes after story text is no headline. Between paragraphs:
 * short lines without a full stop are subheads.
 */
export function typeBlocks(blocks: readonly RawBlock[]): RawBlock[] {
  const kept = blocks.filter((block) => !block.removed);
  const kinds = new Map<RawBlock, BlockKind>();
  let head: Head = { headline: false, prose: 0 };
  kept.forEach((block, at) => {
    const kind = block.kind === 'paragraph' ? kindOf(block.text, head, hasProseAfter(kept, at)) : block.kind;
    kinds.set(block, kind);
    head = afterBlock(head, kind);
  });
  return blocks.map((block) => ({ ...block, kind: kinds.get(block) ?? block.kind }));
}

interface Head {
  headline: boolean;
  prose: number;
}

/** Lines after a title-like line among which the story's first paragraph must come. */
const headReach = 5;

function hasProseAfter(kept: readonly RawBlock[], at: number): boolean {
  return kept.slice(at + 1, at + 1 + headReach).some((block) => isProse(block.text) && block.kind === 'paragraph');
}

function afterBlock(head: Head, kind: BlockKind): Head {
  return { headline: head.headline || kind === 'headline', prose: head.prose + (kind === 'paragraph' ? 1 : 0) };
}

/** A deck stands among the first blocks: after this many paragraphs a title-like line is a subhead. */
const deckReach = 2;

function kindOf(text: string, head: Head, proseFollows: boolean): BlockKind {
  if (isListItem(text)) return 'list';
  if (isCaption(text)) return 'caption';
  if (proseFollows && isTitleLike(text)) {
    if (head.prose === 0) return head.headline ? 'deck' : 'headline';
    if (!head.headline && head.prose <= deckReach) return 'deck';
  }
  return proseFollows && head.prose > 0 && isSubhead(text) ? 'subhead' : 'paragraph';
}

function isSubhead(text: string): boolean {
  return countWords(text, longestSubhead + 1) <= longestSubhead && isHeading(text, longestSubheadQuestion);
}
