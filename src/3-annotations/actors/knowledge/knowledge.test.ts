import { describe, expect, it } from 'vitest';
import { nameKey, slug } from './fold.ts';
import { groupNoun, singular } from './groups.ts';
import { isOfficeKind, kindOfTitle } from './offices.ts';
import { heldOn, holders, type Term } from './roster.ts';
import { readTable } from './tables.ts';

describe('names of one person in several romanisations', () => {
  it.each([
    ['Sergei', 'Sergey', true],
    ['Khrushchev', 'Hruschev', false],
    ['Qaddafi', 'Kadafi', true],
    ['Yastrzhembsky', 'Yastrzhembskiy', true],
    ['Putin', 'Poutine', false],
    ['Ivanov', 'Petrov', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(nameKey(a) === nameKey(b)).toBe(same);
  });

  it.each([
    ["Côte d'Ivoire", 'cote-d-ivoire'],
    ['  Łódź ', 'lodz'],
  ])('slug of %s', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });
});

describe('titles of rosters', () => {
  it.each([
    ['Minister of Foreign Affairs', 'foreign-minister'],
    ['Minister of Foreign Affairs and Trade', 'foreign-minister'],
    ['ambassador to France', 'ambassador'],
    ['President', 'president'],
    ['President of the Senate', undefined],
    ['Governor of the Central Bank', 'central-banker'],
  ])('%s', (title, kind) => {
    expect(kindOfTitle(title)?.kind).toBe(kind);
  });
});

describe('terms', () => {
  const term = (start: string, end: string, seen = ''): Term => ({
    title: '',
    kind: '',
    country: '',
    sector: '',
    start,
    end,
    seen,
  });
  it.each([
    [term('2017-02-01', '2018-03-31'), '2017-08-07', true],
    [term('2017-02-01', '2018-03-31'), '2018-04-01', false],
    [term('1998', '2004'), '1998-06-01', false],
    [term('1998', '2004'), '2001-06-01', true],
    [term('2012-05-07', '', '2022-08-03'), '2022-08-03', true],
    [term('2012-05-07', '', '2022-08-03'), '2025-01-01', false],
    [term('', '', '2019-07-01'), '2019-07-20', true],
    [term('', '', '2019-07-01'), '2020-07-20', false],
  ])('%o on %s: %s', (one, day, held) => {
    expect(heldOn(one, day)).toBe(held);
  });

  it.each([
    ['foreign-minister', 'RUS', '2017-08-07', ['person:sergey-lavrov']],
    ['foreign-minister', 'USA', '2017-08-07', ['person:rex-tillerson']],
    ['prime-minister', 'DEU', '2010-01-01', ['person:angela-merkel']],
    ['secretary-general', 'igo:nato', '2017-08-07', ['person:jens-stoltenberg']],
    ['prime-minister', 'JPN', '2005-01-01', ['person:jun-ichiro-koizumi']],
    ['foreign-minister', 'FRA', '2016-06-01', ['person:jean-marc-ayrault']],
    ['foreign-minister', 'MEX', '2010-01-01', ['person:patricia-espinosa']],
    ['president', 'PER', '2003-01-01', ['person:alejandro-toledo']],
    ['foreign-minister', 'JPN', '1992-01-01', ['person:michio-watanabe']],
    ['prime-minister', 'DEU', '2090-01-01', []],
  ])('%s of %s on %s', (kind, country, day, ids) => {
    expect(holders(kind, country, day).map((person) => person.id)).toEqual(ids);
  });
});

describe('nouns for groups', () => {
  it.each([
    ['aid agencies', 'aid agency'],
    ['policemen', 'policeman'],
    ['boss', 'boss'],
    ['witnesses', 'witness'],
  ])('singular of %s', (many, one) => {
    expect(singular(many)).toBe(one);
  });

  it.each([
    ['diplomats', 'GOV', true],
    ['soldier', 'MIL', false],
    ['people', 'CVL', true],
  ])('%s', (phrase, sector, plural) => {
    expect(groupNoun(phrase)).toMatchObject({ sector, plural });
  });

  it.each([['table'], ['monday'], ['the']])('%s is none', (phrase) => {
    expect(groupNoun(phrase)).toBeNull();
  });
});

describe.each(['people.txt', 'leaders.txt', 'ministers.txt'])('the hand-made lines of %s', (file) => {
  const rows = readTable(file);

  it('have eight columns, a kind of office, a source, and days of the calendar', () => {
    const date = /^>?(?:\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d)$/u;
    const day = (text: string) => Date.parse(text.replace('>', '').padEnd(10, '-01').slice(0, 10));
    const bad = rows.filter(
      ([name, gender, of, title, kind, start, end, source, ...more]) =>
        !name ||
        !/^[mf]$/u.test(gender!) ||
        !/^(?:[A-Z]{3}|igo:[a-z-]+)$/u.test(of!) ||
        !(title && (kind === 'spokesperson' || isOfficeKind(kind!) || kindOfTitle(title))) ||
        !date.test(start!) ||
        !date.test(end!) ||
        !(day(start!) <= day(end!)) ||
        !source ||
        more.length > 0,
    );
    expect(bad).toEqual([]);
  });

  it('stand once', () => {
    const keys = rows.map(([name, , of, , kind, start]) => `${name} ${of} ${kind} ${start}`);
    expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
  });
});
