/** Arguments from the dependency tree (Universal Dependencies), where a parser has filled one in. Word indices throughout. */
import type { Reading } from './reading.ts';

/** Verbs whose object does what their infinitive says: "urged Iran to stop". */
export const objectControl =
  /^(?:urge|ask|tell|order|call|press|pressure|force|persuade|allow|permit|enable|invite|advise|beg|implore|compel|instruct|direct|push|want|expect|require|request|encourage|warn|help|get|cause|oblige|convince|lobby|authorize|command|appeal|forbid|ban|bar|accuse|criticize|criticise|condemn|blame|denounce|suspect|assail|slam|blast|rebuke)$/u;

export const hasTree = (reading: Reading): boolean => reading.words[0]?.token.head !== undefined;

const rel = (reading: Reading, i: number): string => reading.words[i]?.token.deprel ?? '';
/** Index of the head within the sentence; -1 for the root. */
const headOf = (reading: Reading, i: number): number => {
  const head = reading.words[i]?.token.head ?? -1;
  return head < 0 ? -1 : head - reading.sentence.firstToken;
};

function children(reading: Reading, i: number, wanted: RegExp): number[] {
  const out: number[] = [];
  for (let w = 0; w < reading.words.length; w++)
    if (headOf(reading, w) === i && wanted.test(rel(reading, w))) out.push(w);
  return out;
}

const withConjuncts = (reading: Reading, i: number): number[] => [
  i,
  ...children(reading, i, /^conj/u).filter((w) => reading.words[w]!.tag !== 'V'),
];

export const treePassive = (reading: Reading, i: number): boolean =>
  children(reading, i, /^(?:nsubj:pass|aux:pass|csubj:pass)$/u).length > 0 ||
  (rel(reading, i) === 'acl' && reading.words[i]!.token.xpos === 'VBN') ||
  sharedPassive(reading, i);

/** "was arrested and deported": the second participle has no auxiliary of its own. */
function sharedPassive(reading: Reading, i: number): boolean {
  if (rel(reading, i) !== 'conj' || reading.words[i]!.token.xpos !== 'VBN') return false;
  return children(reading, i, /^(?:nsubj|aux|obj)/u).length === 0 && treePassive(reading, headOf(reading, i));
}

export const hasSubject = (reading: Reading, i: number): boolean => children(reading, i, /^nsubj/u).length > 0;

/** A verb coordinated with an earlier one, without a subject of its own. */
export const lacksSubject = (reading: Reading, i: number): boolean =>
  rel(reading, i) === 'conj' && !hasSubject(reading, i);

const relativeWord = /^(?:who|which|that|whom)$/u;

/** "PARIS, March 3 — France …": what stands before a dash near the sentence's begin is its dateline. */
const inDateline = (reading: Reading, i: number): boolean =>
  i < 4 && reading.words.slice(i, i + 9).some((word) => /^(?:—|–|--|_)$/u.test(word.lower));

/** The subject; and "he and Mr. B had been talking", where a parser has made two of the one. */
function subjectsBefore(reading: Reading, i: number): number[] {
  const all = children(reading, i, /^nsubj/u).filter((w) => !inDateline(reading, w));
  const coordinated = (w: number) => w < i && reading.words.slice(all[0]!, w).some((word) => word.tag === 'C');
  return all.filter((w, n) => n === 0 || coordinated(w));
}

/** The grammatical subject's head words; empty when the tree shows none. */
export function treeSubject(reading: Reading, i: number, depth = 0): number[] {
  if (i < 0 || depth > 6) return [];
  const own = subjectsBefore(reading, i);
  if (own.length) {
    const relative = relativeWord.test(reading.words[own[0]!]!.lower) && rel(reading, i) === 'acl:relcl';
    return relative ? withConjuncts(reading, headOf(reading, i)) : own.flatMap((w) => withConjuncts(reading, w));
  }
  const head = headOf(reading, i);
  const relation = rel(reading, i);
  if (head < 0) return [];
  if (/^(?:conj|parataxis)$/u.test(relation) && (besideNoun(reading, i) || otherMood(reading, i, head))) return [];
  if (relation === 'ccomp' && modalBesideNoun(reading, i)) return [];
  if (relation === 'conj' || relation === 'parataxis') return treeSubject(reading, head, depth + 1);
  if (relation === 'xcomp') return controller(reading, head, depth);
  if (relation === 'acl' || relation === 'acl:relcl') return [head];
  // A finite clause has a subject of its own; where the tree shows none, the word order must tell.
  if (/^VB[DZP]$/u.test(reading.words[i]!.token.xpos ?? '')) return [];
  if (relation.startsWith('advcl') || relation === 'ccomp') return underClause(reading, i, head, depth);
  return [];
}

/** "to talk to people who survived and meet the president": a bare infinitive is no conjunct of a finite verb. */
const otherMood = (reading: Reading, i: number, head: number): boolean =>
  reading.words[i]!.token.xpos === 'VB' && /^VB[DZ]$/u.test(reading.words[head]!.token.xpos ?? '');

/** "… and Israel attacked Iran": a noun right before a finite verb is its own subject, whatever the tree says. */
function besideNoun(reading: Reading, i: number): boolean {
  let at = i - 1;
  while (at >= 0 && /[AGR]/u.test(reading.words[at]!.tag)) at--;
  return (
    at >= 0 &&
    /^[NMO]$/u.test(reading.words[at]!.tag) &&
    !reading.words[at]!.time &&
    /^VB[DZP]$/u.test(reading.words[i]!.token.xpos ?? '')
  );
}

/** "saying France would need": a noun right before a modal is its subject, though the tree may make it the object of "saying". */
function modalBesideNoun(reading: Reading, i: number): boolean {
  let at = i - 1;
  while (at >= 0 && /[AGRQ]/u.test(reading.words[at]!.tag)) at--;
  const modal = reading.words[at + 1]?.token.xpos === 'MD';
  return modal && at >= 0 && /^[NM]$/u.test(reading.words[at]!.tag) && !reading.words[at]!.time;
}

function controller(reading: Reading, head: number, depth: number): number[] {
  const object = children(reading, head, /^(?:obj|iobj)$/u)[0];
  if (object !== undefined && objectControl.test(reading.words[head]!.verb?.lemma ?? ''))
    return withConjuncts(reading, object);
  return treeSubject(reading, head, depth + 1);
}

/** "accused Iran of hiding": Iran; "…, killing twelve": the main clause's subject. */
function underClause(reading: Reading, i: number, head: number, depth: number): number[] {
  const mark = children(reading, i, /^(?:mark|case)$/u).map((w) => reading.words[w]!.lower);
  const object = children(reading, head, /^obj$/u)[0];
  if (
    object !== undefined &&
    mark.some((one) => /^(?:of|for|from)$/u.test(one)) &&
    objectControl.test(reading.words[head]!.verb?.lemma ?? '')
  )
    return withConjuncts(reading, object);
  return treeSubject(reading, head, depth + 1);
}

/** Head words of the direct object; of a relative clause without one, the noun it describes. */
export function treeObject(reading: Reading, i: number): number[] {
  const own = children(reading, i, /^obj$/u)[0];
  if (own !== undefined && !relativeWord.test(reading.words[own]!.lower)) return withConjuncts(reading, own);
  if (rel(reading, i) === 'acl:relcl' && own !== undefined) return withConjuncts(reading, headOf(reading, i));
  return [];
}

export interface TreeOblique {
  preposition: string;
  /** Word index of the preposition. */
  at: number;
  words: number[];
}

/** Prepositional phrases of a word, of its object and of what hangs below, in text order. */
export function treeObliques(reading: Reading, i: number): TreeOblique[] {
  const open = [i];
  const out: TreeOblique[] = [];
  for (let n = 0; n < open.length && n < 12; n++) {
    const over = open[n]!;
    open.push(...children(reading, over, n === 0 ? /^(?:obj|xcomp)$/u : /^xcomp$/u));
    for (const w of children(reading, over, /^(?:obl|nmod)/u)) {
      const preposition = children(reading, w, /^case$/u)[0];
      if (preposition === undefined || reading.words[preposition]!.tag === 'X') continue;
      out.push({ preposition: reading.words[preposition]!.lower, at: preposition, words: withConjuncts(reading, w) });
      open.push(w);
    }
    // "sanctions against X adopted by Y": what a participle after the noun brings along.
    open.push(...children(reading, over, /^acl$/u).filter((w) => reading.words[w]!.token.xpos === 'VBN'));
    if (rel(reading, over) === 'acl') open.push(...children(reading, over, /^conj$/u));
  }
  return out.sort((a, b) => a.at - b.at);
}
