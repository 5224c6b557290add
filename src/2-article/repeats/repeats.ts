import type { RawBlock } from '../types.ts';
import { bodiness, isCutShort } from './bodiness.ts';
import { type FoldedWord, foldedWords } from './fold.ts';
import { ShingleIndex } from './shingles.ts';

/** Below this many words an ordinary line ("Yes.", "I do not recall that.") may well be said twice. */
const minWords = 8;
/** The same for lines that are apparatus rather than story, or that the page itself cut short. */
const minApparatusWords = 4;
/** A title is short, and repeating it is never the story's own doing. */
const minTitleWords = 3;
/** Share of a long block's shingles that must stand in its other copy; one small edit in a line of twelve words. */
const nearShare = 0.75;
/** Blocks with fewer shingles than this must agree wholly. */
const nearFrom = 10;
/** A word whose change makes another statement of it. */
const telling =
  /\p{N}|^(?:not?|never|none|neither|nor|without|deny|denies|denied|(?:do|does|did|is|are|was|were|has|have|had|ca|could|would|should|wo|must)nt)$/u;

interface Block {
  raw: RawBlock;
  words: FoldedWord[];
  alive: boolean;
}

/**
 * Marks every passage that the page gives more than once, so that one copy stays: pull quotes, captions given with and
 * without their credit, decks that are the lead cut short, the headline again. Of two copies the one that stays is the
 * one that stands in the story's body, wherever it stands on the page. Blocks already removed are left alone; the
 * blocks given are not changed. Time and memory grow with the number of words.
 */
export function markRepeats(raw: readonly RawBlock[]): RawBlock[] {
  const blocks = raw.map((block): Block => {
    const words = block.removed ? [] : foldedWords(block.text);
    return { raw: block, words, alive: words.length > 0 };
  });
  const index = new ShingleIndex(blocks.map((block) => block.words));
  for (const at of leastBodyLikeFirst(blocks, index)) {
    if (isCovered(at, blocks, index)) blocks[at]!.alive = false;
  }
  return blocks.map(({ raw: block, words, alive }) =>
    words.length > 0 && !alive ? { ...block, removed: 'repeat' as const } : block,
  );
}

/** The order in which blocks are tried: what looks least like body copy goes first; then the shorter, then the later. */
function leastBodyLikeFirst(blocks: readonly Block[], index: ShingleIndex): number[] {
  const raw = blocks.map((block) => block.raw);
  const doubled = blocks.map((_, at) => index.isShared(at));
  const score = raw.map((_, at) => (doubled[at] ? bodiness(raw, at, doubled) : 0));
  return raw
    .map((_, at) => at)
    .filter((at) => doubled[at] && blocks[at]!.alive)
    .sort((a, b) => score[a]! - score[b]! || blocks[a]!.words.length - blocks[b]!.words.length || b - a);
}

function leastWords(block: RawBlock): number {
  if (block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'subhead') {
    return isCutShort(block.text) ? minApparatusWords : minWords;
  }
  return minApparatusWords;
}

function isCovered(at: number, blocks: readonly Block[], index: ShingleIndex): boolean {
  const { raw, words } = blocks[at]!;
  if (raw.kind === 'headline') return false;
  const keys = index.of(at, isCutShort(raw.text));
  if (keys.length === 0) return false;
  const votes = index.votes(keys, at, (other) => blocks[other]!.alive);
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
  if (best === undefined) return false;
  if (words.length < leastWords(raw)) return isTitleAgain(blocks[at]!, blocks[best]!);
  // A pull quote may run over several paragraphs of the story: its neighbours help to cover it.
  const held = [best - 1, best, best + 1].filter((other) => votes.has(other));
  const share = index.shareHeld(keys, held);
  if (share === 1) return true;
  if (keys.length < nearFrom || share < nearShare) return false;
  return !differTellingly(
    blocks[at]!,
    held.map((other) => blocks[other]!),
  );
}

function isTitleAgain(block: Block, other: Block): boolean {
  if (other.raw.kind !== 'headline' || block.words.length < minTitleWords) return false;
  return block.words.map((w) => w.word).join(' ') === other.words.map((w) => w.word).join(' ');
}

/** True when a copy holds a number, a negation or a name that the other does not: then both are kept. */
function differTellingly(block: Block, others: readonly Block[]): boolean {
  const known = new Set(others.flatMap((other) => other.words.map((w) => w.word)));
  if (tellingWords(block).some((word) => !known.has(word))) return true;
  if (known.size > block.words.length * 1.3) return false;
  const own = new Set(block.words.map((w) => w.word));
  return others.some((other) => tellingWords(other).some((word) => !own.has(word)));
}

/** The words whose change makes another statement; the first word of a block is in capitals for another reason. */
function tellingWords({ raw, words }: Block): string[] {
  const isName = (w: FoldedWord): boolean => w.start > words[0]!.start && /\p{Lu}/u.test(raw.text[w.start]!);
  return words.filter((w) => telling.test(w.word) || isName(w)).map((w) => w.word);
}
