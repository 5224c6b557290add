/** Time expressions in the layout of the TempEval scorers: offsets into the text that was given, not into the clean article. */
import { type DocumentRecord, toPageRange } from '../../0-model/index.ts';

export interface TimexDocument {
  id: string;
  timexes: { start: number; end: number; type: string; value: string; text: string }[];
}

/** One line of `read --format timexes`. `id` is the input's own id where it had one. */
export function timexes(record: DocumentRecord): TimexDocument {
  return {
    id: record.source.id ?? record.id,
    timexes: record.times.map(({ span, type, value }) => {
      const [start, end] = toPageRange(record.article, span);
      return { start, end, type: type ?? 'DATE', value, text: span.text };
    }),
  };
}
