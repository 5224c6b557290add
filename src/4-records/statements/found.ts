import type { Quotation, Range } from '../../0-model/index.ts';
import type { CueClass } from './lexicon/index.ts';
import type { Item, Region } from './region.ts';
import type { Tree } from './tree.ts';

/** A statement as the patterns find it, in ranges of the article's text, before speakers are resolved. */
export interface Found {
  rule: string;
  kind: CueClass;
  lemma: string;
  cue: Range | null;
  /** The words that name the speaker; `relative` is the "who" between them and the cue. */
  source: Range | null;
  relative?: Range;
  /** True when the speaker's words stand beside another cue that this one is joined to. */
  shared?: boolean;
  addressee: Range | null;
  content: Range[];
  region: Region;
  negated: boolean;
  modal: string | null;
  /** The clause that holds cue, speaker and adjuncts: where a date or a place of saying may stand. */
  saying: Range | null;
  /** The statement whose speaker this one continues, where it names none itself. */
  follows: Found | null;
}

/** What the patterns read. */
export interface Reading {
  text: string;
  quotations: readonly Quotation[];
  regions: readonly Region[];
  /** True where a block is a headline or the like: capitals mean nothing there. */
  title: (block: number) => boolean;
  /** Labels in capitals that open more than one paragraph: the speakers of a transcript. */
  labels: ReadonlySet<string>;
  /** The dependency tree, null while no parser has run. */
  tree: Tree | null;
}

/** The range of items `[from, to)`, widened over the quotation marks of a label that begins or ends it. */
export function rangeOf(reading: Reading, items: readonly Item[], from: number, to: number): Range {
  const { text } = reading;
  let { start } = items[from]!;
  let { end } = items[to - 1]!;
  if (items[from]!.quote < 0 && /[“"‘«]/u.test(text[start - 1] ?? '') && /\s|^$/u.test(text[start - 2] ?? '')) start--;
  else if (text.slice(start - 2, start) === '``') start -= 2;
  if (items[to - 1]!.quote < 0) {
    const after = /^(?:[,.]?[”"»]|[,.]?'')/u.exec(text.slice(end, end + 4));
    const inside = text.slice(start, end);
    if (after && opensMore(inside)) end += after[0].length;
  }
  return { start, end };
}

/** True when a label's opening mark in `inside` has no closing one. */
function opensMore(inside: string): boolean {
  const open = inside.match(/[“«]|``/gu)?.length ?? 0;
  const close = inside.match(/[”»]|''/gu)?.length ?? 0;
  const straight = inside.match(/"/gu)?.length ?? 0;
  return open > close || straight % 2 === 1;
}
