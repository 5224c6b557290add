/** Names that the knowledge tables give a type: states and towns (LOC), bodies and organisations (ORG). A prior, not a verdict. */
import { readData } from '../../0-model/index.ts';
import { tokenise } from './tokens.ts';

export interface KnownName {
  first: number;
  end: number;
  type: 'ORG' | 'LOC';
}

/** Token sequences by their first token, longest first. */
type Index = Map<string, { tokens: string[]; type: KnownName['type'] }[]>;

/** Which column of a table holds names, and what they are. */
const tables: { file: string; column: number; type: KnownName['type'] }[] = [
  { file: 'actors/states.txt', column: 1, type: 'LOC' },
  { file: 'actors/states.txt', column: 4, type: 'LOC' },
  { file: 'actors/places.txt', column: 1, type: 'LOC' },
  { file: 'actors/organisations.txt', column: 1, type: 'ORG' },
];

const plain = (text: string): string => text.replace(/[’‘]/gu, "'");

function namesIn(file: string, column: number): string[] {
  return readData(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => (line.split('|')[column] ?? '').split(';'))
    .map((name) => name.trim().replace(/^the /u, ''))
    .filter((name) => /^\p{Lu}/u.test(name));
}

function build(): Index {
  const index: Index = new Map();
  for (const { file, column, type } of tables) {
    for (const name of namesIn(file, column)) {
      const tokens = tokenise(name, 0, name.length).map((token) => plain(token.text));
      const list = index.get(tokens[0]!) ?? [];
      index.set(tokens[0]!, list);
      list.push({ tokens, type });
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return index;
}

let index: Index | undefined;

/** Known names among words, longest match first, left to right. */
export function knownNames(forms: readonly string[]): KnownName[] {
  index ??= build();
  const out: KnownName[] = [];
  for (let i = 0; i < forms.length; i++) {
    const found = index
      .get(plain(forms[i]!))
      ?.find(({ tokens }) => tokens.every((token, k) => forms[i + k] !== undefined && plain(forms[i + k]!) === token));
    if (!found) continue;
    out.push({ first: i, end: i + found.tokens.length, type: found.type });
    i += found.tokens.length - 1;
  }
  return out;
}

/** Adds `weight` to the class scores (`classes.length` a word) of known names. */
export function addKnownNames(
  scores: Float32Array,
  forms: readonly string[],
  classes: readonly string[],
  weight: number,
): void {
  for (const { first, end, type } of knownNames(forms)) {
    for (let i = first; i < end; i++) {
      const id = classes.indexOf(`${i === first ? 'B' : 'I'}-${type}`);
      scores[i * classes.length + id]! += weight;
      if (i === first) scores[i * classes.length + classes.indexOf(`I-${type}`)]! += weight;
    }
  }
}
