import { describe, expect, it } from 'vitest';
import { locate } from './gazetteer.ts';

const at = (name: string, text: string) => locate(name, text, text.indexOf(name) + name.length);

describe('locate', () => {
  it.each([
    ['Nairobi', 'They met in Nairobi.', 'KEN', -1.28],
    ['Kenya', 'They met in Kenya.', 'KEN', -0.6],
    ['Paris', 'They met in Paris on Friday.', 'FRA', 48.85],
    ['Paris', 'They met in Paris, Texas, on Friday.', 'USA', null],
    ['Georgia', 'Russian troops stayed in Georgia after the talks in Tbilisi.', 'GEO', 42.2],
    ['Georgia', 'A Republican from Atlanta won in Georgia.', 'USA', null],
    ['Tripoli', 'Fighting broke out in Tripoli as Lebanese troops moved north of Beirut.', 'LBN', null],
    ['Crimea', 'Russia annexed Crimea.', 'UKR', 45.2],
    ['Atlantis', 'They met in Atlantis.', null, null],
  ])('%s in "%s"', (name, text, country, lat) => {
    const found = at(name, text);
    expect(found.country).toBe(country);
    expect(found.lat).toBe(lat);
  });
});
