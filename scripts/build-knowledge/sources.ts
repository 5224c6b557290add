/** Readers of the public rosters, each turning one of them into people and dated terms. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { kindOfTitle, localKind } from '../../src/3-annotations/actors/knowledge/offices.ts';
import { parts, readTable } from '../../src/3-annotations/actors/knowledge/tables.ts';
import { parseCsv } from './csv.ts';
import { addTerm, type BuildTerm, type People, replaceTerm } from './people.ts';

const byName = new Map<string, string>();
const byIso2 = new Map<string, string>();
for (const [codes, names] of readTable('states.txt')) {
  const [iso3, iso2] = codes!.split(' ');
  byIso2.set(iso2!, iso3!);
  for (const name of parts(names)) byName.set(name.toLowerCase(), iso3!);
}

/** The ISO 3166-1 alpha-3 code of a country's name as rosters write it, or an empty string. */
function iso3Of(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/^the /u, '')
    .replace('paraguary', 'paraguay')
    .replace(/^korea, north$/u, 'north korea');
  const turned = plain.replace(/^([a-z]+), (.+)$/u, '$2 $1');
  const known: Record<string, string> = {
    'korea, south': 'KOR',
    'gambia, the': 'GMB',
    'bahamas, the': 'BHS',
    'congo, republic of the': 'COG',
    'congo, democratic republic of the': 'COD',
    'united states of america': 'USA',
  };
  return known[plain] ?? byName.get(plain) ?? byName.get(turned) ?? byName.get(`the ${plain}`) ?? '';
}

/** Titles that lead one state, and would lead none elsewhere. */
const localTitles: Record<string, string> = {
  'BIH Chairman of the Presidency': 'president',
  'MMR State Counsellor': 'prime-minister',
  'SMR Captain Regent': 'president',
};

function term(title: string, country: string, start: string, end: string, seen: string): BuildTerm {
  const kind = kindOfTitle(localTitles[`${country} ${title}`] ?? title);
  return {
    title,
    kind: kind ? localKind(kind.kind, country) : 'other',
    country,
    sector: kind?.sector ?? 'GOV',
    start,
    end,
    seen: end ? '' : seen,
  };
}

/** Office holders of the EveryPolitician project (Wikidata statements, CC0), with gender and other names from its biographies. */
export function readHolders(root: string, people: People): void {
  const folder = path.join(root, 'everypolitician-holders');
  const days = new Map(
    readFileSync(path.join(folder, 'commits.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([repository, , day]) => [repository?.replace(/^.*\//u, '') ?? '', day ?? '']),
  );
  for (const file of readdirSync(path.join(folder, 'holders')).sort()) {
    const name = path.basename(file, '.csv');
    readCountry(folder, name, days.get(name) || '2022-07-31', people);
  }
}

function countryOf(folder: string, name: string): string {
  const meta = path.join(folder, 'meta', `${name}.json`);
  if (!existsSync(meta)) return '';
  return iso3Of((JSON.parse(readFileSync(meta, 'utf8')) as { jurisdiction: { name: string } }).jurisdiction.name);
}

/** Statements that are plainly wrong: India's foreign secretary of 2022, a civil servant, as its foreign minister. */
const wrong = new Set(['Q77897101 Minister of Foreign Affairs']);

function readCountry(folder: string, name: string, seen: string, people: People): void {
  const country = countryOf(folder, name);
  const bioFile = path.join(folder, 'bio', `${name}.csv`);
  const bios = new Map(
    existsSync(bioFile) ? parseCsv(readFileSync(bioFile, 'utf8')).map((row) => [row.id!, row] as const) : [],
  );
  for (const row of parseCsv(readFileSync(path.join(folder, 'holders', `${name}.csv`), 'utf8'))) {
    if (!row.person || !row.position || row.position === 'position' || wrong.has(`${row.personID} ${row.position}`))
      continue;
    const bio = bios.get(row.personID!) ?? row;
    const of = country || (/United Nations|International Court/u.test(row.position) ? 'igo:united-nations' : '');
    const gender = bio.gender === 'male' ? 'm' : bio.gender === 'female' ? 'f' : '';
    const person = people.add(row.person, of, {
      qid: row.personID!,
      gender,
      born: (bio.dob || bio.DOB || '').slice(0, 4),
    });
    const title = bio.enwiki?.replace(/ \(.*\)$/u, '');
    if (title && title !== person.name && /^[\p{L}\p{M}.' -]+$/u.test(title)) person.aliases.add(title);
    addTerm(person, term(row.position, of, row.start ?? '', row.end ?? '', seen));
  }
}

/** Heads of state and government and ambassadors, mined from the public-domain World Factbook's history. */
export function readFactbook(root: string, people: People): void {
  for (const row of parseCsv(readFileSync(path.join(root, 'factbook-world', 'office-terms-2014-2026.csv'), 'utf8'))) {
    // Territories list the head of the state they belong to.
    const country = /^(?:PR|GL|HK|MO)$/u.test(row.country!) ? undefined : byIso2.get(row.country!);
    if (
      !country ||
      !/^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,5}$/u.test(row.person!) ||
      /^(?:Charge|Ambassador|vacant)/iu.test(row.person!)
    )
      continue;
    const title = row.title!.replace(/^ambassador$/u, 'ambassador to the United States');
    if (
      !/^(?:President|Prime Minister|King|Queen|Amir|Sultan|Emperor|Chancellor|Premier|ambassador|Taoiseach|Chief Executive|Supreme Leader)/u.test(
        title,
      )
    )
      continue;
    if (/^Prime Minister.+|^President.+/u.test(title) && !/^(?:President|Prime Minister)$/u.test(title)) continue;
    const last = row.end === '' ? '2026-05-17' : '';
    const made = term(title, country, row.start!, row.end!, last);
    addTerm(people.sharing(row.person!, made) ?? people.add(row.person!, country), made);
  }
}

/** The Chiefs of State and Cabinet Members list of mid-2019 (public domain): offices seen held at that time. */
export function readChiefs(root: string, people: People): void {
  for (const line of readFileSync(path.join(root, 'cia-world-leaders-2019', 'offices.tsv'), 'utf8').split('\n')) {
    const [land, title, raw] = line.split('\t').map((column) => column.trim());
    const country = iso3Of(land ?? '');
    if (!country || !raw || /acting/iu.test(title!) || !/^[\p{L}\p{M}.,'’ -]+$/u.test(raw)) continue;
    const name = raw
      .replace(/,.*$/u, '')
      .replace(/\b\p{Lu}[\p{Lu}'’-]+\b/gu, capitalise)
      .replace(/\s+/gu, ' ');
    if (!name.includes(' ')) continue;
    const made = term(
      title!.replace(/^Ambassador to the US$/u, 'ambassador to the United States'),
      country,
      '',
      '',
      '2019-07-01',
    );
    addTerm(people.sharing(name, made) ?? people.add(name, country), made);
  }
}

const capitalise = (word: string): string =>
  word[0] +
  word
    .slice(1)
    .toLowerCase()
    .replace(/(?<=[-'’])\p{L}/gu, (letter) => letter.toUpperCase());

interface Legislator {
  id: { wikidata?: string };
  name: { first: string; last: string; nickname?: string; official_full?: string };
  bio: { gender?: string; birthday?: string };
  terms: { type: string; start: string; end: string; state?: string }[];
}

/** Members of the United States Congress and the presidents and vice presidents (CC0). */
export function readCongress(root: string, people: People, since: string): void {
  const titles: Record<string, string> = {
    rep: 'representative',
    sen: 'senator',
    prez: 'president',
    viceprez: 'vice president',
  };
  for (const file of ['executive.yaml', 'legislators-current.yaml']) {
    for (const entry of parse(readFileSync(path.join(root, 'us-congress', file), 'utf8')) as Legislator[]) {
      const terms = entry.terms.filter((one) => one.end >= since);
      if (terms.length === 0) continue;
      const name = `${entry.name.nickname && file === 'executive.yaml' ? entry.name.nickname : entry.name.first} ${entry.name.last}`;
      const gender = entry.bio.gender === 'F' ? 'f' : 'm';
      const person = people.add(name, 'USA', {
        qid: entry.id.wikidata ?? '',
        gender,
        born: entry.bio.birthday?.slice(0, 4) ?? '',
      });
      if (entry.name.official_full) person.aliases.add(entry.name.official_full);
      for (const one of terms)
        addTerm(person, {
          ...term(titles[one.type]!, 'USA', one.start, one.end, ''),
          kind: one.type === 'rep' || one.type === 'sen' ? 'legislator' : titles[one.type]!.replace(' ', '-'),
          sector: one.type.length === 3 ? 'LEG' : 'GOV',
        });
    }
  }
}

/** The tables written by hand, each line with its source. */
export const handMade = ['people.txt', 'leaders.txt', 'ministers.txt'];

/** Our own dated lines, each with its source, for what the rosters leave out. */
export function readHandMade(people: People): void {
  for (const [name, gender, country, title, kind, start, end] of handMade.flatMap(readTable)) {
    const [first, ...aliases] = parts(name);
    const sex = gender as '' | 'm' | 'f';
    const person = people.wellKnown(first!, country!) ?? people.add(first!, country!, { gender: sex });
    person.gender ||= sex;
    for (const alias of aliases) person.aliases.add(alias);
    const seen = end!.startsWith('>') ? end!.slice(1) : '';
    const made = term(title!, country!, start!, seen ? '' : end!, seen);
    replaceTerm(person, { ...made, kind: kind || made.kind });
  }
}
