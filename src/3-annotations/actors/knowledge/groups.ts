/** Nouns for people spoken of without a name, and the PLOVER sector they act in. */
import { agentSector } from './roster.ts';
import { parts, readTable } from './tables.ts';

let nouns: Map<string, string> | undefined;

function groupNouns(): Map<string, string> {
  if (!nouns) {
    nouns = new Map();
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
  'mujahideen',
  'special forces',
]);

/** What group a lower-case phrase of one to three words names, if any. `loose` also admits the PLOVER agents list. */
export function groupNoun(phrase: string, loose = false): GroupNoun | undefined {
  const known = groupNouns();
  const asIs = known.get(phrase);
  if (asIs) return { noun: phrase, sector: asIs, plural: alwaysPlural.has(phrase) };
  const one = singular(phrase);
  const sector =
    known.get(one) ??
    (loose && !/ (?:to|of|for|in|on)$/u.test(phrase) ? (agentSector(phrase) ?? agentSector(one)) : undefined);
  if (!sector) return undefined;
  return { noun: one, sector, plural: one !== phrase || alwaysPlural.has(phrase) };
}
