/** Time expressions in the layout of the TempEval scorers: offsets into the text that was given, not into the clean article. */
import { type DocumentRecord, type RemovedBlock, type Time, toPageRange } from '../../0-model/index.ts';
import { readTimes } from '../../3-annotations/times/index.ts';

export interface TimexDocument {
  id: string;
  timexes: Timex[];
}

interface Timex {
  start: number;
  end: number;
  type: string;
  value: string;
  text: string;
}

const timexAt = (start: number, end: number, { span, type, value }: Time): Timex => ({
  start,
  end,
  type: type ?? 'DATE',
  value,
  text: span.text,
});

/**
 * A line of nothing but a date ("March 3, 2005") dates the page and is no part of the story, so the record has no time
 * for it; whoever asks for the times of a text expects it all the same.
 */
function dateLine({ text, page }: RemovedBlock, published: string | null): Timex[] {
  if (!page || text.length > 80 || page[1] - page[0] !== text.length) return [];
  const times = readTimes(text, published);
  const covered = times.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (covered * 2 < text.length) return [];
  return times.map((time) => timexAt(page[0] + time.span.start, page[0] + time.span.end, time));
}

/** Ages ("55-year-old") are times of the record; TempEval's annotators mark none. */
const ages = new Set(['time.age', 'time.aged']);

/** One line of `read --format timexes`, in the order of the text. `id` is the input's own id where it had one. */
export function timexes(record: DocumentRecord): TimexDocument {
  const { article, source } = record;
  const inStory = record.times
    .filter(({ rule }) => !ages.has(rule ?? ''))
    .map((time) => timexAt(...toPageRange(article, time.span), time));
  const aside = article.removed.flatMap((block) => dateLine(block, article.published.value));
  const all = [...inStory, ...aside].sort((a, b) => a.start - b.start || b.end - a.end);
  return { id: source.id ?? record.id, timexes: all };
}
