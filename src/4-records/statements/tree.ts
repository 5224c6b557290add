/** The dependency tree of the tokens, where a parser has run: dependents and the stretch each word heads. */
import type { Token } from '../../0-model/index.ts';

export interface Tree {
  tokens: readonly Token[];
  /** First and last token index below each token, itself included. */
  first: Int32Array;
  last: Int32Array;
  /** Dependents of each token in order. */
  below: readonly (readonly number[])[];
}

/** Null while tokens have no heads. Deeper chains than a sentence can have mean a broken tree; climbing stops there. */
export function treeOf(tokens: readonly Token[]): Tree | null {
  if (tokens.length === 0 || tokens.some((token) => token.head === undefined)) return null;
  const first = Int32Array.from(tokens, (_, i) => i);
  const last = Int32Array.from(tokens, (_, i) => i);
  const below: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    if (token.head! >= 0) below[token.head!]!.push(i);
    for (let at = token.head!, steps = 0; at >= 0 && steps < 200; at = tokens[at]!.head!, steps++) {
      if (i < first[at]!) first[at] = i;
      if (i > last[at]!) last[at] = i;
    }
  });
  return { tokens, first, last, below };
}

const relation = (token: Token): string => token.deprel ?? '';

/** The subject of a verb: its own, or that of the verb it is joined to or depends on; -1 when none is near. */
export function subjectOf(tree: Tree, verb: number): number {
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    const own = tree.below[at]!.find((i) => /^[nc]subj/u.test(relation(tree.tokens[i]!)));
    if (own !== undefined) return own;
    const token = tree.tokens[at]!;
    if (!/^(?:conj|xcomp|advcl|parataxis)/u.test(relation(token)) || token.head! < 0) return -1;
    at = token.head!;
  }
  return -1;
}

/** The stretch of a noun phrase without what follows it as a clause or an apposition behind a comma. */
export function phraseOf(tree: Tree, head: number): { first: number; last: number } {
  let last = head;
  for (const i of tree.below[head]!) {
    if (i < head) continue;
    if (
      /^(?:acl|appos|parataxis|punct|conj|cc|dep|list|advcl)/u.test(relation(tree.tokens[i]!)) &&
      !isTight(tree, head, i)
    ) {
      if (/^(?:acl|appos|parataxis|punct|dep|list|advcl)/u.test(relation(tree.tokens[i]!))) break;
    }
    last = tree.last[i]!;
  }
  return { first: tree.first[head]!, last };
}

/** True when no comma stands between a head and its dependent. */
function isTight(tree: Tree, head: number, dependent: number): boolean {
  for (let i = head + 1; i < tree.first[dependent]!; i++) if (tree.tokens[i]!.text === ',') return false;
  return tree.tokens[tree.first[dependent]!]!.text !== ',';
}

/** Last token of the clause or thing that depends on `verb` and covers token `from`; -1 when the tree has none. */
export function extentOf(tree: Tree, verb: number, from: number): number {
  let end = -1;
  for (const i of tree.below[verb]!) {
    if (
      !/^(?:ccomp|xcomp|obj|obl|advcl|parataxis|nmod|acl|iobj|dep|advmod|csubj|nsubj)/u.test(relation(tree.tokens[i]!))
    )
      continue;
    if (tree.first[i]! <= from && from <= tree.last[i]!) end = Math.max(end, tree.last[i]!);
  }
  return end;
}
