/** Rules as data: an id that reaches the record, an example that is executed as a test, and a reason. */
export interface Rule {
  /** Dotted, starts with the folder's kind: "statement.told-that". It stands in the record's `rule` field. */
  id: string;
  /** Why the rule is right, or where it is from, in one sentence. */
  reason: string;
  /**
   * Two lines: a sentence, and below it `^^^` under the span that the rule finds. Executed by the folder's tests
   * through {@link markedExample}.
   */
  example: string;
}

/** Splits a two-line example into its sentence and the ranges marked by runs of `^`. Throws when no mark is given. */
export function markedExample(example: string): {
  text: string;
  marks: { start: number; end: number; text: string }[];
} {
  const at = example.lastIndexOf('\n');
  const text = example.slice(0, at);
  const marks = [...example.slice(at + 1).matchAll(/\^+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: text.slice(m.index, m.index + m[0].length),
  }));
  if (marks.length === 0) throw new Error(`example has no ^^^ line: ${example}`);
  return { text, marks };
}
