/**
 * Compiles the actor knowledge base from public rosters into `data/actors.json.br`. Reads the folder named by
 * DEMARCHE_SHARED (default `../shared`) and our own tables in `data/actors`. Same inputs, same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { packageRoot } from '../../src/0-model/index.ts';
import { familyNameFirst, nameKey, slug } from '../../src/3-annotations/actors/knowledge/fold.ts';
import { readAgents } from './agents.ts';
import { type BuildPerson, type BuildTerm, People } from './people.ts';
import { readChiefs, readCongress, readFactbook, readHandMade, readHolders } from './sources.ts';

const shared = path.resolve(packageRoot, process.env.DEMARCHE_SHARED ?? '../shared');
const root = path.join(shared, 'corpora/actors');

const people = new People();
readHolders(root, people);
readHandMade(people);
people.noteOffices();
readFactbook(root, people);
people.noteOffices();
readChiefs(root, people);
readCongress(root, people, '1990-01-01');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
people.all.sort((a, b) => compare(slug(a.name), slug(b.name)) || compare(a.qid, b.qid));

/** Ids are names; where two people share one, all but the best known carry their country and, if need be, year of birth. */
function idsOf(list: BuildPerson[]): Map<BuildPerson, string> {
  const ids = new Map<BuildPerson, string>();
  const taken = new Set<string>();
  const weight = (person: BuildPerson) =>
    Math.max(
      ...person.terms.map((t) =>
        ['president', 'prime-minister'].includes(t.kind) ? 3 : t.kind === 'foreign-minister' ? 2 : 1,
      ),
    );
  for (const person of [...list].sort((a, b) => weight(b) - weight(a))) {
    const base = slug(person.name);
    const land = slug(person.terms[0]?.country ?? '');
    const id =
      [base, `${base}-${land}`, `${base}-${land}-${person.born}`, `${base}-${person.qid.toLowerCase()}`].find(
        (one) => !taken.has(one),
      ) ?? `${base}-${taken.size}`;
    taken.add(id);
    ids.set(person, id);
  }
  return ids;
}

const kept = people.all.filter((person) => person.terms.length > 0);
const ids = idsOf(kept);
const offices = new Map<string, number>();
const officeNumber = (t: BuildTerm): number => {
  const key = [t.title, t.kind, t.country, t.sector].join('\t');
  if (!offices.has(key)) offices.set(key, offices.size);
  return offices.get(key)!;
};
const lineOf = (person: BuildPerson): string => {
  const id = ids.get(person)!;
  const terms = [...person.terms]
    .sort((a, b) => compare(a.start, b.start))
    .map((t) => [officeNumber(t), t.start, t.end, t.seen].join(','));
  return [
    person.name,
    id === slug(person.name) ? '' : id,
    person.gender,
    [...person.aliases].join(';'),
    terms.join(';'),
  ].join('\t');
};
const lines = kept.map(lineOf);

const lastWord = (name: string): string =>
  name
    .replace(/,? (?:Jr|Sr|II|III|IV)\.?$/u, '')
    .split(' ')
    .at(-1)!;
/** The words somebody may be called by: the last, and the first where the family name stands first. */
const callNames = (name: string, person: BuildPerson): string[] =>
  person.terms.some((term) => familyNameFirst.has(term.country))
    ? [lastWord(name), name.split(' ')[0]!]
    : [lastWord(name)];
const index = new Map<string, Set<number>>();
kept.forEach((person, number) => {
  for (const name of [person.name, ...person.aliases]) {
    for (const word of callNames(name, person)) {
      const key = nameKey(word);
      if (key) index.set(key, (index.get(key) ?? new Set()).add(number));
    }
  }
});

/** "kind country" → people who held that office at some time. */
const byOffice = new Map<string, Set<number>>();
kept.forEach((person, number) => {
  for (const t of person.terms) {
    if (t.kind === 'other') continue;
    const key = `${t.kind} ${t.country || '-'}`;
    byOffice.set(key, (byOffice.get(key) ?? new Set()).add(number));
  }
});
const linesOf = (map: Map<string, Set<number>>): string =>
  [...map]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, numbers]) => `${key}\t${[...numbers].join(' ')}`)
    .join('\n');

/** Given names with the gender that at least nine in ten of their bearers have. */
function givenNames(): { m: string; f: string; x: string } {
  const counts = new Map<string, { m: number; f: number }>();
  for (const person of kept) {
    const first = person.name.split(' ')[0]!;
    if (!person.gender || !person.name.includes(' ') || !/^\p{Lu}\p{L}+(?:-\p{L}+)*$/u.test(first)) continue;
    const count = counts.get(first) ?? { m: 0, f: 0 };
    count[person.gender]++;
    counts.set(first, count);
  }
  const out = { m: [] as string[], f: [] as string[], x: [] as string[] };
  for (const [name, { m, f }] of counts) {
    const all = m + f;
    if (all < 2) continue;
    out[m >= 0.9 * all ? 'm' : f >= 0.9 * all ? 'f' : 'x'].push(name);
  }
  return { m: out.m.sort(compare).join(' '), f: out.f.sort(compare).join(' '), x: out.x.sort(compare).join(' ') };
}

const compiled = {
  asOf: '2026-06-15',
  offices: [...offices.keys()].join('\n'),
  people: lines.join('\n'),
  index: linesOf(index),
  byOffice: linesOf(byOffice),
  given: givenNames(),
  agents: readAgents(readFileSync(path.join(shared, 'corpora/events/ngec-actors/PLOVER_agents.txt'), 'utf8')),
};
const json = Buffer.from(JSON.stringify(compiled));
const packed = brotliCompressSync(json, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
  },
});
writeFileSync(path.join(packageRoot, 'data/actors.json.br'), packed);
console.log(
  `${kept.length} people, ${kept.reduce((sum, p) => sum + p.terms.length, 0)} terms, ${offices.size} offices; ${json.length} bytes, ${packed.length} packed`,
);
