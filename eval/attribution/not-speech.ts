/**
 * Quotation marks that are no speech: titles, nicknames, labels and scare quotes. Drawn by rule from the marked corpora: a
 * quoted span that overlaps no gold attribution at all, whatever its kind. How many of 500 are taken for statements?
 */
import type { Statement } from '../../src/0-model/index.ts';
import type { GoldDocument, Offsets } from '../score/attribution.ts';

/** Straight, curly and TeX marks, paired within a line by position alone, so that the draw owes nothing to the reader. */
const quoted = /“[^“”\n]{1,300}”|"[^"\n]{1,300}"|``[^`'\n]{1,300}''/gu;

/** Spans with their marks, half-open UTF-16 offsets into the document's text. */
export function notSpeech({ text, attributions }: GoldDocument): [number, number][] {
  // An odd straight mark shifts every pair behind it: such lines are left out.
  const odd = (at: number): boolean => {
    const from = text.lastIndexOf('\n', at) + 1;
    const to = text.indexOf('\n', at);
    return (text.slice(from, to < 0 ? text.length : to).split('"').length - 1) % 2 === 1;
  };
  const gold: Offsets = attributions.flatMap(({ content, source, cue }) => [...content, ...source, ...cue]);
  return [...text.matchAll(quoted)]
    .map((match): [number, number] => [match.index, match.index + match[0].length])
    .filter(([start, end]) => !gold.some(([a, b]) => a < end && start < b))
    .filter(([start]) => text[start] !== '"' || !odd(start));
}

const length = (spans: readonly { start: number; end: number }[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** True when a statement's content is the span: they share half of what either holds. */
export const isTaken = ([start, end]: [number, number], statements: readonly Statement[]): boolean =>
  statements.some(({ content }) => {
    const shared = content.reduce((sum, c) => sum + Math.max(0, Math.min(end, c.end) - Math.max(start, c.start)), 0);
    return shared > 0.5 * (length(content) + end - start - shared);
  });
