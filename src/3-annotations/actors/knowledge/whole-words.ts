/** Words as names are compared: what the tokeniser cuts at hyphens is put together again. */
import type { Range } from '../../../0-model/index.ts';

/** Groups of token indices, half-open: "Nelson", "-", "Jones" without space between them are one word. */
export function wholeWords(tokens: (Range & { text: string })[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  for (let i = 0; i < tokens.length; ) {
    let to = i + 1;
    while (joins(tokens, to)) to += 2;
    out.push({ from: i, to });
    i = to;
  }
  return out;
}

/** A hyphen at `at` that touches letters or figures on both sides. */
function joins(tokens: (Range & { text: string })[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    hyphen !== undefined &&
    after !== undefined &&
    /^[-‐‑]$/u.test(hyphen.text) &&
    before!.end === hyphen.start &&
    hyphen.end === after.start &&
    /[\p{L}\p{N}.]$/u.test(before!.text) &&
    /^[\p{L}\p{N}]/u.test(after.text)
  );
}
