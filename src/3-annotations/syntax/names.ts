/** Named-entity spans from per-word class scores. */

/**
 * Best BIO sequence (Viterbi): an "I-X" must follow "B-X" or "I-X". `scores` holds `classes.length` values a word.
 * Returns class numbers.
 */
export function bestTags(scores: Float32Array, n: number, classes: readonly string[]): Int32Array {
  const size = classes.length;
  const allowed = classes.map((to) =>
    classes.map((from) => !to.startsWith('I-') || (from !== 'O' && from.slice(2) === to.slice(2))),
  );
  const back = new Int32Array(n * size);
  let best = new Float64Array(size);
  for (let t = 0; t < n; t++) {
    const next = new Float64Array(size);
    for (let to = 0; to < size; to++) {
      let from = -1;
      for (let k = 0; k < size; k++) {
        const ok = t === 0 ? k === 0 && !classes[to]!.startsWith('I-') : allowed[to]![k]!;
        if (ok && (from < 0 || best[k]! > best[from]!)) from = k;
      }
      back[t * size + to] = from;
      next[to] = (from < 0 ? -1e9 : t === 0 ? 0 : best[from]!) + scores[t * size + to]!;
    }
    best = next;
  }
  const tags = new Int32Array(n);
  let at = 0;
  for (let k = 1; k < size; k++) if (best[k]! > best[at]!) at = k;
  for (let t = n - 1; t >= 0; t--) {
    tags[t] = at;
    at = Math.max(0, back[t * size + at]!);
  }
  return tags;
}

export interface NameSpan {
  /** Half-open range of words. */
  first: number;
  end: number;
  type: string;
}

/** Spans of a BIO sequence. */
export function spansOf(tags: readonly string[]): NameSpan[] {
  const spans: NameSpan[] = [];
  tags.forEach((tag, i) => {
    const open = spans.at(-1);
    if (tag.startsWith('B-')) spans.push({ first: i, end: i + 1, type: tag.slice(2) });
    else if (tag.startsWith('I-') && open && open.end === i && open.type === tag.slice(2)) open.end = i + 1;
  });
  return spans;
}
