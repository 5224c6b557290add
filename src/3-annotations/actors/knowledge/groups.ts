/** Nouns for people spoken of without a name, and the PLOVER sector they act in. */
import { overlay, whenActorsChange } from './overlay/current.ts';
import { agentNouns, agentSector } from './roster.ts';
import { parts, readTable } from './tables.ts';

let nouns: Map<string, string> | undefined;
whenActorsChange(() => {
  nouns = undefined;
  longest = undefined;
  for (const memory of remembered) memory.clear();
});

function groupNouns(): Map<string, string> {
  if (!nouns) {
    nouns = new Map((overlay()?.groups ?? []).map(({ noun, sector }) => [noun.toLowerCase(), sector]));
    for (const [sector, list] of readTable('groups.txt'))
      for (const noun of parts(list)) if (!nouns.has(noun)) nouns.set(noun, sector!);
  }
  return nouns;
}

const irregular: Record<string, string> = {
  men: 'man',
  women: 'woman',
  people: 'people',
  children: 'child',
  police: 'police',
  wives: 'wife',
  thieves: 'thief',
  families: 'family',
  troops: 'troops',
};

/** The singular of an English plural noun of the last word: "aid agencies" → "aid agency"; unchanged where it is none. */
export function singular(phrase: string): string {
  const at = phrase.lastIndexOf(' ') + 1;
  const word = phrase.slice(at);
  const one =
    irregular[word] ??
    (word.endsWith('women') || word.endsWith('men')
      ? word.replace(/men$/u, 'man')
      : word.endsWith('children')
        ? word.replace(/children$/u, 'child')
        : word.endsWith('ies') && word.length > 4
          ? `${word.slice(0, -3)}y`
          : /(?:sses|shes|ches|xes)$/u.test(word)
            ? word.slice(0, -2)
            : word.endsWith('s') && !/(?:ss|us|is)$/u.test(word)
              ? word.slice(0, -1)
              : word);
  return phrase.slice(0, at) + one;
}

export interface GroupNoun {
  /** Singular. */
  noun: string;
  sector: string;
  plural: boolean;
}

/** Nouns that are plural in form or sense without a singular of their own. */
const alwaysPlural = new Set([
  'people',
  'men',
  'women',
  'police',
  'troops',
  'media',
  'authorities',
  'military',
  'crew',
  'displaced',
  'militias',
  'unions',
  'charities',
  'gunmen',
  'jihadis',
  'mujahideen',
  'special forces',
]);

const remembered = [new Map<string, GroupNoun | null>(), new Map<string, GroupNoun | null>()] as const;
let longest: Map<string, number> | undefined;

/** The most words that a group noun starting with this word has; singular and plural alike. */
export function longestGroup(first: string): number {
  if (!longest) {
    longest = new Map();
    for (const phrase of [...groupNouns().keys(), ...agentNouns()]) {
      const words = phrase.split(' ');
      if (words.length > 1) longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 1, words.length));
    }
  }
  return Math.min(3, longest.get(first) ?? 1);
}

/**
 * What group a lower-case phrase of one to three words names, if any. `loose` also admits the PLOVER agents list.
 * Answers are remembered, up to a bound.
 */
export function groupNoun(phrase: string, loose = false): GroupNoun | null {
  const memory = remembered[loose ? 1 : 0];
  let answer = memory.get(phrase);
  if (answer === undefined) {
    answer = readGroupNoun(phrase, loose);
    if (memory.size > 50_000) memory.clear();
    memory.set(phrase, answer);
  }
  return answer;
}

function readGroupNoun(phrase: string, loose: boolean): GroupNoun | null {
  const known = groupNouns();
  const asIs = known.get(phrase);
  if (asIs) return { noun: phrase, sector: asIs, plural: alwaysPlural.has(phrase) || /^\p{L}+s of /u.test(phrase) };
  const one = singular(phrase);
  const agent = loose && !/ (?:to|of|for|in|on)$/u.test(phrase);
  const sector = known.get(one) ?? (agent ? (agentSector(phrase) ?? agentSector(one)) : undefined);
  if (!sector) return null;
  return { noun: one, sector, plural: one !== phrase || alwaysPlural.has(phrase) };
}
