/** Words that names are made of, from the tables of actors: the network sees which kinds of names a word is known from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { packageRoot, readData } from '../../src/0-model/index.ts';
import { knownKinds, plainForm } from '../../src/3-annotations/syntax/features.ts';

type Kind = (typeof knownKinds)[number];

interface Roster {
  /** Name, other names and terms, a line a person, tabs between. */
  people: string;
  given: Record<string, string>;
}

const wholeWord = /^\p{Lu}[\p{L}'-]+$/u;

/** Cells of a column of a table under data/actors, cut at semicolons. */
function cells(file: string, column: number): string[] {
  return readData(`actors/${file}`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => (line.split('|')[column] ?? '').split(';'));
}

/** Capitalised Latin words of names. */
const wordsOf = (names: readonly string[]): string[] =>
  names
    .flatMap((name) => name.trim().split(/\s+/u))
    .map(plainForm)
    .filter((word) => wholeWord.test(word));

/** Last words of the names of people. */
function surnames({ people }: Roster): string[] {
  const names = people.split('\n').map((line) => line.split('\t')[0]!.split(';')[0]!);
  return names
    .map((name) => plainForm(name.split(' ').at(-1)!))
    .filter((word) => word.length > 2 && /^\p{Script=Latin}/u.test(word) && wholeWord.test(word));
}

/** Lists of words by their set of kinds, in code-unit order. */
export function knownWords(): Record<string, string> {
  const packed = readFileSync(path.join(packageRoot, 'data/actors.json.br'));
  const roster = JSON.parse(brotliDecompressSync(packed).toString('utf8')) as Roster;
  const lists: Record<Kind, string[]> = {
    given: wordsOf(Object.values(roster.given).flatMap((names) => names.split(' '))),
    surname: surnames(roster),
    place: wordsOf([...cells('states.txt', 1), ...cells('states.txt', 4), ...cells('places.txt', 1)]),
    organisation: wordsOf(cells('organisations.txt', 1)),
    people: wordsOf([...cells('states.txt', 2), ...cells('states.txt', 3)]),
  };
  const kinds = new Map<string, number>();
  for (const [bit, kind] of knownKinds.entries())
    for (const word of lists[kind]) kinds.set(word, (kinds.get(word) ?? 0) | (1 << bit));
  const bySet: Record<string, string[]> = {};
  for (const word of [...kinds.keys()].sort()) {
    bySet[kinds.get(word)!] ??= [];
    bySet[kinds.get(word)!]!.push(word);
  }
  return Object.fromEntries(Object.entries(bySet).map(([set, words]) => [set, words.join(' ')]));
}
