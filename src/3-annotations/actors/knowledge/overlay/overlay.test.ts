import { afterEach, describe, expect, it } from 'vitest';
import { pageFromText } from '../../../../1-page/index.ts';
import { readPage } from '../../../../pipeline.ts';
import { holders, peopleCalled } from '../roster.ts';
import { readOverlay, useActors } from './index.ts';

const yaml = `people:
  - name: Rufus Firefly
    aliases: [R. T. Firefly]
    gender: m
    offices:
      - {title: Foreign Minister, of: AND, start: 2024-05-01, source: a gazette}
      - {title: Prime Minister, of: AND, start: 2020, end: 2023-12}
  - name: Sergey Lavrov
    offices:
      - {title: Minister of Foreign Affairs, of: RUS, start: 2004-03-09, end: 2016-12-31}
organisations:
  - {name: Fisheries Watch, aliases: [FW], kind: body, country: AND, sector: NGO}
groups:
  - {noun: net cutter, sector: REB}
titles:
  - {title: harbour master, kind: cabinet-minister}
`;
const own = { name: 'own.yaml', text: yaml };
afterEach(() => useActors(undefined));

const csv = `type,name,aliases,title,of,start,end,kind,country,sector
person,Rufus Firefly,"R. T. Firefly",Foreign Minister,AND,2024-05-01,,,,
person,Rufus Firefly,,Prime Minister,AND,2020,2023-12,,,
organisation,"Fisheries Watch",FW; F.W.,,,,,body,AND,NGO
group,net cutter,,,,,,,,REB
title,,,harbour master,,,,cabinet-minister,,
`;

describe("a user's actors", () => {
  it.each([
    ['YAML', own],
    ['CSV', { name: 'own.CSV', text: csv }],
    ['CSV of Windows', { name: 'own.csv', text: `\uFEFF${csv.replace(/\n/gu, '\r\n')}` }],
  ])('are read from %s', (_, source) => {
    const { people, organisations, groups, titles } = readOverlay(source);
    expect(people[0]).toMatchObject({ name: 'Rufus Firefly', aliases: ['R. T. Firefly'] });
    expect(people[0]!.offices.map(({ title, start }) => [title, start])).toEqual([
      ['Foreign Minister', '2024-05-01'],
      ['Prime Minister', '2020'],
    ]);
    expect(organisations[0]).toMatchObject({ name: 'Fisheries Watch', kind: 'body', sector: 'NGO' });
    expect(groups).toEqual([{ noun: 'net cutter', sector: 'REB' }]);
    expect(titles).toEqual([{ title: 'harbour master', kind: 'cabinet-minister' }]);
  });

  it('are added to the roster, and gone when it is read without them', () => {
    expect(peopleCalled('Firefly')).toEqual([]);
    useActors(own);
    expect(peopleCalled('Firefly').map(({ id }) => id)).toEqual(['person:rufus-firefly']);
    expect(holders('foreign-minister', 'AND', '2025-01-01').map(({ id }) => id)).toContain('person:rufus-firefly');
    useActors(undefined);
    expect(peopleCalled('Firefly')).toEqual([]);
  });

  it('override the terms of the same office of a shipped person, and leave the others', () => {
    useActors(own);
    expect(holders('foreign-minister', 'RUS', '2017-08-07')).toEqual([]);
    const [lavrov] = peopleCalled('Lavrov').filter(({ id }) => id === 'person:sergey-lavrov');
    expect(lavrov!.terms.map(({ kind }) => kind)).toContain('ambassador');
    expect(lavrov!.aliases).toContain('Sergei Lavrov');
  });

  it('are who an article speaks of, and change the version of its knowledge', () => {
    const page = pageFromText(
      'Andorra’s foreign minister met envoys of Fisheries Watch. Three net cutters were held, the Andorran harbour master said.',
    );
    const read = (actors?: typeof own) =>
      readPage(page, { published: '2025-03-03', ...(actors ? { actors } : {}) }, 'annotations').record;
    const ids = (record: ReturnType<typeof read>) => record.actors.map(({ id }) => id);
    expect(ids(read(own))).toEqual(
      expect.arrayContaining(['person:rufus-firefly', 'org:fisheries-watch', 'office:and-harbour-master']),
    );
    expect(ids(read())).not.toContain('person:rufus-firefly');
    expect(read(own).producer.knowledge).toMatch(/^actors-\d{4}-\d\d-\d\d\+[0-9a-f]{12}$/u);
    expect(read().producer.knowledge).toMatch(/^actors-\d{4}-\d\d-\d\d$/u);
  });
});

describe('a malformed file is refused with its line', () => {
  it.each([
    ['a list', '- a\n', 'own.yaml:1', /holds none of/u],
    ['broken YAML', 'people:\n  - name: [a\n', 'own.yaml:3', /./u],
    ['an unknown field', 'people:\n  - name: A B\n    born: 1950\n', 'own.yaml:2', /born/u],
    [
      'an unknown state',
      'people:\n  - name: A B\n    offices:\n      - title: King\n        of: FRD\n        start: 2000\n',
      'own.yaml:5',
      /"FRD" is neither/u,
    ],
    [
      'no such day',
      'people:\n  - name: A B\n    offices:\n      - {title: King, start: 2001-02-30}\n',
      'own.yaml:4',
      /no such day/u,
    ],
    [
      'an end before the start',
      'people:\n  - name: A B\n    offices:\n      - {title: King, start: 2001-02-03, end: 2000}\n',
      'own.yaml:4',
      /before the start/u,
    ],
    [
      'an unknown kind of office',
      'people:\n  - name: A B\n    offices:\n      - {title: X, kind: boss, start: 2000}\n',
      'own.yaml:4',
      /no kind of office "boss"/u,
    ],
    [
      'an unknown kind of organisation',
      'organisations:\n  - name: A\n    kind: club\n    sector: GOV\n',
      'own.yaml:3',
      /kind/u,
    ],
    [
      'an alias bomb',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefg'
        .split('')
        .map((c, i) => `${c}: &${c} [${`*${'abcdef'[i]}, `.repeat(8)}x]`)
        .join('\n')}\n`,
      'own.yaml:1',
      /./u,
    ],
  ])('%s', (_, text, at, problem) => {
    const error = thrown({ name: 'own.yaml', text });
    expect(error).toMatchObject({ code: 'bad-actors', value: at, problem: expect.stringMatching(problem) });
  });

  it.each([
    ['no column "type"', 'name\nA\n', 'own.csv:1', /"type"/u],
    ['an unknown column', 'type,nick\nperson,A\n', 'own.csv:1', /"nick"/u],
    ['an unknown type', 'type,name\nking,A\n', 'own.csv:2', /"king" is none of/u],
    ['too many fields', 'type,name\nperson,A\nperson,B,C\n', 'own.csv:3', /3 fields/u],
    ['an open quotation mark', 'type,name\nperson,"A\n', 'own.csv:2', /quotation mark/u],
    [
      'a bad start on the second row of a person',
      'type,name,title,start\nperson,A B,King,2000\nperson,A B,Queen,soon\n',
      'own.csv:3',
      /YYYY/u,
    ],
  ])('%s', (_, text, at, problem) => {
    const error = thrown({ name: 'own.csv', text });
    expect(error).toMatchObject({ code: 'bad-actors', value: at, problem: expect.stringMatching(problem) });
  });
});

function thrown(source: { name: string; text: string }): unknown {
  try {
    return readOverlay(source);
  } catch (error) {
    return error;
  }
}
