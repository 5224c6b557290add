/** Groups the tagged words of a sentence into noun phrases, verb groups and the small words between them. */
import type { Word } from './tags.ts';
import type { VerbForm } from './words.ts';

/** Word indices are into the sentence's own list, half-open. */
export interface Chunk {
  kind: 'NP' | 'VG' | 'P' | 'C' | 'S' | 'W' | 'R' | 'TIME' | ',' | 'Q' | '.';
  from: number;
  to: number;
}

export interface VerbGroup extends Chunk {
  kind: 'VG';
  /** Index of the main verb's word. */
  main: number;
  lemma: string;
  form: VerbForm;
  infinitive: boolean;
  /** Modals and forms of "have", "be", "do" before the main verb, lower case. */
  aux: string[];
  negated: boolean;
  /** A form of "be" or "get" with a participle: "was expelled". Reduced passives are told by `arguments.ts`. */
  passive: boolean;
}

const beForms = /^(?:be|is|are|am|was|were|been|being|['’](?:s|re|m))$/u;
const nominal = new Set(['N', 'D', 'X', 'M', 'K']);

function nounPhraseEnd(list: Word[], from: number): number {
  let to = from + 1;
  for (; to < list.length; to++) {
    const word = list[to]!;
    const before = list[to - 1]!;
    if (word.time !== before.time && !timeInside(list, from, to)) break;
    if (word.tag === 'R' && list[to + 1] && nominal.has(list[to + 1]!.tag) && before.tag === 'D') continue;
    if (word.tag === 'V' && participleInside(list, to)) continue;
    if (!nominal.has(word.tag)) break;
    if (word.tag === 'D' && before.tag !== 'D' && before.tag !== 'X' && before.tag !== 'R') break;
  }
  return to;
}

/** "that country's recent expulsion": a word of time between possessive and noun belongs to the phrase. */
function timeInside(list: Word[], from: number, at: number): boolean {
  if (!list[at]!.time) return !list[from]!.time;
  let end = at;
  while (list[end]?.time) end++;
  return /[DX]/u.test(list[at - 1]!.tag) && !!list[end] && nominal.has(list[end]!.tag);
}

/** "a much-anticipated meeting", "the slated visit": a participle between determiner and noun. */
function participleInside(list: Word[], i: number): boolean {
  const before = list[i - 1]!;
  const next = list[i + 1];
  return (
    (before.tag === 'D' || before.tag === 'X' || before.tag === 'K') &&
    !!next &&
    (next.tag === 'N' || next.tag === 'M') &&
    list[i]!.verb?.form !== 'base'
  );
}

/** 'has "arbitrarily detained" a man': a quotation mark inside the group. */
const quotedVerb = (list: Word[], i: number, begun: boolean): boolean =>
  begun && (list[i + 1]?.tag === 'V' || (list[i + 1]?.tag === 'R' && list[i + 2]?.tag === 'V'));

/** A verb group beginning at `from`, or undefined when no verb follows the auxiliaries there. */
function verbGroup(list: Word[], from: number): VerbGroup | undefined {
  let i = from;
  const aux: string[] = [];
  let negated = false;
  const infinitive = list[i]!.tag === 'T';
  if (infinitive) i++;
  let lastAux = -1;
  for (; i < list.length; i++) {
    const word = list[i]!;
    if (word.tag === 'A') {
      aux.push(word.lower);
      lastAux = i;
    } else if (word.tag === 'G') negated = true;
    else if (word.tag === 'Q' && quotedVerb(list, i, lastAux >= 0 || infinitive)) continue;
    else if (word.tag !== 'R' || (lastAux < 0 && !infinitive && list[i + 1]?.tag !== 'V' && list[i + 1]?.tag !== 'R'))
      break;
  }
  const word = list[i];
  if (word?.tag === 'V' && word.verb) {
    const { lemma, form } = word.verb;
    const passive = (form === 'past' || form === 'part') && aux.some((one) => beForms.test(one));
    return { kind: 'VG', from, to: i + 1, main: i, lemma, form, infinitive, aux, negated, passive };
  }
  if (lastAux < 0) return undefined;
  const main = list[lastAux]!;
  const lemma = beForms.test(main.lower) ? 'be' : /^ha/u.test(main.lower) ? 'have' : main.lower;
  const form = main.lower === 'being' || main.lower === 'having' ? 'ing' : 'base';
  return {
    kind: 'VG',
    from,
    to: i,
    main: lastAux,
    lemma,
    form,
    infinitive,
    aux: aux.slice(0, -1),
    negated,
    passive: false,
  };
}

const single: Partial<Record<Word['tag'], Chunk['kind']>> = {
  P: 'P',
  C: 'C',
  S: 'S',
  W: 'W',
  R: 'R',
  ',': ',',
  Q: 'Q',
  '.': '.',
};

function chunkAt(list: Word[], from: number): Chunk | VerbGroup {
  const word = list[from]!;
  if (word.time) {
    let to = from + 1;
    while (to < list.length && list[to]!.time) to++;
    return { kind: 'TIME', from, to };
  }
  if (word.tag === 'V' || word.tag === 'A' || word.tag === 'T' || word.tag === 'R' || word.tag === 'G') {
    const group = verbGroup(list, from);
    if (group) return group;
  }
  if (word.tag === 'O') return { kind: 'NP', from, to: from + 1 };
  if (nominal.has(word.tag)) return { kind: 'NP', from, to: nounPhraseEnd(list, from) };
  return { kind: word.tag === 'T' ? 'P' : (single[word.tag] ?? '.'), from, to: from + 1 };
}

/** "to lay flowers, talk to guards and meet the president": the later verbs of the list are infinitives too. */
function shareInfinitives(chunks: (Chunk | VerbGroup)[]): void {
  let seen = false;
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'VG') return;
    const group = chunk as VerbGroup;
    const before = chunks[i - 1]?.kind;
    if (seen && group.form === 'base' && !group.aux.length && (before === 'C' || before === ','))
      group.infinitive = true;
    seen ||= group.infinitive;
  });
}

/** Cuts a sentence into chunks; every word is in exactly one. */
export function chunkSentence(list: Word[]): (Chunk | VerbGroup)[] {
  const chunks: (Chunk | VerbGroup)[] = [];
  for (let i = 0; i < list.length; ) {
    const chunk = chunkAt(list, i);
    chunks.push(chunk);
    i = chunk.to;
  }
  shareInfinitives(chunks);
  return chunks;
}
