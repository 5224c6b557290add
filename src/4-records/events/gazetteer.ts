/** Where a name lies: country and coordinates from `data/places`, by what follows it and what else the article names. */
import { readData } from '../../0-model/index.ts';
import { stateAround } from '../../3-annotations/actors/index.ts';

export interface Location {
  /** ISO 3166-1 alpha-3; null where the name is not known. */
  country: string | null;
  /** Decimal degrees (WGS 84); null where the name is not listed. */
  lat: number | null;
  lon: number | null;
}

const rows = (name: string): string[][] =>
  readData(`places/${name}`)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('|').map((part) => part.trim()));

let points: Map<string, [lat: number, lon: number]> | undefined;
let shared: Map<string, { country: string; words: string[] }[]> | undefined;

function pointOf(name: string, country: string): [number, number] | undefined {
  points ??= new Map(
    rows('coordinates.txt').map(([key, of, lat, lon]) => [`${key}|${of}`, [Number(lat), Number(lon)]]),
  );
  return points.get(`${name}|${country}`);
}

function meanings(name: string): { country: string; words: string[] }[] {
  if (!shared) {
    shared = new Map();
    for (const [key, country, words] of rows('ambiguous.txt'))
      shared.set(key!, [...(shared.get(key!) ?? []), { country: country!, words: words!.split('; ') }]);
  }
  return shared.get(name) ?? [];
}

/** How many of the words the text has, each counted once. */
const known = (text: string, words: string[]): number => words.filter((word) => text.includes(word)).length;

/** "Paris, Texas": the country of the place that the comma adds; undefined where none follows. */
function countryAfter(text: string, end: number): string | undefined {
  const next = /^, ((?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*){0,2})/u.exec(text.slice(end, end + 48))?.[1];
  return next ? stateAround(next.replace(/\.$/u, ''))?.country : undefined;
}

/**
 * Looks a name up as it stands in an article.
 * @param end offset into `text` just behind the name
 */
export function locate(name: string, text: string, end: number): Location {
  const bare = name.replace(/^the /iu, '');
  const country = countryAfter(text, end) ?? countryOf(bare, text);
  const point = country ? pointOf(bare, country) : undefined;
  return { country, lat: point?.[0] ?? null, lon: point?.[1] ?? null };
}

function countryOf(name: string, text: string): string | null {
  const [best] = meanings(name)
    .map((one, i) => ({ ...one, i, found: known(text, one.words) }))
    .sort((a, b) => b.found - a.found || a.i - b.i);
  return best?.country ?? stateAround(name)?.country ?? null;
}
