/** The article cut into pieces, each with the ids of the records and mentions that cover it. */
import type { Block, DocumentRecord, Range } from '../../0-model/index.ts';

export const layerNames = ['statement', 'event', 'commitment', 'claim', 'mention', 'time'] as const;
export type LayerName = (typeof layerNames)[number];

export interface Mark extends Range {
  layer: LayerName;
  /** Id of the record, actor or time that the mark belongs to. */
  id: string;
}

export interface Piece extends Range {
  marks: Mark[];
}

/** Id of a time in the view; times have none in the record. */
export const timeId = (index: number): string => `t${index + 1}`;

/** Every stretch of the article that a record, a mention or a time rests on. */
export function marksOf(record: DocumentRecord): Mark[] {
  const mark = (layer: LayerName, id: string) => (range: Range) => ({ layer, id, start: range.start, end: range.end });
  return [
    ...record.statements.flatMap((s) => s.content.map(mark('statement', s.id))),
    ...record.events.flatMap((v) => v.evidence.map(mark('event', v.id))),
    ...record.commitments.flatMap((c) => c.action.map(mark('commitment', c.id))),
    ...record.claims.flatMap((k) => k.content.map(mark('claim', k.id))),
    ...record.actors.flatMap((a) => a.mentions.map(mark('mention', a.id))),
    ...record.times.map((t, i) => mark('time', timeId(i))(t.span)),
  ].filter((m) => m.end > m.start);
}

/** Cuts one block at every edge of a mark; pieces are in order and cover the block. */
export function piecesOf(block: Block, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter((m) => m.start < block.end && m.end > block.start);
  const edges = new Set([block.start, block.end]);
  for (const m of inside) {
    edges.add(Math.max(m.start, block.start));
    edges.add(Math.min(m.end, block.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    return { start, end, marks: inside.filter((m) => m.start <= start && m.end >= end) };
  });
}
