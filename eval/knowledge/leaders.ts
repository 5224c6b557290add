/** Leaders of 2000 to 2021 by the REIGN list, which no part of the knowledge is compiled from: are they known, and in office then? */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nameKey } from '../../src/3-annotations/actors/knowledge/fold.ts';
import { everHeld, heldOn, type Person, type Term } from '../../src/3-annotations/actors/knowledge/roster.ts';
import { parts, readTable } from '../../src/3-annotations/actors/knowledge/tables.ts';
import type { Measure, Score } from '../measure.ts';
import { isoOfCow } from './cow.ts';

const file = 'corpora/actors/reign-leaders/leaderlist_3_21.csv';

export interface Spell {
  country: string;
  leader: string;
  /** First day; the list gives no more than the month of the last. */
  start: string;
  end: string;
}

/** Spells that have a day in common with 2000-01-01 … 2021-02-28. */
export function reign(shared: string): Spell[] {
  const pad = (value: string | undefined): string => (value ?? '').padStart(2, '0');
  return readFileSync(path.join(shared, file), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter((row) => isoOfCow.has(row[0]!))
    .map(([state, , , leader, day, month, year, endMonth, endYear]) => ({
      country: isoOfCow.get(state!)!,
      leader: leader!,
      start: `${year}-${pad(month)}-${pad(day)}`,
      end: `${endYear}-${pad(endMonth)}`,
    }))
    .filter(({ start, end }) => /^\d{4}-\d\d$/u.test(end) && end >= '2000-01' && start <= '2021-02-28');
}

const leading = [
  'president',
  'prime-minister',
  'monarch',
  'supreme-leader',
  'crown-prince',
  'vice-president',
  'deputy-prime-minister',
  'leader',
  'governor',
  'pope',
];
const leads = ({ kind }: Term): boolean => leading.includes(kind);

/** Letters by which two spellings may differ: romanisations do. */
function near(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length);
  const allowed = most >= 7 ? 2 : most >= 5 ? 1 : 0;
  if (Math.abs(a.length - b.length) > allowed) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]! <= allowed;
}

const keysOf = (name: string): string[] =>
  name
    .split(/[\s'’.-]+/u)
    .filter((word) => word.length > 2)
    .map(nameKey);

/** Everybody who ever led that country and is called by a word of the name. */
function called({ country, leader }: Spell): Person[] {
  const keys = keysOf(leader);
  return [...new Set(leading.flatMap((kind) => everHeld(kind, country)))].filter((person) =>
    [person.name, ...person.aliases].some((name) => keysOf(name).some((key) => keys.some((one) => near(one, key)))),
  );
}

/** The day in the middle of what lies of a spell within the years looked at. */
function middle({ start, end }: Spell): string {
  const from = Date.parse(start < '2000-01-01' ? '2000-01-01' : start);
  const to = Math.max(from, Date.parse(`${end > '2021-02' ? '2021-02' : end}-01`));
  return new Date((from + to) / 2).toISOString().slice(0, 10);
}

/** Hand-made lines of leaders whose first day the list has too: the share that agrees within a fortnight. */
function handMade(shared: string): Score {
  const spells = reign(shared);
  const leaders = ['people.txt', 'leaders.txt']
    .flatMap(readTable)
    .filter(
      ([, , , , kind, start]) =>
        /^(?:president|prime-minister)$/u.test(kind!) && start! >= '2000' && start! < '2021-02',
    )
    .flatMap(([names, , country, , , start]) => {
      const keys = parts(names).flatMap(keysOf);
      const own = spells.filter(
        (one) => one.country === country && keysOf(one.leader).some((key) => keys.includes(key)),
      );
      const off = own.map((one) => Math.abs(Date.parse(one.start) - Date.parse(start!)) / 86_400_000);
      return off.length > 0 ? [Math.min(...off)] : [];
    });
  const agree = leaders.filter((days) => days <= 14).length;
  return { id: 'knowledge.leaders.hand-made', value: (100 * agree) / leaders.length, count: leaders.length };
}

function run(shared: string): Score[] {
  const spells = reign(shared);
  const known = spells.filter((spell) => called(spell).some(({ terms }) => terms.some(leads)));
  const held = known.filter((spell) =>
    called(spell).some(({ terms }) =>
      terms.some((term) => leads(term) && term.country === spell.country && heldOn(term, middle(spell))),
    ),
  );
  const days = ({ start, end }: Spell): number => {
    const from = Date.parse(start < '2000-01-01' ? '2000-01-01' : start);
    return Math.max(0, (Date.parse(`${end > '2021-02' ? '2021-02' : end}-01`) - from) / 86_400_000) + 15;
  };
  const sum = (list: Spell[]): number => list.reduce((total, spell) => total + days(spell), 0);
  if (process.env.SHOW) {
    for (const spell of spells.filter((one) => !held.includes(one)))
      console.log(
        'leader not held',
        spell.country,
        spell.leader,
        spell.start,
        spell.end,
        known.includes(spell) ? 'known' : 'unknown',
      );
  }
  const share = (part: number, whole: number): number => (100 * part) / whole;
  return [
    {
      id: 'knowledge.leaders.in-office',
      value: share(sum(held), sum(spells)),
      count: spells.length,
      beside: { 'of spells': share(held.length, spells.length), 'known at all': share(known.length, spells.length) },
    },
    handMade(shared),
  ];
}

export const measure: Measure = { name: 'knowledge: leaders 2000 to 2021 by REIGN', data: [file], run };
