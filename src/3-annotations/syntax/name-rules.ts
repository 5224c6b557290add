/** What the network cannot see of names: titles are no part of them, and a name means the same throughout a document. */
import type { NameSpan } from './names.ts';

/** A sentence with its names. */
export interface NamedSentence {
  forms: readonly string[];
  names: readonly NameSpan[];
}

const titles = new Set(
  `Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Professor President Vice-President Premier Minister Chancellor Senator Sen.
  Representative Rep. Congressman Congresswoman Governor Gov. Mayor Ambassador Secretary Chairman Director Judge Justice
  General Gen. Colonel Col. Major Maj. Captain Capt. Lieutenant Lt. Sergeant Sgt. Admiral Adm. Commander King Queen Emperor
  Empress Tsar Prince Princess Duke Duchess Pope Cardinal Archbishop Bishop Rev. Father Sister Sir Dame Lord Lady Ayatollah
  Uncle Aunt`.split(/\s+/),
);

/** "President Ada Lowe" is the name "Ada Lowe": titles stand before the name, as in Universal NER. A title alone is no name. */
export function withoutTitle(span: NameSpan, forms: readonly string[]): NameSpan {
  if (span.type !== 'PER') return span;
  let { first } = span;
  while (first < span.end - 1 && titles.has(forms[first]!)) first++;
  return { ...span, first };
}

/** Occurrences of one name in a document. */
interface Votes {
  types: Map<string, number>;
  /** Words of the name. */
  words: readonly string[];
}

/** Capitals of "Joint Relief Agency", small words left out: "JRA". */
const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');

function vote(votes: Map<string, Votes>, words: readonly string[], type: string, weight: number): void {
  const key = words.join(' ');
  const own = votes.get(key) ?? { types: new Map<string, number>(), words };
  votes.set(key, own);
  own.types.set(type, (own.types.get(type) ?? 0) + weight);
}

/** Every name counts once; "Long Name (LN)" says what LN is, "Ada Lowe" that Lowe is a person. */
function collect(sentences: readonly NamedSentence[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { forms, names } of sentences) {
    for (const span of names) {
      const words = forms.slice(span.first, span.end);
      vote(votes, words, span.type, 1);
      if (span.type === 'PER' && words.length > 1) vote(votes, [words.at(-1)!], 'PER', 1);
      const short = forms[span.end + 1];
      if (words.length > 1 && forms[span.end] === '(' && forms[span.end + 2] === ')' && short === initialsOf(words))
        vote(votes, [short], span.type, 3);
    }
  }
  return votes;
}

/** The type that holds at least three quarters of the votes of a name, and its votes. */
function winner({ types }: Votes): { type: string; count: number } | undefined {
  let total = 0;
  let best = { type: '', count: 0 };
  for (const [type, count] of types) {
    total += count;
    if (count > best.count) best = { type, count };
  }
  return best.count >= 0.75 * total ? best : undefined;
}

const overlaps = (a: NameSpan, b: NameSpan): boolean => a.first < b.end && b.first < a.end;

/** Places of `words` in a sentence that no name touches. */
function freePlaces(
  forms: readonly string[],
  words: readonly string[],
  names: readonly NameSpan[],
  type: string,
): NameSpan[] {
  const out: NameSpan[] = [];
  for (let i = 0; i + words.length <= forms.length; i++) {
    const span = { first: i, end: i + words.length, type };
    if (words.every((word, k) => forms[i + k] === word) && !names.some((name) => overlaps(name, span))) out.push(span);
  }
  return out;
}

const capitals = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/** Names that are marked elsewhere though the network missed them: said often enough, or unmistakable in their spelling. */
function missedNames(votes: ReadonlyMap<string, Votes>): { words: readonly string[]; type: string }[] {
  return [...votes.values()].flatMap((own) => {
    const best = winner(own);
    const plain = own.words.length === 1 && !capitals.test(own.words[0]!);
    return best && best.count >= (plain ? 3 : 2) ? [{ words: own.words, type: best.type }] : [];
  });
}

/**
 * Names of the sentences of one document, with those that the network missed though it found them elsewhere. What it found
 * stays as it is: giving each name the type it mostly has made the resolution of speakers worse.
 */
export function agreeNames(sentences: readonly NamedSentence[]): NameSpan[][] {
  const votes = collect(sentences);
  const missed = missedNames(votes);
  return sentences.map(({ forms, names }) => {
    const own = [...names];
    for (const { words, type } of missed) own.push(...freePlaces(forms, words, own, type));
    return own.sort((a, b) => a.first - b.first);
  });
}
