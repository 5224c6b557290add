import type { BlockKind } from '../../0-model/index.ts';
import type { RawBlock } from '../types.ts';
import { countWords } from './noise/index.ts';

/** A title-like line has no more words than this. */
const longestTitle = 30;
const longestSubhead = 14;
/** From this many words on a line is prose even without a full stop. */
const proseWords = 20;

const sentenceEnd = /[.!?\u2026][)\]"'\u201d\u2019\u00bb]*$/u;
const bullet = /^(?:[-*\u2022\u25cf\u25aa\u2013\u00b7\u25e6\u2023]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)/u;
/** "…, left, meets …", "(from left)", "Pictured: …", "FILE - …": who stands where is said only under a picture. */
const captionCue =
  /\b(?:second|third|fourth|far|front|back|top|bottom|centre|center) (?:from )?(?:left|right|row),|[,(] ?(?:left|right|centre|center|from left|l|r|c)[,)]|^(?:file\s*(?:photo)?\s*[-\u2013\u2014:]|in this .{0,60}\bphoto\b|pictured\b|(?:a )?file photo|a (?:general|aerial) view)/iu;

export const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-8));

/** True when a block reads as running text: a sentence with its full stop, or long enough without. */
export function isProse(text: string): boolean {
  const words = countWords(text, proseWords);
  return words >= proseWords || (words >= 6 && endsSentence(text));
}

/** True when a block can be a title or deck: a few words, no full stop. A question or a cut quotation may end it. */
export function isTitleLike(text: string): boolean {
  const words = countWords(text, longestTitle + 1);
  if (
    words < 3 ||
    words > longestTitle ||
    /[.:;,]$/u.test(text.replace(/\b(?:\p{Lu}\.){2,}$|\b(?:sept|jan|feb|aug|oct|nov|dec)\.$/iu, ''))
  )
    return false;
  return /\p{L}/u.test(text) && !bullet.test(text);
}

/**
 * Types the blocks that are still paragraphs. Before the story's first paragraph: the title-like line at the top is the
 * headline, a later one the deck; a title-like line that comes after story text is no headline. Between paragraphs:
 * short lines without a full stop are subheads.
 */
export function typeBlocks(blocks: readonly RawBlock[]): RawBlock[] {
  const kept = blocks.filter((block) => !block.removed);
  const kinds = new Map<RawBlock, BlockKind>();
  let state: Head = { headline: false, prose: 0 };
  kept.forEach((block, at) => {
    const kind = block.kind === 'paragraph' ? kindOf(block.text, state, hasProseAfter(kept, at)) : block.kind;
    kinds.set(block, kind);
    state = next(state, kind);
  });
  return blocks.map((block) => ({ ...block, kind: kinds.get(block) ?? block.kind }));
}

interface Head {
  headline: boolean;
  prose: number;
}

/** Lines after a title-like line among which the story's first paragraph must come. */
const headReach = 4;

function hasProseAfter(kept: readonly RawBlock[], at: number): boolean {
  return kept.slice(at + 1, at + 1 + headReach).some((block) => isProse(block.text) && block.kind === 'paragraph');
}

function next(state: Head, kind: BlockKind): Head {
  return { headline: state.headline || kind === 'headline', prose: state.prose + (kind === 'paragraph' ? 1 : 0) };
}

/** A deck stands among the first blocks: after this many paragraphs a title-like line is a subhead. */
const deckReach = 2;

function kindOf(text: string, head: Head, proseFollows: boolean): BlockKind {
  if (bullet.test(text)) return 'list';
  if (captionCue.test(text) && countWords(text) <= 70) return 'caption';
  if (!proseFollows || !isTitleLike(text)) return isSubhead(text, head, proseFollows) ? 'subhead' : 'paragraph';
  if (head.prose === 0) return head.headline ? 'deck' : 'headline';
  if (!head.headline && head.prose <= deckReach) return 'deck';
  return isSubhead(text, head, proseFollows) ? 'subhead' : 'paragraph';
}

function isSubhead(text: string, head: Head, proseFollows: boolean): boolean {
  return (
    proseFollows &&
    head.prose > 0 &&
    countWords(text) <= longestSubhead &&
    !/[.,;:]$/u.test(text) &&
    !/^["\u201c]/u.test(text)
  );
}
